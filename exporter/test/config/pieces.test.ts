import { describe, expect, it } from 'vitest';
import {
  isInNetworks,
  networkError,
  parseAddressAndPort,
  hostError,
  parseHost,
} from '../../src/config/address.ts';
import { formatDuration, parseDuration } from '../../src/config/duration.ts';
import { nearest } from '../../src/config/spelling.ts';

describe('durations', () => {
  it.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['1.5s', 1500],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['2d', 172_800_000],
    ['0', 0],
    ['0s', 0],
    ['10', undefined],
    ['', undefined],
    ['5 m', undefined],
    ['-5s', undefined],
    ['5minutes', undefined],
    ['s', undefined],
    ['1e3s', undefined],
  ])('%s is %s ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each([
    [0, '0'],
    [500, '500ms'],
    [90_000, '90s'],
    [300_000, '5m'],
    [86_400_000, '1d'],
  ])('%s ms is written %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});

describe('addresses', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['2001:db8::1', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1%eth0'],
    ['tower1-ap1.example.net', 'tower1-ap1.example.net'],
    ['host_1', 'host_1'],
    ['10.0.0', undefined],
    ['010.0.0.1', undefined],
    ['10.0.0.256', undefined],
    ['[10.0.0.1', undefined],
    ['host:1', undefined],
    // The resolver of the system would take these for 127.0.0.1, 8.8.8.8 and 10.0.0.1.
    ['0x7f.1', undefined],
    ['0x7f000001', undefined],
    ['0x08.010.0x8.8', undefined],
    ['167772161', undefined],
    ['0xcafe.example.net', '0xcafe.example.net'],
    ['-host', undefined],
    ['ho st', undefined],
    ['http://host', undefined],
    ['', undefined],
  ])('host %s', (text, host) => {
    expect(parseHost(text)).toBe(host);
  });

  it.each([
    ['10.0.0.1', undefined],
    ['fe80::1%eth0', undefined],
    ['fe80::1', /^A link-local address needs the interface/],
    ['[feb0::1]', /^A link-local address needs the interface/],
    ['fec0::1', undefined],
    ['0x7f.1', /^An IPv4 address is four decimal numbers/],
    ['010.1.1.1', /^An IPv4 address is four decimal numbers/],
    ['10.1', /^An IPv4 address is four decimal numbers/],
    ['ho st', /^This is neither/],
  ])('host %s has the error %s', (text, error) => {
    if (error === undefined) expect(hostError(text)).toBeUndefined();
    else expect(hostError(text)).toMatch(error);
  });

  it.each([
    ['10.0.0.1', { address: '10.0.0.1' }],
    ['10.0.0.1:8728', { address: '10.0.0.1', port: 8728 }],
    ['2001:db8::1', { address: '2001:db8::1' }],
    ['[2001:db8::1]', { address: '2001:db8::1' }],
    ['[2001:db8::1]:161', { address: '2001:db8::1', port: 161 }],
    ['[10.0.0.1]:161', undefined],
    ['10.0.0.1:0', undefined],
    ['10.0.0.1:65536', undefined],
    ['10.0.0.1:', undefined],
    ['10.0.0.1:87 28', undefined],
    ['host:161', undefined],
    ['1', undefined],
    ['2130706433', undefined],
    ['0x7f.1', undefined],
    ['10.0.0.1/8', undefined],
    ['user@10.0.0.1', undefined],
  ])('address and port %s', (text, parsed) => {
    expect(parseAddressAndPort(text)).toEqual(parsed);
  });
});

describe('networks', () => {
  it.each([
    ['10.1.2.3', true],
    ['11.0.0.1', false],
    ['::ffff:10.1.2.3', true],
    ['::ffff:11.0.0.1', false],
    ['2001:db8:1::1', true],
    ['2001:db9::1', false],
    ['127.0.0.1', false],
  ])('%s in 10.0.0.0/8 or 2001:db8::/32: %s', (address, inside) => {
    expect(isInNetworks(address, ['10.0.0.0/8', '2001:db8::/32'])).toBe(inside);
  });

  it('nothing is inside no network', () => {
    expect(isInNetworks('10.0.0.1', [])).toBe(false);
  });

  it('accepts a network of one address', () => {
    expect(networkError('10.1.2.3/32')).toBeUndefined();
    expect(networkError('2001:db8::1/128')).toBeUndefined();
  });
});

describe('suggestions', () => {
  it.each([
    ['adress', 'address'],
    ['caFile', 'ca_file'],
    ['colour', undefined],
    ['x', undefined],
  ])('%s', (word, meant) => {
    expect(nearest(word, ['address', 'ca_file', 'name'])).toBe(meant);
  });
});
