import type { ApiConnection } from '../transport/routeros-api/connection.ts';

/** How long an empty list of configured things is taken for empty: as long as between two readings of slow areas. */
const emptyMs = 4 * 60_000;

/** What a device was found to have, remembered for the session: installing a package takes a reboot, which ends it. */
export class KnownMenus {
  /** Menus that the device does not have. */
  readonly absent = new Set<string>();
  /** Items that a monitor of several did not answer for. */
  readonly alone = new Set<string>();
  /** Monotonic: a clock set back by an hour would hide a list for so long. */
  readonly #emptyUntil = new Map<string, number>();

  static of(connection: ApiConnection): KnownMenus {
    const known = connection.session.get('menus');
    if (known instanceof KnownMenus) return known;
    const fresh = new KnownMenus();
    connection.session.set('menus', fresh);
    return fresh;
  }

  isKnownEmpty(command: string): boolean {
    return (this.#emptyUntil.get(command) ?? 0) > performance.now();
  }

  noteRows(command: string, isEmpty: boolean): void {
    if (isEmpty) this.#emptyUntil.set(command, performance.now() + emptyMs);
    else this.#emptyUntil.delete(command);
  }
}
