import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { tunnels, tunnelTable } from './tunnel/table.ts';

export default defineCollector({
  name: 'tunnel-ipv6',
  title: 'Tunnels over IPv6, and 6to4',
  types: onRequest,
  notes:
    'EoIPv6, GRE6, IPIPv6 and 6to4, with the metrics of tunnel. So few routers have one that it is in no default module: ' +
    'their state and MTU are in the interface collector too. Costs 4 commands; rows: tunnels.',
  tables: [tunnelTable(tunnels('eoipv6'), tunnels('gre6'), tunnels('ipipv6'), tunnels('6to4'))],
});
