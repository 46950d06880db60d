import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

const peer = 'tenant, site, device, peer';
const received = series('mikrotik_ipsec_peer_receive_packets_total');

/** The negotiation stands, and nothing comes back: another key, a firewall in between. Only where packets came back within the day before. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '10m',
  keepFiringFor: '5m',
  expression: `
    (
      max by (${peer}) (increase(${series('mikrotik_ipsec_peer_transmit_packets_total')}[15m])) > 100
      and on (${peer}) max by (${peer}) (increase(${received}[15m])) == 0
      and on (${peer}) max by (${peer}) (max_over_time(${received}[1d:10m])) > 0
      and on (${peer}) max by (${peer}) (${series('mikrotik_ipsec_peer_state', { state: 'established' })}) == 1
    )`,
  guards: ofWorkingDevices,
  summary: 'IPsec peer {{ $labels.peer }} of {{ $labels.device }} sends nothing',
  description:
    '{{ $labels.device }} ({{ $labels.site }}) sent {{ $value | humanize }} packets to {{ $labels.peer }} within 15 minutes and received none, although the peer is established.',
  board: 'routing',
});
