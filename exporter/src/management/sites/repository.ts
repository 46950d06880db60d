import { type Scope, assertTenant, type TenantScope } from '../../access/scope.ts';
import { appendAudit } from '../audit/audit-chain.ts';
import { type Id, type TenantId, newId } from '../../access/ids.ts';
import { type ListQuery, type NameFilter, named, ofTenant, type Page, selectPage } from '../../store/page.ts';
import type { RevisedColumns, StoredRow } from '../../store/schema.ts';
import type { DatabaseSession, Work } from '../../store/database-session.ts';
import { checkCoordinate, checkName, checkNotes, invalidValue, nameKey } from '../../store/values.ts';
import { idOf } from '../../store/references.ts';
import { checkPlan, refuseUpstreamCircle } from './site-plan.ts';
import { checkRevision, duplicate, inUse, notFound, unknownReference } from '../../store/record-errors.ts';

declare module '../../store/schema.ts' {
  interface Database {
    sites: SiteTable;
    site_upstreams: SiteUpstreamTable;
  }
}

interface SiteTable extends RevisedColumns {
  tenant_id: string;
  id: string;
  name: string;
  name_key: string;
  latitude: number | null;
  longitude: number | null;
  parent_id: string | null;
  notes: string;
  voltage_min: number | null;
  voltage_cutoff: number | null;
  slo_objective: number | null;
  sold_bandwidth: number | null;
}

interface SiteUpstreamTable {
  tenant_id: string;
  site_id: string;
  upstream_id: string;
}

export type SiteId = Id<'site'>;

export interface Site {
  readonly source: 'registry';
  readonly tenantId: TenantId;
  readonly id: SiteId;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly parentId: SiteId | null;
  /** Sites that this one gets its uplink from. */
  readonly upstreamIds: readonly SiteId[];
  readonly notes: string;
  /** Volts. */
  readonly voltageMin: number | null;
  readonly voltageCutoff: number | null;
  /** Wanted availability, a ratio. */
  readonly sloObjective: number | null;
  /** Bits per second. */
  readonly soldBandwidth: number | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly revision: number;
}

export interface SiteDraft {
  readonly name: string;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  /** Id or name, like the upstreams. */
  readonly parentId?: string | null;
  readonly upstreamIds?: readonly string[];
  readonly notes?: string;
  readonly voltageMin?: number | null;
  readonly voltageCutoff?: number | null;
  readonly sloObjective?: number | null;
  readonly soldBandwidth?: number | null;
}

export interface SiteChange {
  readonly id: SiteId;
  readonly revision?: number;
  readonly change: Partial<SiteDraft>;
}

type SiteColumns = Pick<
  StoredRow<'sites'>,
  | 'name'
  | 'name_key'
  | 'latitude'
  | 'longitude'
  | 'parent_id'
  | 'notes'
  | 'voltage_min'
  | 'voltage_cutoff'
  | 'slo_objective'
  | 'sold_bandwidth'
>;

const maxDepth = 32;

