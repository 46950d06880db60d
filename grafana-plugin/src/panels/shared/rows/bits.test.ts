import { expect, it } from 'vitest';
import { table } from '../../../../test/panels/frames.ts';
import { bitsOf, longBits, shortBits } from './bits.ts';
import { rowsOfFrames } from './rows-of-frames.ts';

it.each([
  [10e9, '10G', '10 Gbit/s'],
  [2.5e9, '2.5G', '2.5 Gbit/s'],
  [1e9, '1G', '1 Gbit/s'],
  [100e6, '100M', '100 Mbit/s'],
  [86.7e6, '86.7M', '86.7 Mbit/s'],
  [144.4e6, '144M', '144 Mbit/s'],
  [64e3, '64k', '64 kbit/s'],
  [0, '0', '0 bit/s'],
])('%d bit/s is %s', (bits, short, long) => {
  expect(shortBits(bits)).toBe(short);
  expect(longBits(bits)).toBe(long);
});

it('makes bits of metrics in bytes, and of nothing else', () => {
  const [metric, expression] = rowsOfFrames([
    table('A', [
      [{ __name__: 'mikrotik_interface_rate_bytes_per_second' }, 125e6],
      [{ interface: 'ether1' }, 1e9],
    ]),
  ]);
  expect(bitsOf(metric!)).toBe(1e9);
  expect(bitsOf(expression!)).toBe(1e9);
});
