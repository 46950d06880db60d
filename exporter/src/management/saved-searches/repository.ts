import { isRecord, takeStoredJson } from '../../store/stored-json.ts';
import { type Id, type TenantId, newId } from '../../access/ids.ts';
import { assertTenant, type Scope, type TenantScope } from '../../access/scope.ts';
import { type ListQuery, type NameFilter, named, ofTenant, type Page, selectPage } from '../../store/page.ts';
import { checkRevision, duplicate, notFound } from '../../store/record-errors.ts';
import type { RevisedColumns, StoredRow } from '../../store/schema.ts';
import type { DatabaseSession, Work } from '../../store/database-session.ts';
import { checkName, checkNotes, nameKey } from '../../store/values.ts';
import { appendAudit } from '../audit/audit-chain.ts';
import type { DeviceQuery } from '../devices/schema.ts';

declare module '../../store/schema.ts' {
  interface Database {
    saved_searches: SavedSearchTable;
  }
}

interface SavedSearchTable extends RevisedColumns {
  tenant_id: string;
  id: string;
  name: string;
  name_key: string;
  filter: string;
  notes: string;
}

export type SavedSearchId = Id<'srch'>;

export interface SavedSearch {
  readonly tenantId: TenantId;
  readonly id: SavedSearchId;
  readonly name: string;
  /** In the form of the device list query. A site in it may have been removed. */
  readonly filter: DeviceQuery;
  readonly notes: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly revision: number;
}

export interface SavedSearchDraft {
  readonly name: string;
  readonly filter: DeviceQuery;
  readonly notes?: string;
}

export interface SavedSearchChange {
  readonly id: SavedSearchId;
  readonly revision?: number;
  readonly change: Partial<SavedSearchDraft>;
}

export class SavedSearchRepository {
  readonly #session: DatabaseSession;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  async create(scope: TenantScope, draft: SavedSearchDraft): Promise<SavedSearch> {
    assertTenant(scope);
    return this.#session.write(scope, async (work) => {
      const id = newId('srch');
      const columns = await checkSearch(work, id, draft);
      const dates = { created_at: work.now, updated_at: work.now, revision: 1 };
      const row = { tenant_id: scope.tenantId, id, ...columns, ...dates };
      await work.db.insertInto('saved_searches').values(row).execute();
      await record(work, scope, { verb: 'create', id, details: { name: row.name } });
      return toSearch(row);
    });
  }

  async list(
    scope: Scope,
    query: ListQuery<NameFilter, 'name' | 'created'> = {},
  ): Promise<Page<SavedSearch>> {
    return this.#session.read(scope, async (work) => {
      const where = [ofTenant(work), ...named(['name', 'notes'], query.filter ?? {})];
      const columns = { name: 'name_key', created: 'created_at' } as const;
      const page = { table: 'saved_searches', id: 'id', columns, defaultSort: 'name', where, query } as const;
      const { rows, ...next } = await selectPage(work, page);
      return { items: rows.map(toSearch), ...next };
    });
  }

  async get(scope: TenantScope, id: SavedSearchId): Promise<SavedSearch> {
    assertTenant(scope);
    return this.#session.read(scope, async (work) => toSearch(await take(work, id)));
  }

  async update(scope: TenantScope, { id, revision, change }: SavedSearchChange): Promise<SavedSearch> {
    assertTenant(scope);
    return this.#session.write(scope, async (work) => {
      const before = await take(work, id);
      checkRevision(revision, before.revision);
      const columns = await checkSearch(work, id, { ...toSearch(before), ...change });
      const row = { ...before, ...columns, updated_at: work.now, revision: before.revision + 1 };
      await work.db
        .updateTable('saved_searches')
        .set(row)
        .where('tenant_id', '=', scope.tenantId)
        .where('id', '=', id)
        .execute();
      await record(work, scope, { verb: 'update', id, details: { changed: Object.keys(change) } });
      return toSearch(row);
    });
  }

  async remove(scope: TenantScope, id: SavedSearchId, revision?: number): Promise<void> {
    assertTenant(scope);
    await this.#session.write(scope, async (work) => {
      const before = await take(work, id);
      checkRevision(revision, before.revision);
      await work.db
        .deleteFrom('saved_searches')
        .where('tenant_id', '=', scope.tenantId)
        .where('id', '=', id)
        .execute();
      await record(work, scope, { verb: 'remove', id, details: { name: before.name } });
    });
  }
}

type Columns = Pick<StoredRow<'saved_searches'>, 'name' | 'name_key' | 'filter' | 'notes'>;

async function checkSearch(work: Work, id: SavedSearchId, draft: SavedSearchDraft): Promise<Columns> {
  const name = checkName(draft.name);
  const key = nameKey(name);
  const other = await work.db
    .selectFrom('saved_searches')
    .select(['id', 'name'])
    .where('tenant_id', '=', work.owner)
    .where('name_key', '=', key)
    .where('id', '<>', id)
    .executeTakeFirst();
  if (other !== undefined) throw duplicate('saved search', 'name', other);
  return { name, name_key: key, filter: JSON.stringify(draft.filter), notes: checkNotes(draft.notes ?? '') };
}

async function take({ db, owner }: Work, id: SavedSearchId): Promise<StoredRow<'saved_searches'>> {
  const row = await db
    .selectFrom('saved_searches')
    .selectAll()
    .where('tenant_id', '=', owner)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw notFound('saved search');
  return row;
}

async function record(
  work: Work,
  { actor }: TenantScope,
  { verb, id, details }: { verb: string; id: SavedSearchId; details: Readonly<Record<string, unknown>> },
): Promise<void> {
  const entry = { action: `saved-search.${verb}`, targetKind: 'saved-search', targetId: id, details };
  await appendAudit(work, actor, entry);
}

function toSearch(row: StoredRow<'saved_searches'>): SavedSearch {
  return {
    tenantId: row.tenant_id as TenantId,
    id: row.id as SavedSearchId,
    name: row.name,
    filter: takeStoredJson(row.filter, isRecord, {
      table: 'saved_searches',
      id: row.id,
      column: 'filter',
    }) as DeviceQuery,
    notes: row.notes,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    revision: row.revision,
  };
}
