import { LruMap } from '../../concurrency/lru-map.ts';
import type { ApiCommand } from './command.ts';

/** A reply of a count or a few rows: most menus of most devices have no more. */
const smallBytes = 1024;
/** Slots of a command, and of one with a small reply. */
const slotsOfCommand = 3;
const slotsOfSmall = 1;
/** Far more than a device is asked; live requests can put any text into a query. */
const commandsRemembered = 1024;

/**
 * How many commands a connection has under way. What counts is how much the device has to send: three commands whose replies
 * were small the last time count as one that sends a table, or whose reply nobody has seen yet.
 */
export class CommandWindow {
  readonly #slots: number;
  readonly #slotsOfSmall: number;
  #taken = 0;
  /** Whether the last reply was small, by command. */
  readonly #wasSmall = new LruMap<string, boolean>(commandsRemembered);

  constructor(commandsInFlight: number) {
    this.#slots = commandsInFlight * slotsOfCommand;
    // one at a time is one at a time
    this.#slotsOfSmall = commandsInFlight === 1 ? slotsOfCommand : slotsOfSmall;
  }

  /** Takes the slots that a command needs, and says how many; undefined if `cancelled` commands leave too few. */
  take(command: ApiCommand, cancelled: number): number | undefined {
    const slots = this.#wasSmall.get(keyOf(command)) === true ? this.#slotsOfSmall : slotsOfCommand;
    if (this.#taken + cancelled * slotsOfCommand + slots > this.#slots) return undefined;
    this.#taken += slots;
    return slots;
  }

  release(slots: number): void {
    this.#taken -= slots;
  }

  note(command: ApiCommand, replyBytes: number): void {
    this.#wasSmall.set(keyOf(command), replyBytes <= smallBytes);
  }
}

const keyOf = ({ path, args, queries }: ApiCommand): string => JSON.stringify([path, args, queries]);
