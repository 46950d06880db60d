import { createHmac, randomBytes } from 'node:crypto';
import { Secret } from './secret.ts';
import type { ApiAuth, SnmpAuth } from './settings.ts';

/** Per process, so that a key that shows up in a dump says nothing about the password. */
const pepper = randomBytes(32);

/**
 * Stands for everything that two users of one session or one pause must have in common: two accounts with one key log in
 * in the same way, wherever and whenever they were loaded. Prints a placeholder, for it is of use to nobody outside.
 */
export class AccountKey {
  readonly #text: string;

  constructor(account: object) {
    this.#text = createHmac('sha256', pepper)
      .update(JSON.stringify(inOrder(account)))
      .digest('hex');
  }

  /** For keys of maps. */
  get text(): string {
    return this.#text;
  }

  toString(): string {
    return '<account key>';
  }

  toJSON(): string {
    return this.toString();
  }
}

type Keyless<T> = T extends unknown ? Omit<T, 'key'> : never;

/** An account with its key. Whoever changes an account makes another one with this. */
export function apiAuth(account: Keyless<ApiAuth>): ApiAuth {
  return { ...account, key: keyOf(account) };
}

/** An account with its key. Whoever changes an account makes another one with this. */
export function snmpAuth(account: Keyless<SnmpAuth>): SnmpAuth {
  return { ...account, key: keyOf(account) };
}

/** Every property counts, those that are added one day too. The port does not: a device may have one of its own. */
function keyOf({
  key: _key,
  port: _port,
  ...account
}: object & { key?: AccountKey; port?: number }): AccountKey {
  return new AccountKey(account);
}

function inOrder(value: unknown): unknown {
  if (value instanceof Secret) return value.reveal();
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, one]) => [name, inOrder(one)]);
}
