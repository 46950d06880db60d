import { expect, test } from 'vitest';
import { readLabelValues, toMatcher } from '../prometheus/variables.ts';

test('one value of a variable with many is escaped as a pattern', () => {
  expect(toMatcher('sw.1', { multi: true })).toBe(String.raw`sw\\.1`);
});

test('several values are alternatives', () => {
  expect(toMatcher(['sw.1', 'ap1'], { multi: true })).toBe(String.raw`(sw\\.1|ap1)`);
  expect(toMatcher(['ap1'], { multi: true })).toBe('ap1');
});

test('a value of a variable with one is text', () => {
  expect(toMatcher("o'hara.1")).toBe(String.raw`o\'hara.1`);
});

test('label_values with and without a selector', () => {
  expect(readLabelValues('label_values(up{a="x, y"}, device)')).toEqual({
    label: 'device',
    selector: 'up{a="x, y"}',
  });
  expect(readLabelValues('label_values(tenant)')).toEqual({ label: 'tenant' });
});

test('another query of a variable is refused with its text', () => {
  expect(() => readLabelValues('query_result(up)')).toThrow('query_result(up)');
});
