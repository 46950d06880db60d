import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '../../../../exporter/test/run/free-port.ts';

/** An address at which one device answers, then another, or one that hangs: what happens to hardware behind an address. */
export class Relay {
  readonly #server = createServer((socket) => this.#join(socket));
  readonly #sockets = new Set<Socket>();
  #to: number;
  #bytesLeft = Number.POSITIVE_INFINITY;

  private constructor(to: number) {
    this.#to = to;
  }

  static async open(to: number): Promise<Relay & { readonly port: number }> {
    const port = await freePort();
    return Object.assign(await Relay.#listen(to, port, '127.0.0.1'), { port });
  }

  /** On the usual port of the API, as each device of a network has it. */
  static openAt(address: string, to: number): Promise<Relay> {
    return Relay.#listen(to, 8728, address);
  }

  static async #listen(to: number, port: number, address: string): Promise<Relay> {
    const relay = new Relay(to);
    await new Promise<void>((resolve, reject) => {
      relay.#server.once('error', reject).listen(port, address, resolve);
    });
    return relay;
  }

  /** Whoever connects from now on meets another device; open connections end, as when hardware is replaced. */
  swap(to: number): void {
    this.#to = to;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** A connection passes this much of what the device answers, then nothing more and no end. */
  hangAfter(bytes: number): void {
    this.#bytesLeft = bytes;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(near: Socket): void {
    const far = connect(this.#to, '127.0.0.1');
    let left = this.#bytesLeft;
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (bytes: Buffer) => {
      if (left > 0) near.write(bytes.subarray(0, left));
      left -= bytes.length;
    });
  }
}
