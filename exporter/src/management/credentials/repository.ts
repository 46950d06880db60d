import { sql } from 'kysely';
import { assertTenant, type Scope, type TenantScope } from '../../access/scope.ts';
import type { SecretState, SecretVault } from '../../store/secrets/vault.ts';
import { appendAudit } from '../audit/audit-chain.ts';
import { storedReach } from '../../devices/open-credential.ts';
import {
  checkProfile,
  type CredentialId,
  type CredentialKind,
  type CredentialProfile,
  type CredentialSecrets,
  type OpenedCredential,
  secretFieldsOf,
} from '../../devices/credential-profile.ts';
import { checkReach, needsSecretAgain } from '../../devices/credential-reach.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { openCredential } from '../../devices/open-credential.ts';
import { type TenantId, newId } from '../../access/ids.ts';
import { type ListQuery, type NameFilter, named, ofTenant, type Page, selectPage } from '../../store/page.ts';
import type { RevisedColumns, StoredRow } from '../../store/schema.ts';
import type { DatabaseSession, Work } from '../../store/database-session.ts';
import { toSnake } from '../letter-case.ts';
import { checkName, invalidValue, nameKey } from '../../store/values.ts';
import { checkRevision, duplicate, inUse, notFound } from '../../store/record-errors.ts';

declare module '../../store/schema.ts' {
  interface Database {
    credentials: CredentialTable;
  }
}

interface CredentialTable extends RevisedColumns {
  tenant_id: string;
  id: string;
  name: string;
  name_key: string;
  kind: string;
  settings: string;
  /** Where the secret may be sent: JSON, networks and host names. */
  networks: string;
}

/** A credential as it may be shown: which secrets are set, never their values. */
export interface Credential {
  readonly tenantId: TenantId;
  readonly id: CredentialId;
  readonly name: string;
  readonly profile: CredentialProfile;
  /** Networks and host names to which the secret may be sent. */
  readonly networks: readonly string[];
  readonly secrets: readonly SecretState[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly revision: number;
}

export interface CredentialDraft {
  readonly name: string;
  readonly profile: CredentialProfile;
  /** Default: none, so that only devices registered together with the credential use it. */
  readonly networks?: readonly string[];
  readonly secrets: CredentialSecrets;
}

export interface CredentialChange {
  readonly id: CredentialId;
  readonly revision?: number;
  /**
   * An omitted secret stays; null removes it. The kind of a credential cannot change. What would send the
   * secret elsewhere or less protected requires all of its secrets again.
   */
  readonly change: {
    readonly name?: string;
    readonly profile?: CredentialProfile;
    readonly networks?: readonly string[];
    readonly secrets?: { readonly [Field in keyof CredentialSecrets]: CredentialSecrets[Field] | null };
  };
}

export interface CredentialFilter extends NameFilter {
  readonly kind?: CredentialKind;
}

export class CredentialRepository {
  readonly #session: DatabaseSession;
  readonly #vault: SecretVault;

  constructor(session: DatabaseSession, vault: SecretVault) {
    this.#session = session;
    this.#vault = vault;
  }

