import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { menu } from '../define/sources.ts';
import { tunnelTable } from './tunnel/table.ts';

export default defineCollector({
  name: 'tunnel-ipv6',
  title: 'Tunnels over IPv6, and 6to4',
  types: onRequest,
  notes:
    'EoIPv6, GRE6, IPIPv6 and 6to4, with the metrics of tunnel. So few routers have one that it is in no default module: ' +
    'their state and MTU are in the interface collector too. Costs 4 commands; rows: tunnels.',
  tables: [
    tunnelTable([
      menu('/interface/eoipv6', { constants: { kind: 'eoipv6' } }),
      menu('/interface/gre6', { constants: { kind: 'gre6' } }),
      menu('/interface/ipipv6', { constants: { kind: 'ipipv6' } }),
      menu('/interface/6to4', { constants: { kind: '6to4' } }),
    ]),
  ],
});
