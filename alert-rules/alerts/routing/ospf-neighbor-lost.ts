import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** Fewer full neighbours than within the hour. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '3m',
  keepFiringFor: '5m',
  expression: `
    (
      max by (tenant, site, device) (${series('mikrotik_ospf_neighbors_full')})
      < max by (tenant, site, device) (max_over_time(${series('mikrotik_ospf_neighbors_full')}[1h]))
    )${ofWorkingDevices}`,
  summary: 'An OSPF neighbour of {{ $labels.device }} is gone',
  description:
    '{{ $labels.device }} ({{ $labels.site }}) has {{ $value | humanize }} full OSPF neighbours, fewer than within the last hour.',
  board: 'routing',
});
