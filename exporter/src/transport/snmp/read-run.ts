import type { Varbind } from 'net-snmp';
import type { Deadline } from '../../concurrency/deadline.ts';
import { inSlices, type Steps } from '../../concurrency/slices.ts';
import type { Permit } from '../../concurrency/semaphore.ts';
import type { SnmpAuth } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { textDecoder } from '../device-text.ts';
import { ColumnWalk } from './column-walk.ts';
import { type Exchanged, exchange, sizeOf } from './exchange.ts';
import { SnmpRequestError } from './request-error.ts';
import { evenly, planTable } from './plan.ts';
import { interfaceNames, interfaceNamesAtOnce, readInstances } from './instances.ts';
import { compareOid, isBeforeScripts, isWithin } from './oid.ts';
import type { Answered, RequestWindow } from './request-window.ts';
import type { SnmpReadLimits, SnmpReadRequest, SnmpReadResult, SnmpTable, SnmpTableBudget } from './read.ts';
import { ReadErrors } from './read-errors.ts';
import { ScalarList } from './scalar-list.ts';
import { TableCollection } from './table-collection.ts';
import { isMissing } from './value.ts';
import { partsOf } from './table-parts.ts';
import { jointAsk, shareOut, together, type TableWalk } from './joint-walk.ts';
import type { SnmpTableSizes, TableSize } from './table-sizes.ts';
import type { Ask, Wire } from './wire.ts';

export interface ReadContext {
  readonly wire: Wire;
  readonly auth: SnmpAuth;
  /** Slots for concurrent requests to this device. */
  readonly slots: RequestWindow;
  readonly sizes: SnmpTableSizes;
  /** Key of the device in `sizes`. */
  readonly device: string;
  readonly limits: SnmpReadLimits;
  /** Ends the read, with errors from the error table. */
  readonly deadline: Deadline;
  readonly onTable?: ((table: SnmpTable) => void) | undefined;
  /** The budget of each table; without it, `limits` apply. */
  readonly budgetOf?: (() => SnmpTableBudget) | undefined;
}

/** Varbinds per answer if nothing is known about the agent; in most tables an MTU has room for fewer. */
const varbindsMax = 60;
/** Room for varbinds in an MTU of 1400, considering the longer header and padding of v3. */
const answerBytes = 1350;
const answerBytesV3 = 1240;

/** What follows the entry of a table is often a text; so many fit into an answer. */
const entriesPerRequest = 24;
const fewTables = 8;

/** One read: requests everything at once, as slots allow. */
export class ReadRun {
  readonly #context: ReadContext;
  readonly #errors: ReadErrors;
  readonly #before: { sent: number; receivedBytes: number; malformed: number };
  #varbindLimit: number;
  /** Largest answered request of this read, in varbinds. */
  #largest = 0;
  #roundTrips = 0;
  /** Consecutive round trips in each slot. */
  readonly #depths = new Map<Permit, number>();
  readonly #discoveryTrips: number;
  /** Resolves with the round trips that reading the interfaces took. */
  readonly #interfacesRead: Promise<number>;
  #interfacesEnded: (depth: number) => void = () => undefined;

