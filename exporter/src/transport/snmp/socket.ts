import { createSocket, type Socket } from 'node:dgram';
import type { DatagramSend, Datagrams } from 'net-snmp';
import type { ResolvedAddress } from './address.ts';
import { readDatagramHead } from './datagram.ts';

/** What an agent has to send to be believed. */
export interface Expectation {
  readonly version: number;
  readonly authenticated: boolean;
  readonly encrypted: boolean;
}

export interface SocketCounts {
  sent: number;
  received: number;
  receivedBytes: number;
  /** Datagrams that are no SNMP, of the wrong version, or weaker protected than asked for. */
  malformed: number;
  /** Datagrams of another address or port. */
  foreign: number;
}

// A peer that answers every request with a Report would keep net-snmp asking again for ever.
const reportsInARowMax = 64;

/**
 * The socket under one net-snmp session: connected, so that the kernel drops what others send and tells when nothing
 * listens on the port. A session has a socket of its own: sharing one saved neither CPU nor failures when it was
 * measured, and would need routing by request id; the number at once is bounded instead (`acquireSocket`).
 */
export class DeviceSocket implements Datagrams {
  readonly counts: SocketCounts = { sent: 0, received: 0, receivedBytes: 0, malformed: 0, foreign: 0 };
  onError: (error: NodeJS.ErrnoException) => void = () => undefined;
  onDatagram: () => void = () => undefined;

  readonly #socket: Socket;
  readonly #expected: Expectation;
  #deliver: (bytes: Buffer) => void = () => undefined;
  #closed: () => void = () => undefined;
  #open = true;
  #reportsInARow = 0;

  private constructor(socket: Socket, expected: Expectation) {
    this.#socket = socket;
    this.#expected = expected;
    const peer = socket.remoteAddress();
    socket.on('message', (bytes, sender) => {
      this.#receive(bytes, sender.address === peer.address && sender.port === peer.port);
    });
    socket.on('error', (error) => {
      if (this.#open) this.onError(error);
    });
  }

  static open(
    target: ResolvedAddress,
    port: number,
    options: { expected: Expectation; signal?: AbortSignal | undefined },
  ): Promise<DeviceSocket> {
    const { expected, signal } = options;
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      const socket = createSocket(target.family === 6 ? 'udp6' : 'udp4');
      const fail = (error: Error): void => {
        socket.close();
        reject(error);
      };
      socket.once('error', fail);
      // With an address instead of a name this takes no time worth a race with the signal.
      socket.connect(port, target.address, (error?: Error) => {
        if (error !== undefined) {
          fail(error);
          return;
        }
        socket.off('error', fail);
        resolve(new DeviceSocket(socket, expected));
      });
    });
  }

  on(event: 'message' | 'close' | 'error', listener: (argument: never) => void): void {
    // net-snmp's own error handler names the event after the error object, so nobody would hear it: see onError.
    if (event === 'message') this.#deliver = listener as (bytes: Buffer) => void;
    else if (event === 'close') this.#closed = listener as () => void;
  }

  send(...[buffer, offset, length, , , done]: DatagramSend): void {
    if (!this.#open) {
      done(new Error('the socket is closed'), 0);
      return;
    }
    this.counts.sent += 1;
    this.#socket.send(buffer, offset, length, (error) => {
      if (error !== null && this.#open) this.onError(error);
    });
    // At once, because net-snmp only knows the request after this call: a fast answer would find nobody.
    done(null, length);
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#socket.close();
    this.#closed();
  }

  ref(): void {
    if (this.#open) this.#socket.ref();
  }

  unref(): void {
    if (this.#open) this.#socket.unref();
  }

  #receive(bytes: Buffer, fromPeer: boolean): void {
    if (!this.#open) return;
    if (!fromPeer) {
      this.counts.foreign += 1;
      return;
    }
    this.counts.received += 1;
    this.counts.receivedBytes += bytes.length;
    if (!this.#isExpected(bytes)) {
      this.counts.malformed += 1;
      return;
    }
    try {
      this.#deliver(bytes);
    } catch {
      // net-snmp parses inside a try, but checks security outside of it.
      this.counts.malformed += 1;
    }
    this.onDatagram();
  }

  #isExpected(bytes: Buffer): boolean {
    const head = readDatagramHead(bytes);
    if (head?.version !== this.#expected.version) return false;
    if (head.report) {
      this.#reportsInARow += 1;
      return this.#reportsInARow <= reportsInARowMax;
    }
    this.#reportsInARow = 0;
    // net-snmp believes an answer without a digest even when the request had one.
    return head.authenticated === this.#expected.authenticated && head.encrypted === this.#expected.encrypted;
  }
}
