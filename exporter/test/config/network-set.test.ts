import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { NetworkSet, sixDigits } from '../../src/config/network-set.ts';

/** A linear congruential generator: the same cases in every run. */
let state = 20_261_127;
const random = (below: number): number => {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((state / 2 ** 31) * below);
};
const four = (): string => [10 + random(3), random(4), random(256), random(256)].join('.');
const six = (): string =>
  `2001:db8:${random(4).toString(16)}:${random(65_536).toString(16)}::${random(9).toString(16)}`;

describe('a set of networks', () => {
  it('agrees with that of Node for overlapping, adjacent and contained networks', () => {
    for (let round = 0; round < 50; round++) {
      const theirs = new BlockList();
      const networks: string[] = [];
      for (let i = 0; i < 1 + random(40); i++) {
        const [address, length, kind] =
          random(2) === 0
            ? ([four(), 8 + random(25), 'ipv4'] as const)
            : ([six(), 32 + random(97), 'ipv6'] as const);
        theirs.addSubnet(address, length, kind);
        networks.push(`${networkOf(address, length)}/${length}`);
      }
      const ours = new NetworkSet(networks);
      for (let i = 0; i < 200; i++) {
        const [address, kind] = random(2) === 0 ? ([four(), 'ipv4'] as const) : ([six(), 'ipv6'] as const);
        expect(ours.has(address), `${address} in ${networks.join()}`).toBe(theirs.check(address, kind));
      }
    }
  });

  it.each([
    ['0.0.0.0/0', '255.255.255.255', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['::/0', '10.0.0.1', false],
    ['::/0', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', true],
    ['10.0.0.0/31', '10.0.0.2', false],
    ['10.0.0.0/31', '::FFFF:10.0.0.1', true],
    ['10.0.0.0/31', '::ffff:a00:1', true],
    ['10.0.0.0/31', '0:0:0:0:0:ffff:a00:1', true],
    ['2001:db8::/32', '2001:DB8:ffff::', true],
    ['2001:db8::/32', '2001:db9::', false],
    ['64:ff9b::/96', '64:ff9b::10.0.0.1', true],
  ])('%s has %s: %s', (network, address, inside) => {
    expect(new NetworkSet([network]).has(address)).toBe(inside);
  });

  it('without networks has nothing', () => {
    expect(new NetworkSet([]).has('10.0.0.1')).toBe(false);
  });
});

it.each([
  ['::', '0'.repeat(32)],
  ['::1', `${'0'.repeat(31)}1`],
  ['1::', `0001${'0'.repeat(28)}`],
  ['2001:DB8::192.0.2.1', '20010db80000000000000000c0000201'],
  ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
])('the digits of %s are %s', (address, digits) => {
  expect(sixDigits(address)).toBe(digits);
});

function networkOf(address: string, length: number): string {
  if (!address.includes(':')) {
    const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
    const base = Math.floor(number / 2 ** (32 - length)) * 2 ** (32 - length);
    return [24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256).join('.');
  }
  const digits = sixDigits(address);
  const kept = (BigInt(`0x${digits}`) >> BigInt(128 - length)) << BigInt(128 - length);
  return kept.toString(16).padStart(32, '0').match(/.{4}/g)?.join(':') ?? '';
}
