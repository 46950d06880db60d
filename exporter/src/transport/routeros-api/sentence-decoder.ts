import { ExporterError } from '../../errors/exporter-error.ts';
import type { ReplyRow } from './command.ts';
import type { TextReader } from '../device-text.ts';
import type { ApiLimits } from './limits.ts';
import { foreignService } from './foreign-service.ts';
import { prefixSize, readLength } from './word-codec.ts';

/** One sentence from the device. */
export interface ReplySentence {
  /** First word: `!re`, `!done`, `!trap`, `!fatal`, `!empty` or an unknown one. */
  readonly reply: string;
  readonly tag: string | undefined;
  readonly attributes: ReplyRow;
  /** A word that is neither attribute nor tag; `!fatal` sends its reason this way. */
  readonly text: string | undefined;
  readonly bytes: number;
}

export type DecoderLimits = Pick<ApiLimits, 'wordBytes' | 'sentenceBytes' | 'sentenceWords'>;

interface CachedKey {
  readonly key: string;
  /** The word up to and including its second `=`. */
  readonly bytes: Buffer;
}

const equals = 0x3d;
const exclamation = 0x21;
const dot = 0x2e;
const tagPrefix = '.tag=';
const longestReplyWord = 255;
const cachedColumns = 256;

/**
 * Splits the byte stream into sentences. Words are read in place in the chunk; only an unfinished word is copied,
 * into a buffer of its full length, so a device that sends single bytes costs linear time and no extra memory.
 */
export class SentenceDecoder {
  readonly #readText: TextReader;
  readonly #limits: DecoderLimits;
  readonly #onSentence: (sentence: ReplySentence) => void;
  /** Key at each position of the previous sentence: the rows of a table repeat their keys in order. */
  readonly #keys: (CachedKey | undefined)[] = [];

  /** The chunk being read, and how far. */
  #chunk: Buffer | undefined;
  #at = 0;

  /** Has the length of the unfinished word; the first `unfinishedBytes` have arrived. */
  #unfinished: Buffer | undefined;
  #unfinishedBytes = 0;

  #words = 0;
  #bytes = 0;
  #reply = '';
  #tag: string | undefined;
  #text: string | undefined;
  #attributes: ReplyRow = {};

  constructor(readText: TextReader, limits: DecoderLimits, onSentence: (sentence: ReplySentence) => void) {
    this.#readText = readText;
    this.#limits = limits;
    this.#onSentence = onSentence;
  }

  /** True while a chunk has bytes that were not read yet; {@link read} continues with them. */
  get isBehind(): boolean {
    return this.#chunk !== undefined;
  }

  /** Between two scrapes: the keys of the last table would keep some 20 KiB of every device in memory. */
  forgetKeys(): void {
    this.#keys.length = 0;
  }

  /** Takes a chunk, to be read by {@link read}. The chunk before must have been read to its end. */
  push(chunk: Buffer): void {
    this.#chunk = chunk;
    this.#at = 0;
  }

