import { expect, test } from 'vitest';
import { atOnce } from '../../src/concurrency/slices.ts';
import type { WholeResult } from '../../src/live/assemble.ts';
import type { LiveRow } from '../../src/live/json.ts';
import { type PageOptions, pageSteps } from '../../src/live/page.ts';

const whole = (rows: readonly LiveRow[]): WholeResult => ({
  device: 'dev_1',
  resource: 'dhcp-leases',
  transport: 'api',
  read_at: '2026-01-05T08:00:00.000Z',
  duration_seconds: 1,
  complete: true,
  absent: false,
  total: rows.length,
  rows,
  warnings: [],
});
const page = (rows: readonly LiveRow[], options: PageOptions) => atOnce(pageSteps(whole(rows), options));
const namesOf = (rows: readonly LiveRow[], options: PageOptions): unknown[] =>
  page(rows, options).rows.map(({ name }) => name);

const sortBy = (properties: string, isDescending = false) => ({
  sort: { properties: properties.split(','), isDescending },
});

test('the weakest of all rows is on the first page, not that of the first rows', () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => ({ name: `c${i}`, signal: i === 4_321 ? -91 : -60 }));
  const {
    total,
    rows: [first],
  } = page(rows, { limit: 50, ...sortBy('signal') });
  expect([total, first]).toEqual([5_000, { name: 'c4321', signal: -91 }]);
});

test('words are found in any text, in any letter case; numbers are no texts', () => {
  const rows = [
    { name: 'a', host: 'Anna-Laptop', comment: 'tower1' },
    { name: 'b', host: 'anna-phone', comment: 'tower2', uptime: 1234 },
  ];
  expect(page(rows, { search: 'ANNA tower2' })).toMatchObject({
    total: 2,
    matching: 1,
    rows: [{ name: 'b' }],
  });
  expect(page(rows, { search: '123' })).toMatchObject({ matching: 0, rows: [] });
  expect(page(rows, { search: '  ' })).not.toHaveProperty('matching');
});

test('as people count, and what is missing comes last either way', () => {
  const rows = [{ name: 'ether10', at: 2 }, { name: 'ether2' }, { name: 'ether1', at: 1 }];
  expect(namesOf(rows, sortBy('name'))).toEqual(['ether1', 'ether2', 'ether10']);
  expect(namesOf(rows, sortBy('at'))).toEqual(['ether1', 'ether10', 'ether2']);
  expect(namesOf(rows, sortBy('at', true))).toEqual(['ether10', 'ether1', 'ether2']);
});

test('counters beyond 53 bits are compared as numbers, and no limit is above every limit', () => {
  const rows = [
    { name: 'big', bytes: '18446744073709551615', limit: null },
    { name: 'small', bytes: 12, limit: 5 },
    { name: 'middle', bytes: '9007199254740993', limit: 7 },
  ];
  expect(namesOf(rows, sortBy('bytes'))).toEqual(['small', 'middle', 'big']);
  expect(namesOf(rows, sortBy('limit', true))).toEqual(['big', 'middle', 'small']);
});

test('the first property that a row has counts', () => {
  const rows = [
    { name: 'a', address: '10.0.0.1', active: '10.0.0.9' },
    { name: 'b', address: '10.0.0.5' },
  ];
  expect(namesOf(rows, sortBy('active,address'))).toEqual(['b', 'a']);
});
