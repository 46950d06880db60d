import type { MapReader } from '../../config/map-reader.ts';
import { Secret } from '../../config/secret.ts';

const bcryptHash = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53}$/;
/** Each step doubles the time of a check; at 15 it blocks the thread for seconds. */
const costs = { min: 4, max: 15 };

/** `basic_auth_users`. No message quotes the value: it may be a password that was never hashed. */
export function readUsers(reader: MapReader): Map<string, Secret> {
  const users = new Map<string, Secret>();
  for (const name of reader.names()) {
    if (name === '' || name.includes(':')) {
      reader.invalidKey(name, 'A user name must not be empty or contain a colon');
      continue;
    }
    const hash = reader.required(name, 'the bcrypt hash of the password');
    if (hash === undefined) continue;
    const cost = Number(bcryptHash.exec(hash.text)?.[1] ?? Number.NaN);
    if (cost >= costs.min && cost <= costs.max) users.set(name, new Secret(hash.text));
    else if (Number.isNaN(cost)) {
      reader.invalid(hash, 'This is not a bcrypt hash; create one with `mikrofleet hash-password`');
    } else {
      reader.invalid(hash, `The cost of this hash must be ${costs.min} to ${costs.max}; 10 is usual`);
    }
  }
  return users;
}
