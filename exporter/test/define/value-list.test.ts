import { expect, test } from 'vitest';
import { anyOf, highest, lowest } from '../../src/define/value-list.ts';

test.each([
  ['-1,-2,-3,-4', '-4', '-1'],
  ['-1dBm,-2.25dBm', '-2.25dBm', '-1dBm'],
  ['35mA,n/a,36mA', '35mA', '36mA'],
  ['-7.5', '-7.5', '-7.5'],
  ['n/a,n/a', '', ''],
  [',-3', '-3', '-3'],
  // more than any module or client has
  ['-1,'.repeat(16).slice(0, -1), '-1', '-1'],
  ['-1,'.repeat(17), '-1,'.repeat(17), '-1,'.repeat(17)],
  // not a list of numbers: the parser of the field must see it
  ['-1,lots', '-1,lots', '-1,lots'],
  ['good', 'good', 'good'],
])('of %j the lowest is %j and the highest %j', (text, low, high) => {
  expect([lowest(text), highest(text)]).toEqual([low, high]);
});

test.each([
  ['false,false,true,false', 'true'],
  ['no,no', 'false'],
  ['yes', 'yes'],
  ['true,perhaps', 'true,perhaps'],
])('of the flags %j one is set: %j', (text, expected) => {
  expect(anyOf(text)).toBe(expected);
});
