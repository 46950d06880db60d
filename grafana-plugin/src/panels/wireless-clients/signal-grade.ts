import { text } from '../../texts/wireless-clients-panel.ts';
import type { Tone } from '../shared/states/palette.ts';

export const grades = ['weak', 'fair', 'good'] as const;
export type Grade = (typeof grades)[number];

export interface SignalLimits {
  /** From here on a signal is good, in dBm. */
  readonly goodFrom: number;
  /** Below this it is weak. */
  readonly weakBelow: number;
}

/** As the boards judge it: weak clients take airtime from everybody. */
export const usualLimits: SignalLimits = { goodFrom: -75, weakBelow: -80 };

export const gradeOf = (signal: number, { goodFrom, weakBelow }: SignalLimits): Grade =>
  signal < weakBelow ? 'weak' : signal < goodFrom ? 'fair' : 'good';

export const gradeTone: Readonly<Record<Grade, Tone>> = { weak: 'bad', fair: 'warn', good: 'good' };
export const gradeSymbol: Readonly<Record<Grade, string>> = { weak: '▼', fair: '◆', good: '▲' };
export const gradeWord = (grade: Grade): string => text(`grade_${grade}`);

/** Length of a bar: nothing at the weakest, all at the strongest signal of the scale. */
export const barShare = (signal: number, weakest: number, strongest: number): number =>
  Math.min(Math.max((signal - weakest) / (strongest - weakest), 0), 1);
