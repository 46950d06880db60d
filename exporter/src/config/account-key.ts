import { createHmac, randomBytes } from 'node:crypto';
import { Secret } from './secret.ts';
import type { ApiAuth, SnmpAuth } from './settings.ts';

/** New in each process, so that a key in a memory dump cannot be used to guess the password. */
const pepper = randomBytes(32);

/**
 * Identifies an account by its content: two accounts with the same key log in the same way, wherever and whenever they
 * were loaded, so they may share a session or a back-off. Prints a placeholder.
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

/** An account with its key. To change an account, create a new one with this function. */
export function apiAuth(account: Keyless<ApiAuth>): ApiAuth {
  return { ...account, key: keyOf(account) };
}

/** An account with its key. To change an account, create a new one with this function. */
export function snmpAuth(account: Keyless<SnmpAuth>): SnmpAuth {
  return { ...account, key: keyOf(account) };
}

/** Every property counts, including future ones. Only the port does not, because a device can override it. */
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