export class SiteRepository {
  readonly #session: DatabaseSession;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  async create(scope: TenantScope, draft: SiteDraft): Promise<Site> {
    assertTenant(scope);
    return this.#session.write(scope, async (work) => {
      const id = newId('site');
      const { upstreamIds, ...columns } = await checkSite(work, id, draft);
      const dates = { created_at: work.now, updated_at: work.now, revision: 1 };
      await work.db
        .insertInto('sites')
        .values({ tenant_id: scope.tenantId, id, ...columns, ...dates })
        .execute();
      await replaceUpstreams(work, id, upstreamIds);
      const entry = {
        action: 'site.create',
        targetKind: 'site',
        targetId: id,
        details: { name: columns.name },
      };
      await appendAudit(work, scope.actor, entry);
      return readSite(work, id);
    });
  }

  async list(scope: Scope, query: ListQuery<NameFilter, 'name' | 'created'> = {}): Promise<Page<Site>> {
    return this.#session.read(scope, async (work) => {
      const where = [ofTenant(work), ...named(['name', 'notes'], query.filter ?? {})];
      const columns = { name: 'name_key', created: 'created_at' } as const;
      const page = { table: 'sites', id: 'id', columns, defaultSort: 'name', where, query } as const;
      const { rows, ...next } = await selectPage(work, page);
      const upstreams = await upstreamsOf(
        work,
        rows.map(({ id }) => id),
      );
      return { items: rows.map((row) => toSite(row, upstreams.get(row.id) ?? [])), ...next };
    });
  }

  async get(scope: TenantScope, id: SiteId): Promise<Site> {
    assertTenant(scope);
    return this.#session.read(scope, (work) => readSite(work, id));
  }

  async findByName(scope: TenantScope, name: string): Promise<Site | undefined> {
    assertTenant(scope);
    return this.#session.read(scope, async (work) => {
      const row = await work.db
        .selectFrom('sites')
        .select('id')
        .where('tenant_id', '=', scope.tenantId)
        .where('name_key', '=', nameKey(name))
        .executeTakeFirst();
      return row === undefined ? undefined : readSite(work, row.id as SiteId);
    });
  }

  async update(scope: TenantScope, { id, revision, change }: SiteChange): Promise<Site> {
    assertTenant(scope);
    return this.#session.write(scope, async (work) => {
      const before = await readSite(work, id);
      checkRevision(revision, before.revision);
      const after = { ...before, ...change };
      const { upstreamIds, ...columns } = await checkSite(work, id, after);
      await work.db
        .updateTable('sites')
        .set({ ...columns, updated_at: work.now, revision: before.revision + 1 })
        .where('tenant_id', '=', scope.tenantId)
        .where('id', '=', id)
        .execute();
      await replaceUpstreams(work, id, upstreamIds);
      const details = { changed: Object.keys(change) };
      await appendAudit(work, scope.actor, {
        action: 'site.update',
        targetKind: 'site',
        targetId: id,
        details,
      });
      return readSite(work, id);
    });
  }

  async remove(scope: TenantScope, id: SiteId, revision?: number): Promise<void> {
    assertTenant(scope);
    await this.#session.write(scope, async (work) => {
      const before = await readSite(work, id);
      checkRevision(revision, before.revision);
      await refuseUsed(work, id);
      await work.db
        .deleteFrom('sites')
        .where('tenant_id', '=', scope.tenantId)
        .where('id', '=', id)
        .execute();
      const details = { name: before.name };
      await appendAudit(work, scope.actor, {
        action: 'site.remove',
        targetKind: 'site',
        targetId: id,
        details,
      });
    });
  }
}

/** The columns, and the upstreams as ids. */
async function checkSite(
  work: Work,
  id: SiteId,
  draft: SiteDraft,
): Promise<SiteColumns & { readonly upstreamIds: readonly string[] }> {
  const name = checkName(draft.name);
  const columns = {
    name,
    name_key: nameKey(name),
    latitude: checkCoordinate(draft.latitude ?? null, 90, 'latitude'),
    longitude: checkCoordinate(draft.longitude ?? null, 180, 'longitude'),
    parent_id: await siteIdOf(work, draft.parentId ?? null),
    notes: checkNotes(draft.notes ?? ''),
    ...checkPlan(draft),
  };
  if ((columns.latitude === null) !== (columns.longitude === null)) {
    throw invalidValue('latitude', 'latitude and longitude must be set together.');
  }
  const other = await work.db
    .selectFrom('sites')
    .select(['id', 'name'])
    .where('tenant_id', '=', work.owner)
    .where('name_key', '=', columns.name_key)
    .where('id', '<>', id)
    .executeTakeFirst();
  if (other !== undefined) throw duplicate('site', 'name', other);
  await refuseCircle(work, id, columns.parent_id);
  const upstreamIds: string[] = [];
  for (const text of draft.upstreamIds ?? []) {
    const upstream = await idOf(work, 'sites', text);
    if (upstream === id) throw invalidValue('upstreamIds', 'a site cannot be its own upstream.');
    upstreamIds.push(upstream);
  }
  await refuseUpstreamCircle(work, id, upstreamIds);
  return { ...columns, upstreamIds };
}

const siteIdOf = async (work: Work, text: string | null): Promise<string | null> =>
  text === null ? null : idOf(work, 'sites', text);

