import { expect, test } from 'vitest';
import { isNewer } from '../../src/define/version-order.ts';

// Oldest first.
const versions = [
  '6.49.9',
  '6.49.18 (long-term)',
  '7.1',
  '7.9.2',
  '7.20',
  '7.20.2',
  '7.21alpha3',
  '7.21beta2',
  '7.21beta10',
  '7.21rc1',
  '7.21 (stable)',
  '7.21.1',
];

test('versions have an order', () => {
  for (const [i, older] of versions.entries()) {
    expect(isNewer(older, older)).toBe(false);
    for (const newer of versions.slice(i + 1)) {
      expect(isNewer(newer, older), `${newer} and ${older}`).toBe(true);
      expect(isNewer(older, newer), `${older} and ${newer}`).toBe(false);
    }
  }
});

test.each(['', 'unknown', '7', '7.20.2.1', '7.20 stable'])('%j has no order', (text) => {
  expect(isNewer(text, '7.20')).toBeUndefined();
  expect(isNewer('7.20', text)).toBeUndefined();
});
