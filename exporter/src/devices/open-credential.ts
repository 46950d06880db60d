import { notFound } from '../store/record-errors.ts';
import type { SecretVault } from '../store/secrets/vault.ts';
import type { Work } from '../store/database-session.ts';
import { storedReach } from './credential-reach.ts';
import type { CredentialId, CredentialProfile, OpenedCredential } from './credential-profile.ts';

/** A stored credential with its secrets, for a connection about to be opened. Never return it to a client. */
export async function openCredential(
  work: Work,
  vault: SecretVault,
  id: CredentialId,
): Promise<OpenedCredential> {
  const row = await work.db
    .selectFrom('credentials')
    .select(['settings', 'networks'])
    .where('tenant_id', '=', work.owner)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw notFound('credential');
  const profile = JSON.parse(row.settings) as CredentialProfile;
  const networks = storedReach(row.networks);
  return { profile, networks, secrets: await vault.take(work, id) };
}
