import { word } from './codec.ts';

/** An error as RouterOS words it. Category numbers: MikroTik manual, page API. */
export interface Trap {
  readonly message: string;
  readonly category?: 0 | 1 | 2 | 4;
}

export const NO_PREFIX: Trap = { message: 'no such command prefix', category: 0 };
export const NO_COMMAND: Trap = { message: 'no such command', category: 0 };
export const NO_ITEM: Trap = { message: 'no such item', category: 0 };
export const UNKNOWN_PARAMETER: Trap = { message: 'unknown parameter', category: 1 };
export const INTERRUPTED: Trap = { message: 'interrupted', category: 2 };
export const NOT_PERMITTED: Trap = { message: 'not enough permissions (9)' };
export const BAD_LOGIN: Trap = { message: 'invalid user name or password (6)' };
/** Wording before 6.43. */
export const BAD_LOGIN_OLD: Trap = { message: 'cannot log in' };

export function trapSentence(trap: Trap, tag: string): string {
  const category = trap.category === undefined ? '' : word(`=category=${trap.category}`);
  return `${word('!trap')}${tag}${category}${word(`=message=${trap.message}`)}\0`;
}
