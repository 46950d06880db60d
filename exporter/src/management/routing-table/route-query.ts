import type { RouteFamily, RouteProtocol, RouteSelection } from '../../live/route-tables.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { coveringNetworks } from './covering-networks.ts';

/** Which routes are wanted; the device finds them. */
export interface RouteFilter {
  readonly family?: RouteFamily | undefined;
  readonly protocol?: RouteProtocol | undefined;
  readonly state?: 'active' | 'inactive' | undefined;
  /** An address or a network: the routes that lead there, from the most specific to the default route. */
  readonly covering?: string | undefined;
  readonly gateway?: string | undefined;
  readonly table?: string | undefined;
}

/** The words of one condition, which leave one value on the stack of the query. */
type Condition = readonly string[];

/** What to ask the device for. Throws for an address that is none. */
export function selectionOf(filter: RouteFilter): RouteSelection {
  const networks = filter.covering === undefined ? undefined : networksOf(filter.covering);
  const ofAddress = networks === undefined ? undefined : familyOf(networks[0] ?? '');
  if (filter.family !== undefined && ofAddress !== undefined && filter.family !== ofAddress) {
    const message = `covering is an address of ${ofAddress}, and family asks for ${filter.family}.`;
    throw new ExporterError('request.invalid-parameter', message);
  }
  const family = filter.family ?? ofAddress;
  const conditions: Condition[] = [
    ...(networks === undefined ? [] : [anyOf(networks.map((network) => [`dst-address=${network}`]))]),
    ...(filter.protocol === undefined ? [] : [[`${filter.protocol}=true`]]),
    ...(filter.state === undefined
      ? []
      : [filter.state === 'active' ? ['active=true'] : ['active=true', '#!']]),
    ...(filter.gateway === undefined ? [] : [viaGateway(filter.gateway)]),
    ...(filter.table === undefined ? [] : [inTable(filter.table)]),
  ];
  const where = conditions.flatMap((condition, i) => (i === 0 ? condition : [...condition, '#&']));
  return {
    families: family === undefined ? ['ipv4', 'ipv6'] : [family],
    where: () => where,
  };
}

function networksOf(covering: string): readonly string[] {
  const networks = coveringNetworks(covering);
  if (networks !== undefined) return networks;
  throw new ExporterError(
    'request.invalid-parameter',
    'covering must be an address or a network, such as 10.1.2.3, 10.1.0.0/16 or 2001:db8::1.',
  );
}

const familyOf = (network: string): RouteFamily => (network.includes(':') ? 'ipv6' : 'ipv4');

const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.flatMap((condition, i) => (i === 0 ? condition : [...condition, '#|']));

/** RouterOS 7 says with which interface: 10.0.0.1%ether1. */
const viaGateway = (gateway: string): Condition =>
  anyOf([[`gateway=${gateway}`], [`immediate-gw=${gateway}`]]);

/** RouterOS 6 has a mark instead of a table, and none for the main one. */
function inTable(table: string): Condition {
  const named = anyOf([[`routing-table=${table}`], [`routing-mark=${table}`]]);
  return table === 'main' ? anyOf([named, ['-routing-table', '-routing-mark', '#&']]) : named;
}
