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
  /**
   * The commands whose last reply was small, as numbers: a connection is kept for each device, and the texts of its hundred
   * commands were most of what it held. Two commands that share a number only take the wrong slots.
   */
  readonly #small = new Set<number>();

  constructor(commandsInFlight: number) {
    this.#slots = commandsInFlight * slotsOfCommand;
    // one at a time is one at a time
    this.#slotsOfSmall = commandsInFlight === 1 ? slotsOfCommand : slotsOfSmall;
  }

  /** Takes the slots that a command needs, and says how many; undefined if `cancelled` commands leave too few. */
  take(command: ApiCommand, cancelled: number): number | undefined {
    const slots = this.#small.has(numberOf(command)) ? this.#slotsOfSmall : slotsOfCommand;
    if (this.#taken + cancelled * slotsOfCommand + slots > this.#slots) return undefined;
    this.#taken += slots;
    return slots;
  }

  release(slots: number): void {
    this.#taken -= slots;
  }

  note(command: ApiCommand, replyBytes: number): void {
    const number = numberOf(command);
    if (replyBytes > smallBytes) {
      this.#small.delete(number);
      return;
    }
    if (this.#small.size >= commandsRemembered) this.#small.clear();
    this.#small.add(number);
  }
}

/** FNV-1a over the path, arguments and queries, in the 31 bits that V8 keeps without an object. */
function numberOf({ path, args = [], queries = [] }: ApiCommand): number {
  let hash = hashed(0x811c9dc5, path);
  for (const [name, value] of args) hash = hashed(hashed(hash, name), value);
  for (const query of queries) hash = hashed(hash, query);
  return hash >>> 1;
}

/** Goes on with one more text, and a byte that ends it. */
function hashed(hash: number, text: string): number {
  let result = hash;
  for (let at = 0; at < text.length; at++) result = Math.imul(result ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(result ^ 0xff, 0x01000193);
}
