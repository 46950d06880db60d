import type { FastifyReply } from 'fastify';

/** Aborts when the client goes away before it was answered. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableEnded) controller.abort(new DOMException('The client went away.', 'AbortError'));
  });
  return controller.signal;
}

/** Whether work failed only since the caller went away: nothing went wrong, and nobody is there to be answered. */
export function endedWithCaller(error: unknown, { raw }: FastifyReply): boolean {
  return raw.destroyed && error instanceof Error && error.name === 'AbortError';
}
