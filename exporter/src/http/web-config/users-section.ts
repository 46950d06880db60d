import type { MapReader } from '../../config/map-reader.ts';
import { Secret } from '../../config/secret.ts';

const bcryptHash = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53}$/;
/** A check doubles with every step; at 15 it takes seconds, in which little else happens. */
const costs = { min: 4, max: 15 };

/** `basic_auth_users`. No message quotes what stands there: it may be a password that somebody forgot to hash. */
export function readUsers(reader: MapReader): Map<string, Secret> {
  const users = new Map<string, Secret>();
  for (const name of reader.names()) {
    if (name === '' || name.includes(':')) {
      reader.invalidKey(name, 'The name of a user is not empty and has no colon, which ends it in a request');
      continue;
    }
    const hash = reader.required(name, 'the bcrypt hash of the password');
    if (hash === undefined) continue;
    const cost = Number(bcryptHash.exec(hash.text)?.[1] ?? Number.NaN);
    if (cost >= costs.min && cost <= costs.max) users.set(name, new Secret(hash.text));
    else if (Number.isNaN(cost)) {
      reader.invalid(hash, 'This is no bcrypt hash; `mikrofleet hash-password` makes one');
    } else {
      reader.invalid(hash, `The cost of this hash is outside ${costs.min} to ${costs.max}; 10 is usual`);
    }
  }
  return users;
}
