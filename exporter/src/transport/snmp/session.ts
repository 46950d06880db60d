import { setMaxListeners } from 'node:events';
import type { SnmpAuth } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { cancelled, resolveAddress } from './address.ts';
import { assertEntryAllowed, assertScalarAllowed } from './oid.ts';
import {
  defaultReadLimits,
  type SnmpReadLimits,
  type SnmpReadRequest,
  type SnmpReadResult,
  type SnmpTable,
} from './read.ts';
import { ReadRun } from './read-run.ts';
import { type Slot, Slots } from '../../concurrency/slots.ts';
import { processSockets, type SocketSlots } from './socket-slots.ts';
import { SnmpTableSizes } from './table-sizes.ts';
import { Wire } from './wire.ts';

export interface SnmpEndpoint {
  /** Host name, IPv4 or IPv6 address without brackets. */
  readonly address: string;
  readonly port: number;
}

export interface SnmpSessionOptions {
  /** Cancels the opening: the look-up of the name and the wait for a socket. */
  readonly signal?: AbortSignal | undefined;
  /** Bounds the sockets; without it the session shares the bound of the process. */
  readonly sockets?: SocketSlots;
  /** Memory of table sizes; without it the session has one of its own. */
  readonly sizes?: SnmpTableSizes;
  /** Questions under way to the device at once, 8 by default: the agent of RouterOS is slow. */
  readonly inFlight?: number;
  readonly limits?: SnmpReadLimits;
}

export interface SnmpReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** For the whole read. */
  readonly timeoutMs: number;
  /** Called with each table as soon as it has ended. */
  readonly onTable?: (table: SnmpTable) => void;
}

const inFlightDefault = 8;

/** What a session that was used before may suffer from, and a fresh one not: another engine, other clocks, other users. */
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
  readonly #slots: Slots;
  readonly #sockets: SocketSlots;
  readonly #place: Slot;
  #wire: Wire;
  #used = false;
  readonly #reads = new Set<AbortController>();
  #closed = false;

  private constructor(
    target: { endpoint: SnmpEndpoint; auth: SnmpAuth },
    opened: { wire: Wire; place: Slot },
    options: SnmpSessionOptions,
  ) {
    this.#endpoint = target.endpoint;
    this.#auth = target.auth;
    this.#options = options;
    this.#wire = opened.wire;
    this.#place = opened.place;
    this.#sizes = options.sizes ?? new SnmpTableSizes();
    this.#slots = new Slots(options.inFlight ?? inFlightDefault);
    this.#sockets = options.sockets ?? processSockets;
  }

  /** Resolves the name and opens a socket; nothing is sent yet. */
  static async open(
    endpoint: SnmpEndpoint,
    auth: SnmpAuth,
    options: SnmpSessionOptions = {},
  ): Promise<SnmpSession> {
    const sockets = options.sockets ?? processSockets;
    const place = await sockets.take(options.signal);
    try {
      const wire = await openWire(endpoint, auth, options.signal);
      return new SnmpSession({ endpoint, auth }, { wire, place }, options);
    } catch (error) {
      sockets.release(place);
      throw error;
    }
  }

  /**
   * Reads scalars and tables. Rejects only when the device as a whole failed (it did not answer at all, or refused the
   * user) or the caller went away; everything else is an error beside what was read. A wrong v3 privacy password
   * cannot be told from a device that is down: agents do not answer what they cannot decrypt.
   */
  async read(request: SnmpReadRequest, options: SnmpReadOptions): Promise<SnmpReadResult> {
    for (const oid of request.scalars) assertScalarAllowed(oid);
    for (const table of request.tables) assertEntryAllowed(table.entry);
    const { signal } = options;
    if (signal?.aborted === true) throw cancelled(signal);
    if (this.#closed) throw closedError();
    const stop = new AbortController();
    this.#reads.add(stop);
    // Every question under way listens to it, which is more than Node takes for normal.
    setMaxListeners(0, stop.signal);
    const deadline = setTimeout(() => {
      stop.abort(new ExporterError('collector.timeout', 'The deadline of the SNMP read ended.'));
    }, options.timeoutMs);
    const cancel = (): void => {
      if (signal !== undefined) stop.abort(cancelled(signal));
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await this.#readFreshIfStale(request, { stop: stop.signal, onTable: options.onTable });
    } finally {
      clearTimeout(deadline);
      this.#reads.delete(stop);
      signal?.removeEventListener('abort', cancel);
      // Ends what other parts still do when one of them threw.
      stop.abort(new ExporterError('collector.cancelled', 'The SNMP read has ended.'));
    }
  }

  /** Closes the socket; reads under way are rejected at once. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const stop of this.#reads) stop.abort(closedError());
    this.#wire.close();
    this.#sockets.release(this.#place);
  }

  async #readFreshIfStale(
    request: SnmpReadRequest,
    on: { stop: AbortSignal; onTable: SnmpReadOptions['onTable'] },
  ): Promise<SnmpReadResult> {
    const wasUsed = this.#used;
    this.#used = true;
    const wire = this.#wire;
    try {
      return await this.#run(request, on);
    } catch (error) {
      const stale = wasUsed && error instanceof ExporterError && staleCodes.includes(error.code);
      if (!stale || this.#closed) throw error;
      await this.#renew(wire, on.stop);
      return await this.#run(request, on);
    }
  }

  #run(
    request: SnmpReadRequest,
    on: { stop: AbortSignal; onTable: SnmpReadOptions['onTable'] },
  ): Promise<SnmpReadResult> {
    const run = new ReadRun({
      wire: this.#wire,
      auth: this.#auth,
      slots: this.#slots,
      sizes: this.#sizes,
      device: `${this.#endpoint.address} ${this.#endpoint.port}`,
      limits: this.#options.limits ?? defaultReadLimits,
      ...on,
    });
    return run.run(request);
  }

  /** A new wire in the place of `old`, unless another read has renewed it already. */
  async #renew(old: Wire, stop: AbortSignal): Promise<void> {
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
