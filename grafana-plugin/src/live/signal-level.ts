import type { Tone } from './live-table-definition.ts';
import { text } from '../texts/signal.ts';

export interface SignalLevel {
  /** Of four bars. */
  readonly bars: 0 | 1 | 2 | 3 | 4;
  readonly word: string;
  readonly tone: Tone;
}

/**
 * From how many dBm on a link is good. The limits of the boards and of the alert CustomerSignalWeak: below -80 dBm most radios fall back
 * to rates that a customer notices.
 */
const levels: readonly (readonly [
  from: number,
  bars: SignalLevel['bars'],
  word: () => string,
  tone: Tone,
])[] = [
  [-60, 4, () => text('strong'), 'good'],
  [-70, 3, () => text('good'), 'good'],
  [-75, 2, () => text('fair'), 'warning'],
  [-80, 1, () => text('weak'), 'warning'],
  [-Infinity, 0, () => text('tooWeak'), 'bad'],
];

export function signalLevel(dbm: number): SignalLevel {
  const [, bars, word, tone] = levels.find(([from]) => dbm >= from)!;
  return { bars, word: word(), tone };
}
