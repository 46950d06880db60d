import { sql } from 'kysely';
import { newId } from '../../access/ids.ts';
import {
  type AllTenantsScope,
  assertAllTenants,
  assertTenant,
  type Scope,
  type TenantScope,
} from '../../access/scope.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { DatabaseSession, Work } from '../../store/database-session.ts';
import { type ListQuery, ofTenant, type Page, selectPage } from '../../store/page.ts';
import { invalidValue } from '../../store/values.ts';
import { checkRevision, notFound } from '../../store/record-errors.ts';
import type { RevisedColumns, StoredRow } from '../../store/schema.ts';
import { appendAudit } from '../audit/audit-chain.ts';
import {
  isOpen,
  type MaintenanceWindow,
  toWindow,
  type WindowDraft,
  type WindowId,
  type WindowScope,
  type WindowSilence,
} from './window.ts';
import { checkPlan, checkTargets, checkWindow } from './window-check.ts';

declare module '../../store/schema.ts' {
  interface Database {
    maintenance_windows: WindowTable;
  }
}

interface WindowTable extends RevisedColumns {
  tenant_id: string;
  id: string;
  scope: string;
  site: string | null;
  device: string | null;
  /** JSON, with the scope places. */
  places: string | null;
  starts_at: string;
  ends_at: string;
  repeat: string;
  time_zone: string;
  until: string | null;
  reason: string;
  ticket: string;
  created_by: string;
  ended_at: string | null;
  /** Its silence is still to be expired; nobody sees the window any more. */
  removed_at: string | null;
  /** JSON. */
  silence_ids: string;
  silence_key: string;
  silence_state: string;
  silence_error: string | null;
}

export interface WindowChange {
  readonly id: WindowId;
  readonly revision?: number;
  readonly change: Partial<WindowDraft>;
}

export interface WindowFilter {
  readonly scope?: WindowScope;
}

/** A window with the name of its tenant, as labels have it. */
export interface NamedWindow {
  readonly window: MaintenanceWindow;
  readonly tenant: string;
  readonly isRemoved: boolean;
}

type Row = StoredRow<'maintenance_windows'>;

