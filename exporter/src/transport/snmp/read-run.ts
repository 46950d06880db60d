import type { Deadline } from '../../concurrency/deadline.ts';
import { inSlices, type Steps } from '../../concurrency/slices.ts';
import type { Permit, Semaphore } from '../../concurrency/semaphore.ts';
import type { SnmpAuth } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { textDecoder } from '../device-text.ts';
import { ColumnWalk } from './column-walk.ts';
import { type Exchanged, exchange, sizeOf } from './exchange.ts';
import { SnmpRequestError } from './request-error.ts';
import { planTable } from './plan.ts';
import type { SnmpReadLimits, SnmpReadRequest, SnmpReadResult, SnmpTable, SnmpTableBudget } from './read.ts';
import { ScalarList } from './scalar-list.ts';
import { TableCollection } from './table-collection.ts';
import type { SnmpTableSizes } from './table-sizes.ts';
import type { Ask, Wire } from './wire.ts';

export interface ReadContext {
  readonly wire: Wire;
  readonly auth: SnmpAuth;
  /** Slots for concurrent requests to this device. */
  readonly slots: Semaphore;
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

/** One read: requests everything at once, as slots allow. */
export class ReadRun {
  readonly #context: ReadContext;
  readonly #answersBefore: number;
  readonly #before: { sent: number; received: number; receivedBytes: number; malformed: number };
  #varbindLimit: number;
  /** Largest answered request of this read, in varbinds. */
  #largest = 0;
  #roundTrips = 0;
  /** Consecutive round trips in each slot. */
  readonly #depths = new Map<Permit, number>();
  readonly #discoveryTrips: number;

  constructor(context: ReadContext) {
    const { wire, sizes, device, auth } = context;
    this.#context = context;
    this.#answersBefore = wire.answers;
    this.#before = { ...wire.counts };
    this.#varbindLimit = Math.min(varbindsMax, sizes.varbindLimit(device) ?? varbindsMax);
    this.#discoveryTrips = auth.version === '3' && wire.needsDiscovery ? 1 : 0;
    wire.forgetUnusable();
  }

