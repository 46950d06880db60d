import type { AllTenantsScope } from '../../access/scope.ts';
import type { TenantId } from '../../access/ids.ts';
import type { DatabaseSession, Work } from '../database-session.ts';
import { rewrapSecret } from './envelope.ts';
import type { SecretVault } from './vault.ts';

/** Progress of a rotation. */
export interface RotationProgress {
  readonly step: 'tenant keys' | 'secrets' | 'root key';
  readonly done: number;
  readonly total: number;
}

/** The result of a rotation, for the audit: named by its start time, or by the root key. */
export interface RotationEvent {
  readonly action: 'keys.rotate' | 'keys.rotated' | 'keys.root-rotated';
  readonly id: string;
}

export interface RotationOptions {
  readonly session: DatabaseSession;
  readonly scope: AllTenantsScope;
  readonly vault: SecretVault;
  readonly onProgress: (progress: RotationProgress) => void;
  /** Records an event in the transaction that it describes. */
  readonly record: (work: Work, event: RotationEvent) => Promise<void>;
  /** Stops the rotation after the current batch; the next call continues there. */
  readonly signal: AbortSignal;
}

const batch = 100;

/**
 * Gives every tenant a new key and rewraps all secrets with it. May be interrupted at any time: finished
 * batches stay, the rest opens with the old key, and the next call completes the rotation. True when nothing
 * is left.
 */
export async function rotateTenantKeys(options: RotationOptions): Promise<boolean> {
  const { session, scope, record } = options;
  const startedAt = await session.write(scope, (work) => beginRotation(work, record));
  if (!(await addKeys(options, startedAt)) || !(await rewrapSecrets(options))) return false;
  await session.write(scope, async (work) => {
    await forgetOldKeys(work);
    await work.db
      .updateTable('rotations')
      .set({ finished_at: work.now })
      .where('finished_at', 'is', null)
      .execute();
    await record(work, { action: 'keys.rotated', id: startedAt });
  });
  return true;
}

/** Wraps all tenant keys with the first root key. True when no other root key is needed any more. */
export async function rewrapTenantKeys({
  session,
  scope,
  vault,
  onProgress,
  record,
  signal,
}: RotationOptions): Promise<boolean> {
  const [root] = vault.rootKeys();
  const rows = await session.read(scope, ({ db }) =>
    db.selectFrom('tenant_keys').selectAll().where('root_key_id', '<>', root.id).execute(),
  );
  for (const [done, row] of rows.entries()) {
    if (signal.aborted) return false;
    const wrapped = vault.wrap(row.tenant_id, vault.unwrap(row));
    await session.write(scope, ({ db }) =>
      db
        .updateTable('tenant_keys')
        .set(wrapped)
        .where('tenant_id', '=', row.tenant_id)
        .where('version', '=', row.version)
        .where('wrapped', '=', row.wrapped)
        .execute(),
    );
    onProgress({ step: 'root key', done: done + 1, total: rows.length });
  }
  return session.write(scope, async (work) => {
    const left = await work.db
      .selectFrom('tenant_keys')
      .select('version')
      .where('root_key_id', '<>', root.id)
      .execute();
    if (left.length > 0) return false;
    await work.db.deleteFrom('root_keys').where('id', '<>', root.id).execute();
    await record(work, { action: 'keys.root-rotated', id: root.id });
    return true;
  });
}

/**
 * Which keys are in use, and for how many secrets. Versions below the newest are left over from an unfinished
 * rotation.
 */
export interface KeyStatus {
  readonly rootKeys: readonly { readonly id: string; readonly tenantKeys: number }[];
  readonly secrets: number;
  /** Secrets not yet under the new key. */
  readonly waiting: number;
  /** When an unfinished rotation began. */
  readonly rotatingSince: string | undefined;
}

export async function keyStatus(session: DatabaseSession, scope: AllTenantsScope): Promise<KeyStatus> {
  return session.read(scope, async (work) => {
    const { db } = work;
    const keys = await db.selectFrom('tenant_keys').select(['root_key_id']).execute();
    const roots = await db.selectFrom('root_keys').select('id').orderBy('created_at').execute();
    const unfinished = await db
      .selectFrom('rotations')
      .selectAll()
      .where('finished_at', 'is', null)
      .executeTakeFirst();
    return {
      rootKeys: roots.map(({ id }) => ({
        id,
        tenantKeys: keys.filter((key) => key.root_key_id === id).length,
      })),
      secrets: await countSecrets(work),
      waiting: await countWaiting(work),
      rotatingSince: unfinished?.started_at,
    };
  });
}

