import { isTexts, takeStoredJson } from '../store/stored-json.ts';
import { notFound } from '../store/record-errors.ts';
import type { SecretVault } from '../store/secrets/vault.ts';
import type { StoredRow } from '../store/schema.ts';
import type { Work } from '../store/database-session.ts';
import { type Reach, sharedNetworks } from './credential-reach.ts';
import { type CredentialId, isStoredProfile, type OpenedCredential } from './credential-profile.ts';

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
  const { profile, networks } = storedReach({ ...row, id });
  return { profile, networks, secrets: await vault.take(work, id) };
}

/** The account of a stored credential. Fails with `registry.record-damaged`. */
export function storedReach({
  id,
  settings,
  networks,
}: Pick<StoredRow<'credentials'>, 'id' | 'settings' | 'networks'>): Reach {
  const table = 'credentials';
  return {
    profile: takeStoredJson(settings, isStoredProfile, { table, id, column: 'settings' }),
    networks: sharedNetworks(networks, () =>
      takeStoredJson(networks, isTexts, { table, id, column: 'networks' }),
    ),
  };
}
