import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices, peerNotDown, peerNotInMaintenance } from '../../language/guards.ts';
import { ofAnyRole } from '../../language/interface-roles.ts';
import { deviceLinkTrafficWeek, linkShareWeek } from '../../recording/usual.ts';
import { deviceLinkTraffic, linkShare } from '../../recording/redundancy.ts';

const link = 'tenant, site, device, interface';
const device = 'tenant, site, device';

/**
 * The link that usually carries four fifths of the traffic carries less than one fifth, and the traffic goes elsewhere: routing chose
 * the backup. If it did not go elsewhere, customers behind the link are gone, and if the far end is away, the alert about its site says so. A
 * link without carrier has its own alert.
 */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '10m',
  keepFiringFor: '10m',
  expression: `
    (
      avg_over_time(${series(linkShare)}[15m]) < 0.2
      and on (${link}) ${series(linkShareWeek)} > 0.8
      and on (${device}) avg_over_time(${series(deviceLinkTraffic)}[15m]) > on (${device}) 0.3 * ${series(deviceLinkTrafficWeek)}
      unless on (${link}) max by (${link}) (${series('mikrotik_interface_up')}) == 0
    )
    ${ofAnyRole('backhaul', 'uplink')}`,
  guards: [peerNotDown(15), peerNotInMaintenance, ...ofWorkingDevices],
  summary: '{{ $labels.device }} does not use its usual link {{ $labels.interface }}',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) carries {{ $value | humanizePercentage }} of the traffic of its backhauls and uplinks, and usually more than 80 %. The link is up; the traffic takes another one.',
  board: 'backhaul',
});