async function beginRotation(work: Work, record: RotationOptions['record']): Promise<string> {
  const unfinished = await work.db
    .selectFrom('rotations')
    .selectAll()
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  if (unfinished !== undefined) return unfinished.started_at;
  await work.db.insertInto('rotations').values({ started_at: work.now, finished_at: null }).execute();
  await record(work, { action: 'keys.rotate', id: work.now });
  return work.now;
}

async function addKeys(
  { session, scope, vault, onProgress, signal }: RotationOptions,
  since: string,
): Promise<boolean> {
  const tenants = await session.read(scope, ({ db }) =>
    db
      .selectFrom('tenant_keys')
      .select(({ fn }) => ['tenant_id', fn.max('version').as('version'), fn.max('created_at').as('at')])
      .groupBy('tenant_id')
      .execute(),
  );
  const old = tenants.filter(({ at }) => at < since);
  for (const [done, { tenant_id: tenantId, version }] of old.entries()) {
    if (signal.aborted) return false;
    await session.write(scope, (work) => vault.addKey(work, tenantId as TenantId, version + 1));
    onProgress({ step: 'tenant keys', done: done + 1, total: old.length });
  }
  return true;
}

async function rewrapSecrets({
  session,
  scope,
  vault,
  onProgress,
  signal,
}: RotationOptions): Promise<boolean> {
  const total = await session.read(scope, countWaiting);
  let done = 0;
  for (;;) {
    if (signal.aborted) return false;
    const count = await session.write(scope, (work) => rewrapBatch(work, vault));
    if (count === 0) return true;
    done += count;
    onProgress({ step: 'secrets', done, total: Math.max(total, done) });
  }
}

async function rewrapBatch(work: Work, vault: SecretVault): Promise<number> {
  const rows = await waiting(work).selectAll('sealed_secrets').limit(batch).execute();
  for (const row of rows) {
    const tenantId = row.tenant_id as TenantId;
    const location = { tenantId, recordId: row.record_id, field: row.field };
    const from = await vault.keyOf(work, tenantId, row.key_version);
    const to = await vault.currentKey(work, tenantId);
    const sealed = rewrapSecret(row.sealed, location, { from, to });
    // A secret changed in the meantime already has the new key.
    await work.db
      .updateTable('sealed_secrets')
      .set({ sealed, key_version: to.version })
      .where('tenant_id', '=', tenantId)
      .where('record_id', '=', row.record_id)
      .where('field', '=', row.field)
      .where('sealed', '=', row.sealed)
      .execute();
  }
  return rows.length;
}

function waiting({ db }: Work) {
  return db
    .selectFrom('sealed_secrets')
    .where((where) =>
      where.exists(
        where
          .selectFrom('tenant_keys')
          .select('tenant_keys.version')
          .whereRef('tenant_keys.tenant_id', '=', 'sealed_secrets.tenant_id')
          .whereRef('tenant_keys.version', '>', 'sealed_secrets.key_version'),
      ),
    );
}

async function countWaiting(work: Work): Promise<number> {
  const row = await waiting(work)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return row?.count ?? 0;
}

async function countSecrets({ db }: Work): Promise<number> {
  const row = await db
    .selectFrom('sealed_secrets')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** A secret sealed with the old key at the last moment keeps it until the next rotation. */
async function forgetOldKeys({ db }: Work): Promise<void> {
  await db
    .deleteFrom('tenant_keys')
    .where((where) => {
      const newer = where
        .selectFrom('tenant_keys as newer')
        .select('newer.version')
        .whereRef('newer.tenant_id', '=', 'tenant_keys.tenant_id')
        .whereRef('newer.version', '>', 'tenant_keys.version');
      const used = where
        .selectFrom('sealed_secrets')
        .select('sealed_secrets.field')
        .whereRef('sealed_secrets.tenant_id', '=', 'tenant_keys.tenant_id')
        .whereRef('sealed_secrets.key_version', '=', 'tenant_keys.version');
      return where.and([where.exists(newer), where.not(where.exists(used))]);
    })
    .execute();
}
