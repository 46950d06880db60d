import { describe, expect, it } from 'vitest';
import { compareValues, durationSeconds, sameValue } from '../src/api/compare.ts';
import { compileQuery } from '../src/api/query.ts';

describe('values of one property', () => {
  it.each([
    ['9m59s', '10m', -1],
    ['1h', '59m59s', 1],
    ['4s750ms', '5s', -1],
    ['1d 02:03:04', '26h', 1],
    ['00:00:30', '31', -1],
    ['900', '1000', -1],
    ['-61.5', '-60', -1],
    ['10.0.0.9', '10.0.0.10', -1],
    ['10.0.0.0/8', '10.0.0.0/16', -1],
    ['2001:db8::2', '2001:db8::10', -1],
    ['fe80::1', '10.0.0.1', 1],
    ['ether10', 'ether2', -1],
  ])('%s against %s', (left, right, sign) => {
    expect(Math.sign(compareValues(left, right))).toBe(sign);
    expect(Math.sign(compareValues(right, left))).toBe(-sign);
  });

  it.each([
    ['1m', '60s', true],
    ['1w', '7d', true],
    ['true', 'yes', true],
    ['no', 'false', true],
    ['2001:db8::1', '2001:0db8:0:0:0:0:0:1', true],
    ['01', '1', false],
    ['AA:BB:CC:DD:EE:FF', 'AA:BB:CC:DD:EE:F', false],
    ['ether1', 'ether10', false],
  ])('%s is %s: %s', (left, right, same) => {
    expect(sameValue(left, right)).toBe(same);
    expect(sameValue(right, left)).toBe(same);
  });

  it.each([
    ['1w2d3h4m5s', 788_645],
    ['250ms', 0.25],
    ['2d', 172_800],
    ['5s4m', undefined],
    ['', undefined],
    ['1x', undefined],
  ])('duration %s', (text, seconds) => expect(durationSeconds(text)).toBe(seconds));
});

// The stack as the manual describes it; the top is index 0.
describe('operations of a query', () => {
  const yes = 'a';
  const no = '-a';
  it.each([
    [[yes, no, '#|'], true],
    [[yes, no, '#&'], false],
    [[no, '#!'], true],
    // Below the pushed values everything is true.
    [['#!'], false],
    [['#&'], true],
    [[no, '#|'], true],
    // An index followed by an operation copies the value: false, true, copy of false.
    [[no, yes, '#1&', '#|'], false],
    [[no, yes, '#1.'], false],
    // An index at the end of the word replaces the whole stack.
    [[no, yes, '#0'], true],
    [[no, yes, '#1'], false],
    [[no, no, '#5'], true],
    // A dot that ends no index copies the top.
    [[yes, '#.!', '#0'], false],
    [[no, '#!.&'], true],
  ])('%j: %s', (words, result) => {
    expect(compileQuery(words)?.((name) => (name === 'a' ? '1' : undefined))).toBe(result);
  });
});
