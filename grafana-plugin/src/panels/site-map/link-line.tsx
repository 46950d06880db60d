import { useTheme2 } from '@grafana/ui';
import { lineColour } from '../shared/states/palette.ts';
import { linkTone, linkWords, type LoadLimits } from './link-words.ts';
import type { SiteLink } from './network.ts';
import type { Point } from './projection.ts';

interface LinkLineProps {
  readonly link: SiteLink;
  readonly from: Point;
  readonly to: Point;
  readonly limits: LoadLimits;
  readonly letter: number;
}

/** A line from site to site: dashed where nothing passes, thicker the more does, with its number where it matters. */
export function LinkLine({ link, from, to, limits, letter }: LinkLineProps) {
  const theme = useTheme2();
  const tone = linkTone(link, limits);
  const isPassing = link.state === 'up';
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const words = linkWords(link, limits);
  return (
    <g>
      <line
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        stroke={lineColour(theme, tone)}
        strokeWidth={3 + 5 * Math.min(link.load ?? 0, 1)}
        strokeDasharray={isPassing ? undefined : '10 8'}
      />
      {words !== '' && length > words.length * letter * 0.6 + 4 * letter && (
        <text
          x={(from.x + to.x) / 2}
          y={(from.y + to.y) / 2}
          fontSize={letter}
          textAnchor="middle"
          dominantBaseline="central"
          fill={theme.colors.text.primary}
          stroke={theme.colors.background.primary}
          strokeWidth={5}
          paintOrder="stroke"
        >
          {words}
        </text>
      )}
    </g>
  );
}
