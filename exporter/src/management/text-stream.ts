import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

/** Sends the head of an answer that goes on for a while, and gives what to write the rest to. From here on no error can be answered. */
export function openTextStream(
  reply: FastifyReply,
  type: 'text/event-stream' | 'application/x-ndjson',
): ServerResponse {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  raw.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    // a proxy that compresses or gathers would hold back what was written
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  raw.flushHeaders();
  return raw;
}
