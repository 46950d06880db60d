import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { Conditions } from '../conditions/conditions.ts';
import { lengthPrefix, word } from './codec.ts';
import type { DelayLine } from './delay-line.ts';

/** A connection as a session sees it: decrypted bytes, and a way to break it. */
export interface Wire {
  readonly stream: Duplex;
  readonly reset: () => void;
  readonly line: DelayLine | undefined;
}

/** The sending side of a session: applies the faults visible in the bytes. */
export class Outlet {
  readonly #stream: Duplex;
  readonly #conditions: Conditions;
  readonly #reset: () => void;
  readonly #line: DelayLine | undefined;
  #sentBytes = 0;
  #sentRows = 0;
  #dripping = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(wire: Wire, conditions: Conditions) {
    this.#stream = wire.stream;
    this.#conditions = conditions;
    this.#reset = wire.reset;
    this.#line = wire.line;
  }

  send(sentences: readonly string[], level: number): void {
    if (this.#stream.destroyed || this.#conditions.away) return;
    const fault = this.#conditions.fault;
    if (fault === undefined)
      return this.#write(sentences.length === 1 ? (sentences[0] ?? '') : sentences.join(''), level);
    if (fault.kind === 'reset') return this.#sendUntilReset(sentences, fault);
    const text = sentences.join('');
    if (fault.kind === 'garbage') {
      // Includes reserved length bytes, so the client cannot stay in sync.
      return this.#write(randomBytes(Math.max(16, Math.min(text.length, 4096))).toString('latin1'), level);
    }
    if (fault.kind === 'drip') return this.#drip(text, fault.intervalMs ?? 1);
    if (fault.kind === 'flood-word') return this.#flood(fault.announce ?? 0x0fff_ffff);
    this.#write(text, level);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #write(text: string, level: number): void {
    this.#conditions.statistics.bytesOut += text.length;
    // With a delay line the reply leaves later; the line learns which request it answers.
    if (this.#line === undefined) this.#conditions.statistics.departure(level);
    else this.#line.markLevel(level);
    this.#stream.write(text, 'latin1');
  }

  #sendUntilReset(sentences: readonly string[], fault: { afterBytes?: number; afterRows?: number }): void {
    const bytes = fault.afterBytes ?? (fault.afterRows === undefined ? 200 : Number.POSITIVE_INFINITY);
    let text = '';
    for (const one of sentences) {
      if (one.startsWith('\x03!re')) {
        if (this.#sentRows >= (fault.afterRows ?? Number.POSITIVE_INFINITY)) return this.#cut(text);
        this.#sentRows++;
      }
      text += one;
      if (this.#sentBytes + text.length >= bytes)
        return this.#cut(text.slice(0, Math.max(0, bytes - this.#sentBytes)));
    }
    this.#sentBytes += text.length;
    this.#write(text, 0);
  }

  #cut(text: string): void {
    this.#stream.write(text, 'latin1', () => setTimeout(this.#reset, 15));
  }

  #drip(text: string, intervalMs: number): void {
    this.#dripping += text;
    this.#timer ??= setInterval(() => {
      const next = this.#dripping[0];
      if (next !== undefined && !this.#stream.destroyed) {
        this.#dripping = this.#dripping.slice(1);
        this.#write(next, 0);
        return;
      }
      clearInterval(this.#timer);
      this.#timer = undefined;
    }, intervalMs);
  }

  #flood(announce: number): void {
    clearInterval(this.#timer);
    this.#write(word('!re') + lengthPrefix(announce), 0);
    const junk = 'A'.repeat(32_768);
    this.#timer = setInterval(() => {
      if (this.#stream.destroyed) clearInterval(this.#timer);
      else if (this.#stream.writableLength < 1_000_000) this.#write(junk, 0);
    }, 5);
  }
}
