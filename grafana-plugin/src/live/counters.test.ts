import { expect, it } from 'vitest';
import { ratePerSecond } from './counters.ts';

it('is the growth per second', () => {
  expect(ratePerSecond({ value: 1_000, atMs: 0 }, { value: 6_000, atMs: 5_000 })).toBe(1_000);
});

it('is exact above 53 bits', () => {
  expect(
    ratePerSecond({ value: '18446744073709551000', atMs: 0 }, { value: '18446744073709551500', atMs: 5_000 }),
  ).toBe(100);
});

it('is unknown after a reset, and without time between', () => {
  expect(ratePerSecond({ value: 500, atMs: 0 }, { value: 20, atMs: 5_000 })).toBeUndefined();
  expect(ratePerSecond({ value: 500, atMs: 5_000 }, { value: 600, atMs: 5_000 })).toBeUndefined();
});

it('counts parts of a second too, whichever of the two is text', () => {
  expect(ratePerSecond({ value: 0.5, atMs: 0 }, { value: 3, atMs: 5_000 })).toBe(0.5);
  expect(ratePerSecond({ value: 0.5, atMs: 0 }, { value: '10000000000000000', atMs: 1_000 })).toBe(1e16);
});
