import type { AllTenantsScope } from '../../access/scope.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { DatabaseSession, Work } from '../database-session.ts';
import { open, seal } from './envelope.ts';
import { RootKey, type RootKeySource } from './root-key.ts';

const proofText = 'mikrofleet';
const proofBinding = (id: string): readonly string[] => ['root key', id];

/**
 * Compares root keys and database at startup. A new database gets a new key if none exists. A database that
 * was sealed with a key is never opened without it: new secrets would be lost once the right key is restored.
 * Returns whether a key was created.
 */
export async function checkKeys(
  session: DatabaseSession,
  scope: AllTenantsScope,
  source: RootKeySource,
): Promise<boolean> {
  return session.write(scope, async (work) => {
    const known = await work.db.selectFrom('root_keys').selectAll().execute();
    let keys = source.read();
    if (keys === undefined) {
      if (known.length > 0) {
        const ids = known.map(({ id }) => id).join(', ');
        throw new ExporterError(
          'secret.key-missing',
          `There is no key in ${source.name}; the database needs ${ids}.`,
        );
      }
      if (source.write === undefined)
        throw new ExporterError('secret.key-missing', `There is no key in ${source.name}.`);
      keys = [RootKey.random()];
      source.write(keys);
      await prove(work, keys[0] as RootKey);
      return true;
    }
    for (const { id, proof } of known) {
      const key = keys.find((candidate) => candidate.id === id);
      if (key === undefined) {
        throw new ExporterError(
          'secret.key-wrong',
          `The root key ${id} of the database is not in ${source.name}.`,
        );
      }
      open(proof, key.reveal(), proofBinding(id));
    }
    const [first] = keys;
    if (first !== undefined && !known.some(({ id }) => id === first.id)) await prove(work, first);
    return false;
  });
}

/** Stores a proof of the key, so that a wrong key is detected before it seals anything. */
async function prove({ db, now }: Work, key: RootKey): Promise<void> {
  const proof = seal(Buffer.from(proofText), key.reveal(), proofBinding(key.id));
  await db.insertInto('root_keys').values({ id: key.id, proof, created_at: now }).execute();
}
