import type { Steps } from '../concurrency/slices.ts';
import { sortSteps } from '../concurrency/sort-steps.ts';
import type { WholeResult } from './assemble.ts';
import type { LiveRow, LiveValue } from './json.ts';
import type { LiveResult } from './result.ts';

/** Which of the rows that were read are wanted, and in which order. */
export interface PageOptions {
  /** Maximum rows of each resource in the answer. */
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  /** Words that a row must have in its texts, ignoring letter case. */
  readonly search?: string | undefined;
  readonly sort?: RowSort | undefined;
}

export interface RowSort {
  /** The first of these that a row has is what it is sorted by: the address in use, else the configured one. */
  readonly properties: readonly string[];
  readonly isDescending: boolean;
}

export const defaultLimit = 1000;
/** Rows per step: reading the texts of a row takes a few microseconds. */
const stepRows = 200;

/** Search and order are over all rows that were read, before the page is cut. */
export function* pageSteps(whole: WholeResult, options: PageOptions): Steps<LiveResult> {
  const { limit = defaultLimit, offset = 0, search, sort } = options;
  const { rows, warnings, error, ...heading } = whole;
  const words = wordsOf(search);
  const matching = words.length === 0 ? rows : yield* matchingRows(rows, words);
  const sorted = sort === undefined ? matching : yield* sortedRows(matching, sort);
  return {
    ...heading,
    ...(words.length === 0 ? {} : { matching: matching.length }),
    offset,
    limit,
    rows: sorted.slice(offset, offset + limit),
    warnings,
    ...(error === undefined ? {} : { error }),
  };
}

const wordsOf = (search = ''): string[] =>
  search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

function* matchingRows(rows: readonly LiveRow[], words: readonly string[]): Steps<LiveRow[]> {
  const found: LiveRow[] = [];
  for (const [i, row] of rows.entries()) {
    const texts = textsOf(row);
    if (words.every((word) => texts.includes(word))) found.push(row);
    if (i % stepRows === 0) yield;
  }
  return found;
}

const textsOf = (row: LiveRow): string =>
  Object.values(row)
    .filter((value) => typeof value === 'string')
    .join('\n')
    .toLowerCase();

interface Keyed {
  readonly row: LiveRow;
  readonly key: LiveValue | undefined;
}

function* sortedRows(rows: readonly LiveRow[], { properties, isDescending }: RowSort): Steps<LiveRow[]> {
  const keyed: Keyed[] = [];
  for (const [i, row] of rows.entries()) {
    const name = properties.find((one) => row[one] !== undefined);
    keyed.push({ row, key: name === undefined ? undefined : row[name] });
    if (i % stepRows === 0) yield;
  }
  const sorted = yield* sortSteps(keyed, (left, right) => compare(left.key, right.key, isDescending));
  return sorted.map(({ row }) => row);
}

/** As people count: ether2 before ether10, 10.0.0.9 before 10.0.0.10. */
const texts = new Intl.Collator('en', { numeric: true });
const digits = /^-?\d+$/;

/** Missing values are last either way; no limit is more than any limit. */
function compare(left: LiveValue | undefined, right: LiveValue | undefined, isDescending: boolean): number {
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined);
  const order = ascending(left, right);
  return isDescending ? -order : order;
}

function ascending(left: LiveValue, right: LiveValue): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  // counters above 53 bits are digits
  if (isWhole(left) && isWhole(right)) return Number(BigInt(left) - BigInt(right));
  return texts.compare(textOf(left), textOf(right));
}

/** Lists and objects as JSON: any order, but always the same. */
const textOf = (value: LiveValue): string => (typeof value === 'string' ? value : JSON.stringify(value));

const isWhole = (value: LiveValue): value is number | string =>
  typeof value === 'number' ? Number.isInteger(value) : typeof value === 'string' && digits.test(value);
