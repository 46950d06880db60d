import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { yieldTurn } from '../concurrency/yield-turn.ts';

/** A finished answer, apart from what it was made of. */
export interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: readonly Buffer[];
  /** Call when the client took the answer or left. */
  readonly leave?: (() => void) | undefined;
}

/** Larger answers are handed to the socket in pieces of this size. */
const pieceBytes = 64 * 1024;

/**
 * Sends an answer without copying its bytes, which other callers may share. A socket is given one piece at a time:
 * TLS encrypts all it is given, so each slow client would otherwise keep a copy of the whole.
 */
export function sendAnswer(reply: FastifyReply, { headers, parts, leave }: Answer): FastifyReply {
  if (leave !== undefined) onceClosed(reply, leave);
  reply.headers(headers);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && only.length <= pieceBytes) return reply.send(only);
  reply.header('content-length', String(parts.reduce((sum, { length }) => sum + length, 0)));
  return reply.send(Readable.from(piecesOf(parts), { objectMode: false, highWaterMark: pieceBytes }));
}

/** `finished` of Node would add two listeners of the ten after which Node warns; fastify adds four, and we several. */
function onceClosed({ raw }: FastifyReply, leave: () => void): void {
  if (raw.closed) leave();
  else raw.once('close', leave);
}

async function* piecesOf(parts: readonly Buffer[]): AsyncGenerator<Buffer> {
  for (const part of parts) {
    for (let at = 0; at < part.length; at += pieceBytes) {
      yield part.subarray(at, at + pieceBytes);
      // A fast client takes piece after piece in the same turn.
      await yieldTurn();
    }
  }
}
