import { createHash } from 'node:crypto';
import type { Actor } from '../../access/scope.ts';
import type { StoredRow } from '../../store/schema.ts';
import type { Work } from '../../store/database-session.ts';

declare module '../../store/schema.ts' {
  interface Database {
    audit: AuditTable;
  }
}

interface AuditTable {
  tenant_id: string;
  sequence: number;
  at: string;
  actor: string;
  action: string;
  target_kind: string;
  target_id: string;
  outcome: string;
  request_id: string;
  source: string;
  details: string;
  previous_hash: string;
  hash: string;
}

/** `unknown`: a change was sent to a device but no response came, so it may have been made. */
export const auditOutcomes = ['done', 'refused', 'failed', 'unknown'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** What was done. Never a secret: details name properties and results, not contents. */
export interface AuditEntry {
  /** For example `device.create`. */
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
  /** Default `done`. */
  readonly outcome?: AuditOutcome;
  readonly details?: Readonly<Record<string, unknown>>;
}

export const firstHash = '0'.repeat(64);

type Head = Pick<StoredRow<'audit'>, 'sequence' | 'hash'>;
/** Writes of one tenant queue up, so nothing else appends within a transaction. */
const heads = new WeakMap<Work, Head>();

/** The last record that a piece of work appended. */
export const appendedHead = (work: Work): Head | undefined => heads.get(work);

async function headOf(work: Work): Promise<Head | undefined> {
  return (
    heads.get(work) ??
    work.db
      .selectFrom('audit')
      .select(['sequence', 'hash'])
      .where('tenant_id', '=', work.owner)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst()
  );
}

/** Appends to the chain of the tenant, in the transaction that it records: both are stored or neither. */
export async function appendAudit(work: Work, actor: Actor, entry: AuditEntry): Promise<StoredRow<'audit'>> {
  const last = await headOf(work);
  const { details = {} } = entry;
  const record = {
    tenant_id: work.owner as string,
    sequence: (last?.sequence ?? 0) + 1,
    at: work.now,
    actor: actor.name,
    action: entry.action,
    target_kind: entry.targetKind,
    target_id: entry.targetId,
    outcome: entry.outcome ?? 'done',
    request_id: actor.requestId,
    source: actor.source,
    details: JSON.stringify(actor.via === undefined ? details : { ...details, via: actor.via }),
    previous_hash: last?.hash ?? firstHash,
  };
  const row = { ...record, hash: auditHash(record) };
  await work.db.insertInto('audit').values(row).execute();
  heads.set(work, row);
  return row;
}

/** SHA-256 over the previous hash and the record in canonical form. */
export function auditHash(record: Omit<StoredRow<'audit'>, 'hash'>): string {
  const canonical = JSON.stringify([
    record.tenant_id,
    record.sequence,
    record.at,
    record.actor,
    record.action,
    record.target_kind,
    record.target_id,
    record.outcome,
    record.request_id,
    record.source,
    record.details,
  ]);
  return createHash('sha256').update(`${record.previous_hash}\n${canonical}`).digest('hex');
}
