import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

/** Waiting connections that the system completes by itself: one more than the backlog (Linux). */
const BACKLOG = 1;

/** Listens, then blocks its thread for ever, so that nothing is accepted. */
const LISTENER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { createServer } = require('node:net');
  let open = 0;
  for (const port of workerData.ports) {
    const server = createServer();
    server.on('error', (error) => { throw error; });
    server.listen({ host: workerData.address, port, backlog: ${BACKLOG} }, () => {
      if (++open < workerData.ports.length) return;
      parentPort.postMessage('listening');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });
  }
`;

/**
 * TCP ports where a connection is neither accepted nor refused. On loopback a closed port answers at once; a device
 * without power answers nothing. A listener whose queue is full makes the system drop every further attempt.
 */
export class BlackHole {
  readonly #worker: Worker;
  readonly #waiting: readonly Socket[];

  private constructor(worker: Worker, waiting: readonly Socket[]) {
    this.#worker = worker;
    this.#waiting = waiting;
  }

  static async open(address: string, ports: readonly number[]): Promise<BlackHole> {
    const worker = new Worker(LISTENER, { eval: true, workerData: { address, ports } });
    worker.unref();
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('error', reject);
    });
    const waiting = ports.flatMap((port) =>
      Array.from({ length: BACKLOG + 1 }, () => connect(port, address)),
    );
    await Promise.all(waiting.map(completed));
    return new BlackHole(worker, waiting);
  }

  async close(): Promise<void> {
    for (const socket of this.#waiting) socket.destroy();
    await this.#worker.terminate();
  }
}

async function completed(socket: Socket): Promise<void> {
  socket.unref();
  await new Promise<void>((resolve) => {
    socket.once('connect', () => resolve());
    socket.on('error', () => resolve());
  });
}
