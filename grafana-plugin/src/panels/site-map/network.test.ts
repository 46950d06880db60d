import { describe, expect, it } from 'vitest';
import { thresholds } from '../../../../promql/thresholds.ts';
import { table } from '../../../test/panels/frames.ts';
import { labelReader } from '../shared/rows/labels.ts';
import { rowsByMeasure } from '../shared/rows/measures.ts';
import { rowsOfFrames } from '../shared/rows/rows-of-frames.ts';
import { linkTone, linkWords, usualLoadLimits } from './link-words.ts';
import { mapMeasures } from './map-measures.ts';
import { networkOf } from './network.ts';
import { treeOf } from './tree.ts';

const network = (...frames: Parameters<typeof rowsOfFrames>[0]) =>
  networkOf(rowsByMeasure(mapMeasures, rowsOfFrames(frames)), labelReader());

const states = table('A', [
  [{ site: 'hub', device: 'r1' }, 1],
  [{ site: 'hill', device: 'r1' }, 1],
  [{ site: 'mill', device: 'r1' }, 0],
]);
const upstreams = table('E', [
  [{ site: 'hill', upstream: 'hub' }, 1],
  [{ site: 'mill', upstream: 'hill' }, 1],
  [{ site: 'mill', upstream: 'nowhere' }, 1],
]);
const siteName = (key: string) => key.split('\n')[1];

describe('networkOf', () => {
  it('has places and links between known sites, the states of which follow from their ends', () => {
    const { sites, links } = network(
      states,
      table('D', [
        [{ site: 'hub', latitude: '50.1', longitude: '14.4' }, 1],
        [{ site: 'hill', latitude: '', longitude: '14.4' }, 1],
        [{ site: 'mill', latitude: '123', longitude: '14.4' }, 1],
      ]),
      upstreams,
    );
    expect(sites.map(({ name, place }) => [name, place])).toEqual([
      ['mill', undefined],
      ['hill', undefined],
      ['hub', { latitude: 50.1, longitude: 14.4 }],
    ]);
    expect(links.map(({ from, to, state }) => [siteName(from), siteName(to), state])).toEqual([
      ['mill', 'hill', 'down'],
      ['hill', 'hub', 'up'],
    ]);
  });

  it('links sites whatever they are called', () => {
    const { links } = network(
      table('A', [
        [{ site: 'A <> B', device: 'r1' }, 1],
        [{ site: 'C', device: 'r1' }, 1],
      ]),
      table('F', [[{ site: 'A <> B', peer_site: 'C' }, 0.5]]),
    );
    expect(links.map(({ from, to }) => new Set([siteName(from), siteName(to)]))).toEqual([
      new Set(['A <> B', 'C']),
    ]);
  });

  it('takes the busier of both ends, and a link that is down by its port', () => {
    const { links } = network(
      states,
      upstreams,
      table('F', [
        [{ site: 'hill', peer_site: 'hub' }, 0.4],
        [{ site: 'hub', peer_site: 'hill' }, 0.82],
      ]),
      table('G', [
        [{ site: 'hub', peer_site: 'hill' }, 0],
        [{ site: 'hill', peer_site: 'hub' }, 1],
      ]),
    );
    expect(links.find(({ load }) => load !== undefined)).toMatchObject({ load: 0.82, state: 'down' });
  });

  it('draws a link that is only measured', () => {
    const { links } = network(states, table('F', [[{ site: 'mill', peer_site: 'hub' }, 0.1]]));
    expect(links).toHaveLength(1);
  });
});

const lines = (...frames: Parameters<typeof rowsOfFrames>[0]) =>
  treeOf(network(...frames)).map(({ site, depth, others }) => [site.name, depth, others.join()]);

describe('treeOf', () => {
  it('has each site below its first upstream', () => {
    expect(lines(states, upstreams)).toEqual([
      ['hub', 0, ''],
      ['hill', 1, ''],
      ['mill', 2, ''],
    ]);
  });

  it('ends in a ring, and names the second way', () => {
    const ring = table('E', [
      [{ site: 'hub', upstream: 'hill' }, 1],
      [{ site: 'hill', upstream: 'hub' }, 1],
      [{ site: 'mill', upstream: 'hub' }, 1],
      [{ site: 'mill', upstream: 'hill' }, 1],
    ]);
    const all = lines(states, ring);
    expect(new Set(all.map(([name]) => name))).toEqual(new Set(['hill', 'hub', 'mill']));
    expect(all).toHaveLength(3);
    expect(all.find(([name]) => name === 'mill')?.[2]).toBe('hill');
  });
});

describe('links', () => {
  const link = { key: '', from: '', to: '', state: 'up', load: 0.75 } as const;

  it('are judged as by the boards', () => {
    expect(usualLoadLimits).toEqual({
      busyFrom: thresholds.linkUtilization.warn,
      fullFrom: thresholds.linkUtilization.bad,
    });
  });

  it('have a word beside the colour', () => {
    expect([linkTone(link, usualLoadLimits), linkWords(link, usualLoadLimits)]).toEqual([
      'warn',
      '75 % busy',
    ]);
    const full = { ...link, load: 0.93 };
    expect([linkTone(full, usualLoadLimits), linkWords(full, usualLoadLimits)]).toEqual(['bad', '93 % full']);
    const down = { ...link, state: 'down' } as const;
    expect([linkTone(down, usualLoadLimits), linkWords(down, usualLoadLimits)]).toEqual(['bad', 'down']);
    expect(linkWords({ ...link, load: undefined }, usualLoadLimits)).toBe('');
  });
});
