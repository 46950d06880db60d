import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { bgpEstablishedWeek } from '../../recording/baselines.ts';

/**
 * A session that was up within a week. One that never came up is being set up, by somebody who looks at it; one that is disabled has no
 * series.
 */
export default alert({
  severity: 'critical',
  scope: 'link',
  for: '2m',
  keepFiringFor: '3m',
  expression: `
    max by (tenant, site, device, connection, remote_address) (${series('mikrotik_bgp_session_established')}) == 0
    and on (tenant, site, device, connection, remote_address) ${series(bgpEstablishedWeek)} == 1`,
  guards: ofWorkingDevices,
  summary: 'BGP session {{ $labels.connection }} of {{ $labels.device }} is down',
  description:
    'The session to {{ $labels.remote_address }} ({{ $labels.connection }}) of {{ $labels.device }} ({{ $labels.site }}) has not been established for 2 minutes, and was within the last 7 days.',
  board: 'routing',
});
