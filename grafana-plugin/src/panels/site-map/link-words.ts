import { text } from '../../texts/site-map-panel.ts';
import { type Tone, toneOf } from '../shared/states/palette.ts';
import type { SiteLink } from './network.ts';

export interface LoadLimits {
  /** Share from which on a link is busy, and from which on it is full. */
  readonly busyFrom: number;
  readonly fullFrom: number;
}

/** As the boards judge the load of links. */
export const usualLoadLimits: LoadLimits = { busyFrom: 0.7, fullFrom: 0.9 };

/** A link that carries something is coloured by its load, any other one by its state. */
export function linkTone({ state, load }: SiteLink, { busyFrom, fullFrom }: LoadLimits): Tone {
  if (state !== 'up' || load === undefined) return toneOf[state];
  return load >= fullFrom ? 'bad' : load >= busyFrom ? 'warn' : 'good';
}

/** 82 % busy: the number and its word. */
export function linkWords(link: SiteLink, limits: LoadLimits): string {
  const { state, load } = link;
  if (state === 'down' || state === 'maintenance') return text(`link_${state}`);
  if (load === undefined) return '';
  const percent = Math.round(load * 100);
  const tone = linkTone(link, limits);
  return text(tone === 'bad' ? 'loadFull' : tone === 'warn' ? 'loadBusy' : 'load', { percent });
}
