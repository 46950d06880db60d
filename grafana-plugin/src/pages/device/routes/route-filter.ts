import type { operations } from '../../../api/schema.generated.ts';

type Query = NonNullable<operations['listRoutes']['parameters']['query']>;
export type RouteProtocol = NonNullable<Query['protocol']>;

/** What a person looks for; empty: everything. */
export interface RouteFilter {
  readonly covering: string;
  readonly gateway: string;
  readonly protocol: '' | RouteProtocol;
  readonly state: '' | 'active' | 'inactive';
}

export const everyRoute: RouteFilter = { covering: '', gateway: '', protocol: '', state: '' };

/** More are counted and not read. */
export const routesLimit = 1000;

export const protocols: readonly RouteProtocol[] = [
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
];

export const routeQuery = ({ covering, gateway, protocol, state }: RouteFilter): Query => ({
  limit: routesLimit,
  ...(covering.trim() === '' ? {} : { covering: covering.trim() }),
  ...(gateway.trim() === '' ? {} : { gateway: gateway.trim() }),
  ...(protocol === '' ? {} : { protocol }),
  ...(state === '' ? {} : { state }),
});
