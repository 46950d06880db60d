import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { bgpEstablishedWeek } from '../../recording/baselines.ts';
import { deviceMaintenance } from '../../recording/reachability.ts';

/** Addresses of own routers in planned maintenance. From the slow module: two of its scrapes may be missing. */
const ofNeighborsWorkedOn = `
      max by (tenant, remote_address) (
        label_replace(
          last_over_time(${series('mikrotik_ip_address_enabled')}[15m]) or last_over_time(${series('mikrotik_ipv6_address_enabled')}[15m]),
          "remote_address", "$1", "address", "([^/]+).*"
        )
        and on (tenant, site, device) ${series(deviceMaintenance)} == 1
      )`;

/**
 * A session that was up within a week. One that never came up is being set up, by somebody who looks at it; one that is
 * disabled was meant to be: RouterOS 6 reports it as not established, and a session may outlive its connection for a scrape.
 */
export default alert({
  severity: 'critical',
  scope: 'link',
  for: '2m',
  keepFiringFor: '3m',
  expression: `
    max by (tenant, site, device, connection, remote_address) (${series('mikrotik_bgp_session_established')}) == 0
    and on (tenant, site, device, connection, remote_address) ${series(bgpEstablishedWeek)} == 1
    unless on (tenant, site, device, connection) max by (tenant, site, device, connection) (${series('mikrotik_bgp_connection_enabled')}) == 0
    unless on (tenant, remote_address) ${ofNeighborsWorkedOn}`,
  guards: ofWorkingDevices,
  summary: 'BGP session {{ $labels.connection }} of {{ $labels.device }} is down',
  description:
    'The session to {{ $labels.remote_address }} ({{ $labels.connection }}) of {{ $labels.device }} ({{ $labels.site }}) has not been established for 2 minutes, and was within the last 7 days.',
  board: 'routing',
});
