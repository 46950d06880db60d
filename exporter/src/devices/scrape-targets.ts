import { sql } from 'kysely';
import { assertTenant, type Scope, type TenantScope } from '../access/scope.ts';
import { type Device, toDevice } from './device.ts';
import { ofTenant } from '../store/page.ts';
import type { Row } from '../store/schema.ts';
import type { Session } from '../store/session.ts';
import { nameKey } from '../store/values.ts';

/** A device together with the names that are labels of its series. */
export interface NamedDevice {
  readonly device: Device;
  readonly tenantName: string;
  readonly siteName: string | undefined;
}

export interface StampedDevice {
  readonly device: Device;
  /** Changes with everything that a connection to the device depends on. */
  readonly stamp: string;
}

type NamedRow = Row<'devices'> & { readonly tenant_name: string; readonly site_name: string | null };
type StampedRow = Row<'devices'> & {
  readonly tenant_revision: number;
  readonly site_revision: number | null;
  readonly api_revision: number | null;
  readonly snmp_revision: number | null;
  readonly network_list: string | null;
};

const pageSize = 500;

/** What Prometheus is told, and what its scrapes ask for: one query each, since both happen all the time. */
export class ScrapeTargetRepository {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * All devices that can be scraped, page by page, since what a provider has would hold up everything else at once. Left
   * out are those that must not be contacted (disabled, in quarantine, of a suspended tenant) and those without a
   * credential for the way they are read.
   */
  async *pages(scope: Scope): AsyncGenerator<readonly NamedDevice[]> {
    // Ids never change, so that a device which is renamed meanwhile is neither lost nor there twice.
    let [tenant, id] = ['', ''];
    for (;;) {
      const rows = await this.#page(scope, [tenant, id]);
      yield rows.map((row) => ({
        device: toDevice(row),
        tenantName: row.tenant_name,
        siteName: row.site_name ?? undefined,
      }));
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
          and t.state = 'active' and d.state in ('active', 'pending')
          and case d.transport when 'api' then d.api_credential_id else d.snmp_credential_id end is not null
        order by d.tenant_id, d.id
        limit ${pageSize}`.execute(work.db);
      return rows;
    });
  }

  /** By id; with the scope of a tenant, whose names are unique, also by name. */
  async find(scope: Scope, idOrName: string): Promise<StampedDevice | undefined> {
    return this.#session.read(scope, async (work) => {
      const named = work.tenant === undefined ? sql`false` : sql`d.name_key = ${nameKey(idOrName)}`;
      const separator = sql.lit(',');
      const list = this.#session.dialect === 'sqlite' ? sql`group_concat` : sql`string_agg`;
      const { rows } = await sql<StampedRow>`
        select d.*, t.revision as tenant_revision, s.revision as site_revision,
          a.revision as api_revision, n.revision as snmp_revision,
          (select ${list}(w.network, ${separator}) from tenant_networks w where w.tenant_id = d.tenant_id)
            as network_list
        from devices d
        join tenants t on t.id = d.tenant_id and t.state = 'active'
        left join sites s on s.tenant_id = d.tenant_id and s.id = d.site_id
        left join credentials a on a.tenant_id = d.tenant_id and a.id = d.api_credential_id
        left join credentials n on n.tenant_id = d.tenant_id and n.id = d.snmp_credential_id
        where ${ofTenant(work, 'd.tenant_id')} and (d.id = ${idOrName} or ${named})`.execute(work.db);
      const row = rows.find(({ id }) => id === idOrName) ?? rows[0];
      return row === undefined ? undefined : { device: toDevice(row), stamp: stampOf(row) };
    });
  }

  /** Name of the tenant, which devices of the configuration file go by. */
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
}

function stampOf(row: StampedRow): string {
  const networks = (row.network_list ?? '').split(',').sort();
  return JSON.stringify([
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
    networks,
  ]);
}
