import { sql } from 'kysely';
import type { Id } from '../access/ids.ts';
import type { Scope } from '../access/scope.ts';
import type { NamedSite } from '../config/settings.ts';
import type { DatabaseSession } from '../store/database-session.ts';
import { ofTenant } from '../store/page.ts';

interface SiteRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly name: string;
  readonly tenant_name: string;
  readonly parent_name: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly voltage_min: number | null;
  readonly voltage_cutoff: number | null;
  readonly slo_objective: number | null;
  readonly sold_bandwidth: number | null;
}

interface UpstreamRow {
  readonly site_id: string;
  readonly upstream_name: string;
}

export interface RegisteredSite extends NamedSite {
  readonly id: Id<'site'>;
  readonly tenant: string;
}

const pageSize = 500;

/** All registered sites that the scope may see, page by page; `/fleet` reads them with every scrape. */
export async function* registeredSites(
  session: DatabaseSession,
  scope: Scope,
): AsyncGenerator<readonly RegisteredSite[]> {
  let [tenant, id] = ['', ''];
  for (;;) {
    const page = await pageAfter(session, scope, [tenant, id]);
    yield page.sites;
    if (page.last === undefined) return;
    [tenant, id] = [page.last.tenant_id, page.last.id];
  }
}

async function pageAfter(
  session: DatabaseSession,
  scope: Scope,
  [tenant, id]: readonly [string, string],
): Promise<{ readonly sites: readonly RegisteredSite[]; readonly last: SiteRow | undefined }> {
  return session.read(scope, async (work) => {
    const { rows } = await sql<SiteRow>`
      select s.*, t.name as tenant_name, p.name as parent_name
      from sites s
      join tenants t on t.id = s.tenant_id
      left join sites p on p.tenant_id = s.tenant_id and p.id = s.parent_id
      where ${ofTenant(work, 's.tenant_id')} and (s.tenant_id, s.id) > (${tenant}, ${id})
      order by s.tenant_id, s.id
      limit ${pageSize}`.execute(work.db);
    const last = rows.at(-1);
    if (last === undefined) return { sites: [], last };
    const upstreams = await sql<UpstreamRow>`
      select u.site_id, s.name as upstream_name
      from site_upstreams u
      join sites s on s.tenant_id = u.tenant_id and s.id = u.upstream_id
      where ${ofTenant(work, 'u.tenant_id')}
        and (u.tenant_id, u.site_id) > (${tenant}, ${id})
        and (u.tenant_id, u.site_id) <= (${last.tenant_id}, ${last.id})
      order by u.tenant_id, u.site_id, s.name`.execute(work.db);
    const names = new Map<string, string[]>();
    for (const { site_id: site, upstream_name: name } of upstreams.rows) {
      const known = names.get(site) ?? [];
      known.push(name);
      names.set(site, known);
    }
    const sites = rows.map((row) => toNamed(row, names.get(row.id) ?? []));
    return { sites, last: rows.length < pageSize ? undefined : last };
  });
}

function toNamed(row: SiteRow, upstreams: readonly string[]): RegisteredSite {
  const { latitude, longitude, parent_name: parent } = row;
  const { voltage_min: voltageMin, voltage_cutoff: voltageCutoff } = row;
  const { slo_objective: sloObjective, sold_bandwidth: soldBandwidth } = row;
  return {
    id: row.id as Id<'site'>,
    tenant: row.tenant_name,
    name: row.name,
    upstreams,
    ...(latitude === null || longitude === null ? {} : { latitude, longitude }),
    ...(parent === null ? {} : { parent }),
    ...(voltageMin === null ? {} : { voltageMin }),
    ...(voltageCutoff === null ? {} : { voltageCutoff }),
    ...(sloObjective === null ? {} : { sloObjective }),
    ...(soldBandwidth === null ? {} : { soldBandwidth }),
  };
}
