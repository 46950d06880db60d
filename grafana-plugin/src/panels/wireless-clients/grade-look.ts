import type { Grade } from '../../signal/signal-grade.ts';
import type { Tone } from '../shared/states/palette.ts';

export const gradeTone: Readonly<Record<Grade, Tone>> = { weak: 'bad', fair: 'warn', good: 'good' };
export const gradeSymbol: Readonly<Record<Grade, string>> = { weak: '▼', fair: '◆', good: '▲' };

/** Length of a bar: nothing at the weakest, all at the strongest signal of the scale. */
export const barShare = (signal: number, weakest: number, strongest: number): number =>
  Math.min(Math.max((signal - weakest) / (strongest - weakest), 0), 1);
