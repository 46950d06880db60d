import { Secret } from '../../config/secret.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { TenantId } from '../../access/ids.ts';
import type { StoredRow } from '../schema.ts';
import type { Work } from '../database-session.ts';
import { randomBytes } from 'node:crypto';
import { keyBytes, open, openSecret, seal, sealSecret, type TenantKey } from './envelope.ts';
import type { RootKey, RootKeySource } from './root-key.ts';

/** A secret of a record, with the time of its last change. */
export interface SecretState {
  readonly field: string;
  readonly changedAt: string;
}

/** Encrypts and decrypts the secret fields of records, in the transaction of the record. */
export class SecretVault {
  readonly #source: RootKeySource;

  constructor(source: RootKeySource) {
    this.#source = source;
  }

  /** All known root keys, the active one first. */
  rootKeys(): readonly [RootKey, ...RootKey[]] {
    const [first, ...rest] = this.#source.read() ?? [];
    if (first === undefined)
      throw new ExporterError('secret.key-missing', `There is no key in ${this.#source.name}.`);
    return [first, ...rest];
  }

  async put(work: Work, location: { recordId: string; field: string }, secret: Secret): Promise<void> {
    const tenantId = work.owner;
    const key = await this.currentKey(work, tenantId);
    const sealed = sealSecret(secret.reveal(), { tenantId, ...location }, key);
    const values = { sealed, key_version: key.version, updated_at: work.now };
    await work.db
      .insertInto('sealed_secrets')
      .values({ tenant_id: tenantId, record_id: location.recordId, field: location.field, ...values })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'record_id', 'field']).doUpdateSet(values))
      .execute();
  }

  /** The secrets of a record by field. */
  async take(work: Work, recordId: string): Promise<ReadonlyMap<string, Secret>> {
    const rows = await work.db
      .selectFrom('sealed_secrets')
      .selectAll()
      .where('tenant_id', '=', work.owner)
      .where('record_id', '=', recordId)
      .execute();
    const found = new Map<string, Secret>();
    for (const row of rows) {
      const location = { tenantId: row.tenant_id, recordId, field: row.field };
      const key = await this.keyOf(work, work.owner, row.key_version);
      found.set(row.field, new Secret(openSecret(row.sealed, location, key)));
    }
    return found;
  }

  /**
   * Which secrets are set for each record, without decrypting any. The records may belong to several tenants.
   */
  async states(
    work: Work,
    records: readonly { readonly tenant_id: string; readonly id: string }[],
  ): Promise<ReadonlyMap<string, readonly SecretState[]>> {
    const states = new Map(records.map(({ id }) => [id, [] as SecretState[]]));
    if (records.length === 0) return states;
    const rows = await work.db
      .selectFrom('sealed_secrets')
      .select(['record_id', 'field', 'updated_at'])
      .where('tenant_id', 'in', [...new Set(records.map((record) => record.tenant_id))])
      .where('record_id', 'in', [...states.keys()])
      .orderBy('field')
      .execute();
    for (const { record_id: id, field, updated_at: changedAt } of rows)
      states.get(id)?.push({ field, changedAt });
    return states;
  }

  /** Removes one secret of a record, or all. */
  async remove(work: Work, recordId: string, field?: string): Promise<void> {
    let query = work.db
      .deleteFrom('sealed_secrets')
      .where('tenant_id', '=', work.owner)
      .where('record_id', '=', recordId);
    if (field !== undefined) query = query.where('field', '=', field);
    await query.execute();
  }

  /** The newest key of a tenant; the first is created on demand. */
  async currentKey(work: Work, tenantId: TenantId): Promise<TenantKey> {
    const newest = await work.db
      .selectFrom('tenant_keys')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    return newest === undefined ? this.addKey(work, tenantId, 1) : this.unwrap(newest);
  }

  async keyOf(work: Work, tenantId: TenantId, version: number): Promise<TenantKey> {
    const row = await work.db
      .selectFrom('tenant_keys')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('version', '=', version)
      .executeTakeFirst();
    if (row !== undefined) return this.unwrap(row);
    throw new ExporterError('secret.cannot-open', `The tenant ${tenantId} has no key of version ${version}.`);
  }

  async addKey(work: Work, tenantId: TenantId, version: number): Promise<TenantKey> {
    const bytes = randomBytes(keyBytes);
    const wrapped = this.wrap(tenantId, { version, bytes });
    await work.db
      .insertInto('tenant_keys')
      .values({ tenant_id: tenantId, version, created_at: work.now, ...wrapped })
      .execute();
    return { version, bytes };
  }

  /** A tenant key, wrapped by the active root key. */
  wrap(tenantId: string, key: TenantKey): { root_key_id: string; wrapped: string } {
    const [root] = this.rootKeys();
    return {
      root_key_id: root.id,
      wrapped: seal(key.bytes, root.reveal(), keyBinding(tenantId, key.version)),
    };
  }

  unwrap(row: StoredRow<'tenant_keys'>): TenantKey {
    const root = this.rootKeys().find(({ id }) => id === row.root_key_id);
    if (root === undefined) {
      const message = `The root key ${row.root_key_id} is not in ${this.#source.name}.`;
      throw new ExporterError('secret.key-wrong', message);
    }
    return {
      version: row.version,
      bytes: open(row.wrapped, root.reveal(), keyBinding(row.tenant_id, row.version)),
    };
  }
}

const keyBinding = (tenantId: string, version: number): readonly (string | number)[] => [
  'tenant key',
  tenantId,
  version,
];
