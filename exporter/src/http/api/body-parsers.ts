import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { type Deadline, withDeadline } from '../../concurrency/deadline.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';

const maxDrainedBytes = 16 * 1024 * 1024;
const maxDrainMs = 5000;

/**
 * Accepts JSON bodies. Unlike the framework's parser, refuses invalid UTF-8 instead of replacing bytes, and takes an
 * empty body for none: many clients send `Content-Type: application/json` with every request, deletions included.
 */
export function takeJson(api: FastifyInstance): void {
  const parse = api.getDefaultJsonParser('error', 'error');
  // The framework would accept plain text and then complain that it is not an object.
  api.removeAllContentTypeParsers();
  api.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (body.length === 0) done(null, undefined);
    else void parse(request, decode(body), done);
  });
  refuseOtherTypes(api, ['application/json']);
}

/** Accepts bodies of these types as text. */
export function takeText(api: FastifyInstance, types: readonly string[]): void {
  api.removeAllContentTypeParsers();
  api.addContentTypeParser([...types], { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) =>
    decode(body),
  );
  refuseOtherTypes(api, types);
}

/** Without a body, its type does not matter: `curl -X DELETE -d ''` says that it sends a form. */
function refuseOtherTypes(api: FastifyInstance, types: readonly string[]): void {
  api.addContentTypeParser('*', ({ headers }, _payload, done) => {
    const isEmpty =
      headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
    if (isEmpty) done(null, undefined);
    else done(new ExporterError('request.unsupported-media-type', wrongType(headers['content-type'], types)));
  });
}

const wrongType = (given: string | undefined, types: readonly string[]): string =>
  `This route takes ${types.join(' or ')}, not ${given === undefined ? 'a body without type' : quoteDeviceText(given)}.`;

function decode(body: Buffer): string {
  // Spreadsheets call it "Unicode text".
  if (/^(?:fffe|feff)/.test(body.toString('hex', 0, 2)))
    throw unreadable('it is UTF-16; save it as UTF-8, in Excel as CSV UTF-8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw unreadable(
      'it is not UTF-8 but Windows-1252 or the like; save it as UTF-8, in Excel as CSV UTF-8',
      cause,
    );
  }
}

const unreadable = (why: string, cause?: unknown): ExporterError =>
  new ExporterError('request.wrong-encoding', `The body cannot be read: ${why}.`, { cause });

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
