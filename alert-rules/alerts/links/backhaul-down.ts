import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices, peerNotDown, peerNotWorkedOnWithin } from '../../language/guards.ts';
import { ofRole } from '../../language/interface-roles.ts';

/**
 * The link itself, while the far end is reached by another one. If it is not, the alert about its site is the one page, and it needs
 * three minutes to be known. A link that is disabled is somebody's decision, and a radio that leaves a channel for a radar is back
 * within a minute.
 */
export default alert({
  severity: 'critical',
  scope: 'link',
  for: '3m',
  keepFiringFor: '5m',
  expression: `
    (max by (tenant, site, device, interface) (${series('mikrotik_interface_up')}) == 0)
    ${ofRole('backhaul')}
    and on (tenant, site, device, interface) max by (tenant, site, device, interface) (${series('mikrotik_interface_enabled')} or ${series('mikrotik_interface_up')} + 1) > 0`,
  guards: [peerNotDown(5), peerNotWorkedOnWithin('5m'), ...ofWorkingDevices],
  summary: 'Backhaul {{ $labels.interface }} of {{ $labels.device }} is down',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}), the link to {{ $labels.peer_site }}, has had no link for 3 minutes, while the device answers.',
  board: 'backhaul',
});
