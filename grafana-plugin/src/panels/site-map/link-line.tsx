import { useTheme2 } from '@grafana/ui';
import { lineColour } from '../shared/states/palette.ts';
import { linkTone, type LoadLimits } from './link-words.ts';
import type { SiteLink } from './network.ts';
import type { Point } from './projection.ts';

interface LinkLineProps {
  readonly link: SiteLink;
  readonly from: Point;
  readonly to: Point;
  readonly limits: LoadLimits;
}

/** A line from site to site: dashed where nothing passes, thicker the more does. */
export function LinkLine({ link, from, to, limits }: LinkLineProps) {
  const theme = useTheme2();
  const tone = linkTone(link, limits);
  const isPassing = link.state === 'up';
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      stroke={lineColour(theme, tone)}
      strokeWidth={3 + 5 * Math.min(link.load ?? 0, 1)}
      strokeDasharray={isPassing ? undefined : '10 8'}
    />
  );
}
