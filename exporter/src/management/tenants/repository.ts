import { sql } from 'kysely';
import {
  type AllTenantsScope,
  assertAllTenants,
  assertTenant,
  type Scope,
  type TenantScope,
} from '../../access/scope.ts';
import { checkNetworks } from '../../devices/address/address-policy.ts';
import { appendAudit } from '../audit/audit-chain.ts';
import { type TenantId, newId, platformTenant } from '../../access/ids.ts';
import { type ListQuery, type NameFilter, named, type Page, selectPage } from '../../store/page.ts';
import type { RevisedColumns, StoredRow } from '../../store/schema.ts';
import type { DatabaseSession, Work } from '../../store/database-session.ts';
import { checkChoice, checkName, invalidValue, nameKey } from '../../store/values.ts';
import { checkRevision, duplicate, notFound } from '../../store/record-errors.ts';

declare module '../../store/schema.ts' {
  interface Database {
    tenants: TenantTable;
    tenant_networks: TenantNetworkTable;
  }
}

interface TenantTable extends RevisedColumns {
  id: string;
  name: string;
  name_key: string;
  grafana_org_id: number | null;
  state: string;
}

interface TenantNetworkTable {
  tenant_id: string;
  network: string;
}

export const tenantStates = ['active', 'suspended'] as const;
export type TenantState = (typeof tenantStates)[number];

export interface Tenant {
  readonly id: TenantId;
  readonly name: string;
  /** The Grafana organisation whose users belong to the tenant. */
  readonly grafanaOrgId: number | null;
  /** Tokens of a suspended tenant can at most list its devices for Prometheus; its data is kept. */
  readonly state: TenantState;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly revision: number;
}

export interface TenantDraft {
  readonly name: string;
  readonly grafanaOrgId?: number | null;
}

export interface TenantChange {
  readonly id: TenantId;
  readonly revision?: number;
  readonly change: Partial<TenantDraft> & { readonly state?: TenantState };
}

