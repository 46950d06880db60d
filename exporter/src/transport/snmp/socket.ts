import { createSocket, type Socket } from 'node:dgram';
import type { DatagramSend, Datagrams } from 'net-snmp';
import type { ResolvedAddress } from './address.ts';
import { readDatagramHead } from './datagram.ts';

/** Room for the answers to all requests that may be under way, while the event loop is busy; the kernel may grant less. */
const recvBufferSize = 256 * 1024;

/** What makes a datagram of an agent credible. */
export interface Expectation {
  readonly version: number;
  readonly authenticated: boolean;
  readonly encrypted: boolean;
}

export interface SocketCounts {
  sent: number;
  received: number;
  receivedBytes: number;
  /** Datagrams that are not SNMP, of the wrong version, or less protected than requested. */
  malformed: number;
  /** Datagrams from another address or port. */
  foreign: number;
}

// A peer that answers every request with a Report would make net-snmp repeat its requests forever.
const reportsInARowMax = 64;

/**
 * The socket of one net-snmp session. It is connected, so the kernel drops datagrams of other hosts and reports a
 * closed port. Every session has its own socket: sharing one saved neither CPU nor failures when measured, and would
 * require routing by request id; the total is limited instead (`acquireSocket`).
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
      const type = target.family === 6 ? 'udp6' : 'udp4';
      const socket = createSocket({ type, recvBufferSize });
      const fail = (error: Error): void => {
        socket.close();
        reject(error);
      };
      socket.once('error', fail);
      // With an address instead of a name this is too fast to need racing with the signal.
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
    // net-snmp's own error handler names the event after the error object, so it would never fire: see onError.
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
    // At once, because net-snmp registers the request only after this call: a fast answer would be lost.
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
    // net-snmp accepts an answer without a digest even if the request had one.
    return head.authenticated === this.#expected.authenticated && head.encrypted === this.#expected.encrypted;
  }
}
