import { text } from '../../../texts/panels.ts';

/** From the worst to the best. */
export const states = ['down', 'part', 'unknown', 'maintenance', 'up'] as const;
export type State = (typeof states)[number];

export const isWorse = (left: State, right: State): number => states.indexOf(left) - states.indexOf(right);

/** Differ in shape: not everybody sees the colours. */
export const symbols: Readonly<Record<State, string>> = {
  down: '▼',
  part: '◆',
  unknown: '?',
  maintenance: '■',
  up: '▲',
};

export const wordOf = (state: State): string => text(`state_${state}`);
