import type { GrafanaTheme2 } from '@grafana/data';
import type { State } from './state.ts';

/** What a colour stands for. */
export type Tone = 'good' | 'warn' | 'bad' | 'planned' | 'unknown';

/**
 * As the boards have them: eyes without cones for red or green keep all of them apart. The names are those of Grafana's palette, which
 * has its own shade for each theme.
 */
export const tones: Readonly<Record<Tone, string>> = {
  good: 'semi-dark-blue',
  warn: 'dark-orange',
  bad: 'semi-dark-red',
  planned: 'light-purple',
  unknown: '#808080',
};

/** Behind letters: dark or pale enough for white or black ones. */
const grounds: Readonly<Record<Tone, string>> = {
  good: '#1f5fbf',
  warn: '#ffb357',
  bad: '#b3132b',
  planned: '#deb6f2',
  unknown: '#5f5f5f',
};

const black = '#111217';
const white = '#ffffff';

export const toneOf: Readonly<Record<State, Tone>> = {
  down: 'bad',
  part: 'warn',
  unknown: 'unknown',
  maintenance: 'planned',
  up: 'good',
};

/** For lines, bars and symbols. */
export const lineColour = (theme: GrafanaTheme2, tone: Tone): string =>
  theme.visualization.getColorByName(tones[tone]);

/** A ground and the letters on it. */
export const ground = (tone: Tone): { readonly background: string; readonly color: string } => ({
  background: grounds[tone],
  color: tone === 'warn' || tone === 'planned' ? black : white,
});