  async run(request: SnmpReadRequest): Promise<SnmpReadResult> {
    const { limits, budgetOf, deadline } = this.#context;
    const scalars = new ScalarList(request.scalars, this.#context.auth.version === '1');
    const tables = request.tables.map(
      (table) => new TableCollection(table, budgetOf?.() ?? limits.rowsPerTable),
    );
    const work = [
      ...scalars.pieces().map((piece) => () => this.#readScalars(scalars, piece)),
      ...tables.flatMap((table) => this.#tableWork(table)),
    ];
    await this.#all(work);
    const finished = await inSlices(finishAll(tables));
    deadline.throwIfCancelled();
    const { counts } = this.#context.wire;
    return {
      ...scalars.finish(),
      tables: finished,
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

  #tableWork(table: TableCollection): (() => Promise<void>)[] {
    const { sizes, device, auth } = this.#context;
    const known = sizes.table(device, table.request.entry);
    const bulk = auth.version !== '1';
    const limits = {
      varbinds: this.#varbindLimit,
      repetitions: bulk ? auth.maxRepetitions : 1,
      bytes: auth.version === '3' ? answerBytesV3 : answerBytes,
    };
    const plan = planTable(table.request, known, limits);
    const walks = plan.groups.map((group) => new ColumnWalk(table, plan, { ...group, bulk }));
    let left = walks.length;
    return walks.map((walk) => async () => {
      await this.#walk(walk, { table, depth: 0 });
      left -= 1;
      if (left === 0) await this.#tableEnded(table);
    });
  }

  async #tableEnded(table: TableCollection): Promise<void> {
    const { sizes, device, onTable } = this.#context;
    if (!table.failed) {
      sizes.learnTable(device, table.request.entry, table.size);
    }
    if (onTable !== undefined) onTable(await inSlices(table.finish()));
  }

  async #walk(walk: ColumnWalk, on: { table: TableCollection; depth: number }): Promise<void> {
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
      if (alone.length === 0) table.fail(this.#partialError(error, `the SNMP table ${table.request.name}`));
      else await Promise.all(alone.map((each) => this.#walk(each, { ...on, depth })));
    }
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
      scalars.fail(this.#partialError(error, 'the SNMP scalars'));
    }
  }

  /** One request and its answer, in its own slot. */
  async #ask(question: () => Ask, after: number): Promise<Exchanged & { depth: number }> {
    const { slots, deadline, wire, auth, limits, budgetOf } = this.#context;
    const stop = deadline.signal;
    const slot = await slots.acquire(stop);
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
      const exchanged = await exchange(first, { wire, timeoutMs, retries, stop });
      const depth = Math.max(this.#depths.get(slot) ?? 0, after) + 1;
      this.#depths.set(slot, depth);
      this.#roundTrips = Math.max(this.#roundTrips, depth);
      this.#learn(first, exchanged);
      return { ...exchanged, depth };
    } finally {
      slots.release(slot);
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

  /**
   * The error of one part of the read. Throws instead if the device as a whole is the cause, because it has not
   * answered anything, or if the caller left.
   */
  #partialError(error: unknown, what: string): ExporterError {
    const { wire, deadline } = this.#context;
    if (error instanceof SnmpRequestError) {
      if (wire.answers === this.#answersBefore) throw this.#noAnswer();
      return this.#requestError(error, what);
    }
    if (!(error instanceof ExporterError)) throw error;
    if (wire.answers === this.#answersBefore) throw deadline.expired ? this.#noAnswer() : error;
    if (deadline.expired) {
      return new ExporterError(
        'collector.timeout',
        `The deadline passed before ${wire.device} had sent all of ${what}.`,
      );
    }
    if (deadline.cancelled || error.code === 'internal.bug') throw error;
    if (error.code.startsWith('collector.')) return error;
    return new ExporterError('collector.snmp-error', `${error.message} This truncated ${what}.`, {
      cause: error,
    });
  }

  #requestError({ reason }: SnmpRequestError, what: string): ExporterError {
    const { device } = this.#context.wire;
    if (reason.kind === 'silent') {
      return new ExporterError('collector.timeout', `${device} did not answer a request for ${what}.`);
    }
    const answer = { 'too-big': 'tooBig', status: '', unusable: '' };
    const detail = reason.kind === 'status' ? reason.status : answer[reason.kind];
    const answered = reason.kind === 'unusable' ? reason.why : detail;
    return new ExporterError(
      'collector.snmp-error',
      `${device} answered a request for ${what} with ${answered}.`,
    );
  }

  /** A wrong user or authentication password is reported by the agent; what it cannot decrypt, it drops. */
  #onlyDiscoveryAnswered(): boolean {
    const { wire, auth } = this.#context;
    if (auth.version !== '3' || auth.priv === undefined || this.#discoveryTrips === 0) return false;
    return wire.counts.received > this.#before.received && wire.counts.malformed === this.#before.malformed;
  }

  #noAnswer(): ExporterError {
    const { wire } = this.#context;
    const why = wire.lastUnusable;
    if (why !== undefined) return new ExporterError('device.snmp-failed', `${wire.device} sends ${why}.`);
    if (this.#onlyDiscoveryAnswered()) {
      return new ExporterError(
        'device.snmp-wrong-privacy',
        `${wire.device} answers the SNMPv3 discovery, but no encrypted request.`,
      );
    }
    return new ExporterError('device.snmp-no-answer', `No SNMP answer from ${wire.device}.`);
  }
}

function* finishAll(tables: readonly TableCollection[]): Steps<SnmpTable[]> {
  const finished: SnmpTable[] = [];
  for (const table of tables) finished.push(yield* table.finish());
  return finished;
}
