import { expect, test } from 'vitest';
import { endOf } from './silence-times.ts';

const at = (text: string): number => Date.parse(text);
const zone = 'Europe/Riga';

test('until 08:00 is this morning before it, and tomorrow after it', () => {
  // Riga is two hours ahead in winter.
  expect(endOf('until8', at('2026-01-05T05:59:00Z'), { zone, wall: '' })).toBe(at('2026-01-05T06:00:00Z'));
  expect(endOf('until8', at('2026-01-05T06:00:00Z'), { zone, wall: '' })).toBe(at('2026-01-06T06:00:00Z'));
});

test('until 08:00 follows a clock that goes forward in the night', () => {
  expect(endOf('until8', at('2026-03-28T20:00:00Z'), { zone, wall: '' })).toBe(at('2026-03-29T05:00:00Z'));
});

test('another end is a time of the clock', () => {
  expect(endOf('other', 0, { zone, wall: '2026-07-01T12:00' })).toBe(at('2026-07-01T09:00:00Z'));
  expect(endOf('other', 0, { zone, wall: '' })).toBeNaN();
});
