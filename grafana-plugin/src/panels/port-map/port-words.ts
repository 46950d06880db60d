import { text } from '../../texts/port-map-panel.ts';
import { longBits } from '../shared/rows/bits.ts';
import type { Tone } from '../shared/states/palette.ts';
import type { Port, PortState } from './ports.ts';

export const portStates = ['up', 'noLink', 'disabled', 'unknown'] as const satisfies readonly PortState[];

/** A port without a cable is no fault. */
export const portTone: Readonly<Record<PortState, Tone>> = {
  up: 'good',
  noLink: 'unknown',
  disabled: 'unknown',
  unknown: 'warn',
};

export const portSymbol: Readonly<Record<PortState, string>> = {
  up: '▲',
  noLink: '▽',
  disabled: '✕',
  unknown: '?',
};

export const portWord = (state: PortState): string => text(`state_${state}`);

/** All of a port in a sentence: what the drawing shows, and what it has no room for. */
export function portSentence(port: Port, withTraffic: boolean): string {
  const { name, comment, state, speed, isSlow, power, errors, received, sent } = port;
  return [
    comment === '' ? name : `${name} (${comment})`,
    portWord(state),
    ...(speed === undefined || state !== 'up' ? [] : [longBits(speed)]),
    ...(isSlow ? [text('slow')] : []),
    ...(power === undefined ? [] : [text('power', { watts: power.toFixed(1) })]),
    ...(errors === 0 ? [] : [text('errors', { count: errors })]),
    ...(withTraffic && received !== undefined ? [text('received', { bits: longBits(received) })] : []),
    ...(withTraffic && sent !== undefined ? [text('sent', { bits: longBits(sent) })] : []),
  ].join(', ');
}