  /**
   * Reads the chunk, or stops after the sentence with which `shouldStop` becomes true. Throws an ExporterError if the
   * stream cannot be decoded further; the decoder is unusable after that.
   */
  read(shouldStop: () => boolean = () => false): void {
    const chunk = this.#chunk;
    if (chunk === undefined) return;
    while (this.#at < chunk.length) {
      if (!this.#readNext(chunk)) break;
      // between sentences: the words of one are few, and cost less than asking
      if (this.#words === 0 && shouldStop()) break;
    }
    if (this.#at >= chunk.length) this.#chunk = undefined;
  }

  /** Reads one word from the chunk; false if the chunk ends before the word does. */
  #readNext(chunk: Buffer): boolean {
    const unfinished = this.#unfinished;
    if (unfinished === undefined) {
      const next = this.#readWord(chunk, this.#at);
      this.#at = next ?? chunk.length;
      return next !== undefined;
    }
    const copied = chunk.copy(unfinished, this.#unfinishedBytes, this.#at);
    this.#unfinishedBytes += copied;
    this.#at += copied;
    if (this.#unfinishedBytes < unfinished.length) return false;
    this.#unfinished = undefined;
    // Takes exactly these bytes, or learns from the prefix how many more the word has.
    this.#readWord(unfinished, 0);
    return true;
  }

  /** Start of the next word, or undefined if this one continues in a later chunk. */
  #readWord(bytes: Buffer, at: number): number | undefined {
    const size = prefixSize(bytes[at] as number);
    if (size === 0) {
      const byte = (bytes[at] as number).toString(16).toUpperCase();
      throw new ExporterError('device.protocol', `The device sent the reserved control byte 0x${byte}.`);
    }
    if (at + size > bytes.length) return this.#keep(bytes, at, size);
    const length = readLength(bytes, at, size);
    const start = at + size;
    if (length === 0) {
      this.#endSentence();
      return start;
    }
    if (this.#words === 0) this.#checkReplyWord(bytes, at, length);
    this.#checkLimits(length);
    const end = start + length;
    // One byte beyond the prefix already shows whether the first word starts with "!".
    if (end > bytes.length) return this.#keep(bytes, at, bytes.length > start ? size + length : size + 1);
    this.#bytes += size + length;
    this.#words++;
    this.#takeWord(bytes, start, end);
    return end;
  }

  #keep(bytes: Buffer, at: number, neededBytes: number): undefined {
    this.#unfinished = Buffer.allocUnsafe(neededBytes);
    this.#unfinishedBytes = bytes.copy(this.#unfinished, 0, at);
  }

  #checkReplyWord(bytes: Buffer, at: number, length: number): void {
    const first = bytes[at + prefixSize(bytes[at] as number)];
    if ((first === undefined || first === exclamation) && length <= longestReplyWord) return;
    throw foreignService(bytes.subarray(at, at + 16));
  }

  #checkLimits(length: number): void {
    const { wordBytes, sentenceBytes, sentenceWords } = this.#limits;
    let what: string | undefined;
    if (length > wordBytes) what = `a word of ${length} bytes; the limit is ${wordBytes}`;
    else if (this.#bytes + length > sentenceBytes) what = `a sentence of more than ${sentenceBytes} bytes`;
    else if (this.#words >= sentenceWords) what = `a sentence of more than ${sentenceWords} words`;
    if (what !== undefined) throw new ExporterError('device.reply-too-large', `The device sent ${what}.`);
  }

  #takeWord(bytes: Buffer, start: number, end: number): void {
    const first = bytes[start];
    if (this.#words === 1) this.#reply = bytes.toString('latin1', start, end);
    else if (first === equals) this.#takeAttribute(bytes, start, end);
    else if (first === dot && bytes.toString('latin1', start, start + tagPrefix.length) === tagPrefix) {
      this.#tag = bytes.toString('latin1', start + tagPrefix.length, end);
    } else this.#text = this.#readText(bytes, start, end);
  }

  #takeAttribute(bytes: Buffer, start: number, end: number): void {
    let known = this.#keys[this.#words];
    if (known === undefined || !startsWith(bytes, start, end, known.bytes)) {
      let valueAt = start + 1;
      while (valueAt < end && bytes[valueAt] !== equals) valueAt++;
      const key = this.#readText(bytes, start + 1, valueAt);
      if (valueAt === end) {
        // No second "=": a name without a value.
        this.#store(key, '');
        return;
      }
      known = { key, bytes: Buffer.from(bytes.subarray(start, valueAt + 1)) };
      if (this.#words < cachedColumns && known.bytes.length < 256) this.#keys[this.#words] = known;
    }
    this.#store(known.key, this.#readText(bytes, start + known.bytes.length, end));
  }

  #store(key: string, value: string): void {
    // Assigning this name would replace the prototype of the row; RouterOS has no such property.
    if (key !== '__proto__') this.#attributes[key] = value;
  }

  /** Empty sentences are legal and carry nothing. */
  #endSentence(): void {
    if (this.#words === 0) return;
    const sentence: ReplySentence = {
      reply: this.#reply,
      tag: this.#tag,
      attributes: this.#attributes,
      text: this.#text,
      bytes: this.#bytes + 1,
    };
    this.#words = 0;
    this.#bytes = 0;
    this.#tag = undefined;
    this.#text = undefined;
    this.#attributes = {};
    this.#onSentence(sentence);
  }
}

function startsWith(bytes: Buffer, start: number, end: number, prefix: Buffer): boolean {
  const length = prefix.length;
  if (end - start < length) return false;
  for (let at = 0; at < length; at++) if (bytes[start + at] !== prefix[at]) return false;
  return true;
}
