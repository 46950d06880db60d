import { text } from '../../texts/site-map-panel.ts';
import { deviceCounts } from '../shared/sites/state-counts.ts';
import { wordOf } from '../shared/states/state.ts';
import { linkWords, type LoadLimits } from './link-words.ts';
import type { MappedSite, Network } from './network.ts';

/** All of a site for those who do not see the drawing: its state, its devices and its links. */
export function siteSentence(site: MappedSite, { sites, links }: Network, limits: LoadLimits): string {
  const names = new Map(sites.map(({ key, name }) => [key, name]));
  const counts = deviceCounts(site);
  const own = links
    .filter(({ from }) => from === site.key)
    .map((link) => {
      const words = linkWords(link, limits);
      const to = text('linkTo', { site: names.get(link.to) ?? '' });
      return words === '' ? to : `${to} ${words}`;
    });
  return [site.name, wordOf(site.state), ...(counts === '' ? [] : [counts]), ...own].join(', ');
}
