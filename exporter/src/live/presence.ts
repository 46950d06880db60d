import { LruMap } from '../concurrency/lru-map.ts';
import type { ProbeResult } from '../probe/result.ts';
import type { WholeResult } from './assemble.ts';
import type { LiveResource } from './resource.ts';

/** `absent`: no menu, package or table. `unknown`: nobody has looked. */
export const presences = ['present', 'absent', 'unknown'] as const;
export type Presence = (typeof presences)[number];

export interface Seen {
  readonly presence: Exclude<Presence, 'unknown'>;
  /** Rows of the last live read; null if only a scrape has looked. */
  readonly rows: number | null;
  readonly at: string;
}

/** The same device over another protocol shows other things. */
export interface SeenDevice {
  readonly id: string;
  readonly transport: string;
}

/** More than one exporter reads; the next scrape or live read brings back what was forgotten. */
const maxDevices = 20_000;

/** What scrapes and live reads have seen of the resources of devices, so that a page need not ask for it. */
export class PresenceMemory {
  /** Resources by what a scrape says of them: a collector with several resources does not say which one was there. */
  readonly #bySole: readonly { readonly resource: LiveResource; readonly isSole: boolean }[];
  readonly #devices = new LruMap<string, Map<string, Seen>>(maxDevices);

  readonly #looks = new LruMap<string, number>(maxDevices);

  constructor(resources: readonly LiveResource[]) {
    const users = new Map<string, number>();
    for (const name of resources.flatMap(({ collectors }) => collectors))
      users.set(name, (users.get(name) ?? 0) + 1);
    this.#bySole = resources.map((resource) => ({
      resource,
      isSole: resource.collectors.every((name) => users.get(name) === 1),
    }));
  }

  of(device: SeenDevice): ReadonlyMap<string, Seen> {
    return this.#devices.get(keyOf(device)) ?? new Map<string, Seen>();
  }

  /** When somebody last looked for everything that was not known, and the device answered. */
  lookedAtMs(device: SeenDevice): number | undefined {
    return this.#looks.get(keyOf(device));
  }

  noteLook(device: SeenDevice, nowMs = Date.now()): void {
    this.#looks.set(keyOf(device), nowMs);
  }

  noteRead(device: SeenDevice, { resource, absent, total, complete, read_at: at }: WholeResult): void {
    // A part of an answer without a row says nothing.
    if (!complete && total === 0) return;
    this.#note(
      device,
      resource,
      absent ? { presence: 'absent', rows: 0, at } : { presence: 'present', rows: total, at },
    );
  }

  noteProbe(device: SeenDevice, { up, collectors }: ProbeResult, nowMs = Date.now()): void {
    if (!up) return;
    const outcomes = new Map(collectors.map(({ name, outcome }) => [name, outcome]));
    const at = new Date(nowMs).toISOString();
    for (const { resource, isSole } of this.#bySole) {
      const all = resource.collectors.map((name) => outcomes.get(name));
      if (all.every((outcome) => outcome === 'absent'))
        this.#note(device, resource.name, { presence: 'absent', rows: 0, at });
      else if (isSole && all.every((outcome) => outcome === 'ok')) {
        const before = this.of(device).get(resource.name);
        // What a live read has seen says more, and how old that is.
        if (before?.presence === 'present' && before.rows !== null) continue;
        this.#note(device, resource.name, { presence: 'present', rows: null, at });
      }
    }
  }

  #note(device: SeenDevice, resource: string, seen: Seen): void {
    const key = keyOf(device);
    const known = this.#devices.get(key) ?? new Map<string, Seen>();
    this.#devices.set(key, known.set(resource, seen));
  }
}

const keyOf = ({ id, transport }: SeenDevice): string => `${id} ${transport}`;
