import type { FastifyReply } from 'fastify';

/** Aborts when the client disconnects before it got its response. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableEnded)
      controller.abort(new DOMException('The client disconnected.', 'AbortError'));
  });
  return controller.signal;
}

/** Whether work failed only because the client disconnected: not an error, and no response is needed. */
export function endedWithCaller(error: unknown, { raw }: FastifyReply): boolean {
  return raw.destroyed && error instanceof Error && error.name === 'AbortError';
}
