import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { type Deadline, withDeadline } from '../../concurrency/deadline.ts';
import { ExporterError } from '../../errors/exporter-error.ts';

const maxDrainedBytes = 16 * 1024 * 1024;
const maxDrainMs = 5000;

/** Accepts JSON bodies. Unlike the framework's parser, refuses invalid UTF-8 instead of replacing bytes. */
export function takeJson(api: FastifyInstance): void {
  const parse = api.getDefaultJsonParser('error', 'error');
  api.removeContentTypeParser('application/json');
  api.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    void parse(request, decode(body), done);
  });
}

/** Accepts bodies of these types as text. */
export function takeText(api: FastifyInstance, types: readonly string[]): void {
  api.removeAllContentTypeParsers();
  api.addContentTypeParser([...types], { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) =>
    decode(body),
  );
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw new ExporterError('request.invalid-body', 'The body cannot be read: it is not valid UTF-8.', {
      cause,
    });
  }
}

/**
 * Drains the rest of a body that is too large: a client that sends first and reads later would otherwise see
 * a connection reset instead of the error. False when the rest is too long or too slow.
 */
export function drainBody(request: IncomingMessage): Promise<boolean> {
  if (Number(request.headers['content-length'] ?? 0) > maxDrainedBytes) return Promise.resolve(false);
  const drain = ({ signal }: Deadline): Promise<boolean> =>
    new Promise((resolve) => {
      let left = maxDrainedBytes;
      const finish = (isEmpty: boolean): void => {
        request.off('data', count);
        resolve(isEmpty);
      };
      const count = (chunk: Buffer): void => {
        left -= chunk.length;
        if (left < 0) finish(false);
      };
      signal.addEventListener('abort', () => finish(false), { once: true });
      request.once('end', () => finish(true));
      request.once('close', () => finish(false));
      request.on('data', count);
      request.resume();
    });
  return withDeadline(maxDrainMs, {}, drain);
}
