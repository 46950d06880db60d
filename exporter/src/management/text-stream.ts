import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

/**
 * Sends the head of a streaming response and returns a function that writes the rest. After this no error
 * response is possible.
 */
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
    // a proxy that compresses or buffers would delay the output
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  raw.flushHeaders();
  return raw;
}
