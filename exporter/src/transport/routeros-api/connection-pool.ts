import { type Deadline, isTimeout } from '../../concurrency/deadline.ts';
import { SingleFlight } from '../../concurrency/single-flight.ts';
import type { ApiAuth, ConnectionLimits } from '../../config/settings.ts';
import { ExporterError, isDeviceError } from '../../errors/exporter-error.ts';
import { DeadDeviceMemory } from '../dead-device-memory.ts';
import { connectingCancelled } from './attempt.ts';
import { type ApiEndpoint, describeEndpoint } from './command.ts';
import type { ApiConnection } from './connection.ts';
import type { ApiLimits } from './limits.ts';
import { openApiConnection } from './open-connection.ts';

export interface PoolOptions {
  readonly apiLimits?: Partial<ApiLimits>;
  readonly deadDevices?: DeadDeviceMemory;
  /** Monotonic milliseconds. */
  readonly now?: () => number;
}

export interface PoolStatistics {
  /** Open connections. */
  readonly open: number;
  /** Open connections in use. */
  readonly inUse: number;
  readonly opening: number;
  /** Devices in back-off, or whose last attempt failed. */
  readonly dead: number;
  /** Totals since startup. */
  readonly dials: number;
  readonly logins: number;
  readonly reuses: number;
  /** Sessions reopened because a kept one turned out to be dead. */
  readonly relogins: number;
  readonly failedLogins: number;
  readonly evictions: number;
  readonly idleCloses: number;
}

interface Kept {
  readonly connection: ApiConnection;
  users: number;
  lastUsed: number;
  /** False between the end of the login and the first user, so that the session is not evicted in between. */
  wasUsed: boolean;
}

interface Lease {
  readonly kept: Kept;
  readonly reused: boolean;
  readonly repliesBefore: number;
}

interface Request {
  readonly key: string;
  readonly endpoint: ApiEndpoint;
  readonly auth: ApiAuth;
  readonly deadline: Deadline;
}

const longestSweepMs = 10_000;
/** A caller waits slightly longer than its attempt, whose error says how far it got. */
const graceMs = 10;

/**
 * Keeps sessions between scrapes, because every login adds a line to the device log and costs far more than a
 * command. Users of a device share its session. TCP keepalive detects dead peers between scrapes; no command is
 * needed because RouterOS does not close idle sessions.
 */
