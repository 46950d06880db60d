import { expect, it } from 'vitest';
import { durationText, valueText } from './value-text.ts';

it.each([
  [0, '0s'],
  [59, '59s'],
  [61, '1m1s'],
  [3_600, '1h'],
  [90_061, '1d1h'],
  [259_500, '3d'],
  [1_209_600, '2w'],
])('%d seconds are %s', (seconds, shown) => {
  expect(durationText(seconds)).toBe(shown);
});

it('says rates in bits, as plans are sold', () => {
  expect(valueText(1_250_000, 'bits-per-second')).toBe('10 Mb/s');
});

it('tells nothing, no limit and zero apart', () => {
  expect(valueText(undefined, 'bits-per-second')).toBe('–');
  expect(valueText(null, 'bits-per-second')).toBe('No limit');
  expect(valueText(0, 'bits-per-second')).toBe('0 b/s');
});

it('has a unit for what is too large for a number, and leaves texts alone', () => {
  expect(valueText('18446744073709551615', 'bytes')).toBe('18.4 EB');
  expect(valueText('18446744073709551615', 'text')).toBe('18446744073709551615');
  expect(valueText('auto', 'bytes')).toBe('auto');
});
