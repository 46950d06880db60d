import type { DeviceMoment } from '../model/device.ts';
import { lengthPrefix, word } from './codec.ts';
import type { ReadColumn } from './menu.ts';
import type { RowTest } from './query.ts';

/** A column ready to print: the constant part of its word is built once. */
export interface PrintColumn {
  readonly key: string;
  readonly read: ReadColumn<unknown>;
}

type Columns = Readonly<Record<string, ReadColumn<unknown>>>;

const compiled = new WeakMap<Columns, Map<string, readonly PrintColumn[]>>();
const LARGEST_CACHE = 64;

/** Columns for a property list, cached per set of columns across devices. */
export function chooseColumns(
  columns: Columns,
  proplist: string | undefined,
  hidden: readonly string[] | undefined,
): readonly PrintColumn[] {
  const key = `${hidden === undefined ? '' : '-'}${proplist ?? '*'}`;
  let known = compiled.get(columns);
  if (known === undefined) compiled.set(columns, (known = new Map()));
  const found = known.get(key);
  if (found !== undefined) return found;
  const names = proplist === undefined ? Object.keys(columns) : [...new Set(proplist.split(','))];
  const chosen: PrintColumn[] = [];
  for (const name of names) {
    const read = columns[name];
    if (read === undefined || (proplist === undefined && hidden?.includes(name))) continue;
    chosen.push({ key: `=${name}=`, read });
  }
  if (known.size >= LARGEST_CACHE) known.clear();
  known.set(key, chosen);
  return chosen;
}

export function printRow(columns: readonly PrintColumn[], item: unknown, m: DeviceMoment): string {
  let text = '';
  for (const column of columns) {
    const value = column.read(item, m);
    if (value !== undefined) text += lengthPrefix(column.key.length + value.length) + column.key + value;
  }
  return text;
}

export interface PrintJob {
  readonly items: readonly unknown[];
  readonly all: Columns;
  readonly shown: readonly PrintColumn[];
  readonly test: RowTest | undefined;
  readonly tag: string;
}

export function matching(job: Pick<PrintJob, 'items' | 'all' | 'test'>, m: DeviceMoment): readonly unknown[] {
  const test = job.test;
  if (test === undefined) return job.items;
  return job.items.filter((item) => test((name) => job.all[name]?.(item, m)));
}

export const RE = word('!re');

export function printRows(job: PrintJob, m: DeviceMoment, section = ''): string[] {
  const head = RE + job.tag;
  return matching(job, m).map((item) => `${head}${printRow(job.shown, item, m)}${section}\0`);
}
