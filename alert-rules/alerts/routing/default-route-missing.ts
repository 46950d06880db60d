import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** Only for routers that had one: a router that never has one is none of them. */
export default alert({
  severity: 'critical',
  scope: 'device',
  for: '5m',
  expression: `
    (
      max by (tenant, site, device, family) (${series('mikrotik_routes_default_active')}) == 0
      and max by (tenant, site, device, family) (max_over_time(${series('mikrotik_routes_default_active')}[1d])) > 0
    )${ofWorkingDevices}`,
  summary: '{{ $labels.device }} has no default route',
  description:
    '{{ $labels.device }} ({{ $labels.site }}) has no active default route for {{ $labels.family }}, and had one within the last day.',
  board: 'routing',
});