  async create(scope: TenantScope, draft: CredentialDraft): Promise<Credential> {
    assertTenant(scope);
    const name = checkName(draft.name);
    checkProfile(draft.profile, new Set(Object.keys(draft.secrets)));
    const networks = checkReach(draft.networks ?? []);
    return this.#session.write(scope, async (work) => {
      const id = newId('cred');
      await refuseDuplicate(work, id, name);
      const { kind } = draft.profile;
      const own = { settings: JSON.stringify(draft.profile), networks: JSON.stringify(networks) };
      const dates = { created_at: work.now, updated_at: work.now, revision: 1 };
      const row = { tenant_id: scope.tenantId, id, name, name_key: nameKey(name), kind, ...own, ...dates };
      await work.db.insertInto('credentials').values(row).execute();
      await this.#storeSecrets(work, id, draft.secrets);
      const entry = {
        action: 'credential.create',
        targetKind: 'credential',
        targetId: id,
        details: { name, kind, networks },
      };
      await appendAudit(work, scope.actor, entry);
      return this.#read(work, id);
    });
  }

  async list(
    scope: Scope,
    query: ListQuery<CredentialFilter, 'name' | 'created'> = {},
  ): Promise<Page<Credential>> {
    const { filter = {} } = query;
    return this.#session.read(scope, async (work) => {
      const where = [ofTenant(work), ...named(['name'], filter)];
      if (filter.kind !== undefined) where.push(sql`kind = ${filter.kind}`);
      const columns = { name: 'name_key', created: 'created_at' } as const;
      const page = { table: 'credentials', id: 'id', columns, defaultSort: 'name', where, query } as const;
      const { rows, ...next } = await selectPage(work, page);
      const states = await this.#vault.states(work, rows);
      return { items: rows.map((row) => toCredential(row, states.get(row.id) ?? [])), ...next };
    });
  }

  async get(scope: TenantScope, id: CredentialId): Promise<Credential> {
    assertTenant(scope);
    return this.#session.read(scope, (work) => this.#read(work, id));
  }

  async findByName(scope: TenantScope, name: string): Promise<Credential | undefined> {
    assertTenant(scope);
    return this.#session.read(scope, async (work) => {
      const row = await work.db
        .selectFrom('credentials')
        .selectAll()
        .where('tenant_id', '=', scope.tenantId)
        .where('name_key', '=', nameKey(name))
        .executeTakeFirst();
      return row === undefined ? undefined : toCredential(row, await this.#states(work, row));
    });
  }

  async update(scope: TenantScope, { id, revision, change }: CredentialChange): Promise<Credential> {
    assertTenant(scope);
    return this.#session.write(scope, async (work) => {
      const before = await this.#read(work, id);
      checkRevision(revision, before.revision);
      const name = change.name === undefined ? before.name : checkName(change.name);
      await refuseDuplicate(work, id, name);
      const profile = change.profile ?? before.profile;
      if (profile.kind !== before.profile.kind)
        throw invalidValue('kind', 'the kind of a credential cannot change.');
      const kept = before.secrets.map(({ field }) => field).filter((field) => fits(profile, field));
      checkProfile(profile, secretsAfter(kept, change.secrets ?? {}));
      const networks = change.networks === undefined ? before.networks : checkReach(change.networks);
      const given = Object.entries(change.secrets ?? {}).filter(([, secret]) => secret !== undefined);
      const isKnown = kept.every((field) => given.some(([secret]) => secret === field));
      if (!isKnown && needsSecretAgain(before, { profile, networks })) throw secretNeeded(kept);
      for (const { field } of before.secrets) {
        if (!fits(profile, field)) await this.#vault.remove(work, id, field);
      }
      await this.#storeSecrets(work, id, change.secrets ?? {});
      const columns = {
        name,
        name_key: nameKey(name),
        settings: JSON.stringify(profile),
        networks: JSON.stringify(networks),
      };
      await work.db
        .updateTable('credentials')
        .set({ ...columns, updated_at: work.now, revision: before.revision + 1 })
        .where('tenant_id', '=', scope.tenantId)
        .where('id', '=', id)
        .execute();
      const details = { changed: Object.keys(change), secrets: Object.keys(change.secrets ?? {}), networks };
      await appendAudit(work, scope.actor, {
        action: 'credential.update',
        targetKind: 'credential',
        targetId: id,
        details,
      });
      return this.#read(work, id);
    });
  }

  async remove(scope: TenantScope, id: CredentialId, revision?: number): Promise<void> {
    assertTenant(scope);
    await this.#session.write(scope, async (work) => {
      const before = await this.#read(work, id);
      checkRevision(revision, before.revision);
      const user = await work.db
        .selectFrom('devices')
        .select(['id', 'name'])
        .where('tenant_id', '=', scope.tenantId)
        .where((where) =>
          where.or([
            where('api_credential_id', '=', id),
            where('snmp_credential_id', '=', id),
            where('ssh_credential_id', '=', id),
          ]),
        )
        .executeTakeFirst();
      if (user !== undefined) throw inUse('credential', 'device', { user });
      await this.#vault.remove(work, id);
      await work.db
        .deleteFrom('credentials')
        .where('tenant_id', '=', scope.tenantId)
        .where('id', '=', id)
        .execute();
      const details = { name: before.name };
      await appendAudit(work, scope.actor, {
        action: 'credential.remove',
        targetKind: 'credential',
        targetId: id,
        details,
      });
    });
  }

  /** With its secrets, for a connection about to be opened. Never return it to a client. */
  async open(scope: TenantScope, id: CredentialId): Promise<OpenedCredential> {
    assertTenant(scope);
    return this.#session.read(scope, (work) => openCredential(work, this.#vault, id));
  }

  async #storeSecrets(
    work: Work,
    recordId: CredentialId,
    secrets: NonNullable<CredentialChange['change']['secrets']>,
  ): Promise<void> {
    for (const [field, secret] of Object.entries(secrets)) {
      if (secret === null) await this.#vault.remove(work, recordId, field);
      else if (secret !== undefined) await this.#vault.put(work, { recordId, field }, secret);
    }
  }

  async #read(work: Work, id: CredentialId): Promise<Credential> {
    const row = await work.db
      .selectFrom('credentials')
      .selectAll()
      .where('tenant_id', '=', work.owner)
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw notFound('credential');
    return toCredential(row, await this.#states(work, row));
  }

  async #states(work: Work, row: StoredRow<'credentials'>): Promise<readonly SecretState[]> {
    return (await this.#vault.states(work, [row])).get(row.id) ?? [];
  }
}

const fits = (profile: CredentialProfile, field: string): boolean =>
  (secretFieldsOf(profile) as readonly string[]).includes(field);

function secretsAfter(kept: readonly string[], changed: Readonly<Record<string, unknown>>): Set<string> {
  const present = new Set(kept);
  for (const [field, secret] of Object.entries(changed)) {
    if (secret === null) present.delete(field);
    else if (secret !== undefined) present.add(field);
  }
  return present;
}

const secretNeeded = (fields: readonly string[]): ExporterError =>
  new ExporterError(
    'registry.secret-needed',
    `Such a change of a credential requires its secrets again: ${fields.map(toSnake).join(', ')}.`,
  );

async function refuseDuplicate({ db, owner }: Work, id: string, name: string): Promise<void> {
  const other = await db
    .selectFrom('credentials')
    .select(['id', 'name'])
    .where('tenant_id', '=', owner)
    .where('name_key', '=', nameKey(name))
    .where('id', '<>', id)
    .executeTakeFirst();
  if (other !== undefined) throw duplicate('credential', 'name', other);
}

function toCredential(row: StoredRow<'credentials'>, secrets: readonly SecretState[]): Credential {
  return {
    tenantId: row.tenant_id as TenantId,
    id: row.id as CredentialId,
    name: row.name,
    ...storedReach(row),
    secrets,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    revision: row.revision,
  };
}
