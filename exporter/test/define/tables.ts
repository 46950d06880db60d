import type { Table } from '../../src/define/collector.ts';
import type { Row } from '../../src/define/fields.ts';
import { menu } from '../../src/define/sources.ts';
import { TableBuilder } from '../../src/define/table-builder.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';

/** A table of a menu that nobody has to know. */
export function tableOf(table: Omit<Table, 'api' | 'snmp'>): Table {
  return { api: menu('/test'), ...table };
}

export function builderWith(table: Table, rows: readonly Row[]): TableBuilder {
  const builder = new TableBuilder(table);
  for (const row of rows) builder.add(row);
  return builder;
}

/** Sample lines of the text exposition, without the headers. */
export function samples(builder: TableBuilder): string[] {
  const { text } = encodeFamilies(builder.families(), 'text');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
