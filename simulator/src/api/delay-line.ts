import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { Conditions } from '../conditions/conditions.ts';

/**
 * A socket with a simulated round-trip time, half of it in each direction. Loopback has none, so a client that needs
 * many round trips would look as good as one that needs few.
 */
export class DelayLine extends Duplex {
  readonly #socket: Socket;
  readonly #conditions: Conditions;
  /** Level of the bytes delivered last, taken when they arrived, before the delay. */
  arrivedLevel = 1;
  /** Unknown during the TLS handshake: output then answers the latest input. */
  #level: number | undefined;
  #first = true;

  constructor(socket: Socket, conditions: Conditions) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    this.#conditions = conditions;
    socket.on('data', (chunk: Buffer) => this.#arrive(chunk));
    socket.on('end', () => this.#later(() => this.push(null)));
    socket.on('close', () => this.destroy());
    socket.on('error', () => this.destroy());
  }

  /** Level of the next reply, for counting sequential round trips. */
  markLevel(level: number): void {
    this.#level = level;
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const level = this.#level ?? this.arrivedLevel;
    this.#later(() => {
      this.#conditions.statistics.departure(level);
      if (!this.#socket.destroyed) this.#socket.write(chunk);
    });
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#later(() => this.#socket.end());
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }

  reset(): void {
    this.#socket.resetAndDestroy();
    this.destroy();
  }

  #arrive(chunk: Buffer): void {
    const half = this.#conditions.roundTripMs / 2;
    // The TCP handshake is a round trip that loopback answers at once: the first bytes pay for it.
    const wait = this.#first ? half * 3 : half;
    this.#first = false;
    const level = this.#conditions.statistics.arrival();
    const deliver = (): void => {
      this.arrivedLevel = level;
      if (!this.destroyed && !this.push(chunk)) this.#socket.pause();
    };
    if (wait <= 0) deliver();
    else setTimeout(deliver, wait);
  }

  #later(action: () => void): void {
    const half = this.#conditions.roundTripMs / 2;
    if (half <= 0) action();
    else setTimeout(action, half);
  }
}
