import { describe, expect, it } from 'vitest';
import { thresholds } from '../../../promql/thresholds.ts';
import { gradeOf, gradeWord, usualLimits } from './signal-grade.ts';

describe('signal', () => {
  it('is judged as by boards and alerts', () => {
    expect(usualLimits).toEqual({
      goodFrom: thresholds.clientSignal.warn,
      weakBelow: thresholds.clientSignal.bad,
    });
  });

  it.each([
    [-81, 'weak'],
    [-80, 'fair'],
    [-76, 'fair'],
    [-75, 'good'],
  ] as const)('%d dBm is %s', (dbm, word) => {
    expect(gradeWord(gradeOf(dbm))).toBe(word);
  });

  it('is judged by the limits of a panel', () => {
    expect(gradeOf(-83, { goodFrom: -75, weakBelow: -90 })).toBe('fair');
  });
});
