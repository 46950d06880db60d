import { expect, test } from 'vitest';
import { coveringNetworks } from '../../../src/management/routing-table/covering-networks.ts';

test('an address is in itself, in everything, and in what is between', () => {
  const networks = coveringNetworks('10.1.2.3');
  expect(networks).toHaveLength(33);
  expect([networks?.[0], networks?.[8], networks?.[9], networks?.[32]]).toEqual([
    '10.1.2.3/32',
    '10.1.2.0/24',
    '10.1.2.0/23',
    '0.0.0.0/0',
  ]);
});

test('of a network, what is at least as large; bits beyond its length do not count', () => {
  expect(coveringNetworks('192.168.5.9/2')).toEqual(['192.0.0.0/2', '128.0.0.0/1', '0.0.0.0/0']);
  expect(coveringNetworks(' 0.0.0.0/0 ')).toEqual(['0.0.0.0/0']);
});

// as inet_ntop writes them
test.each([
  ['2001:0DB8:0:0:0:0:0:1', '2001:db8::1/128'],
  ['2001:db8:0:1:0:0:0:1', '2001:db8:0:1::1/128'],
  ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7/128'],
  ['0:0:1::', '0:0:1::/128'],
  ['::ffff:192.0.2.1', '::ffff:c000:201/128'],
  ['::/0', '::/0'],
  ['2001:db8:aaaa::/33', '2001:db8:8000::/33'],
])('%s is %s', (text, first) => {
  expect(coveringNetworks(text)?.[0]).toBe(first);
});

test('an IPv6 address has 129 networks', () => {
  const networks = coveringNetworks('fe80::1');
  expect(networks).toHaveLength(129);
  expect(networks?.at(-1)).toBe('::/0');
});

test.each(['', 'ether1', '10.1.2', '10.1.2.3/33', '10.1.2.3/', '10.1.2.3/8/8', 'fe80::1%ether1', '::/129'])(
  '"%s" is no network',
  (text) => {
    expect(coveringNetworks(text)).toBeUndefined();
  },
);