  constructor(context: ReadContext) {
    const { wire, sizes, device, auth } = context;
    this.#context = context;
    this.#before = { ...wire.counts };
    this.#varbindLimit = Math.min(varbindsMax, sizes.varbindLimit(device) ?? varbindsMax);
    this.#discoveryTrips = auth.version === '3' && wire.needsDiscovery ? 1 : 0;
    this.#errors = new ReadErrors(context, this.#discoveryTrips > 0);
    this.#interfacesRead = new Promise((resolve) => {
      this.#interfacesEnded = resolve;
    });
    wire.forgetUnusable();
  }

  async run(request: SnmpReadRequest): Promise<SnmpReadResult> {
    const { limits, budgetOf, deadline } = this.#context;
    const scalars = new ScalarList(request.scalars, this.#context.auth.version === '1');
    const tables = request.tables.map(
      (table) => new TableCollection(table, budgetOf?.() ?? limits.rowsPerTable),
    );
    // read by GET, for which the indexes have to be known
    const instances = tables.filter(({ request: { entry } }) => isBeforeScripts(entry));
    const interfaces = instances.length > 0 ? [new TableCollection(interfaceNames, limits.rowsPerTable)] : [];
    // the names are of the table of the statistics: what is learned of the latter counts
    const all = [...interfaces, ...tables];
    const { present, doubtful } = this.#sorted(all.filter((table) => !instances.includes(table)));
    const walks = present.flatMap((table) => this.#walksOf(table, this.#sizeOf(table)));
    const work = [
      ...scalars.pieces().map((piece) => () => this.#readScalars(scalars, piece)),
      ...evenly(doubtful, entriesPerRequest).map((some) => () => this.#lookFor(some)),
      ...together(walks, this.#varbindLimit).map((some) => () => this.#walkTogether(some)),
      ...interfaces.flatMap((known) => instances.map((table) => () => this.#readInstances(table, known))),
    ];
    await this.#all(work);
    const finished = await inSlices(finishAll(all));
    this.#learnSizes(all, finished);
    deadline.throwIfCancelled();
    const { counts } = this.#context.wire;
    return {
      ...scalars.finish(),
      tables: finished.slice(interfaces.length),
      decode: textDecoder(this.#context.auth.codePage),
      statistics: {
        requests: counts.sent - this.#before.sent,
        roundTrips: this.#roundTrips + this.#discoveryTrips,
        receivedBytes: counts.receivedBytes - this.#before.receivedBytes,
        malformed: counts.malformed - this.#before.malformed,
      },
    };
  }

  /**
   * Runs all work at once. A fresh v3 session discovers the engine with its first request; the others wait for that
   * datagram instead of each running discovery too.
   */
  async #all(work: readonly (() => Promise<void>)[]): Promise<void> {
    const [first, ...others] = work;
    if (first === undefined) return;
    const engineKnown = this.#discoveryTrips > 0 ? this.#context.wire.nextDatagram() : undefined;
    const started = first();
    if (engineKnown !== undefined) await Promise.race([engineKnown, started]);
    await Promise.all([started, ...others.map((each) => each())]);
  }

  /**
   * Which tables to read at once, and which to look for first. A few that were never read are read at once: they go
   * out side by side, and looking would cost a round trip. SNMPv1 has no request for several that may be missing.
   */
  #sorted(tables: readonly TableCollection[]): Record<'present' | 'doubtful', TableCollection[]> {
    const unknown = tables.filter((table) => this.#sizeOf(table) === undefined);
    const isDoubtful = (table: TableCollection): boolean => {
      const rows = this.#sizeOf(table)?.rows;
      return rows === undefined ? unknown.length > fewTables : rows === 0;
    };
    if (this.#context.auth.version === '1') return { present: [...tables], doubtful: [] };
    return {
      present: tables.filter((table) => !isDoubtful(table)),
      doubtful: tables.filter(isDoubtful),
    };
  }

  #sizeOf(table: TableCollection): TableSize | undefined {
    const { sizes, device } = this.#context;
    return sizes.table(device, table.request.entry);
  }

  get #answerBytes(): number {
    return this.#context.auth.version === '3' ? answerBytesV3 : answerBytes;
  }

  #walksOf(table: TableCollection, size: TableSize | undefined): TableWalk[] {
    const { auth } = this.#context;
    const bulk = auth.version !== '1';
    const mostRows = table.request === interfaceNames ? interfaceNamesAtOnce : Number.POSITIVE_INFINITY;
    const limits = {
      varbinds: this.#varbindLimit,
      repetitions: bulk ? Math.min(auth.maxRepetitions, mostRows) : 1,
      bytes: this.#answerBytes,
    };
    const plan = planTable(table.request, size, limits);
    const parts = bulk ? partsOf(size, plan.repetitions) : [undefined];
    const left = { walks: plan.groups.length * parts.length, depth: 0 };
    return plan.groups.flatMap((group) => {
      const first = group.columns.length * plan.repetitions;
      // an answer of unknown length is left to the table
      const share = plan.rows === undefined || !bulk ? 1 : first / group.varbinds;
      return parts.map((part) => {
        const walk = new ColumnWalk(table, plan, { ...group, bulk, part });
        return { walk, table, left, share, columns: group.columns.length, repetitions: plan.repetitions };
      });
    });
  }

  /**
   * Tables that had no rows, or were never read: what follows their entry shows whether they have any, so that the
   * tables a device lacks cost one request together. Without an answer, each is read as if it had rows.
   */
  async #lookFor(tables: readonly TableCollection[]): Promise<void> {
    const found = new Set(tables);
    let depth = 0;
    try {
      const ask = (): Ask => {
        for (const table of tables) table.start();
        return { operation: 'bulk', oids: tables.map(({ request }) => request.entry), repetitions: 1 };
      };
      const step = await this.#ask(ask, depth);
      depth = step.depth;
      for (const [i, table] of tables.slice(0, step.ask.oids.length).entries()) {
        const next = step.answer.columns[i]?.[0];
        if (next !== undefined && isPast(next, table.request.entry)) found.delete(table);
      }
    } catch (error) {
      if (!(error instanceof SnmpRequestError)) throw error;
    }
    const absent = tables.filter((table) => !found.has(table));
    await Promise.all(absent.map((table) => this.#tableEnded(table, depth)));
    // how many rows there are is as unknown as at the first read
    const walks = [...found].flatMap((table) => this.#walksOf(table, undefined));
    await Promise.all(walks.map((walk) => this.#walkToEnd(walk, depth)));
  }

  /** The first request of several short tables is one; what it did not finish goes on by itself. */
  async #walkTogether(walks: readonly TableWalk[]): Promise<void> {
    let depth = 0;
    let errors = new Map<TableWalk, unknown>();
    if (walks.length > 1) {
      try {
        const step = await this.#ask(() => jointAsk(walks, this.#varbindLimit), depth);
        depth = step.depth;
        errors = shareOut(walks, step);
      } catch (error) {
        if (!(error instanceof SnmpRequestError)) throw error;
      }
    }
    await Promise.all(walks.map((walk) => this.#walkToEnd(walk, depth, errors.get(walk))));
  }

  /** Without an error, or after one that another request may not have. */
  async #walkToEnd({ walk, table, left }: TableWalk, depth: number, error?: unknown): Promise<void> {
    if (error === undefined || error instanceof SnmpRequestError)
      left.depth = Math.max(left.depth, await this.#walk(walk, { table, depth }));
    else table.fail(this.#errors.partial(error, `the SNMP table ${table.request.name}`));
    left.walks -= 1;
    if (left.walks === 0) await this.#tableEnded(table, left.depth);
  }

  #learnSizes(tables: readonly TableCollection[], finished: readonly SnmpTable[]): void {
    const { sizes, device } = this.#context;
    for (const [i, table] of tables.entries()) {
      const rows = finished[i]?.rows;
      if (!table.failed && rows !== undefined)
        sizes.learnTable(device, table.request.entry, table.sizeOf(rows));
    }
  }

  async #tableEnded(table: TableCollection, depth: number): Promise<void> {
    const { onTable } = this.#context;
    if (table.request === interfaceNames) this.#interfacesEnded(depth);
    else if (onTable !== undefined) onTable(await inSlices(table.finish()));
  }

  /** Of a table whose rows are those of interfaces. */
  async #readInstances(table: TableCollection, interfaces: TableCollection): Promise<void> {
    let depth = 0;
    try {
      depth = await readInstances(table, {
        interfaces: this.#interfacesRead.then((after) => ({ names: interfaces.indexes, depth: after })),
        size: this.#sizeOf(table),
        isV1: this.#context.auth.version === '1',
        varbinds: this.#varbindLimit,
        bytes: this.#answerBytes,
        get: (oids, before) => this.#ask(() => ({ operation: 'get', oids, repetitions: 1 }), before),
      });
    } catch (error) {
      table.fail(this.#errors.partial(error, `the SNMP table ${table.request.name}`));
    }
    // without all interfaces, rows can be missing
    if (interfaces.error !== undefined) table.fail(interfaces.error);
    await this.#tableEnded(table, depth);
  }

  /** Returns how many round trips it took. */
  async #walk(walk: ColumnWalk, on: { table: TableCollection; depth: number }): Promise<number> {
    const { table } = on;
    let depth = on.depth;
    try {
      while (!walk.ended) {
        const ask = (): Ask => {
          table.start();
          return walk.next(this.#varbindLimit);
        };
        try {
          const step = await this.#ask(ask, depth);
          depth = step.depth;
          if (!walk.ended) walk.take(step);
        } catch (error) {
          if (!(error instanceof SnmpRequestError) || !walk.leaveOut(error)) throw error;
        }
      }
    } catch (error) {
      const alone = error instanceof SnmpRequestError && error.reason.kind === 'status' ? walk.split() : [];
      if (alone.length === 0) table.fail(this.#errors.partial(error, `the SNMP table ${table.request.name}`));
      else await Promise.all(alone.map((each) => this.#walk(each, { ...on, depth })));
    }
    return depth;
  }

  async #readScalars(scalars: ScalarList, piece: readonly string[]): Promise<void> {
    let left = piece;
    let depth = 0;
    try {
      while (left.length > 0) {
        const asked = left.slice(0, this.#varbindLimit);
        try {
          const step = await this.#ask(() => ({ operation: 'get', oids: asked, repetitions: 1 }), depth);
          depth = step.depth;
          scalars.take(step);
          left = left.slice(step.ask.oids.length);
        } catch (error) {
          if (!(error instanceof SnmpRequestError)) throw error;
          left = scalars.without(left, error);
        }
      }
    } catch (error) {
      scalars.fail(this.#errors.partial(error, 'the SNMP scalars'));
    }
  }

  /** One request and its answer, in its own slot. */
  async #ask(question: () => Ask, after: number): Promise<Exchanged & { depth: number }> {
    const { slots, deadline, wire, auth, limits, budgetOf } = this.#context;
    const stop = deadline.signal;
    const slot = await slots.acquire(stop);
    let answered: Answered | undefined;
    try {
      const received = wire.counts.receivedBytes - this.#before.receivedBytes;
      if (budgetOf === undefined && received > limits.bytesPerRead) {
        throw new ExporterError(
          'collector.too-large',
          `The SNMP answers exceed ${limits.bytesPerRead} bytes.`,
        );
      }
      const first = question();
      const { timeoutMs, retries } = auth;
      const askedAt = performance.now();
      const exchanged = await exchange(first, { wire, timeoutMs, retries, stop });
      answered = { ms: performance.now() - askedAt, isRepeated: exchanged.isRepeated };
      const depth = Math.max(this.#depths.get(slot) ?? 0, after) + 1;
      this.#depths.set(slot, depth);
      this.#roundTrips = Math.max(this.#roundTrips, depth);
      this.#learn(first, exchanged);
      return { ...exchanged, depth };
    } finally {
      const further = slots.release(slot, answered);
      if (further !== undefined) {
        this.#depths.set(further, this.#depths.get(slot) ?? 0);
        slots.put(further);
      }
    }
  }

  /** A smaller request that was answered tells about the agent, unless it managed as much before. */
  #learn(first: Ask, { ask }: Exchanged): void {
    const { sizes, device } = this.#context;
    const size = sizeOf(ask);
    this.#largest = Math.max(this.#largest, size);
    if (this.#largest >= sizeOf(first) || size >= this.#varbindLimit) return;
    this.#varbindLimit = size;
    sizes.learnVarbindLimit(device, size);
  }
}

/** An answer from before the entry means that the agent lost its position: reading the table reports it. */
const isPast = (next: Varbind, entry: string): boolean =>
  isMissing(next) || (!isWithin(entry, next.oid) && compareOid(next.oid, entry) > 0);

function* finishAll(tables: readonly TableCollection[]): Steps<SnmpTable[]> {
  const finished: SnmpTable[] = [];
  for (const table of tables) finished.push(yield* table.finish());
  return finished;
}
