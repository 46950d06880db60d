import type { FastifyReply } from 'fastify';

/** One for each response: Node warns of a leak at the eleventh listener, and sending a body adds several. */
const signals = new WeakMap<FastifyReply['raw'], AbortSignal>();

/** Aborts when the client disconnects before it got its response. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const known = signals.get(raw);
  if (known !== undefined) return known;
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableEnded) controller.abort(new DOMException('The client disconnected.', 'AbortError'));
  });
  signals.set(raw, controller.signal);
  return controller.signal;
}

/** Whether work failed only because the client disconnected: not an error, and no response is needed. */
export function endedWithCaller(error: unknown, { raw }: FastifyReply): boolean {
  return raw.destroyed && error instanceof Error && error.name === 'AbortError';
}
