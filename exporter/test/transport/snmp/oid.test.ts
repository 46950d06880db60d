import { describe, expect, it } from 'vitest';
import { assertEntryAllowed, assertScalarAllowed, compareOid } from '../../../src/transport/snmp/oid.ts';

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

describe('OIDs that are never read', () => {
  // the encoder joins the first two arcs to one byte, 40 * 0 + 43, and keeps 32 bits of each other arc
  it.each([
    '1.3.6.1.4.1.14988.1.1.18.1.1.2.1',
    '0.43.6.1.4.1.14988.1.1.18.1.1.2.1',
    '1.3.6.1.4.1.14988.1.1.4294967314.1.1.2.1',
    '1.3.6.1.4294967300.1.14988.1.1.18.1.1.2.1',
  ])('a script by any spelling: %s', (oid) => {
    expect(() => assertScalarAllowed(oid)).toThrow(/never read|not an OID/);
    expect(() => assertEntryAllowed(oid)).toThrow(/never read|not an OID/);
  });

  it('the largest numbers are read', () => {
    expect(() => assertScalarAllowed('1.3.6.1.4.1.4294967295.0')).not.toThrow();
    expect(() => assertEntryAllowed('1.0.8802.1.1.2.1.4.1.1')).not.toThrow();
  });
});
