import type { SampleValue } from '../exposition/family.ts';
import {
  type Field,
  propertyOf,
  type Row,
  type RowOrigin,
  readField,
  readText,
  type TextField,
} from './fields.ts';
import type { ValueLoss } from './loss.ts';
import { isNumber, ValueError } from './values.ts';

/** A device value that no parser understood. */
export interface UnreadableValue {
  readonly property: string;
  readonly expected: string;
  readonly text: string;
}

/** Reads the fields of rows; a value that cannot be parsed is missing and counted. */
export class ValueReader {
  readonly #origin: RowOrigin;
  /** The first few in detail; `errorCounts` has all. */
  readonly errors: UnreadableValue[] = [];
  readonly errorCounts: Record<ValueLoss, number> = { unreadable: 0, 'unknown-word': 0 };

  constructor(origin: RowOrigin) {
    this.#origin = origin;
  }

  /** Bounded in length; an empty text counts as missing. */
  text(source: TextField, row: Row): string | undefined {
    try {
      const text = readText(source, row);
      return text === undefined || text === '' ? undefined : boundedText(text);
    } catch (error) {
      this.#addError(source, error);
      return undefined;
    }
  }

  /** A state is a word. A number would make a series of its own for every value, and says that the word is unknown. */
  state(source: TextField, row: Row): string | undefined {
    const text = this.text(source, row);
    if (text === undefined || !isNumber(text)) return text;
    this.#addError(source, new ValueError('word', text, 'unknown-word'));
    return undefined;
  }

  /** A counter below zero was cut somewhere to too few bits: the next value above would look like an increase. */
  value(field: Field, row: Row, isCounter = false): SampleValue {
    try {
      const value = readField(field, row, this.#origin);
      if (isCounter && value !== undefined && value < 0) throw new ValueError('counter', String(value));
      return value;
    } catch (error) {
      this.#addError(field, error);
      return undefined;
    }
  }

  #addError(source: Field | TextField, error: unknown): void {
    if (!(error instanceof ValueError)) throw error;
    this.errorCounts[error.loss]++;
    if (this.errors.length < 3) {
      const [property, object] = [propertyOf(source), source.object?.name];
      const origin = this.#origin === 'snmp' ? (object ?? property) : (property ?? object);
      this.errors.push({ property: origin ?? '', expected: error.expected, text: boundedText(error.text) });
    }
  }
}

/** Longer device texts are cut. */
const maxTextLength = 256;

/** Never splits a surrogate pair. A copy: V8's part of a text would keep the whole text of a megabyte alive. */
function boundedText(value: string): string {
  if (value.length <= maxTextLength) return value;
  const last = value.charCodeAt(maxTextLength - 1);
  const isFirstHalf = last >= 0xd800 && last <= 0xdbff;
  return Buffer.from(value.slice(0, isFirstHalf ? maxTextLength - 1 : maxTextLength), 'utf16le').toString(
    'utf16le',
  );
}
