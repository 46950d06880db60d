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
import { ValueError } from './values.ts';

/** A value of the device that no parser understood. */
export interface UnreadableValue {
  readonly property: string;
  readonly expected: string;
  readonly text: string;
}

/** Reads fields of rows; a value that no parser understands is missing, and counted. */
export class ValueReader {
  readonly #origin: RowOrigin;
  /** First problems in full, all of them counted. */
  readonly errors: UnreadableValue[] = [];
  errorCount = 0;

  constructor(origin: RowOrigin) {
    this.#origin = origin;
  }

  /** Bounded; an empty text says as little as none. */
  text(source: TextField, row: Row): string | undefined {
    try {
      const text = readText(source, row);
      return text === undefined || text === '' ? undefined : boundedText(text);
    } catch (error) {
      this.#addError(source, error);
      return undefined;
    }
  }

  value(field: Field, row: Row): SampleValue {
    try {
      return readField(field, row, this.#origin);
    } catch (error) {
      this.#addError(field, error);
      return undefined;
    }
  }

  #addError(source: Field | TextField, error: unknown): void {
    if (!(error instanceof ValueError)) throw error;
    this.errorCount++;
    if (this.errors.length < 3) {
      const [property, object] = [propertyOf(source), source.object?.name];
      const origin = this.#origin === 'snmp' ? (object ?? property) : (property ?? object);
      this.errors.push({ property: origin ?? '', expected: error.expected, text: error.text });
    }
  }
}

/** Longest text of a device that is taken over; longer ones are cut. */
const maxTextLength = 256;

/** Never cuts a character in two. */
function boundedText(value: string): string {
  if (value.length <= maxTextLength) return value;
  const last = value.charCodeAt(maxTextLength - 1);
  const isFirstHalf = last >= 0xd800 && last <= 0xdbff;
  return value.slice(0, isFirstHalf ? maxTextLength - 1 : maxTextLength);
}
