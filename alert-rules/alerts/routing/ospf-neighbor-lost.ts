import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { ospfNeighborsWeek } from '../../recording/baselines.ts';

/**
 * Fewer full neighbours than within the last hour, or than it had for a whole hour within the last week: so it lasts until the neighbour
 * is back, and one that was there for minutes is forgotten after an hour.
 */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '3m',
  keepFiringFor: '5m',
  expression: `
    (
      max by (tenant, site, device) (${series('mikrotik_ospf_neighbors_full')})
      < max by (tenant, site, device) (max_over_time(${series('mikrotik_ospf_neighbors_full')}[1h]))
      or (
        max by (tenant, site, device) (${series('mikrotik_ospf_neighbors_full')})
        < on (tenant, site, device) ${series(ospfNeighborsWeek)}
      )
    )`,
  guards: ofWorkingDevices,
  summary: 'An OSPF neighbour of {{ $labels.device }} is gone',
  description:
    '{{ $labels.device }} ({{ $labels.site }}) has {{ $value | humanize }} full OSPF neighbours, fewer than within the last hour or for an hour of the last week.',
  board: 'routing',
});
