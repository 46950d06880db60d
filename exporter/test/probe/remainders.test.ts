import { describe, expect, test } from 'vitest';
import { atOnce } from '../../src/concurrency/slices.ts';
import type { Table } from '../../src/define/collector.ts';
import { bitRate, bytes, celsius, text } from '../../src/define/fields.ts';
import { counter, gauge, info } from '../../src/define/metrics.ts';
import { RowReader } from '../../src/define/row-reader.ts';
import { samplesOf } from '../../src/define/samples.ts';
import { menu } from '../../src/define/sources.ts';
import { Remainders } from '../../src/probe/remainders.ts';

const queues: Table = {
  api: menu('/queue/simple'),
  labels: { queue: text('name') },
  metrics: [
    counter('mikrotik_test_bytes_total', 'Bytes.', bytes('bytes')),
    gauge('mikrotik_test_rate_bytes_per_second', 'Rate.', bitRate('rate')),
    gauge('mikrotik_test_temperature_celsius', 'Temperature.', celsius('temperature')),
    info('mikrotik_test_info', 'Facts.', { comment: text('comment') }),
  ],
};

type Rows = Readonly<Record<string, readonly [bytes: number, rate?: number]>>;

interface Options {
  readonly startedAt?: number;
  readonly incomplete?: boolean;
  readonly key?: string;
  readonly by?: string;
}

/** Reads the rows, keeps the two largest, and gives the samples as `name{queue}` → value. */
function readInto(remainders: Remainders, rows: Rows, options: Options = {}): Record<string, number> {
  const read = new RowReader(queues);
  for (const [name, [count, rate = count]] of Object.entries(rows))
    read.add({
      name,
      bytes: String(count),
      rate: String(rate * 8),
      temperature: '40',
      comment: `of ${name}`,
    });
  read.incomplete = options.incomplete ?? false;
  const { startedAt = performance.now(), key = 'device' } = options;
  const by = options.by ?? 'mikrotik_test_rate_bytes_per_second';
  atOnce(remainders.reduce(read, { key, startedAt, top: { rows: 2, by } }));
  const samples: Record<string, number> = {};
  for (const { metric, labels, values } of atOnce(samplesOf(read))) {
    const kind = metric.name.replace('mikrotik_test_', '');
    labels.forEach((label, i) => {
      const value = values[i];
      if (value !== undefined) samples[`${kind} ${/queue="([^"]*)"/.exec(label)?.[1]}`] = Number(value);
    });
  }
  return samples;
}

const bytesOf = (samples: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(samples).flatMap(([name, value]) =>
      name.startsWith('bytes_total ') ? [[name.slice('bytes_total '.length), value]] : [],
    ),
  );

describe('the largest rows', () => {
  test('keep all their samples; the others share what can be added', () => {
    const samples = readInto(new Remainders(), { a: [10], b: [70], c: [20], d: [90], e: [5] });
    expect(samples).toEqual({
      'bytes_total b': 70,
      'bytes_total d': 90,
      'bytes_total other': 0,
      'rate_bytes_per_second b': 70,
      'rate_bytes_per_second d': 90,
      'rate_bytes_per_second other': 35,
      'temperature_celsius b': 40,
      'temperature_celsius d': 40,
      'info b': 1,
      'info d': 1,
    });
  });

  test('stay until another is larger by a quarter', () => {
    const remainders = new Remainders();
    const names = (rows: Rows): string[] => Object.keys(bytesOf(readInto(remainders, rows)));
    expect(names({ a: [100], b: [90], c: [80] })).toEqual(['a', 'b', 'other']);
    expect(names({ a: [100], b: [90], c: [112] })).toEqual(['a', 'b', 'other']);
    expect(names({ a: [100], b: [90], c: [113] })).toEqual(['a', 'c', 'other']);
    expect(names({ a: [100], b: [113], c: [113] })).toEqual(['a', 'c', 'other']);
  });

  test('stay while all are idle, and a row that is gone makes room', () => {
    const remainders = new Remainders();
    const names = (rows: Rows): string[] => Object.keys(bytesOf(readInto(remainders, rows)));
    names({ a: [0], b: [1], c: [2] });
    expect(names({ a: [0, 0], b: [1, 0], c: [2, 0] })).toEqual(['b', 'c', 'other']);
    expect(names({ a: [0, 0], c: [2, 0] })).toEqual(['a', 'c', 'other']);
  });

  test('are found without numbers too: rows without a value come last', () => {
    const read = new RowReader(queues);
    for (const name of ['a', 'b', 'c']) read.add({ name, ...(name === 'b' ? { rate: '8' } : {}) });
    const top = { rows: 1, by: 'mikrotik_test_rate_bytes_per_second' };
    expect(atOnce(new Remainders().reduce(read, { key: 'k', startedAt: 1e12, top }))).toBe(2);
    expect(read.labels).toEqual(['queue="b"', 'queue="other"']);
  });

  test('never include one that is called like the rest', () => {
    const samples = readInto(new Remainders(), { other: [1000], a: [1], b: [2], c: [3] });
    expect(samples['rate_bytes_per_second other']).toBe(1001);
    expect(Object.keys(bytesOf(samples))).toEqual(['b', 'c', 'other']);
  });
});

