import type { Table } from '../../src/define/collector.ts';
import type { Row } from '../../src/define/fields.ts';
import { menu } from '../../src/define/sources.ts';
import { RowReader } from '../../src/define/row-reader.ts';
import { atOnce } from '../../src/concurrency/slices.ts';
import { samplesOf } from '../../src/define/samples.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';

/** A table of a fictitious menu. */
export function tableOf(table: Omit<Table, 'api' | 'snmp'>): Table {
  return { api: menu('/test'), ...table };
}

export function readOf(table: Table, rows: readonly Row[]): RowReader {
  const read = new RowReader(table);
  for (const row of rows) read.add(row);
  return read;
}

/** Sample lines of the text exposition, without the headers. */
export function samples(read: RowReader): string[] {
  const { text } = encodeFamilies(atOnce(samplesOf(read)), 'text');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
