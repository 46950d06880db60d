import { defineCollector } from '../define/collector.ts';
import { tunnels, tunnelTable } from './tunnel/table.ts';

export default defineCollector({
  name: 'tunnel',
  title: 'Tunnels: EoIP, GRE, IPIP, VXLAN',
  types: ['router'],
  isSlow: true,
  notes:
    'Traffic of a tunnel is in the interface collector. Without keepalive a tunnel is up as long as its remote address ' +
    'has a route, whatever the other end does. The address that a remote name resolves to may roam and is not exported. ' +
    'VXLAN (7.x) has no keepalive. Tunnels over IPv6 are in tunnel-ipv6. Costs 4 commands; rows: tunnels.',
  tables: [
    tunnelTable(
      tunnels('eoip'),
      tunnels('gre'),
      tunnels('ipip'),
      tunnels('vxlan', { 'actual-mtu': 'mtu', 'tunnel-id': 'vni', 'remote-address': 'group' }),
    ),
  ],
});
