import { text } from '../../../texts/site-states.ts';
import { type State, states } from '../states/state.ts';
import { countByState, type SiteState } from './site-states.ts';

/** 2 down, 1 in maintenance, 31 up. */
export function stateCounts(sites: readonly { readonly state: State }[]): string {
  const counts = countByState(sites);
  return states
    .filter((state) => counts.has(state))
    .map((state) => text(`count_${state}`, { count: counts.get(state)! }))
    .join(', ');
}

/** 5 up, 1 down: the devices of a site. */
export const deviceCounts = ({ up, down, maintenance, unknown }: SiteState): string =>
  [
    ...(down > 0 ? [text('count_down', { count: down })] : []),
    ...(unknown > 0 ? [text('count_unknown', { count: unknown })] : []),
    ...(maintenance > 0 ? [text('short_maintenance', { count: maintenance })] : []),
    ...(up > 0 ? [text('count_up', { count: up })] : []),
  ].join(', ');
