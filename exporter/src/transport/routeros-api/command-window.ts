import { LruMap } from '../../concurrency/lru-map.ts';
import type { ApiCommand } from './command.ts';

/** A reply of a count or a few rows: most menus of most devices have no more. */
const smallBytes = 1024;
/** Commands with small replies that take as much of the window as one other. */
const smallPerOther = 3;
/** Far more than a device is asked; live requests can put any text into a query. */
const commandsRemembered = 1024;

/**
 * How many commands a connection has under way. What counts is how much the device has to send: a command whose reply was
 * small the last time has a third of the weight of one that sends a table, or whose reply nobody has seen yet.
 */
export class CommandWindow {
  readonly #capacity: number;
  readonly #small: number;
  #taken = 0;
  /** Whether the last reply was small, by command. */
  readonly #wasSmall = new LruMap<string, boolean>(commandsRemembered);

  constructor(commandsInFlight: number) {
    this.#capacity = commandsInFlight * smallPerOther;
    // one at a time is one at a time
    this.#small = commandsInFlight === 1 ? smallPerOther : 1;
  }

  /** Takes the weight of a command out of the window; undefined if too little is left beside `held` cancelled commands. */
  take(command: ApiCommand, held: number): number | undefined {
    const weight = this.#wasSmall.get(keyOf(command)) === true ? this.#small : smallPerOther;
    if (this.#taken + held * smallPerOther + weight > this.#capacity) return undefined;
    this.#taken += weight;
    return weight;
  }

  release(weight: number): void {
    this.#taken -= weight;
  }

  note(command: ApiCommand, replyBytes: number): void {
    this.#wasSmall.set(keyOf(command), replyBytes <= smallBytes);
  }
}

const keyOf = ({ path, args, queries }: ApiCommand): string => JSON.stringify([path, args, queries]);
