import type { Health } from '../../devices/device-state.ts';
import { worst } from '../../devices/device-state.ts';
import { StateBadge } from '../../devices/state-badge.tsx';
import { Badge } from '../../states/badge.tsx';
import { text } from '../../texts/site.ts';

/** The state of a site by the worst of its devices. As on boards, it is down in part while something there answers. */
export function SiteBadge({ healths }: { readonly healths: readonly Health[] }) {
  const health = worst(healths);
  if (health === undefined) return null;
  const down = healths.filter((each) => each === 'down').length;
  if (health === 'down' && healths.includes('up'))
    return (
      <Badge
        color="orange"
        icon="exclamation-triangle"
        text={text('partDown', { down, count: healths.length })}
      />
    );
  return <StateBadge state={{ health }} />;
}
