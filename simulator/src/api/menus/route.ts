import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { flag, itemId } from '../../model/format.ts';
import { routesOf, type Route } from '../../model/route.ts';
import { defineMenu, type AnyMenu, type ReadColumn } from '../menu.ts';

const is = (kind: Route['kind']) => (route: Route) => (route.kind === kind ? 'true' : undefined);

function destination({ isIpv6, isDefault, number }: Route): string {
  if (isDefault) return isIpv6 ? '::/0' : '0.0.0.0/0';
  return isIpv6
    ? `2001:db8:${(number & 0xffff).toString(16)}::/48`
    : `10.${(number >> 8) & 255}.${number & 255}.0/24`;
}

/** Flags are sent only when true, except `dynamic` and `disabled` of configured routes (7.24). */
const columns: Readonly<Record<string, ReadColumn<Route>>> = {
  '.id': (one) => itemId(one.number),
  'dst-address': destination,
  'routing-table': (_, m) => (m.device.version.major < 7 ? undefined : 'main'),
  gateway: (one, m) =>
    one.kind === 'connect' ? m.device.ports[0]?.name : one.isIpv6 ? 'fe80::1' : '10.0.0.1',
  distance: (one) => ({ connect: '0', static: '1', bgp: '20', ospf: '110' })[one.kind],
  active: (one) => (one.state === 'active' ? 'true' : undefined),
  dynamic: (one) => (one.kind === 'static' ? 'false' : 'true'),
  connect: is('connect'),
  static: is('static'),
  bgp: is('bgp'),
  ospf: is('ospf'),
  'hw-offloaded': (one, m) =>
    m.device.version.major >= 7 && m.device.description.switchChip !== undefined && one.kind === 'ospf'
      ? 'true'
      : undefined,
  disabled: (one) => (one.state === 'disabled' ? 'true' : one.kind === 'static' ? 'false' : undefined),
};

/** A prefix in a hundred of BGP is filtered; such routes are in no menu but this one. */
function allRoutes(m: DeviceMoment): readonly Route[] {
  const shown = [...routesOf(m, 'ipv4'), ...routesOf(m, 'ipv6')];
  const filtered = shown
    .filter(({ kind }) => kind === 'bgp')
    .slice(0, Math.floor(shown.length / 100))
    .map((one): Route => ({ ...one, number: one.number + 0x0400_0000, state: 'filtered' }));
  return [...shown, ...filtered];
}

const contribution = ({ state }: Route): string => {
  if (state === 'active' || state === 'filtered') return state;
  return state === 'inactive' ? 'unreachable' : 'candidate';
};

const before7 = (device: DeviceModel): boolean => device.version.major < 7;
/** Version 6 has IPv6 in a package, and routing protocols in another. */
const withoutIpv6 = (device: DeviceModel): boolean =>
  before7(device) && !device.description.packages.includes('ipv6');

const tables = ['main'] as const;

export const routeMenus: readonly AnyMenu[] = [
  defineMenu<Route>({ path: '/ip/route', items: (m) => routesOf(m, 'ipv4'), columns }),
  defineMenu<Route>({
    path: '/ipv6/route',
    absent: withoutIpv6,
    items: (m) => routesOf(m, 'ipv6'),
    columns,
  }),
  defineMenu<Route>({
    path: '/routing/route',
    absent: before7,
    items: allRoutes,
    columns: {
      afi: (one) => (one.isIpv6 ? 'ipv6' : 'ip'),
      contribution,
      ...columns,
      filtered: (one) => (one.state === 'filtered' ? 'true' : undefined),
      unreachable: (one) => (one.state === 'inactive' ? 'true' : undefined),
    },
  }),
  defineMenu<string>({
    path: '/routing/table',
    absent: before7,
    items: () => tables,
    columns: {
      '.id': () => itemId(0),
      name: (name) => name,
      fib: () => '',
      dynamic: () => flag(true),
      invalid: () => flag(false),
    },
  }),
];
