import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecured } from 'node:https';
import type { FetchImplementation } from 'jose';
import { ExporterError } from '../errors/exporter-error.ts';

/** Grafana publishes a handful of keys, some hundred bytes each. */
const maxBytes = 256 * 1024;

/**
 * Fetches signing keys as `jose` wants it, with authorities of one's own, which the `fetch` of Node cannot have. Follows
 * no redirect. Throws `auth.grafana-keys` with the reason, without addresses: whoever sent the request reads it.
 */
export function fetchKeysWith(ca: string | undefined): FetchImplementation {
  return async (address, { headers, signal }) => {
    try {
      const answer = await get(new URL(address), {
        headers: Object.fromEntries(headers),
        signal,
        // No connection is kept for keys that are read every ten minutes.
        agent: false,
        ...(ca === undefined ? {} : { ca }),
      });
      if (answer.statusCode === 200) return new Response(await readBounded(answer));
      answer.destroy();
      throw new KeysUnread(`HTTP ${answer.statusCode}`);
    } catch (cause) {
      throw unreadable(signal.aborted ? 'no answer in time' : reasonOf(cause), cause);
    }
  };
}

/** The error for keys that are not there or are none. */
export function unreadable(reason: string, cause: unknown): ExporterError {
  return new ExporterError('auth.grafana-keys', `The signing keys of Grafana cannot be read: ${reason}.`, {
    cause,
  });
}

class KeysUnread extends Error {}

function reasonOf(cause: unknown): string {
  if (cause instanceof KeysUnread) return cause.message;
  return (cause as NodeJS.ErrnoException).code ?? 'unknown error';
}

type GetOptions = Parameters<typeof getSecured>[1] & object;

function get(url: URL, options: GetOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? getSecured : getPlain;
    send(url, options, resolve).on('error', reject);
  });
}

async function readBounded(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxBytes) throw new KeysUnread('the answer is too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
