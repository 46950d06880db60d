import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ExporterError } from '../errors/exporter-error.ts';

export interface ConnectionBounds {
  /** Connections of callers at once. */
  readonly max: number;
  /** Further ones, which are answered health only. */
  readonly reserve: number;
  /** Idle time of a caller whose requests were all refused or public, and the time for a first request. */
  readonly unknownIdleMs: number;
}

export const defaultReserve = 32;
/** A health check or a person reads the page in one go; Prometheus is known after its first scrape. */
export const defaultUnknownIdleMs = 15_000;

interface Open {
  readonly socket: Socket;
  /** Requests under way. */
  active: number;
  /** Accepted although the bound is reached. */
  readonly isReserved: boolean;
  idleSince: number;
}

/**
 * Bounds the connections of callers below the descriptors of the process: without a free descriptor nothing
 * can be read, health included. When the bound is reached, the connection idle for longest makes room for a
 * new one, those of unknown callers first; a client whose idle connection closed opens another one.
 */
class Connections {
  readonly #bounds: ConnectionBounds;
  /** By remote address and port, in order of last use. */
  readonly #unknown = new Map<string, Open>();
  readonly #known = new Map<string, Open>();

  constructor(bounds: ConnectionBounds) {
    this.#bounds = bounds;
  }

  get size(): number {
    return this.#unknown.size + this.#known.size;
  }

  accept(socket: Socket): void {
    const { max, reserve } = this.#bounds;
    if (this.size >= max) this.#evict();
    if (this.size >= max + reserve) {
      socket.destroy();
      return;
    }
    const key = keyOf(socket);
    const isReserved = this.size >= max;
    this.#unknown.set(key, { socket, active: 0, isReserved, idleSince: performance.now() });
    socket.once('close', () => {
      if (this.#find(key)?.socket !== socket) return;
      this.#unknown.delete(key);
      this.#known.delete(key);
    });
  }

  isReserved(socket: Socket): boolean {
    return this.#find(keyOf(socket))?.isReserved ?? false;
  }

  begin(socket: Socket): void {
    const open = this.#find(keyOf(socket));
    if (open !== undefined) open.active++;
  }

  end(socket: Socket): void {
    const key = keyOf(socket);
    const open = this.#find(key);
    if (open === undefined) return;
    open.active--;
    open.idleSince = performance.now();
    const map = this.#known.has(key) ? this.#known : this.#unknown;
    map.delete(key);
    map.set(key, open);
  }

  /** A request of the connection was permitted. */
  know(socket: Socket): void {
    const key = keyOf(socket);
    const open = this.#unknown.get(key);
    if (open === undefined) return;
    this.#unknown.delete(key);
    this.#known.set(key, open);
  }

  /** Closes what unknown callers leave idle, also half a request or half a TLS handshake. */
  sweep(): void {
    const before = performance.now() - this.#bounds.unknownIdleMs;
    for (const { socket, active, idleSince } of this.#unknown.values()) {
      if (active === 0 && idleSince < before) socket.destroy();
    }
  }

  #find(key: string): Open | undefined {
    return this.#unknown.get(key) ?? this.#known.get(key);
  }

  #evict(): void {
    for (const map of [this.#unknown, this.#known]) {
      for (const [key, { socket, active }] of map) {
        if (active > 0) continue;
        map.delete(key);
        socket.destroy();
        return;
      }
    }
  }
}

/** The same for a TLS socket and the socket below it. */
const keyOf = ({ remoteAddress = '', remotePort = 0 }: Socket): string => `${remoteAddress} ${remotePort}`;

/** Bounds the connections of a server. Call before the guard, which may refuse a request. */
export function boundConnections(app: FastifyInstance, bounds: ConnectionBounds): void {
  const connections = new Connections(bounds);
  app.server.on('connection', (socket: Socket) => connections.accept(socket));
  const sweeping = setInterval(() => connections.sweep(), bounds.unknownIdleMs / 5);
  sweeping.unref();
  app.addHook('onClose', async () => clearInterval(sweeping));
  app.addHook('onRequest', async ({ raw: { socket }, routeOptions }, { raw }) => {
    connections.begin(socket);
    raw.once('close', () => connections.end(socket));
    if (!connections.isReserved(socket)) return;
    raw.setHeader('connection', 'close');
    if (routeOptions.config?.permission === 'public') return;
    throw new ExporterError('request.too-many-connections', 'The exporter has too many open connections.');
  });
  // After the guard: refused requests do not reach this hook.
  app.addHook('preParsing', async ({ raw: { socket }, routeOptions }) => {
    const permission = routeOptions.config?.permission;
    if (permission !== undefined && permission !== 'public') connections.know(socket);
  });
}
