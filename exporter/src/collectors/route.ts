import { defineCollector } from '../define/collector.ts';
import { count, text } from '../define/fields.ts';
import { gauge, type Metric } from '../define/metrics.ts';
import { combine } from '../define/oid-set.ts';
import { counted, type MenuSource, scalars } from '../define/sources.ts';
import { ipCidrRouteNumber } from '../oids/ip-forward-mib.ts';

/** Menu and default route of each address family. */
export const routeFamilies = [
  { family: 'ipv4', path: '/ip/route', everywhere: '0.0.0.0/0' },
  { family: 'ipv6', path: '/ipv6/route', everywhere: '::/0' },
] as const;

/** Not `disabled=false`: RouterOS leaves the word out of most routes (7.24). */
const enabled = ['disabled=true', '#!'];

/** The router counts: printing a full table takes it a minute (nshttpd/mikrotik-exporter #112, akpw/mktxp #117). */
export const countedRoutes = (where: readonly string[]): readonly MenuSource[] =>
  routeFamilies.map(({ family, path }) => counted(path, { where, constants: { family } }));

/** Routes of protocols by their flag, which a route has only if it is true. Only static routes can be disabled. */
export const routesOf = (protocols: readonly string[]): readonly MenuSource[] =>
  protocols.flatMap((protocol) => {
    const where = protocol === 'static' ? ['static=true', 'disabled=true', '#!&'] : [`${protocol}=true`];
    return routeFamilies.map(({ family, path }) => counted(path, { where, constants: { family, protocol } }));
  });

export const family = { family: text('family') };

export const protocolRoutes: Metric = gauge(
  'mikrotik_routes',
  'Routes by protocol, active or not; disabled ones are left out.',
  count('count'),
);

const entriesHelp = 'All routes, active or not; disabled ones are left out (API).';

export default defineCollector({
  name: 'route',
  title: 'Routes: numbers by protocol, active routes, default routes',
  types: ['router'],
  isSlow: true,
  notes:
    'The router counts, however many routes there are: twelve counts, none of which transfers a route. RouterOS 6 counts what ' +
    'DHCP and PPP add as static. The other protocols, routing tables and hardware offloading: route-detail. Over SNMP there is only the ' +
    'number of IPv4 routes, as the agent counts them: how disabled and unreachable ones count there is not documented, and it can ' +
    'be larger than the rows its table lists.',
  tables: [
    {
      api: routesOf(['static', 'bgp', 'ospf']),
      labels: { ...family, protocol: text('protocol') },
      metrics: [protocolRoutes],
    },
    {
      api: countedRoutes(enabled),
      labels: family,
      metrics: [gauge('mikrotik_route_entries', entriesHelp, count('count'))],
    },
    {
      snmp: scalars(),
      labels: {
        family: text(
          null,
          combine('ipv4 of ipCidrRouteNumber', [ipCidrRouteNumber], () => 'ipv4'),
        ),
      },
      metrics: [gauge('mikrotik_route_entries', entriesHelp, count(null, ipCidrRouteNumber))],
    },
    {
      api: countedRoutes(['active=true']),
      labels: family,
      metrics: [gauge('mikrotik_routes_active', 'Routes in use for forwarding.', count('count'))],
    },
    {
      api: routeFamilies.map(({ family: name, path, everywhere }) =>
        counted(path, {
          where: [`dst-address=${everywhere}`, 'active=true', '#&'],
          constants: { family: name },
        }),
      ),
      labels: family,
      metrics: [
        gauge(
          'mikrotik_routes_default_active',
          'Active default routes, of all routing tables; without one, nothing reaches other networks.',
          count('count'),
        ),
      ],
    },
  ],
});
