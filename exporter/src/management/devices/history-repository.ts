import { takeStoredJson } from '../../store/stored-json.ts';
import { sql } from 'kysely';
import { assertTenant, type TenantScope } from '../../access/scope.ts';
import type { PropertyChange } from './device-change.ts';
import type { Id, TenantId } from '../../access/ids.ts';
import { type ListQuery, ofTenant, type Page, selectPage } from '../../store/page.ts';
import type { DatabaseSession } from '../../store/database-session.ts';
import type { DeviceId } from '../../devices/device.ts';

declare module '../../store/schema.ts' {
  interface Database {
    device_history: DeviceHistoryTable;
  }
}

interface DeviceHistoryTable {
  tenant_id: string;
  id: string;
  device_id: string;
  at: string;
  actor: string;
  action: string;
  changes: string;
}

export type HistoryId = Id<'hist'>;

/** One change of a device: who, when, what. Written with the change itself and never modified. */
export interface HistoryRecord {
  readonly tenantId: TenantId;
  readonly id: HistoryId;
  readonly deviceId: DeviceId;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly changes: readonly PropertyChange[];
}

export interface HistoryFilter {
  readonly deviceId?: DeviceId;
  readonly action?: HistoryAction;
  /** ISO 8601; both ends are inclusive. */
  readonly from?: string;
  readonly to?: string;
}

/** What is done to devices. */
export const historyActions = ['create', 'update', 'remove', 'observe', 'quarantine', 'confirm'] as const;
export type HistoryAction = (typeof historyActions)[number];

export class HistoryRepository {
  readonly #session: DatabaseSession;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  /** Of one device, even a removed one, or of all; newest first. */
  async list(scope: TenantScope, query: ListQuery<HistoryFilter, 'at'> = {}): Promise<Page<HistoryRecord>> {
    assertTenant(scope);
    return this.#session.read(scope, async (work) => {
      const where = [ofTenant(work)];
      const { deviceId, action, from, to } = query.filter ?? {};
      if (deviceId !== undefined) where.push(sql`device_id = ${deviceId}`);
      if (action !== undefined) where.push(sql`action = ${action}`);
      if (from !== undefined) where.push(sql`at >= ${from}`);
      if (to !== undefined) where.push(sql`at <= ${to}`);
      const page = {
        table: 'device_history',
        id: 'id',
        columns: { at: 'at' },
        defaultSort: '-at',
        where,
        query,
      } as const;
      const { rows, ...next } = await selectPage(work, page);
      const items = rows.map((row) => ({
        tenantId: row.tenant_id as TenantId,
        id: row.id as HistoryId,
        deviceId: row.device_id as DeviceId,
        at: row.at,
        actor: row.actor,
        action: row.action,
        changes: takeStoredJson(row.changes, isChanges, {
          table: 'device_history',
          id: row.id,
          column: 'changes',
        }),
      }));
      return { items, ...next };
    });
  }
}

const isChanges = (value: unknown): value is PropertyChange[] => Array.isArray(value);
