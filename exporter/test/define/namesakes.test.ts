import { expect, test } from 'vitest';
import { bytes, count, type Row, text } from '../../src/define/fields.ts';
import { counter } from '../../src/define/metrics.ts';
import { separateNamesakes } from '../../src/define/namesakes.ts';
import type { RowReader } from '../../src/define/row-reader.ts';
import { readOf, samples, tableOf } from './tables.ts';

const namesakes = { label: 'interface', id: text('.id') };
const labels = { interface: text('name') };
const traffic = tableOf({
  labels,
  namesakes,
  metrics: [counter('mikrotik_test_receive_bytes_total', 'Bytes.', bytes('rx'))],
});
const ports = tableOf({
  labels,
  namesakes,
  metrics: [counter('mikrotik_test_fcs_errors_total', 'Errors.', count('fcs'))],
});

const row = (id: string, name: string, rx: string): Row => ({ '.id': id, name, rx });

function separated(...reads: RowReader[]): string[] {
  separateNamesakes(reads);
  return reads.flatMap(samples);
}

const three = [row('*1A', 'lan', '26'), row('*4', 'lan', '4'), row('*C', 'lan', '12'), row('*1', 'wan', '1')];

test.each([
  ['as they come', three],
  ['backwards', three.toReversed()],
])('the lowest id keeps the name, whatever the order: %s', (_order, rows) => {
  expect(separated(readOf(traffic, rows)).sort()).toEqual([
    'mikrotik_test_receive_bytes_total{interface="lan (*1A)"} 26',
    'mikrotik_test_receive_bytes_total{interface="lan (*C)"} 12',
    'mikrotik_test_receive_bytes_total{interface="lan"} 4',
    'mikrotik_test_receive_bytes_total{interface="wan"} 1',
  ]);
});

test('all tables agree, also those that have only one of the rows', () => {
  const lines = separated(readOf(traffic, three), readOf(ports, [{ '.id': '*C', name: 'lan', fcs: '3' }]));
  expect(lines).toContain('mikrotik_test_fcs_errors_total{interface="lan (*C)"} 3');
});

test('in a menu with ids of its own, its oldest row keeps the name', () => {
  const lines = separated(readOf(traffic, three), readOf(ports, [{ '.id': '*2', name: 'lan', fcs: '3' }]));
  expect(lines).toContain('mikrotik_test_fcs_errors_total{interface="lan"} 3');
});

test('rows that nothing distinguishes are duplicates, and counted', () => {
  const read = readOf(traffic, [row('*4', 'lan', '4'), row('*4', 'lan', '5'), { name: 'lan', rx: '6' }]);
  expect(separated(read)).toEqual(['mikrotik_test_receive_bytes_total{interface="lan"} 4']);
  expect(read.losses('/test')).toEqual([{ table: '/test', reason: 'duplicate', count: 2 }]);
});

test('50 000 rows of one name, and 50 000 pairs, all have their own series', () => {
  const one = Array.from({ length: 50_000 }, (_, i) => row(`*${(i + 1).toString(16)}`, 'lan', '1'));
  const pairs = Array.from({ length: 100_000 }, (_, i) =>
    row(`*${(i + 1).toString(16)}`, `p${i % 50_000}`, '1'),
  );
  for (const rows of [one, pairs]) {
    expect(new Set(separated(readOf(traffic, rows))).size).toBe(rows.length);
  }
});
