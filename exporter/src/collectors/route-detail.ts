import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { count, type Row, text } from '../define/fields.ts';
import { gauge } from '../define/metrics.ts';
import { counted, countedBy, menu } from '../define/sources.ts';
import { countedRoutes, family, protocolRoutes, routeFamilies, routesOf } from './route.ts';

/** Those that the collector route does not count. */
const protocols = ['connect', 'rip', 'is-is', 'dhcp', 'vpn', 'modem', 'bgp-mpls-vpn'];

const numberOf = (flag: string) => countedRoutes([`${flag}=true`]);

export default defineCollector({
  name: 'route-detail',
  title: 'Routes: the rarer protocols, routing tables, hardware offloading',
  types: onRequest,
  notes:
    'One count for each protocol, flag and routing table, in which the router looks at every route: read it at a longer ' +
    'interval on a router with a full table. RouterOS 6 knows the protocols connect and rip of these; of others it has none, so they are 0. Rows: names of routing tables; no routes.',
  tables: [
    {
      api: [
        ...routesOf(protocols),
        counted('/ipv6/route', {
          where: ['slaac=true'],
          constants: { family: 'ipv6', protocol: 'slaac' },
        }),
      ],
      labels: { ...family, protocol: text('protocol') },
      metrics: [protocolRoutes],
    },
    {
      api: numberOf('dynamic'),
      labels: family,
      metrics: [gauge('mikrotik_routes_dynamic', 'Routes that nobody configured by hand.', count('count'))],
    },
    {
      api: countedRoutes(['disabled=true']),
      labels: family,
      metrics: [gauge('mikrotik_routes_disabled', 'Routes that are disabled.', count('count'))],
    },
    {
      api: numberOf('hw-offloaded'),
      labels: family,
      metrics: [
        gauge(
          'mikrotik_routes_hardware_offloaded',
          'Routes that the switch chip forwards without the CPU.',
          count('count'),
        ),
      ],
    },
    {
      api: numberOf('ecmp'),
      labels: family,
      metrics: [
        gauge('mikrotik_routes_ecmp', 'Routes with several next hops of equal cost.', count('count')),
      ],
    },
    {
      api: counted('/routing/route', { where: ['filtered=true'] }),
      labels: {},
      metrics: [
        gauge(
          'mikrotik_routes_filtered',
          'Routes of all address families that a routing filter rejected.',
          count('count'),
        ),
      ],
    },
    {
      api: counted('/routing/route', { where: ['unreachable=true'] }),
      labels: {},
      metrics: [
        gauge(
          'mikrotik_routes_unreachable',
          'Routes of all address families without a reachable next hop.',
          count('count'),
        ),
      ],
    },
    ...routeFamilies.map(({ family: name, path }) => ({
      api: countedBy(path, {
        of: menu('/routing/table'),
        property: 'routing-table',
        isNeverListed: true,
      }),
      labels: { ...family, routing_table: text('name') },
      // a count has the name of its item only
      expand: { properties: [], makes: { family: [] }, rows: (row: Row) => [{ ...row, family: name }] },
      metrics: [
        gauge(
          'mikrotik_routing_table_routes',
          'Routes in the routing table, disabled ones included.',
          count('count'),
        ),
      ],
    })),
  ],
});
