import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

export interface SlowReaderBounds {
  /** A client that takes nothing in this time is cut off. */
  readonly stalledMs: number;
  /** Whatever it takes, a client must have the answer in this time. */
  readonly totalMs: number;
}

/**
 * Prometheus gives up after its scrape timeout, 10 s by default, and takes an answer without a pause. The longest
 * scrape timeouts in use are below five minutes, and 64 MiB within them needs 2 Mbit/s.
 */
export const defaultSlowReaderBounds: SlowReaderBounds = { stalledMs: 30_000, totalMs: 300_000 };

/**
 * Cuts off clients that do not take their answer: until then it is kept for them. Answers without a known length are
 * streams, which last as long as their readers want and bound their own buffers.
 */
export function cutSlowReaders(app: FastifyInstance, { stalledMs, totalMs }: SlowReaderBounds): void {
  app.addHook('onSend', async ({ raw: { socket } }, reply, payload) => {
    const { raw } = reply;
    const isBounded =
      typeof payload === 'string' || Buffer.isBuffer(payload) || reply.hasHeader('content-length');
    // A request from within the process has no connection that could be cut.
    if (!isBounded || !(socket instanceof Socket)) return;
    // Node waits once more if less is left of the write than when it began.
    raw.setTimeout(stalledMs, () => socket.destroy());
    const timer = setTimeout(() => socket.destroy(), totalMs);
    timer.unref();
    raw.once('close', () => clearTimeout(timer));
  });
}
