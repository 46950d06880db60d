import type { Deadline } from '../../concurrency/deadline.ts';
import type { Permit, Semaphore } from '../../concurrency/semaphore.ts';
import type { SnmpAuth } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { resolveAddress } from './address.ts';
import { assertEntryAllowed, assertScalarAllowed } from './oid.ts';
import {
  defaultReadLimits,
  type SnmpReadLimits,
  type SnmpReadRequest,
  type SnmpReadResult,
  type SnmpTable,
  type SnmpTableBudget,
} from './read.ts';
import { ReadRun } from './read-run.ts';
import { RequestWindow } from './request-window.ts';
import { requestDeadline } from './request-deadline.ts';
import { acquireSocket, processSockets } from './sockets.ts';
import { SnmpTableSizes } from './table-sizes.ts';
import { Wire } from './wire.ts';

export interface SnmpEndpoint {
  /** Host name, IPv4 address, or IPv6 address without brackets. */
  readonly address: string;
  readonly port: number;
}

export interface SnmpSessionOptions {
  /** For opening: name resolution and the wait for a socket. */
  readonly deadline?: Deadline | undefined;
  /** Limits the sockets; without it the session shares the process-wide limit. */
  readonly sockets?: Semaphore;
  /** Memory of table sizes; without it the session has its own. */
  readonly sizes?: SnmpTableSizes;
  /** Concurrent requests to the device; by default as many as its agent keeps up with. */
  readonly inFlight?: number;
  readonly limits?: SnmpReadLimits;
}

export interface SnmpReadOptions {
  /** For the whole read. */
  readonly deadline: Deadline;
  /** Called with each table as soon as it has ended. */
  readonly onTable?: ((table: SnmpTable) => void) | undefined;
  /** The budget of each table, instead of the limits of the session. */
  readonly budgetOf?: (() => SnmpTableBudget) | undefined;
}

/** The agent of RouterOS is slow; only one that keeps up is asked for more, see {@link RequestWindow}. */
const requestsAtOnce = { least: 8, most: 96 } as const;
const fixed = (inFlight: number) => ({ least: inFlight, most: inFlight });

/** Errors that a reused session can have and a fresh one cannot: another engine, other clocks, other users. */
const staleCodes: readonly string[] = [
  'device.snmp-failed',
  'device.snmp-unknown-user',
  'device.snmp-wrong-credentials',
  'device.snmp-security-level',
];

/** A session with the SNMP agent of one device. */
export class SnmpSession {
  readonly #endpoint: SnmpEndpoint;
  readonly #auth: SnmpAuth;
  readonly #options: SnmpSessionOptions;
  readonly #sizes: SnmpTableSizes;
  readonly #slots: RequestWindow;
  readonly #sockets: Semaphore;
  readonly #socket: Permit;
  #wire: Wire;
  #used = false;
  readonly #reads = new Set<Deadline>();
  #closed = false;

  private constructor(
    target: { endpoint: SnmpEndpoint; auth: SnmpAuth },
    opened: { wire: Wire; socket: Permit },
    options: SnmpSessionOptions,
  ) {
    this.#endpoint = target.endpoint;
    this.#auth = target.auth;
    this.#options = options;
    this.#wire = opened.wire;
    this.#socket = opened.socket;
    this.#sizes = options.sizes ?? new SnmpTableSizes();
    const range = options.inFlight === undefined ? requestsAtOnce : fixed(options.inFlight);
    this.#slots = new RequestWindow(this.#sizes.window(this.#device) ?? range.least, range);
    this.#sockets = options.sockets ?? processSockets;
  }

  /** Resolves the name and opens a socket; sends nothing yet. */
  static async open(
    endpoint: SnmpEndpoint,
    auth: SnmpAuth,
    options: SnmpSessionOptions = {},
  ): Promise<SnmpSession> {
    const sockets = options.sockets ?? processSockets;
    const deadline = options.deadline === undefined ? undefined : requestDeadline(options.deadline);
    try {
      const socket = await acquireSocket(sockets, deadline);
      try {
        const wire = await openWire(endpoint, auth, deadline?.signal);
        return new SnmpSession({ endpoint, auth }, { wire, socket }, options);
      } catch (error) {
        sockets.release(socket);
        throw error;
      }
    } finally {
      deadline?.end();
    }
  }

  /**
   * Reads scalars and tables. Rejects only if the device as a whole failed (no answer at all, or the user was
   * refused) or the caller left; any other error is returned with the data.
   */
  async read(request: SnmpReadRequest, options: SnmpReadOptions): Promise<SnmpReadResult> {
    for (const oid of request.scalars) assertScalarAllowed(oid);
    for (const table of request.tables) assertEntryAllowed(table.entry);
    const deadline = requestDeadline(options.deadline);
    this.#reads.add(deadline);
    try {
      deadline.throwIfCancelled();
      if (this.#closed) throw closedError();
      return await this.#readFreshIfStale(request, { ...options, deadline });
    } finally {
      this.#reads.delete(deadline);
      // Stops the other parts after one of them threw.
      deadline.cancel(new ExporterError('collector.cancelled', 'The SNMP read has ended.'));
    }
  }

  /** Closes the socket; active reads are rejected at once. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const deadline of this.#reads) deadline.cancel(closedError());
    this.#wire.close();
    this.#sockets.release(this.#socket);
  }

  async #readFreshIfStale(request: SnmpReadRequest, on: SnmpReadOptions): Promise<SnmpReadResult> {
    const wasUsed = this.#used;
    this.#used = true;
    const wire = this.#wire;
    try {
      return await this.#run(request, on);
    } catch (error) {
      // A later read must discover the engine again, to tell a wrong password from a device that went down.
      if (error instanceof ExporterError && error.code === 'device.snmp-wrong-privacy') {
        await this.#renew(wire, undefined);
      }
      const stale = wasUsed && error instanceof ExporterError && staleCodes.includes(error.code);
      if (!stale || this.#closed) throw error;
      await this.#renew(wire, on.deadline.signal);
      return await this.#run(request, on);
    }
  }

  async #run(request: SnmpReadRequest, on: SnmpReadOptions): Promise<SnmpReadResult> {
    this.#slots.startOver();
    const run = new ReadRun({
      wire: this.#wire,
      auth: this.#auth,
      slots: this.#slots,
      sizes: this.#sizes,
      device: this.#device,
      limits: this.#options.limits ?? defaultReadLimits,
      ...on,
    });
    const result = await run.run(request);
    this.#sizes.learnWindow(this.#device, this.#slots.size);
    return result;
  }

  /** Key of the device in the memory of sizes. */
  get #device(): string {
    return `${this.#endpoint.address} ${this.#endpoint.port}`;
  }

  /** Replaces `old` with a new wire, unless another read already has. */
  async #renew(old: Wire, stop: AbortSignal | undefined): Promise<void> {
    if (this.#wire !== old) return;
    const fresh = await openWire(this.#endpoint, this.#auth, stop);
    if (this.#closed || this.#wire !== old) {
      fresh.close();
      return;
    }
    this.#wire = fresh;
    old.close();
  }
}

async function openWire(
  endpoint: SnmpEndpoint,
  auth: SnmpAuth,
  signal: AbortSignal | undefined,
): Promise<Wire> {
  const resolved = await resolveAddress(endpoint.address, signal);
  return Wire.open({ resolved, port: endpoint.port, auth }, signal);
}

function closedError(): ExporterError {
  return new ExporterError('collector.cancelled', 'The SNMP session was closed.');
}
