import { text } from '../texts/signal.ts';

/** From the worst to the best. */
export const grades = ['weak', 'fair', 'good'] as const;
export type Grade = (typeof grades)[number];

export interface SignalLimits {
  /** From here on a signal is good, in dBm. */
  readonly goodFrom: number;
  /** Below this it is weak. */
  readonly weakBelow: number;
}

/**
 * As boards and the alert CustomerSignalWeak judge it: below -80 dBm most radios fall back to rates that a customer notices, and take
 * airtime from everybody.
 */
export const usualLimits: SignalLimits = { goodFrom: -75, weakBelow: -80 };

export const gradeOf = (dbm: number, { goodFrom, weakBelow }: SignalLimits = usualLimits): Grade =>
  dbm < weakBelow ? 'weak' : dbm < goodFrom ? 'fair' : 'good';

/** The same word in live tables and in panels. */
export const gradeWord = (grade: Grade): string => text(grade);
