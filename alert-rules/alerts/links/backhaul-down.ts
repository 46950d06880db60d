import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { ofRole } from '../../language/interface-roles.ts';

/** The far end being down is found by the rule about its site; this is the link itself, while a second one may carry the traffic. */
export default alert({
  severity: 'critical',
  scope: 'link',
  for: '1m',
  keepFiringFor: '5m',
  expression: `
    (max by (tenant, site, device, interface) (${series('mikrotik_interface_up')}) == 0)
    ${ofRole('backhaul')}${ofWorkingDevices}`,
  summary: 'Backhaul {{ $labels.interface }} of {{ $labels.device }} is down',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}), the link to {{ $labels.peer_site }}, has had no link for a minute, while the device answers.',
  board: 'backhaul',
});
