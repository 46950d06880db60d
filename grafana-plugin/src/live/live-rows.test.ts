import { expect, it } from 'vitest';
import { compareCells, liveRows, matchingRows } from './live-rows.ts';
import type { Reading, RowsOf } from './reading.ts';
import { interfaces } from './tables/interfaces.ts';
import { Trails } from './trails.ts';

type Row = RowsOf['interfaces'];

const reading = (atSecond: number, rows: readonly Row[]): Reading<Row> => ({
  read_at: new Date(Date.UTC(2026, 0, 5) + atSecond * 1000).toISOString(),
  absent: false,
  complete: true,
  total: rows.length,
  rows,
  warnings: [],
});

it('has rates from the second reading on, and their course', () => {
  const trails = new Trails();
  const at = (second: number, bytes: number) =>
    liveRows(interfaces, reading(second, [{ interface: 'ether1', receive_bytes: bytes }]), trails)[0]!.cells[
      'receive'
    ];
  expect(at(0, 1_000)).toEqual({ value: undefined, points: [] });
  expect(at(5, 6_000)).toMatchObject({ value: 1_000 });
  expect(at(10, 16_000)).toEqual({ value: 2_000, points: [1_000, 2_000] });
});

it('begins again after a reset of the counter', () => {
  const trails = new Trails();
  for (const [second, bytes] of [
    [0, 5_000],
    [5, 10],
    [10, 510],
  ] as const)
    liveRows(interfaces, reading(second, [{ interface: 'ether1', receive_bytes: bytes }]), trails);
  const [row] = liveRows(interfaces, reading(15, [{ interface: 'ether1', receive_bytes: 1_510 }]), trails);
  expect(row!.cells['receive']?.points).toEqual([100, 200]);
});

it('tells rows of one name apart', () => {
  const rows = liveRows(interfaces, reading(0, [{ interface: 'a' }, { interface: 'a' }]), new Trails());
  expect(rows.map(({ id }) => id)).toEqual(['a', 'a#2']);
});

it('says down, up and disabled', () => {
  const rows = liveRows(
    interfaces,
    reading(0, [
      { interface: 'ether1', up: true, enabled: true },
      { interface: 'ether2', up: false, enabled: true },
      { interface: 'ether3', up: false, enabled: false },
    ]),
    new Trails(),
  );
  expect(rows.map(({ cells }) => cells['state']?.value)).toEqual(['Up', 'Down', 'Disabled']);
});

it('filters by words in any column', () => {
  const rows = liveRows(
    interfaces,
    reading(0, [
      { interface: 'ether1', comment: 'to Tower 2' },
      { interface: 'ether10', comment: 'office' },
    ]),
    new Trails(),
  );
  const names = (filter: string) => matchingRows(rows, filter).map(({ id }) => id);
  expect(names('tower ETHER')).toEqual(['ether1']);
  expect(names(' ')).toEqual(['ether1', 'ether10']);
  expect(names('nothing')).toEqual([]);
});

it('sorts names as people count, and what is missing last either way', () => {
  const cells = ['ether10', undefined, 'ether2'].map((value) => ({ value }));
  const sorted = (isDescending: boolean) =>
    [...cells]
      .sort((left, right) => compareCells(left, right, isDescending) * (isDescending ? -1 : 1))
      .map(({ value }) => value);
  expect(sorted(false)).toEqual(['ether2', 'ether10', undefined]);
  expect(sorted(true)).toEqual(['ether10', 'ether2', undefined]);
});