export class TenantRepository {
  readonly #session: DatabaseSession;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  async create(scope: AllTenantsScope, draft: TenantDraft): Promise<Tenant> {
    assertAllTenants(scope);
    const name = checkName(draft.name);
    const row = {
      id: newId('ten'),
      name,
      name_key: nameKey(name),
      grafana_org_id: checkOrg(draft.grafanaOrgId ?? null),
    };
    return this.#session.write(scope, async (work) => {
      await refuseDuplicate(work, row);
      const dates = { created_at: work.now, updated_at: work.now, revision: 1 };
      const stored = await work.db
        .insertInto('tenants')
        .values({ ...row, state: 'active', ...dates })
        .returningAll()
        .executeTakeFirstOrThrow();
      const entry = { action: 'tenant.create', targetKind: 'tenant', targetId: row.id, details: { name } };
      await appendAudit(work, scope.actor, entry);
      return toTenant(stored);
    });
  }

  async list(
    scope: AllTenantsScope,
    query: ListQuery<NameFilter, 'name' | 'created'> = {},
  ): Promise<Page<Tenant>> {
    assertAllTenants(scope);
    return this.#session.read(scope, async (work) => {
      const where = [sql`id <> ${platformTenant}`, ...named(['name'], query.filter ?? {})];
      const columns = { name: 'name_key', created: 'created_at' } as const;
      const page = { table: 'tenants', id: 'id', columns, defaultSort: 'name', where, query } as const;
      const { rows, ...next } = await selectPage(work, page);
      return { items: rows.map(toTenant), ...next };
    });
  }

  /** A tenant may read itself; the platform any. */
  async get(scope: Scope, id: TenantId): Promise<Tenant> {
    return this.#session.read(scope, async (work) => toTenant(await take(work, id)));
  }

  async findByName(scope: AllTenantsScope, name: string): Promise<Tenant | undefined> {
    assertAllTenants(scope);
    return this.#find(scope, sql`name_key = ${nameKey(name)}`);
  }

  async findByGrafanaOrg(scope: AllTenantsScope, grafanaOrgId: number): Promise<Tenant | undefined> {
    assertAllTenants(scope);
    return this.#find(scope, sql`grafana_org_id = ${grafanaOrgId}`);
  }

  async update(scope: AllTenantsScope, { id, revision, change }: TenantChange): Promise<Tenant> {
    assertAllTenants(scope);
    return this.#session.write(scope, async (work) => {
      const before = await take(work, id);
      checkRevision(revision, before.revision);
      const name = change.name === undefined ? before.name : checkName(change.name);
      const org = change.grafanaOrgId === undefined ? before.grafana_org_id : checkOrg(change.grafanaOrgId);
      const row = { id, name, name_key: nameKey(name), grafana_org_id: org };
      await refuseDuplicate(work, row);
      const state = checkChoice(change.state ?? (before.state as TenantState), tenantStates, 'state');
      const stored = await work.db
        .updateTable('tenants')
        .set({ ...row, state, updated_at: work.now, revision: before.revision + 1 })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      const details = { changed: Object.keys(change), state };
      await appendAudit(work, scope.actor, {
        action: 'tenant.update',
        targetKind: 'tenant',
        targetId: id,
        details,
      });
      return toTenant(stored);
    });
  }

  /** Networks in which the devices of the tenant may be; without any, it may contact none. */
  async networks(scope: TenantScope): Promise<readonly string[]> {
    assertTenant(scope);
    return this.#session.read(scope, (work) => networksOf(work, scope.tenantId));
  }

  async setNetworks(
    scope: AllTenantsScope,
    id: TenantId,
    networks: readonly string[],
  ): Promise<readonly string[]> {
    assertAllTenants(scope);
    const checked = checkNetworks(networks);
    return this.#session.write(scope, async (work) => {
      await take(work, id);
      await work.db.deleteFrom('tenant_networks').where('tenant_id', '=', id).execute();
      const rows = checked.map((network) => ({ tenant_id: id, network }));
      if (rows.length > 0) await work.db.insertInto('tenant_networks').values(rows).execute();
      await work.db
        .updateTable('tenants')
        .set(({ eb }) => ({ revision: eb('revision', '+', 1), updated_at: work.now }))
        .where('id', '=', id)
        .execute();
      const entry = {
        action: 'tenant.networks',
        targetKind: 'tenant',
        targetId: id,
        details: { networks: checked },
      };
      await appendAudit(work, scope.actor, entry);
      return checked;
    });
  }

  async #find(scope: AllTenantsScope, where: ReturnType<typeof sql>): Promise<Tenant | undefined> {
    return this.#session.read(scope, async ({ db }) => {
      const query = sql<
        StoredRow<'tenants'>
      >`select * from tenants where ${where} and id <> ${platformTenant}`;
      const { rows } = await query.execute(db);
      return rows[0] === undefined ? undefined : toTenant(rows[0]);
    });
  }
}

/** The networks of a tenant, in a running transaction. */
export async function networksOf({ db }: Work, tenantId: TenantId): Promise<string[]> {
  const rows = await db
    .selectFrom('tenant_networks')
    .select('network')
    .where('tenant_id', '=', tenantId)
    .execute();
  return rows.map(({ network }) => network).sort();
}

async function take(work: Work, id: TenantId): Promise<StoredRow<'tenants'>> {
  const found = await work.db.selectFrom('tenants').selectAll().where('id', '=', id).executeTakeFirst();
  const visible = id !== platformTenant && (work.tenant === undefined || work.tenant === id);
  if (found === undefined || !visible) throw notFound('tenant');
  return found;
}

async function refuseDuplicate(
  { db }: Work,
  row: Pick<StoredRow<'tenants'>, 'id' | 'name_key' | 'grafana_org_id'>,
): Promise<void> {
  const others = await db
    .selectFrom('tenants')
    .selectAll()
    .where('id', '<>', row.id)
    .where((where) =>
      where.or([
        where('name_key', '=', row.name_key),
        ...(row.grafana_org_id === null ? [] : [where('grafana_org_id', '=', row.grafana_org_id)]),
      ]),
    )
    .execute();
  for (const other of others) {
    throw duplicate('tenant', other.name_key === row.name_key ? 'name' : 'Grafana organisation', other);
  }
}

function checkOrg(id: number | null): number | null {
  if (id === null || (Number.isInteger(id) && id >= 1 && id <= 2_147_483_647)) return id;
  throw invalidValue('grafanaOrgId', 'must be the number of a Grafana organisation.');
}

function toTenant(row: StoredRow<'tenants'>): Tenant {
  return {
    id: row.id as TenantId,
    name: row.name,
    grafanaOrgId: row.grafana_org_id,
    state: row.state as TenantState,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    revision: row.revision,
  };
}