async function refuseCircle(work: Work, id: SiteId, parentId: string | null): Promise<void> {
  let next = parentId;
  for (let depth = 0; next !== null; depth += 1) {
    if (next === id || depth === maxDepth)
      throw invalidValue('parentId', 'a site cannot be its own ancestor.');
    const found = await parentOf(work, next);
    if (found === undefined) throw unknownReference('site');
    next = found.parent_id;
  }
}

async function parentOf({ db, owner }: Work, id: string): Promise<{ parent_id: string | null } | undefined> {
  return db
    .selectFrom('sites')
    .select('parent_id')
    .where('tenant_id', '=', owner)
    .where('id', '=', id)
    .executeTakeFirst();
}

async function replaceUpstreams(
  { db, owner }: Work,
  id: SiteId,
  upstreamIds: readonly string[],
): Promise<void> {
  await db.deleteFrom('site_upstreams').where('tenant_id', '=', owner).where('site_id', '=', id).execute();
  const rows = [...new Set(upstreamIds)].map((upstream) => ({
    tenant_id: owner,
    site_id: id,
    upstream_id: upstream,
  }));
  if (rows.length > 0) await db.insertInto('site_upstreams').values(rows).execute();
}

async function refuseUsed({ db, owner }: Work, id: SiteId): Promise<void> {
  const device = await db
    .selectFrom('devices')
    .select(['id', 'name'])
    .where('tenant_id', '=', owner)
    .where('site_id', '=', id)
    .executeTakeFirst();
  if (device !== undefined) throw inUse('site', 'device', { user: device });
  const far = await db
    .selectFrom('devices')
    .select(['id', 'name'])
    .where('tenant_id', '=', owner)
    // Ids are random, so the text occurs nowhere else.
    .where('interfaces', 'like', `%"${id}"%`)
    .executeTakeFirst();
  if (far !== undefined) throw inUse('site', 'device', { user: far, how: 'as the far end of a link' });
  const child = await db
    .selectFrom('sites')
    .select(['id', 'name'])
    .where('tenant_id', '=', owner)
    .where('parent_id', '=', id)
    .executeTakeFirst();
  if (child !== undefined) throw inUse('site', 'site', { user: child, how: 'below it' });
  const downstream = await db
    .selectFrom('site_upstreams')
    .innerJoin('sites', (join) =>
      join
        .onRef('sites.id', '=', 'site_upstreams.site_id')
        .onRef('sites.tenant_id', '=', 'site_upstreams.tenant_id'),
    )
    .select(['sites.id', 'sites.name'])
    .where('site_upstreams.tenant_id', '=', owner)
    .where('upstream_id', '=', id)
    .executeTakeFirst();
  if (downstream !== undefined) throw inUse('site', 'site', { user: downstream, how: 'as its upstream' });
}

async function upstreamsOf(
  work: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly SiteId[]>> {
  const found = new Map<string, SiteId[]>();
  if (ids.length === 0) return found;
  let query = work.db
    .selectFrom('site_upstreams')
    .selectAll()
    .where('site_id', 'in', ids)
    .orderBy('upstream_id');
  if (work.tenant !== undefined) query = query.where('tenant_id', '=', work.tenant);
  for (const { site_id: site, upstream_id: upstream } of await query.execute()) {
    found.set(site, [...(found.get(site) ?? []), upstream as SiteId]);
  }
  return found;
}

async function readSite(work: Work, id: SiteId): Promise<Site> {
  const row = await work.db
    .selectFrom('sites')
    .selectAll()
    .where('tenant_id', '=', work.owner)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw notFound('site');
  return toSite(row, (await upstreamsOf(work, [id])).get(id) ?? []);
}

function toSite(row: StoredRow<'sites'>, upstreamIds: readonly SiteId[]): Site {
  return {
    source: 'registry',
    tenantId: row.tenant_id as TenantId,
    id: row.id as SiteId,
    name: row.name,
    latitude: row.latitude,
    longitude: row.longitude,
    parentId: row.parent_id as SiteId | null,
    upstreamIds,
    notes: row.notes,
    voltageMin: row.voltage_min,
    voltageCutoff: row.voltage_cutoff,
    sloObjective: row.slo_objective,
    soldBandwidth: row.sold_bandwidth,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    revision: row.revision,
  };
}
