import { sql } from 'kysely';
import type { Id } from '../access/ids.ts';
import { assertTenant, type Scope, type TenantScope } from '../access/scope.ts';
import { type ListQuery, ofTenant, type Page, selectPage } from '../store/page.ts';
import type { StoredRow } from '../store/schema.ts';
import type { DatabaseSession } from '../store/database-session.ts';
import { nameKey } from '../store/values.ts';
import { type RegisteredDevice, toDevice } from './device.ts';
import { registeredSites, type RegisteredSite } from './registered-sites.ts';
import {
  conditions,
  defaultDeviceSort,
  type DeviceFilter,
  type DeviceSort,
  sortColumns,
} from './device-query.ts';

/** Names are unique within a tenant only. */
export type DeviceReference = { readonly id: string } | { readonly idOrName: string };

/** A device with everything that affects its connection, except for its secrets. */
export interface FoundDevice {
  readonly device: RegisteredDevice;
  readonly tenantName: string;
  /** Its tenant is suspended: it must not be contacted. */
  readonly isSuspended: boolean;
  readonly siteName: string | undefined;
  /** Changes with the networks of the tenant. */
  readonly tenantRevision: number;
  /** Changes with everything that a connection to the device depends on. */
  readonly stamp: string;
}

type NamedRow = StoredRow<'devices'> & { readonly tenant_name: string; readonly site_name: string | null };
type FoundRow = NamedRow & {
  readonly tenant_state: string;
  readonly tenant_revision: number;
  readonly site_revision: number | null;
  readonly api_revision: number | null;
  readonly snmp_revision: number | null;
};

const pageSize = 500;

/** Reads devices from the database, with one query each: scrapes and discovery run all the time. */
export class RegisteredDevices {
  readonly #session: DatabaseSession;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  /** Undefined also for a device of another tenant. */
  async find(scope: Scope, reference: DeviceReference): Promise<FoundDevice | undefined> {
    return this.#session.read(scope, async (work) => {
      const byName = 'idOrName' in reference && work.tenant !== undefined;
      const wanted = 'id' in reference ? reference.id : reference.idOrName;
      const named = byName ? sql`d.name_key = ${nameKey(wanted)}` : sql`false`;
      const { rows } = await sql<FoundRow>`
        select d.*, t.name as tenant_name, s.name as site_name,
          t.state as tenant_state, t.revision as tenant_revision, s.revision as site_revision,
          a.revision as api_revision, n.revision as snmp_revision
        from devices d
        join tenants t on t.id = d.tenant_id
        left join sites s on s.tenant_id = d.tenant_id and s.id = d.site_id
        left join credentials a on a.tenant_id = d.tenant_id and a.id = d.api_credential_id
        left join credentials n on n.tenant_id = d.tenant_id and n.id = d.snmp_credential_id
        where ${ofTenant(work, 'd.tenant_id')} and (d.id = ${wanted} or ${named})`.execute(work.db);
      const row = rows.find(({ id }) => id === wanted) ?? rows[0];
      return row === undefined ? undefined : toFound(row);
    });
  }

  /** One page; with the platform scope, across all tenants. */
  async list(scope: Scope, query: ListQuery<DeviceFilter, DeviceSort> = {}): Promise<Page<RegisteredDevice>> {
    return this.#session.read(scope, async (work) => {
      const where = [ofTenant(work), ...conditions(query.filter ?? {})];
      const page = {
        table: 'devices',
        id: 'id',
        columns: sortColumns,
        defaultSort: defaultDeviceSort,
        where,
        query,
      } as const;
      const { rows, ...next } = await selectPage(work, page);
      const isBySite = /^-?site$/.test(query.sort ?? '');
      const items = rows.map((row) => ({
        ...toDevice(row),
        // Merging with devices of the file compares the same value.
        ...(isBySite ? { site: String(row.sort_value) } : {}),
      }));
      return { items, ...next };
    });
  }

  /** How many match the filter. */
  async count(scope: Scope, filter: DeviceFilter): Promise<number> {
    return this.#session.read(scope, async (work) => {
      const where = [ofTenant(work), ...conditions(filter)];
      const { rows } = await sql<{ readonly count: number | string }>`
        select count(*) as count from devices where ${sql.join(where, sql` and `)}`.execute(work.db);
      return Number(rows[0]?.count ?? 0);
    });
  }

  /**
   * All devices that should be watched, page by page, since a provider's whole list would block everything else:
   * every device except disabled ones. One that cannot or must not be contacted is among them, so that its
   * scrape can say why; a device that leaves the list leaves Prometheus without an alert.
   */
  async *pages(scope: Scope): AsyncGenerator<readonly RegisteredDevice[]> {
    // Ids never change, so a device renamed meanwhile is neither lost nor repeated.
    let [tenant, id] = ['', ''];
    for (;;) {
      const rows = await this.#page(scope, [tenant, id]);
      yield rows.map(withNames);
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) return;
      [tenant, id] = [last.tenant_id, last.id];
    }
  }

  async #page(scope: Scope, [tenant, id]: readonly [string, string]): Promise<readonly NamedRow[]> {
    return this.#session.read(scope, async (work) => {
      const { rows } = await sql<NamedRow>`
        select d.*, t.name as tenant_name, s.name as site_name
        from devices d
        join tenants t on t.id = d.tenant_id
        left join sites s on s.tenant_id = d.tenant_id and s.id = d.site_id
        where ${ofTenant(work, 'd.tenant_id')} and (d.tenant_id, d.id) > (${tenant}, ${id})
          and d.state <> 'disabled'
        order by d.tenant_id, d.id
        limit ${pageSize}`.execute(work.db);
      return rows;
    });
  }

  sites(scope: Scope): AsyncGenerator<readonly RegisteredSite[]> {
    return registeredSites(this.#session, scope);
  }

  /** Name of the tenant, which devices of the configuration file refer to. */
  async tenantName(scope: TenantScope): Promise<string | undefined> {
    assertTenant(scope);
    return this.#session.read(scope, async ({ db }) => {
      const row = await db
        .selectFrom('tenants')
        .select('name')
        .where('id', '=', scope.tenantId)
        .executeTakeFirst();
      return row?.name;
    });
  }

  /** Sites of the tenant by name key, which devices of the configuration file refer to. */
  async siteIds(scope: TenantScope): Promise<ReadonlyMap<string, Id<'site'>>> {
    assertTenant(scope);
    return this.#session.read(scope, async ({ db }) => {
      const rows = await db
        .selectFrom('sites')
        .select(['id', 'name_key'])
        .where('tenant_id', '=', scope.tenantId)
        .execute();
      return new Map(rows.map(({ id, name_key: key }) => [key, id as Id<'site'>]));
    });
  }
}

function withNames(row: NamedRow): RegisteredDevice {
  const { tenant_name: tenant, site_name: site } = row;
  return { ...toDevice(row), tenant, ...(site === null ? {} : { site }) };
}

function toFound(row: FoundRow): FoundDevice {
  const device = toDevice(row);
  const stamp = JSON.stringify([
    row.id,
    row.state,
    row.revision,
    row.tenant_revision,
    row.site_id,
    row.site_revision,
    row.api_credential_id,
    row.api_revision,
    row.snmp_credential_id,
    row.snmp_revision,
    device.damaged,
  ]);
  return {
    device,
    tenantName: row.tenant_name,
    isSuspended: row.tenant_state !== 'active',
    siteName: row.site_name ?? undefined,
    tenantRevision: row.tenant_revision,
    stamp,
  };
}
