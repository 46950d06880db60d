import { expect, test } from 'vitest';
import { longestMs, nextOccurrences, type Recurrence } from './occurrences.ts';

const at = (text: string): number => Date.parse(text);
const recurrence = (changes: Partial<Recurrence>): Recurrence => ({
  startMs: at('2026-03-27T22:00:00Z'),
  endMs: at('2026-03-28T00:00:00Z'),
  repeat: 'daily',
  zone: 'Europe/Riga',
  untilMs: Number.NaN,
  ...changes,
});
const starts = (given: Recurrence, now: string, most = 3): readonly string[] =>
  nextOccurrences(given, at(now), most).map(({ startMs }) => new Date(startMs).toISOString().slice(0, 16));

test('daily, at midnight by the clock, over the start of summer time', () => {
  expect(starts(recurrence({}), '2026-03-27T00:00:00Z')).toEqual([
    '2026-03-27T22:00',
    '2026-03-28T22:00',
    '2026-03-29T21:00',
  ]);
});

test('where the clock goes forward over the start, it starts as much later', () => {
  const half = recurrence({ startMs: at('2026-03-28T01:30:00Z'), endMs: at('2026-03-28T02:00:00Z') });
  expect(starts(half, '2026-03-28T03:00:00Z', 2)).toEqual(['2026-03-29T01:30', '2026-03-30T00:30']);
});

test('monthly on the 31st is the last day of shorter months', () => {
  const monthly = recurrence({
    repeat: 'monthly',
    zone: 'UTC',
    startMs: at('2026-01-31T10:00:00Z'),
    endMs: at('2026-01-31T11:00:00Z'),
  });
  expect(starts(monthly, '2026-02-01T00:00:00Z')).toEqual([
    '2026-02-28T10:00',
    '2026-03-31T10:00',
    '2026-04-30T10:00',
  ]);
});

test('the one under way counts, one that starts at the end does not', () => {
  const weekly = recurrence({ repeat: 'weekly', zone: 'UTC', untilMs: at('2026-04-10T22:00:00Z') });
  expect(starts(weekly, '2026-03-27T23:00:00Z')).toEqual(['2026-03-27T22:00', '2026-04-03T22:00']);
});

test('after years, the next ones are found', () => {
  expect(starts(recurrence({ zone: 'UTC' }), '2030-01-01T12:00:00Z', 1)).toEqual(['2030-01-01T22:00']);
});

test('once, until it is over', () => {
  const once = recurrence({ repeat: 'none' });
  expect(starts(once, '2026-03-27T23:00:00Z')).toEqual(['2026-03-27T22:00']);
  expect(starts(once, '2026-03-28T00:00:00Z')).toEqual([]);
});

test('a daily window lasts 22 h 59 min at most', () => {
  expect(longestMs('daily')).toBe(82_740_000);
});

test('beyond the end of the calendar there is none, and the page does not wait for it', () => {
  const startMs = at('+275760-09-01T22:00:00Z');
  expect(
    starts(recurrence({ startMs, endMs: startMs + 3_600_000 }), '2026-03-27T00:00:00Z', 60).length,
  ).toBeLessThan(60);
});
