import { defineCollector } from '../define/collector.ts';
import { menu } from '../define/sources.ts';
import { tunnelTable } from './tunnel/table.ts';

export default defineCollector({
  name: 'tunnel',
  title: 'Tunnels: EoIP, GRE, IPIP, VXLAN',
  types: ['router'],
  notes:
    'Traffic of a tunnel is in the interface collector. Without keepalive a tunnel is up as long as its remote address ' +
    'has a route, whatever the other end does. The address that a remote name resolves to may roam and is not exported. ' +
    'VXLAN (7.x) has no keepalive. Tunnels over IPv6 are in tunnel-ipv6. Costs 4 commands; rows: tunnels.',
  tables: [
    tunnelTable([
      menu('/interface/eoip', { constants: { kind: 'eoip' } }),
      menu('/interface/gre', { constants: { kind: 'gre' } }),
      menu('/interface/ipip', { constants: { kind: 'ipip' } }),
      menu('/interface/vxlan', {
        constants: { kind: 'vxlan' },
        take: { 'actual-mtu': 'mtu', 'tunnel-id': 'vni', 'remote-address': 'group' },
      }),
    ]),
  ],
});
