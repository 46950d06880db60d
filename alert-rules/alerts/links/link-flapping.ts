import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { deviceAnswers, notWorkedOnWithin, peerNotWorkedOnWithin } from '../../language/guards.ts';
import { ofAnyRole } from '../../language/interface-roles.ts';

const downs = series('mikrotik_interface_link_downs_total');

/** From the counter of the device, so that gaps shorter than a scrape count. A reboot sets it to 0, which is no flapping. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '5m',
  keepFiringFor: '30m',
  expression: `
    (max by (tenant, site, device, interface) (
      (max_over_time(${downs}[1h]) - min_over_time(${downs}[1h])) and resets(${downs}[1h]) == 0
      or increase(${downs}[1h])
    ) > 4)
    ${ofAnyRole('backhaul', 'uplink')}`,
  guards: [deviceAnswers, notWorkedOnWithin('1h'), peerNotWorkedOnWithin('1h')],
  summary: 'Link {{ $labels.interface }} of {{ $labels.device }} flaps',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) went down {{ $value | humanize }} times within an hour; the limit is 4.',
  board: 'backhaul',
});
