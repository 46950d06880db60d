import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { infrastructure } from '../../../promql/scopes.ts';

/** From the alert of RouterOS, which has to be configured on the interface. The device forgets a server after `alert-timeout`, an hour by default. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '2m',
  keepFiringFor: '10m',
  expression: `
    (
      max by (tenant, site, device, interface) (${series('mikrotik_dhcp_alert_unknown_servers', infrastructure)}) > 0
      and on (tenant, site, device, interface) max by (tenant, site, device, interface) (${series('mikrotik_dhcp_alert_enabled')}) == 1
    )`,
  guards: ofWorkingDevices,
  summary: 'Unknown DHCP server on {{ $labels.interface }} of {{ $labels.device }}',
  description:
    '{{ $labels.device }} ({{ $labels.site }}) sees {{ $value }} DHCP servers on {{ $labels.interface }} that are not its own: customers there may get addresses that lead nowhere.',
  board: 'subscribers',
});
