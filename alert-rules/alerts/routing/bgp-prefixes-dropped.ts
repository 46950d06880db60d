import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** The session stands, and half of the routes are gone: a filter, or a fault at the peer. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '10m',
  expression: `
    (
      max by (tenant, site, device, connection, remote_address) (${series('mikrotik_bgp_session_prefixes')})
      < 0.5 * (max by (tenant, site, device, connection, remote_address) (max_over_time(${series('mikrotik_bgp_session_prefixes')}[1d])) > 10)
    )
    and on (tenant, site, device, connection, remote_address) max by (tenant, site, device, connection, remote_address) (${series('mikrotik_bgp_session_established')}) == 1`,
  guards: ofWorkingDevices,
  summary: 'BGP session {{ $labels.connection }} of {{ $labels.device }} lost prefixes',
  description:
    '{{ $labels.connection }} ({{ $labels.remote_address }}) of {{ $labels.device }} ({{ $labels.site }}) has {{ $value | humanize }} prefixes: less than half of what it had within a day.',
  board: 'routing',
});
