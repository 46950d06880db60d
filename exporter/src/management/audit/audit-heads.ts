import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { systemScope } from '../../access/local-operator.ts';
import type { StorageSetting } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { DatabaseSession } from '../../store/database-session.ts';
import { appendedHead } from './audit-chain.ts';
import { type AuditHead, type AuditHeadMap, readHeads, writeHeads } from './heads-file.ts';

/** Writes of the file in a burst of changes; flash memory wears. */
const pauseMs = 200;

/** The file beside the database; undefined where the configuration names none. */
export function headsPathOf(storage: StorageSetting): string | undefined {
  return 'sqlite' in storage ? `${storage.sqlite.path}.audit-heads` : storage.postgresql.auditHeads;
}

/**
 * The last record of every audit chain, kept in a file outside of the database. A chain proves that no record inside it
 * was changed, but not that its end is still there: a lost log or an older copy of the database is whole in itself.
 */
export class AuditHeads {
  readonly path: string;
  readonly #onError: (error: unknown) => void;
  readonly #heads = new Map<string, AuditHead>();
  readonly #reported = new Map<string, AuditHead>();
  #writing: Promise<void> | undefined;
  #isUnwitnessed = false;
  #isDirty = false;
  #isFailing = false;

  constructor(path: string, onError: (error: unknown) => void = () => undefined) {
    this.path = path;
    this.#onError = onError;
  }

  /** Fails with `audit.shortened` when the database lacks a record that it has had. */
  async check(session: DatabaseSession): Promise<void> {
    const recorded = await readHeads(this.path);
    this.#isUnwitnessed = recorded === undefined && (await headsOf(session)).size > 0;
    const lost: string[] = [];
    for (const [tenant, head] of recorded ?? []) {
      const hash = await hashAt(session, tenant, head.sequence);
      if (hash !== head.hash) lost.push(describeLoss(tenant, head, hash));
    }
    this.#refuse(lost);
  }

  /** The last check found audit records and no file: whether the end of the audit is missing cannot be known. */
  get isUnwitnessed(): boolean {
    return this.#isUnwitnessed;
  }

  /** Keeps the file up to date with what this session writes, beside the requests. */
  follow(session: DatabaseSession): void {
    session.onCommit((work) => {
      const head = appendedHead(work);
      if (head !== undefined && this.#keep(work.owner, head)) this.#write();
    });
  }

  /** What is known of one chain, by this process or another. */
  async recorded(tenant: string): Promise<AuditHead | undefined> {
    for (const [owner, head] of (await readHeads(this.path)) ?? []) this.#keep(owner, head);
    return this.#heads.get(tenant);
  }

  /**
   * Reads all heads from the database, as other exporters and commands write too. Fails like {@link check} for a database
   * that was exchanged meanwhile, such as a restored dump. Returns what it has not returned before: the first time all.
   */
  async refresh(session: DatabaseSession): Promise<AuditHeadMap> {
    // The file first: it never has more than the database had at that moment.
    const known = (await readHeads(this.path)) ?? new Map<string, AuditHead>();
    const present = await headsOf(session);
    const lost = [...known].filter(([tenant, { sequence, hash }]) => {
      const now = present.get(tenant);
      return now === undefined || now.sequence < sequence || (now.sequence === sequence && now.hash !== hash);
    });
    this.#refuse(lost.map(([tenant, head]) => describeLoss(tenant, head, undefined)));
    for (const [tenant, head] of present) this.#keep(tenant, head);
    if ([...present].some(([tenant, { hash }]) => known.get(tenant)?.hash !== hash)) this.#write();
    await this.settled();
    const fresh = [...present].filter(([tenant, { hash }]) => this.#reported.get(tenant)?.hash !== hash);
    for (const [tenant, head] of fresh) this.#reported.set(tenant, head);
    return new Map(fresh);
  }

  /** Takes the database as it is: after a backup was restored on purpose. */
  async accept(session: DatabaseSession): Promise<void> {
    await this.settled();
    const present = await headsOf(session);
    this.#heads.clear();
    for (const [tenant, head] of present) this.#heads.set(tenant, head);
    await writeHeads(this.path, present);
  }

  /** Resolves when the file has everything that was appended. */
  async settled(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
  }

  #refuse(lost: readonly string[]): void {
    const [first] = lost;
    if (first === undefined) return;
    const more = lost.length === 1 ? '' : `, and ${lost.length - 1} more`;
    throw new ExporterError(
      'audit.shortened',
      `The database is not the one ${this.path} knows: ${first}${more}.`,
    );
  }

  #keep(tenant: string, head: AuditHead): boolean {
    if ((this.#heads.get(tenant)?.sequence ?? 0) >= head.sequence) return false;
    this.#heads.set(tenant, head);
    return true;
  }

  #write(): void {
    this.#isDirty = true;
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
  }

  async #writeAll(): Promise<void> {
    try {
      while (this.#isDirty) {
        this.#isDirty = false;
        // Another process may know of later records.
        for (const [tenant, head] of (await readHeads(this.path)) ?? []) this.#keep(tenant, head);
        await writeHeads(this.path, this.#heads);
        if (this.#isDirty) await sleep(pauseMs);
      }
      this.#isFailing = false;
    } catch (error) {
      // Once, and not with every change, while the folder cannot be written to.
      if (!this.#isFailing) this.#onError(error);
      this.#isFailing = true;
    }
  }
}

function describeLoss(tenant: string, { sequence, hash }: AuditHead, present: string | undefined): string {
  const what = present === undefined ? 'is missing' : `has the hash ${present.slice(0, 16)}…`;
  return `audit record ${sequence} of ${tenant}, ${hash.slice(0, 16)}…, ${what}`;
}

async function hashAt(
  session: DatabaseSession,
  tenant: string,
  sequence: number,
): Promise<string | undefined> {
  return session.read(systemScope('audit-heads'), async ({ db }) => {
    const row = await db
      .selectFrom('audit')
      .select('hash')
      .where('tenant_id', '=', tenant)
      .where('sequence', '=', sequence)
      .executeTakeFirst();
    return row?.hash;
  });
}

/** One look-up per tenant: grouping would read the whole audit. */
export async function headsOf(session: DatabaseSession): Promise<AuditHeadMap> {
  const { rows } = await session.read(systemScope('audit-heads'), ({ db }) =>
    sql<{ tenant: string; sequence: number; hash: string }>`
      select audit.tenant_id as tenant, audit.sequence as sequence, audit.hash as hash
      from tenants join audit on audit.tenant_id = tenants.id and audit.sequence =
        (select sequence from audit where tenant_id = tenants.id order by sequence desc limit 1)`.execute(db),
  );
  return new Map(rows.map(({ tenant, sequence, hash }) => [tenant, { sequence, hash }]));
}
