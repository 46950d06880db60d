import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { defaultRouteWeek } from '../../recording/baselines.ts';

/** Only for routers that had one within a week: a router that never has one is none of them. */
export default alert({
  severity: 'critical',
  scope: 'device',
  for: '5m',
  expression: `
    (
      max by (tenant, site, device, family) (${series('mikrotik_routes_default_active')}) == 0
      and on (tenant, site, device, family) ${series(defaultRouteWeek)} > 0
    )`,
  guards: ofWorkingDevices,
  summary: '{{ $labels.device }} has no default route',
  description:
    '{{ $labels.device }} ({{ $labels.site }}) has no active default route for {{ $labels.family }}, and had one within the last 7 days.',
  board: 'routing',
});
