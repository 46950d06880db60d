import { text } from '../../texts/site-map-panel.ts';
import type { Letters } from '../shared/letters/letters.ts';
import type { Target } from '../shared/links/target.ts';
import { labelPlaces } from './label-places.ts';
import { linkWords, type LoadLimits } from './link-words.ts';
import { MapLabel } from './map-label.tsx';
import { LinkLine } from './link-line.tsx';
import type { MappedSite, Network } from './network.ts';
import { projectionFor } from './projection.ts';
import { SiteMarker } from './site-marker.tsx';
import { siteSentence } from './site-sentence.ts';

interface MapDrawingProps {
  readonly network: Network;
  readonly width: number;
  readonly height: number;
  readonly letters: Letters;
  readonly limits: LoadLimits;
  readonly targetOf: (site: MappedSite) => Target | undefined;
}

/** Sites at their places without a map behind them: a wall has no Internet, and tiles would hide the states. */
export function MapDrawing({ network, width, height, letters, limits, targetOf }: MapDrawingProps) {
  const { main, side } = letters;
  const radius = Math.round(main * 0.6);
  const placed = network.sites.filter(({ place }) => place !== undefined);
  const project = projectionFor(
    placed.map(({ place }) => place!),
    { width, height, padding: Math.min(main * 3, width / 6, height / 6) },
  );
  const points = new Map(placed.map(({ key, place }) => [key, project(place!)]));
  const lines = network.links.flatMap((link) => {
    const from = points.get(link.from);
    const to = points.get(link.to);
    return from === undefined || to === undefined ? [] : [{ link, from, to, words: linkWords(link, limits) }];
  });
  const labels = labelPlaces(
    [
      ...placed.map(({ key, name }) => ({ key, text: name, letter: main, radius, ...points.get(key)! })),
      // Names before numbers.
      ...lines
        .filter(({ words }) => words !== '')
        .map(({ link, from, to, words }) => ({
          key: link.key,
          text: words,
          letter: side,
          radius: 0,
          x: (from.x + to.x) / 2,
          y: (from.y + to.y) / 2,
        })),
    ],
    { width, height },
  );
  return (
    <svg width={width} height={height} style={{ display: 'block' }} role="group" aria-label={text('map')}>
      <g aria-hidden="true">
        {lines.map(({ link, from, to }) => (
          <LinkLine key={link.key} link={link} from={from} to={to} limits={limits} />
        ))}
        {lines.map(({ link, words }) => {
          const at = labels.get(link.key);
          return at === undefined ? null : <MapLabel key={link.key} at={at} letter={side} words={words} />;
        })}
      </g>
      <g role="list" aria-label={text('list')}>
        {/* The worst last, on top of the others. */}
        {placed.toReversed().map((site) => (
          <SiteMarker
            key={site.key}
            site={site}
            at={points.get(site.key)!}
            radius={radius}
            letter={main}
            label={labels.get(site.key)}
            sentence={siteSentence(site, network, limits)}
            target={targetOf(site)}
          />
        ))}
      </g>
    </svg>
  );
}
