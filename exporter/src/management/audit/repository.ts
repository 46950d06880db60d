import { isRecord, takeStoredJson } from '../../store/stored-json.ts';
import { sql } from 'kysely';
import { assertTenant, type Scope, type TenantScope } from '../../access/scope.ts';
import { appendAudit, type AuditEntry, auditHash, type AuditOutcome, firstHash } from './audit-chain.ts';
import type { TenantId } from '../../access/ids.ts';
import type { AuditHead } from './heads-file.ts';
import { type ListQuery, ofTenant, type Page, selectPage } from '../../store/page.ts';
import type { StoredRow } from '../../store/schema.ts';
import type { DatabaseSession } from '../../store/database-session.ts';

export interface AuditRecord {
  readonly tenantId: TenantId;
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly outcome: AuditOutcome;
  readonly requestId: string;
  readonly source: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

export interface AuditFilter {
  readonly action?: string;
  readonly actor?: string;
  readonly targetId?: string;
  /** ISO 8601; both ends are inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** Of a change, the entry from before it was sent is left out, if there is one from after it. */
  readonly ended?: true;
}

/** `shortened`: the end is missing that was recorded outside. `replaced`: another record is there instead. */
export const auditBreaks = ['altered', 'shortened', 'replaced'] as const;

/** Result of verifying a chain. */
export type AuditVerdict =
  | { readonly whole: true; readonly records: number; readonly head: string }
  | {
      readonly whole: false;
      readonly records: number;
      readonly brokenAt: number;
      readonly reason: (typeof auditBreaks)[number];
    };

const batch = 500;

/** The audit of a tenant, or with the platform scope its own chain. Append and read only. */
export class AuditRepository {
  readonly #session: DatabaseSession;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  /**
   * Records an action that changes no row, such as a command sent to a device. Do the work only after this
   * succeeds.
   */
  async append(scope: Scope, entry: AuditEntry): Promise<AuditRecord> {
    return this.#session.write(scope, async (work) => toRecord(await appendAudit(work, scope.actor, entry)));
  }

  async list(scope: TenantScope, query: ListQuery<AuditFilter, 'sequence'> = {}): Promise<Page<AuditRecord>> {
    assertTenant(scope);
    const { filter = {} } = query;
    return this.#session.read(scope, async (work) => {
      const where = [ofTenant(work)];
      if (filter.action !== undefined) where.push(sql`action = ${filter.action}`);
      if (filter.actor !== undefined) where.push(sql`actor = ${filter.actor}`);
      if (filter.targetId !== undefined) where.push(sql`target_id = ${filter.targetId}`);
      if (filter.from !== undefined) where.push(sql`at >= ${filter.from}`);
      if (filter.to !== undefined) where.push(sql`at <= ${filter.to}`);
      if (filter.ended) where.push(hasNoEnd);
      const { rows, ...next } = await selectPage(work, {
        table: 'audit',
        id: 'sequence',
        columns: { sequence: 'sequence' },
        defaultSort: '-sequence',
        where,
        query,
      });
      return { items: rows.map(toRecord), ...next };
    });
  }

  /**
   * Recomputes every hash of the chain, and compares it with its head as recorded outside of the database. Existing
   * records do not change, so it is read in parts.
   */
  async verify(scope: Scope, recorded?: AuditHead): Promise<AuditVerdict> {
    let head = firstHash;
    let records = 0;
    for (;;) {
      const rows = await this.#after(scope, records);
      for (const row of rows) {
        const follows = row.sequence === records + 1 && row.previous_hash === head;
        if (!follows || auditHash(row) !== row.hash) return broken(records, 'altered');
        if (row.sequence === recorded?.sequence && row.hash !== recorded.hash)
          return broken(records, 'replaced');
        records += 1;
        head = row.hash;
      }
      if (rows.length < batch) {
        const isShort = records < (recorded?.sequence ?? 0);
        return isShort ? broken(records, 'shortened') : { whole: true, records, head };
      }
    }
  }

  async #after(scope: Scope, sequence: number): Promise<readonly StoredRow<'audit'>[]> {
    return this.#session.read(scope, ({ db, owner }) =>
      db
        .selectFrom('audit')
        .selectAll()
        .where('tenant_id', '=', owner)
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .limit(batch)
        .execute(),
    );
  }
}

/** Both entries belong to one request. The stage is the first of the details, so no argument can imitate it. */
const hasNoEnd = sql`not (audit.details like '{"stage":"before",%' and exists (
  select 1 from audit later
  where later.tenant_id = audit.tenant_id and later.sequence > audit.sequence
    and later.request_id = audit.request_id and later.target_id = audit.target_id
    and later.action = audit.action))`;

const broken = (records: number, reason: (typeof auditBreaks)[number]): AuditVerdict => ({
  whole: false,
  records,
  brokenAt: records + 1,
  reason,
});

function toRecord(row: StoredRow<'audit'>): AuditRecord {
  return {
    tenantId: row.tenant_id as TenantId,
    sequence: row.sequence,
    at: row.at,
    actor: row.actor,
    action: row.action,
    targetKind: row.target_kind,
    targetId: row.target_id,
    outcome: row.outcome as AuditOutcome,
    requestId: row.request_id,
    source: row.source,
    details: takeStoredJson(row.details, isRecord, {
      table: 'audit',
      id: `record ${row.sequence}`,
      column: 'details',
    }),
    hash: row.hash,
  };
}
