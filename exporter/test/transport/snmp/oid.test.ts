import { describe, expect, it } from 'vitest';
import { compareOid } from '../../../src/transport/snmp/oid.ts';

const ordered = [
  '',
  '1',
  '1.2',
  '1.2.3',
  '1.2.10',
  '1.3',
  '1.10',
  '1.10.0',
  '1.100',
  '2',
  '10',
  '4294967295',
];

describe('order of OIDs', () => {
  it('is by number, arc by arc; the shorter one first', () => {
    expect(ordered.toReversed().toSorted(compareOid)).toEqual(ordered);
  });

  it('is the same from both sides for every pair', () => {
    for (const [i, left] of ordered.entries()) {
      for (const [j, right] of ordered.entries()) {
        expect([left, right, Math.sign(compareOid(left, right))]).toEqual([left, right, Math.sign(i - j)]);
      }
    }
  });
});
