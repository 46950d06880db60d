import { createHmac, randomBytes } from 'node:crypto';
import type { ApiAuth } from '../../config/settings.ts';
import { type ApiEndpoint, describeEndpoint } from './command.ts';

// Per process, so that a key that shows up in a log or a dump says nothing about the password.
const salt = randomBytes(32);
/** Settings never change in place: a reload makes new ones. */
const known = new WeakMap<ApiAuth, string>();

/**
 * Names a session: device, account, and everything else that must not differ between two users of one connection.
 * A changed password gives another key, so an old session is never handed to somebody who does not know it.
 */
export function connectionKey(endpoint: ApiEndpoint, auth: ApiAuth): string {
  let proof = known.get(auth);
  if (proof === undefined) {
    proof = proofOf(auth);
    known.set(auth, proof);
  }
  return `${describeEndpoint(endpoint)} ${proof}`;
}

function proofOf({ username, password, tls, legacyLogin, codePage }: ApiAuth): string {
  const text = JSON.stringify([username, password.reveal(), tls, legacyLogin, codePage]);
  return createHmac('sha256', salt).update(text).digest('hex');
}