export class MaintenanceRepository {
  readonly #session: DatabaseSession;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  /** `createdBy`: for people. */
  async create(scope: TenantScope, draft: WindowDraft, createdBy: string): Promise<MaintenanceWindow> {
    assertTenant(scope);
    return this.#session.write(scope, async (work) => {
      const row: Row = {
        tenant_id: scope.tenantId,
        id: newId('mw'),
        ...(await checkWindow(work, draft)),
        created_by: createdBy,
        ended_at: null,
        removed_at: null,
        silence_ids: '[]',
        silence_key: '',
        silence_state: 'none',
        silence_error: null,
        created_at: work.now,
        updated_at: work.now,
        revision: 1,
      };
      await work.db.insertInto('maintenance_windows').values(row).execute();
      const { scope: what, starts_at: start, ends_at: end, repeat } = row;
      const window = toWindow(row);
      await record(work, scope, {
        verb: 'create',
        row,
        details: { scope: what, ...window.places, start, end, repeat },
      });
      return window;
    });
  }

  async list(
    scope: Scope,
    query: ListQuery<WindowFilter, 'starts' | 'created'> = {},
  ): Promise<Page<MaintenanceWindow>> {
    return this.#session.read(scope, async (work) => {
      const where = [ofTenant(work), sql`removed_at is null`];
      const { scope: wanted } = query.filter ?? {};
      if (wanted !== undefined) where.push(sql`scope = ${wanted}`);
      const columns = { starts: 'starts_at', created: 'created_at' } as const;
      const page = {
        table: 'maintenance_windows',
        id: 'id',
        columns,
        defaultSort: '-starts',
        where,
        query,
      } as const;
      const { rows, ...next } = await selectPage(work, page);
      return { items: rows.map(toWindow), ...next };
    });
  }

  async get(scope: TenantScope, id: WindowId): Promise<MaintenanceWindow> {
    assertTenant(scope);
    return this.#session.read(scope, async (work) => toWindow(await take(work, id)));
  }

  async update(scope: TenantScope, { id, revision, change }: WindowChange): Promise<MaintenanceWindow> {
    assertTenant(scope);
    return this.#session.write(scope, async (work) => {
      const before = await take(work, id);
      checkRevision(revision, before.revision);
      const window = toWindow(before);
      const columns = {
        ...checkPlan(work, { ...window, ...change }),
        ...(await targetsOf(work, window, change)),
      };
      // Other times are a new occurrence, which nobody has ended.
      const isMoved = [change.startsAt, change.endsAt, change.repeat].some((value) => value !== undefined);
      const row = {
        ...before,
        ...columns,
        ...(isMoved ? { ended_at: null } : {}),
        updated_at: work.now,
        revision: before.revision + 1,
      };
      await store(work, row);
      await record(work, scope, { verb: 'update', row, details: { changed: Object.keys(change) } });
      return toWindow(row);
    });
  }

  /** Ends the occurrence under way; a repeated window comes again. */
  async end(scope: TenantScope, id: WindowId): Promise<MaintenanceWindow> {
    assertTenant(scope);
    return this.#session.write(scope, async (work) => {
      const before = await take(work, id);
      if (!isOpen(toWindow(before), Date.parse(work.now))) {
        throw new ExporterError('maintenance.not-open', 'The maintenance window is not open now.');
      }
      const row = { ...before, ended_at: work.now, updated_at: work.now, revision: before.revision + 1 };
      await store(work, row);
      await record(work, scope, { verb: 'end', row, details: {} });
      return toWindow(row);
    });
  }

  async remove(scope: TenantScope, id: WindowId, revision?: number): Promise<void> {
    assertTenant(scope);
    await this.#session.write(scope, async (work) => {
      const before = await take(work, id);
      checkRevision(revision, before.revision);
      // Its silence is expired first, and while Alertmanager is away, somebody has to remember it.
      const isSettled = before.silence_ids === '[]' && before.silence_state !== 'pending';
      if (isSettled) await erase(work, before);
      else await store(work, { ...before, removed_at: work.now, updated_at: work.now });
      await record(work, scope, { verb: 'remove', row: before, details: { reason: before.reason } });
    });
  }

  /** Windows that can be open now or soon, for the metric. */
  async current(scope: Scope): Promise<readonly NamedWindow[]> {
    return this.#named(scope, (now) => sql`w.removed_at is null and ${isNotOver(now)}`);
  }

  /** Windows of all tenants whose silence may have to be made, changed or expired. */
  async withSilences(scope: AllTenantsScope): Promise<readonly NamedWindow[]> {
    assertAllTenants(scope);
    return this.#named(
      scope,
      (now) => sql`(w.silence_ids <> '[]' or w.silence_state = 'pending' or ${isNotOver(now)})`,
    );
  }

  /** Notes what became of a silence. False when the window is gone meanwhile. */
  async noteSilence(
    scope: AllTenantsScope,
    { tenantId, id }: Pick<MaintenanceWindow, 'tenantId' | 'id'>,
    silence: WindowSilence,
  ): Promise<boolean> {
    assertAllTenants(scope);
    return this.#session.write(scope, async ({ db }) => {
      const result = await db
        .updateTable('maintenance_windows')
        .set({
          silence_ids: JSON.stringify(silence.ids),
          silence_key: silence.key,
          silence_state: silence.state,
          silence_error: silence.error,
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    });
  }

  /** Erases a removed window, once its silence has been expired. */
  async forget(
    scope: AllTenantsScope,
    { tenantId, id }: Pick<MaintenanceWindow, 'tenantId' | 'id'>,
  ): Promise<void> {
    assertAllTenants(scope);
    await this.#session.write(scope, async ({ db }) => {
      await db
        .deleteFrom('maintenance_windows')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where('removed_at', 'is not', null)
        .execute();
    });
  }

  async #named(
    scope: Scope,
    where: (now: string) => ReturnType<typeof isNotOver>,
  ): Promise<readonly NamedWindow[]> {
    return this.#session.read(scope, async (work) => {
      const { rows } = await sql<Row & { readonly tenant_name: string }>`
        select w.*, t.name as tenant_name from maintenance_windows w
        join tenants t on t.id = w.tenant_id
        where ${ofTenant(work, 'w.tenant_id')} and ${where(work.now)}
        order by w.tenant_id, w.id`.execute(work.db);
      return rows.map((row) => ({
        window: toWindow(row),
        tenant: row.tenant_name,
        isRemoved: row.removed_at !== null,
      }));
    });
  }
}

/** Of a window about places, these may change. */
async function targetsOf(work: Work, { scope, places }: MaintenanceWindow, change: Partial<WindowDraft>) {
  if (change.sites === undefined && change.devices === undefined) return {};
  if (scope !== 'places') {
    throw invalidValue('sites', `a window of the scope ${scope} keeps what it is about: make another one.`);
  }
  return checkTargets(work, {
    scope,
    sites: change.sites ?? places.sites,
    devices: change.devices ?? places.devices,
  });
}

/** The last occurrence of a repeated window starts before `until`. */
const isNotOver = (now: string) =>
  sql`((w.repeat = 'none' and w.ends_at > ${now})
    or (w.repeat <> 'none' and (w.until is null or w.until > ${aMonthBefore(now)})))`;

/** The longest occurrence lasts less than a month. */
const aMonthBefore = (now: string): string => new Date(Date.parse(now) - 28 * 86_400_000).toISOString();

async function take({ db, owner }: Work, id: WindowId): Promise<Row> {
  const row = await db
    .selectFrom('maintenance_windows')
    .selectAll()
    .where('tenant_id', '=', owner)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) throw notFound('maintenance window');
  return row;
}

async function store({ db }: Work, row: Row): Promise<void> {
  await db
    .updateTable('maintenance_windows')
    .set(row)
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .execute();
}

async function erase({ db }: Work, { tenant_id: tenant, id }: Row): Promise<void> {
  await db.deleteFrom('maintenance_windows').where('tenant_id', '=', tenant).where('id', '=', id).execute();
}

async function record(
  work: Work,
  { actor }: TenantScope,
  { verb, row, details }: { verb: string; row: Pick<Row, 'id'>; details: Readonly<Record<string, unknown>> },
): Promise<void> {
  const entry = {
    action: `maintenance.${verb}`,
    targetKind: 'maintenance-window',
    targetId: row.id,
    details,
  };
  await appendAudit(work, actor, entry);
}
