import type { Table } from '../define/collector.ts';
import { count, flag, flagOrFalse, not, type Row, text } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { counted, menu, type MenuSource } from '../define/sources.ts';

/** Menu of each address family. */
const routeFamilies = [
  { family: 'ipv4', path: '/ip/route' },
  { family: 'ipv6', path: '/ipv6/route' },
] as const;

/** Flags that say where a route comes from. A route has the flag of its protocol only, and only if it is true. */
export const routeProtocols = [
  'connect',
  'static',
  'bgp',
  'ospf',
  'rip',
  'is-is',
  'dhcp',
  'vpn',
  'slaac',
  'modem',
  'bgp-mpls-vpn',
] as const;
export type RouteProtocol = (typeof routeProtocols)[number];

export type RouteFamily = (typeof routeFamilies)[number]['family'];

export interface RouteSelection {
  readonly families: readonly RouteFamily[];
  /** Query words, for each of the families. */
  readonly where: (family: RouteFamily) => readonly string[];
}

function menusOf({ families, where }: RouteSelection, make: typeof menu): MenuSource[] {
  return routeFamilies
    .filter(({ family }) => families.includes(family))
    .map(({ family, path }) => make(path, { where: where(family), constants: { family } }));
}

/** How many routes there are, and how many are selected. The device counts. */
export function routeNumbers(selection: RouteSelection): Table {
  const numbers = (of: string, chosen: RouteSelection): MenuSource[] =>
    menusOf(chosen, counted).map((source) => ({ ...source, constants: { ...source.constants, of } }));
  return {
    api: [...numbers('all', { ...selection, where: () => [] }), ...numbers('selected', selection)],
    resource: { name: 'route-numbers', title: 'Numbers of routes', prefix: 'route' },
    labels: { family: text('family'), of: text('of') },
    metrics: [gauge('mikrotik_route_entries', 'Routes in the menu.', count('count'))],
  };
}

/** The selected routes. Only for a selection that is known to be short: a full table takes the router a minute. */
export function routeRows(selection: RouteSelection): Table {
  return {
    api: menusOf(selection, menu),
    resource: {
      name: 'routes',
      title: 'Routes',
      prefix: 'route',
      example: {
        route: '*80000003',
        family: 'ipv4',
        destination: '10.20.0.0/16',
        gateway: '10.0.0.1',
        immediate_gateway: '10.0.0.1%ether1',
        routing_table: 'main',
        protocol: 'ospf',
        distance: 110,
        active: true,
        enabled: true,
        dynamic: true,
        blackhole: false,
        ecmp: false,
      },
    },
    labels: { route: text('.id'), family: text('family') },
    expand: {
      properties: [...routeProtocols, 'type', 'blackhole'],
      makes: { protocol: [...routeProtocols], discards: ['blackhole', 'type'] },
      rows: (row) => [{ ...row, protocol: protocolOf(row), discards: discards(row) }],
    },
    metrics: [
      info('mikrotik_route_info', 'Destination, gateway and table of the route.', {
        destination: text('dst-address'),
        gateway: text('gateway'),
        // RouterOS 7, and what RouterOS 6 says instead: "10.0.0.1 reachable via ether1".
        immediate_gateway: text('immediate-gw'),
        gateway_status: text('gateway-status'),
        // RouterOS 6 has a mark, and none for the main table.
        routing_table: text('routing-table'),
        routing_mark: text('routing-mark'),
        protocol: text('protocol'),
        comment: text('comment'),
      }),
      gauge('mikrotik_route_distance', 'Distance; the lowest one wins.', count('distance')),
      gauge('mikrotik_route_active', 'Whether it is used for forwarding.', flagOrFalse('active')),
      gauge('mikrotik_route_enabled', 'Whether it is enabled.', not(flagOrFalse('disabled'))),
      gauge('mikrotik_route_dynamic', 'Whether nobody configured it by hand.', flagOrFalse('dynamic')),
      gauge('mikrotik_route_blackhole', 'Whether its packets are discarded.', flag('discards')),
      gauge('mikrotik_route_ecmp', 'Whether it has several next hops of equal cost.', flagOrFalse('ecmp')),
    ],
  };
}

const protocolOf = (row: Row): string => routeProtocols.find((name) => row[name] === 'true') ?? '';

/** RouterOS 7 has a flag, of which the presence counts; RouterOS 6 a type. */
const discards = ({ blackhole, type }: Row): string =>
  String(
    (blackhole !== undefined && blackhole !== 'false') ||
      (typeof type === 'string' && ['blackhole', 'prohibit', 'unreachable'].includes(type)),
  );
