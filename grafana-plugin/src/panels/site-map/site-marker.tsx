import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import type { Target } from '../shared/links/target.ts';
import { ground, toneOf } from '../shared/states/palette.ts';
import { symbols } from '../shared/states/state.ts';
import type { LabelPlace } from './label-places.ts';
import { MapLabel } from './map-label.tsx';
import type { MappedSite } from './network.ts';
import type { Point } from './projection.ts';

interface SiteMarkerProps {
  readonly site: MappedSite;
  readonly at: Point;
  readonly radius: number;
  readonly letter: number;
  /** Without one, its name has no room. */
  readonly label: LabelPlace | undefined;
  readonly sentence: string;
  readonly target: Target | undefined;
}

/** A site on the map: its state as symbol and colour, its name beside it. */
export function SiteMarker({ site, at, radius, letter, label, sentence, target }: SiteMarkerProps) {
  const theme = useTheme2();
  const styles = useStyles2(markerStyles);
  const { background, color } = ground(toneOf[site.state]);
  const drawn = (
    <>
      <title>{sentence}</title>
      <circle
        cx={at.x}
        cy={at.y}
        r={radius}
        fill={background}
        stroke={theme.colors.text.primary}
        strokeWidth={1.5}
      />
      <text
        x={at.x}
        y={at.y}
        fontSize={radius * 1.15}
        fill={color}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {symbols[site.state]}
      </text>
      {label !== undefined && (
        <MapLabel at={label} letter={letter} words={site.name} isBold={site.state !== 'up'} />
      )}
    </>
  );
  return (
    <g role="listitem">
      {target === undefined ? (
        <g role="img" aria-label={sentence}>
          {drawn}
        </g>
      ) : (
        <a
          href={target.href}
          target={target.target}
          onClick={target.onClick}
          aria-label={sentence}
          className={styles}
        >
          {drawn}
        </a>
      )}
    </g>
  );
}

const markerStyles = ({ colors }: GrafanaTheme2) =>
  css({
    '&:hover text': { textDecoration: 'underline' },
    '&:focus-visible': { outline: 'none' },
    '&:focus-visible circle': { stroke: colors.text.primary, strokeWidth: 6 },
  });
