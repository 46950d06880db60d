import { createHmac, randomBytes } from 'node:crypto';
import type { ApiAuth } from '../../config/settings.ts';
import { type ApiEndpoint, describeEndpoint } from './command.ts';

// Per process, so that a key that shows up in a log or a dump says nothing about the password.
const salt = randomBytes(32);

/**
 * Names a session: device, account, and everything else that must not differ between two users of one connection.
 * A changed password gives another key, so an old session is never handed to somebody who does not know it.
 */
export function connectionKey(endpoint: ApiEndpoint, auth: ApiAuth): string {
  const proof = JSON.stringify([
    auth.username,
    auth.password.reveal(),
    auth.tls,
    auth.legacyLogin,
    auth.codePage,
  ]);
  return `${describeEndpoint(endpoint)} ${createHmac('sha256', salt).update(proof).digest('hex')}`;
}