export class ApiConnectionPool {
  readonly #limits: ConnectionLimits;
  readonly #apiLimits: Partial<ApiLimits>;
  readonly #dead: DeadDeviceMemory;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();
  /** Sessions that take no new users but still serve the current ones. */
  readonly #leaving = new Set<Kept>();
  readonly #opening = new SingleFlight<Kept>({ graceMs });
  readonly #sweeper: NodeJS.Timeout;
  readonly #totals = {
    dials: 0,
    logins: 0,
    reuses: 0,
    relogins: 0,
    failedLogins: 0,
    evictions: 0,
    idleCloses: 0,
  };
  #isClosed = false;

  constructor(limits: ConnectionLimits, options: PoolOptions = {}) {
    this.#limits = limits;
    this.#apiLimits = options.apiLimits ?? {};
    this.#now = options.now ?? (() => performance.now());
    this.#dead = options.deadDevices ?? new DeadDeviceMemory({ now: this.#now });
    this.#sweeper = setInterval(() => this.closeIdle(), Math.min(limits.idleMs, longestSweepMs));
    this.#sweeper.unref();
  }

  get statistics(): PoolStatistics {
    const open = [...this.#kept.values(), ...this.#leaving];
    return {
      open: open.length,
      inUse: open.filter((kept) => kept.users > 0).length,
      opening: this.#opening.size,
      dead: this.#dead.size,
      ...this.#totals,
    };
  }

  /**
   * Runs `work` with a session of the device. If a kept session turns out to be dead before anything arrived on it,
   * `work` runs once more with a new one, even if it has already settled with errors: nothing it saw came from the
   * device. The deadline covers connecting and logging in, including the second attempt.
   */
  async use<T>(
    endpoint: ApiEndpoint,
    auth: ApiAuth,
    deadline: Deadline,
    work: (connection: ApiConnection) => Promise<T>,
  ): Promise<T> {
    const key = keyOf(endpoint, auth);
    const request: Request = { key, endpoint, auth, deadline };
    const lease = await this.#acquire(request);
    let outcome: () => T;
    try {
      const result = await this.#runWith(lease, work);
      outcome = () => result;
    } catch (error) {
      outcome = () => {
        throw error;
      };
    }
    if (!this.#wasDeadOnArrival(lease, request)) return outcome();
    this.#totals.relogins++;
    return this.#runWith(await this.#acquire(request), work);
  }

  /** Lets the next use dial although an earlier one failed. */
  endPause(endpoint: ApiEndpoint, auth: ApiAuth): void {
    this.#dead.endPause(keyOf(endpoint, auth));
  }

  /** Closes sessions unused for the idle time. Runs automatically; public for tests. */
  closeIdle(): void {
    const oldest = this.#now() - this.#limits.idleMs;
    for (const [key, kept] of this.#kept) {
      if (kept.users > 0 || kept.lastUsed > oldest) continue;
      this.#totals.idleCloses++;
      this.#kept.delete(key);
      kept.connection.close();
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#sweeper);
    this.#opening.abort(closedError());
    await this.#opening.drained();
    const open = [...this.#kept.values(), ...this.#leaving];
    for (const { connection } of open) connection.close();
    await Promise.all(open.map(({ connection }) => connection.closed));
  }

  async #runWith<T>(lease: Lease, work: (connection: ApiConnection) => Promise<T>): Promise<T> {
    const { kept } = lease;
    try {
      return await work(kept.connection);
    } finally {
      kept.users--;
      kept.lastUsed = this.#now();
    }
  }

  #wasDeadOnArrival(lease: Lease, request: Request): boolean {
    const { connection } = lease.kept;
    return (
      lease.reused &&
      connection.error !== undefined &&
      isDeviceError(connection.error) &&
      connection.statistics.replies === lease.repliesBefore &&
      !request.deadline.signal.aborted &&
      !this.#isClosed
    );
  }

  async #acquire(request: Request): Promise<Lease> {
    if (this.#isClosed) throw closedError();
    const kept = this.#kept.get(request.key);
    if (kept !== undefined && kept.connection.isUsable) {
      this.#totals.reuses++;
      return this.#leaseOf(kept, true);
    }
    if (kept !== undefined) this.#setAside(request.key, kept);
    return this.#leaseOf(await this.#dial(request), false);
  }

  #leaseOf(kept: Kept, reused: boolean): Lease {
    kept.users++;
    kept.wasUsed = true;
    kept.lastUsed = this.#now();
    return { kept, reused, repliesBefore: kept.connection.statistics.replies };
  }

  #setAside(key: string, kept: Kept): void {
    this.#kept.delete(key);
    if (kept.connection.error === undefined) this.#leaving.add(kept);
  }

  async #dial(request: Request): Promise<Kept> {
    const { key, endpoint, deadline } = request;
    const joins = this.#opening.has(key);
    if (!joins) {
      const backoffError = this.#dead.backoffError(key);
      if (backoffError !== undefined) throw backoffError;
      this.#evict(endpoint);
    }
    try {
      return (await this.#opening.run(key, (own) => this.#open(request, own), deadline)).value;
    } catch (error) {
      const peer = describeEndpoint(endpoint);
      if (isTimeout(error)) {
        throw new ExporterError('device.timeout', `${peer} did not answer before the deadline.`);
      }
      if (deadline.cancelled) throw connectingCancelled(peer, error);
      throw joins && isDeviceError(error) ? ofEarlierAttempt(error) : error;
    }
  }

  async #open({ key, endpoint, auth }: Request, deadline: Deadline): Promise<Kept> {
    this.#totals.dials++;
    try {
      const connection = await openApiConnection(endpoint, auth, {
        deadline,
        commandsInFlight: this.#limits.commandsInFlight,
        limits: this.#apiLimits,
      });
      this.#totals.logins++;
      this.#dead.forget(key);
      return this.#keep(key, connection);
    } catch (error) {
      this.#totals.failedLogins++;
      // A caller that left, or this process running out of sockets, says nothing about the device.
      if (isDeviceError(error) && error.code !== 'device.busy') this.#dead.remember(key, error);
      throw error;
    }
  }

  #keep(key: string, connection: ApiConnection): Kept {
    const kept: Kept = { connection, users: 0, lastUsed: this.#now(), wasUsed: false };
    this.#kept.set(key, kept);
    void this.#dropWhenClosed(key, kept);
    return kept;
  }

  async #dropWhenClosed(key: string, kept: Kept): Promise<void> {
    await kept.connection.closed;
    this.#leaving.delete(kept);
    if (this.#kept.get(key) === kept) this.#kept.delete(key);
  }

  #evict(endpoint: ApiEndpoint): void {
    if (this.#kept.size + this.#leaving.size + this.#opening.size < this.#limits.max) return;
    let victim: [string, Kept] | undefined;
    for (const entry of this.#kept) {
      if (entry[1].users > 0 || !entry[1].wasUsed) continue;
      if (victim === undefined || entry[1].lastUsed < victim[1].lastUsed) victim = entry;
    }
    if (victim === undefined) {
      const peer = describeEndpoint(endpoint);
      throw new ExporterError('device.busy', `${peer}: all ${this.#limits.max} connections are in use.`);
    }
    this.#totals.evictions++;
    this.#kept.delete(victim[0]);
    victim[1].connection.close();
  }
}

const keyOf = (endpoint: ApiEndpoint, auth: ApiAuth): string =>
  `${describeEndpoint(endpoint)} ${auth.key.text}`;

function closedError(): ExporterError {
  return new ExporterError('collector.cancelled', 'The device connections are being closed.');
}

/** Its times are not those of the caller, who only waited for the rest of it. */
const ofEarlierAttempt = (error: ExporterError): ExporterError =>
  new ExporterError(error.code, `${error.message} Another read had begun this attempt.`, { cause: error });
