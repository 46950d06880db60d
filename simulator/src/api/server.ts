import { createServer, type Server, type Socket } from 'node:net';
import { TLSSocket, type SecureContext } from 'node:tls';
import { DelayLine } from './delay-line.ts';
import type { Wire } from './outlet.ts';
import { ApiSession, type SessionHost } from './session.ts';

export interface Listen {
  readonly address: string;
  readonly port: number;
  /** If set, the service is api-ssl. */
  readonly secure?: SecureContext;
}

/** RouterOS closes connections beyond the limit; 20 is the default of /ip/service max-sessions. */
const DEFAULT_SESSIONS = 20;

/** One listening API service of a device. */
export class ApiServer {
  readonly #host: SessionHost;
  readonly #listen: Listen;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port: number;

  constructor(host: SessionHost, listen: Listen) {
    this.#host = host;
    this.#listen = listen;
    this.#port = listen.port;
  }

  get port(): number {
    return this.#port;
  }

  async open(): Promise<void> {
    const server = createServer({ noDelay: true, allowHalfOpen: false }, (socket) => this.#accept(socket));
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: this.#listen.address, port: this.#port, backlog: 64 }, () => {
        server.off('error', reject);
        resolve();
      });
    });
    const bound = server.address();
    // A port chosen by the system is kept, so that the device is at the same port after a reboot.
    if (bound !== null && typeof bound === 'object') this.#port = bound.port;
  }

  /** Stops listening; open connections stay and hang. */
  withdraw(): void {
    this.#server?.close();
    this.#server = undefined;
  }

  /** Stops listening and drops every connection. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.drop();
    if (server === undefined) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  }

  drop(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
    this.#sockets.clear();
  }

  #accept(socket: Socket): void {
    const { conditions, device } = this.#host;
    const { statistics, fault } = conditions;
    statistics.connections++;
    socket.on('error', () => socket.destroy());
    const limit =
      fault?.kind === 'session-limit' ? (fault.sessions ?? 0) : sessionLimit(device.description.maxSessions);
    if (statistics.openConnections >= limit) {
      // unread data keeps a socket from ever closing
      socket.resume();
      socket.end();
      return;
    }
    statistics.openConnections++;
    statistics.departure(statistics.arrival());
    this.#sockets.add(socket);
    socket.once('close', () => {
      statistics.openConnections--;
      this.#sockets.delete(socket);
    });
    socket.on('data', (chunk: Buffer) => {
      statistics.bytesIn += chunk.length;
    });
    this.#serve(socket);
  }

  #serve(socket: Socket): void {
    const { conditions } = this.#host;
    const line = conditions.roundTripMs > 0 ? new DelayLine(socket, conditions) : undefined;
    const clear = line ?? socket;
    const reset = (): void => (line === undefined ? void socket.resetAndDestroy() : line.reset());
    const secure = this.#listen.secure;
    if (secure === undefined) {
      this.#talk({ stream: clear, reset, line });
      return;
    }
    const encrypted = new TLSSocket(clear, { isServer: true, secureContext: secure });
    encrypted.on('error', () => socket.destroy());
    if (line === undefined) {
      encrypted.once('secure', () => {
        const { statistics } = conditions;
        // TLS 1.3 costs one round trip, 1.2 two. A delay line delays the handshake itself.
        statistics.departure(statistics.arrival());
        if (encrypted.getProtocol() !== 'TLSv1.3') statistics.departure(statistics.arrival());
      });
    }
    this.#talk({ stream: encrypted, reset, line });
  }

  #talk(wire: Wire): void {
    const session = new ApiSession(wire, this.#host);
    const { statistics } = this.#host.conditions;
    wire.stream.on('data', (chunk: Buffer) => {
      session.receive(chunk, wire.line?.arrivedLevel ?? statistics.arrival());
    });
    wire.stream.on('error', () => session.close());
    wire.stream.once('close', () => session.close());
    wire.stream.once('end', () => wire.stream.end());
  }
}

function sessionLimit(configured: number | undefined): number {
  return configured ?? DEFAULT_SESSIONS;
}
