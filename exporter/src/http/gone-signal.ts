import type { FastifyReply } from 'fastify';

/** Aborts when the client goes away before it was answered. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableEnded) controller.abort(new DOMException('The client went away.', 'AbortError'));
  });
  return controller.signal;
}
