import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** Sessions that are disabled have no series, so every one here should be up. */
export default alert({
  severity: 'critical',
  scope: 'link',
  for: '2m',
  keepFiringFor: '3m',
  expression: `
    max by (tenant, site, device, connection, remote_address) (${series('mikrotik_bgp_session_established')}) == 0${ofWorkingDevices}`,
  summary: 'BGP session {{ $labels.connection }} of {{ $labels.device }} is down',
  description:
    'The session to {{ $labels.remote_address }} ({{ $labels.connection }}) of {{ $labels.device }} ({{ $labels.site }}) has not been established for 2 minutes.',
  board: 'routing',
});
