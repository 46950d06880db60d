import { LruMap } from '../../concurrency/lru-map.ts';
import type { ApiCommand } from './command.ts';

/** A reply of a count or a few rows: most menus of most devices have no more. */
const smallBytes = 1024;
/** Commands with small replies that take as much room as another one. */
const smallPerOther = 3;
/** Far more than a device is asked; live requests can put any text into a query. */
const commandsRemembered = 1024;

/**
 * How many commands a connection has under way. What counts is how much the device has to send: a command whose reply was
 * small the last time takes a third of the room of one that sends a table, or whose reply nobody has seen yet.
 */
export class CommandWindow {
  readonly #room: number;
  readonly #small: number;
  #taken = 0;
  /** Whether the last reply was small, by command. */
  readonly #wasSmall = new LruMap<string, boolean>(commandsRemembered);

  constructor(commandsInFlight: number) {
    this.#room = commandsInFlight * smallPerOther;
    // one at a time is one at a time
    this.#small = commandsInFlight === 1 ? smallPerOther : 1;
  }

  /** Takes the room that a command needs; undefined if there is too little beside `held` cancelled commands. */
  take(command: ApiCommand, held: number): number | undefined {
    const room = this.#wasSmall.get(keyOf(command)) === true ? this.#small : smallPerOther;
    if (this.#taken + held * smallPerOther + room > this.#room) return undefined;
    this.#taken += room;
    return room;
  }

  release(room: number): void {
    this.#taken -= room;
  }

  note(command: ApiCommand, replyBytes: number): void {
    this.#wasSmall.set(keyOf(command), replyBytes <= smallBytes);
  }
}

const keyOf = ({ path, args, queries }: ApiCommand): string => JSON.stringify([path, args, queries]);