describe('the counter of the rest', () => {
  // Prometheus takes the difference of two samples of a series, and nothing from the first one.
  test('and the series together increase by what the rows counted, whoever is the largest', () => {
    const remainders = new Remainders();
    const reads: Rows[] = [
      { a: [1000, 9], b: [5000, 8], c: [100, 1], d: [10, 0] },
      { a: [1010, 9], b: [5020, 8], c: [130, 1], d: [50, 0] },
      // c overtakes b
      { a: [1020, 9], b: [5030, 1], c: [180, 99], d: [60, 0] },
      { a: [1030, 9], b: [5035, 1], c: [280, 99], d: [60, 0] },
      // and back
      { a: [1040, 9], b: [5135, 99], c: [281, 1], d: [61, 0] },
    ];
    let before: Record<string, number> = {};
    const increases = reads.map((rows) => {
      const now = bytesOf(readInto(remainders, rows));
      let increase = 0;
      for (const [name, value] of Object.entries(now)) increase += value - (before[name] ?? value);
      before = now;
      return increase;
    });
    expect(increases).toEqual([0, 100, 80, 115, 112]);
  });

  test('never falls: rows leave, restart and come', () => {
    const remainders = new Remainders();
    const large = { x: [1, 900], y: [1, 900] } as const;
    const rest = (rows: Rows, options?: Options): number | undefined =>
      bytesOf(readInto(remainders, { ...large, ...rows }, options))['other'];
    expect(rest({ a: [1_000_000, 0], b: [50] })).toBe(0);
    expect(rest({ a: [1_000_100, 0], b: [60] })).toBe(110);
    // the session of a ended
    expect(rest({ b: [70] })).toBe(120);
    // b began anew and shows what it counted since; c was not known, so it adds nothing yet
    expect(rest({ b: [30], c: [7_000_000, 0] })).toBe(150);
    expect(rest({ b: [30], c: [7_000_005, 0] })).toBe(155);
  });

  test('does not take an older read for a restart', () => {
    const remainders = new Remainders();
    const large = { x: [1, 900], y: [1, 900] } as const;
    const before = performance.now();
    readInto(remainders, { ...large, a: [1000, 0] });
    // asked before the last one was taken into account
    const late = bytesOf(readInto(remainders, { ...large, a: [900, 0] }, { startedAt: before }));
    expect(late['other']).toBe(0);
    expect(bytesOf(readInto(remainders, { ...large, a: [1010, 0] }))['other']).toBe(10);
  });

  test('goes on after a read that broke off: the sums are left out, the rows not forgotten', () => {
    const remainders = new Remainders();
    const large = { x: [1, 900], y: [1, 900] } as const;
    readInto(remainders, { ...large, a: [100], b: [100] });
    const broken = readInto(remainders, { x: [2, 900], a: [110] }, { incomplete: true });
    expect(broken['bytes_total other']).toBe(10);
    expect(broken['rate_bytes_per_second other']).toBeUndefined();
    const next = readInto(remainders, { ...large, a: [120], b: [105], z: [0, 901] });
    expect(bytesOf(next)).toEqual({ x: 1, y: 1, other: 25 });
  });

  test('goes on after a read in which the counter of a row was missing', () => {
    const remainders = new Remainders();
    const top = { rows: 1, by: 'mikrotik_test_rate_bytes_per_second' };
    const rest = (counted?: string): unknown => {
      const read = new RowReader(queues);
      read.add({ name: 'x', bytes: '1', rate: '8000' });
      read.add({ name: 'a', bytes: '5', rate: '0' });
      read.add({ name: 'b', rate: '0', ...(counted === undefined ? {} : { bytes: counted }) });
      atOnce(remainders.reduce(read, { key: 'device', startedAt: performance.now(), top }));
      return read.values[0]?.at(-1);
    };
    expect([rest('100'), rest('110'), rest(), rest('130'), rest('131')]).toEqual([0, 10, 10, 30, 31]);
  });

  test('begins anew when a reload adds a counter: values of one are none of another', () => {
    const remainders = new Remainders();
    const top = { rows: 1, by: 'mikrotik_test_rate_bytes_per_second' };
    const more: Table = {
      ...queues,
      metrics: [counter('mikrotik_test_a_bytes_total', 'Bytes.', bytes('first')), ...queues.metrics],
    };
    const rest = (table: Table, counted: number): unknown[] => {
      const read = new RowReader(table);
      read.add({ name: 'x', bytes: '1', first: '1', rate: '8000' });
      for (const name of ['a', 'b']) read.add({ name, bytes: String(counted), first: '7000', rate: '0' });
      atOnce(remainders.reduce(read, { key: 'device', startedAt: performance.now(), top }));
      return read.values.flatMap((column, i) =>
        table.metrics[i]?.description.type === 'counter' ? [column.at(-1)] : [],
      );
    };
    expect([rest(queues, 100), rest(queues, 110)]).toEqual([[0], [20]]);
    expect([rest(more, 120), rest(more, 125)]).toEqual([
      [0, 0],
      [0, 10],
    ]);
    expect(remainders.size).toBe(3);
  });

  test('is one for each device', () => {
    const remainders = new Remainders();
    const large = { x: [1, 900], y: [1, 900] } as const;
    readInto(remainders, { ...large, a: [100] }, { key: 'one' });
    readInto(remainders, { ...large, a: [500] }, { key: 'two' });
    expect(bytesOf(readInto(remainders, { ...large, a: [101] }, { key: 'one' }))['other']).toBe(1);
    expect(bytesOf(readInto(remainders, { ...large, a: [502] }, { key: 'two' }))['other']).toBe(2);
  });
});

test('10,000 rows of many devices are remembered up to the limit, and then the oldest forgotten', () => {
  const rows: Rows = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`q${i}`, [i]]));
  const remainders = new Remainders(25_000);
  for (const key of ['one', 'two', 'three', 'four']) readInto(remainders, rows, { key });
  expect(remainders.size).toBe(20_000);
  const grown: Rows = Object.fromEntries(Object.entries(rows).map(([name, [count]]) => [name, [count + 1]]));
  // the last one is remembered: 9,998 rows have counted one each
  expect(bytesOf(readInto(remainders, grown, { key: 'four' }))['other']).toBe(9998);
  // the first one was forgotten and starts again at zero
  expect(bytesOf(readInto(remainders, grown, { key: 'one' }))['other']).toBe(0);
});

test('a table without the metric is left alone', () => {
  const read = new RowReader(queues);
  read.add({ name: 'a', bytes: '1' });
  const top = { rows: 1, by: 'mikrotik_other_bytes_total' };
  expect(atOnce(new Remainders().reduce(read, { key: 'k', startedAt: 1, top }))).toBeUndefined();
  expect(read.labels).toEqual(['queue="a"']);
});
