import { describe, expect, test } from 'vitest';
import { addressesIn, prefixesIn } from '../../src/collectors/pool/size.ts';
import { prefixLength } from '../../src/oids/ip-mib.ts';

describe('addresses in the ranges of a pool (mktxp #99)', () => {
  test.each([
    ['10.0.0.10-10.0.0.249', '240'],
    ['10.0.0.7', '1'],
    ['10.0.0.0/24', '256'],
    // counted from the first address of the network
    ['10.0.0.77/30', '4'],
    ['0.0.0.0/0', '4294967296'],
    ['255.255.255.255', '1'],
    ['10.0.0.250-10.0.1.5', '12'],
    ['10.0.0.10-10.0.0.249,10.0.4.0/22,10.0.9.9', '1265'],
    // in any order, and overlapping: an address is handed out once
    ['10.0.0.3-10.0.0.6,10.0.0.1-10.0.0.4', '6'],
    ['10.0.0.0/24,10.0.0.5-10.0.0.9', '256'],
    // the end before the start
    ['10.0.0.9-10.0.0.1', '0'],
  ])('%s: %s', (ranges, number) => {
    expect(addressesIn(ranges)).toBe(number);
  });

  test.each([
    '',
    'none',
    '10.0.0.1-10.0.0.256',
    '10.0.0',
    '10.0.0.1/33',
    '10.0.0.1-',
    '10.0.0.1,x',
    '2001:db8::/64',
  ])('half a pool is no pool: "%s"', (ranges) => {
    expect(addressesIn(ranges)).toBeUndefined();
  });
});

describe('prefixes in an IPv6 pool', () => {
  test.each([
    ['2001:db8::/40', '56', '65536'],
    ['2001:db8::/64', '64', '1'],
    // beyond what a number of JavaScript holds exactly
    ['2001:db8::/32', '128', '79228162514264337593543950336'],
    ['2001:db8::/56', '48', undefined],
    ['', '56', undefined],
    ['2001:db8::/40', '', undefined],
    ['2001:db8::/40', '129', undefined],
  ])('%s in parts of /%s: %s', (prefix, length, number) => {
    expect(prefixesIn(prefix, length)).toBe(number);
  });
});

describe('length of a mask', () => {
  test.each([
    ['255.255.255.0', 24],
    ['255.255.255.255', 32],
    ['128.0.0.0', 1],
    ['0.0.0.0', 0],
    ['255.0.255.0', undefined],
    ['255.255.255', undefined],
    ['255.255.255.256', undefined],
  ])('%s: %s', (mask, length) => {
    expect(prefixLength(mask)).toBe(length);
  });
});
