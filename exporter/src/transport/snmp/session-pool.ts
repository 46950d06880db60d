import type { Deadline } from '../../concurrency/deadline.ts';
import { Semaphore } from '../../concurrency/semaphore.ts';
import type { SnmpAuth } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { SnmpReadLimits } from './read.ts';
import { type SnmpEndpoint, SnmpSession } from './session.ts';
import { defaultSocketsMax } from './sockets.ts';
import { SnmpTableSizes } from './table-sizes.ts';

export interface SnmpSessionPoolOptions {
  /** Open sessions at once, including kept ones. */
  readonly max?: number;
  /** How long an unused session is kept. */
  readonly idleMs?: number;
  /** Also keeps v1 and v2c sessions. They only save a name resolution and a socket, so they are closed by default. */
  readonly keepCommunitySessions?: boolean;
  readonly inFlight?: number;
  readonly limits?: SnmpReadLimits;
}

interface IdleSession {
  readonly session: SnmpSession;
  readonly key: string;
  readonly timer: NodeJS.Timeout;
}

/**
 * Keeps v3 sessions between reads, because a fresh one costs a round trip for engine discovery, and keeps the table
 * sizes of all devices. A kept session renews itself if its agent was restarted.
 */
export class SnmpSessionPool {
  readonly sizes = new SnmpTableSizes();
  readonly #options: SnmpSessionPoolOptions;
  readonly #sockets: Semaphore;
  readonly #idle = new Set<IdleSession>();
  #closed = false;

  constructor(options: SnmpSessionPoolOptions = {}) {
    this.#options = options;
    this.#sockets = new Semaphore(options.max ?? defaultSocketsMax);
  }

  /** Lends a session to `work` exclusively. The deadline applies to opening one. */
  async use<T>(
    endpoint: SnmpEndpoint,
    auth: SnmpAuth,
    deadline: Deadline | undefined,
    work: (session: SnmpSession) => Promise<T>,
  ): Promise<T> {
    const key = `${endpoint.address} ${endpoint.port} ${auth.key.text}`;
    const session = this.#takeIdle(key) ?? (await this.#open(endpoint, auth, deadline));
    let keep = false;
    try {
      const result = await work(session);
      keep = true;
      return result;
    } finally {
      if (keep && this.#mayKeep(auth)) {
        this.#keep(key, session);
      } else {
        session.close();
      }
    }
  }

  /** Sessions currently kept. */
  get idleCount(): number {
    return this.#idle.size;
  }

  /** Closes kept sessions; sessions in use are closed when their work ends. */
  close(): void {
    this.#closed = true;
    for (const idle of this.#idle) this.#drop(idle);
  }

  #open(endpoint: SnmpEndpoint, auth: SnmpAuth, deadline: Deadline | undefined): Promise<SnmpSession> {
    if (this.#closed)
      return Promise.reject(new ExporterError('collector.cancelled', 'The exporter is stopping.'));
    const { inFlight, limits } = this.#options;
    this.#evict();
    return SnmpSession.open(endpoint, auth, {
      deadline,
      sockets: this.#sockets,
      sizes: this.sizes,
      ...(inFlight !== undefined && { inFlight }),
      ...(limits !== undefined && { limits }),
    });
  }

  /** If no socket is free, the session kept longest gives up its socket. */
  #evict(): void {
    const free = this.#sockets.tryAcquire();
    if (free !== undefined) {
      this.#sockets.release(free);
      return;
    }
    const [oldest] = this.#idle;
    if (oldest !== undefined) this.#drop(oldest);
  }

  #mayKeep(auth: SnmpAuth): boolean {
    if (this.#closed || this.#sockets.contended) return false;
    return auth.version === '3' || this.#options.keepCommunitySessions === true;
  }

  #takeIdle(key: string): SnmpSession | undefined {
    for (const idle of this.#idle) {
      if (idle.key !== key) continue;
      this.#idle.delete(idle);
      clearTimeout(idle.timer);
      return idle.session;
    }
    return undefined;
  }

  #keep(key: string, session: SnmpSession): void {
    const timer = setTimeout(() => {
      this.#drop(idle);
    }, this.#options.idleMs ?? 120_000);
    timer.unref();
    const idle: IdleSession = { key, session, timer };
    this.#idle.add(idle);
  }

  #drop(idle: IdleSession): void {
    this.#idle.delete(idle);
    clearTimeout(idle.timer);
    idle.session.close();
  }
}
