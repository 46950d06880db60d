import { expect, test } from 'vitest';
import { count, flag, text } from '../../src/define/fields.ts';
import { gauge, info, rows, states } from '../../src/define/metrics.ts';
import { menu } from '../../src/define/sources.ts';
import { RowReader } from '../../src/define/row-reader.ts';
import { readOf, samples, tableOf } from './tables.ts';

const single = tableOf({
  labels: {},
  metrics: [
    gauge('mikrotik_test_dynamic', 'Dynamic.', flag('dynamic')),
    states('mikrotik_test_state', 'State.', { label: 'state', text: text('state'), states: ['up'] }),
    rows('mikrotik_test_rows', 'Rows.', {}),
  ],
});

test('without labels the first row counts, and each further one is a duplicate', () => {
  const read = readOf(single, [
    { dynamic: 'true', state: 'up' },
    { dynamic: 'false', state: 'up' },
    { dynamic: 'true', state: 'up' },
  ]);
  expect(samples(read)).toEqual([
    'mikrotik_test_dynamic 1',
    'mikrotik_test_rows 3',
    'mikrotik_test_state{state="up"} 1',
  ]);
  expect(read.losses('/test/print')).toEqual([{ table: '/test/print', reason: 'duplicate', count: 2 }]);
  expect(read.labels).toHaveLength(1);
});

test('rows that have different metrics lose nothing', () => {
  const read = readOf(single, [{ dynamic: 'true' }, { state: 'up' }, {}]);
  expect(samples(read)).toContain('mikrotik_test_state{state="up"} 1');
  expect(read.losses('/test/print')).toEqual([]);
});

test('a row with another metric as well keeps that one', () => {
  const read = readOf(single, [{ dynamic: 'true' }, { dynamic: 'false', state: 'up' }]);
  expect(samples(read).slice(0, 2)).toEqual(['mikrotik_test_dynamic 1', 'mikrotik_test_rows 2']);
  expect(samples(read)).toContain('mikrotik_test_state{state="up"} 1');
  expect(read.losses('/test/print')).toEqual([{ table: '/test/print', reason: 'duplicate', count: 1 }]);
});

test.each([
  ['first', [0, 1]],
  ['last', [1, 0]],
])('of several sources the earlier one counts, and nothing is lost: it comes %s', (_when, order) => {
  const table = {
    api: [menu('/new'), menu('/old')],
    labels: {},
    metrics: [gauge('mikrotik_test_entries', 'Entries.', count('entries'))],
  };
  const read = new RowReader(table);
  for (const source of order) read.add({ entries: String(source) }, source);
  expect(samples(read)).toEqual(['mikrotik_test_entries 0']);
  expect(read.losses('/new/print')).toEqual([]);
});

test('texts of an info tell rows apart without labels of the table', () => {
  const table = tableOf({
    labels: {},
    metrics: [info('mikrotik_test_entry_info', 'Entry.', { mac: text('mac') })],
  });
  const read = readOf(table, [{ mac: 'a' }, { mac: 'b' }]);
  expect(samples(read)).toHaveLength(2);
  expect(read.losses('/test/print')).toEqual([]);
});
