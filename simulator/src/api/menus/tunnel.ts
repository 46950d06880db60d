import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import type { InterfaceKind } from '../../model/description.ts';
import { flag, itemId } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import { macAddress } from '../../model/random.ts';
import { defineMenu, type AnyMenu, type ReadColumn } from '../menu.ts';

const of = (kind: InterfaceKind) => (m: DeviceMoment) =>
  m.device.ports.filter((port) => port.description.kind === kind);

const SHARED: Readonly<Record<string, ReadColumn<PortModel>>> = {
  '.id': (port) => itemId(port.number),
  name: (port) => port.name,
  comment: (port) => port.comment,
  running: (port, m) => flag(port.isUp(m)),
  disabled: (port) => flag(port.disabled),
};

const overIp = (kind: 'eoip' | 'gre' | 'ipip'): AnyMenu =>
  defineMenu<PortModel>({
    path: `/interface/${kind}`,
    items: of(kind),
    columns: {
      ...SHARED,
      mtu: (port) => port.configuredMtu,
      'actual-mtu': (port) => String(port.mtu),
      'local-address': (port) => port.description.tunnel?.local ?? '0.0.0.0',
      'remote-address': (port) => port.description.tunnel?.remote,
      keepalive: (port) => port.description.tunnel?.keepalive,
      dscp: () => 'inherit',
      'clamp-tcp-mss': () => 'true',
      'dont-fragment': () => 'no',
      'allow-fast-path': () => 'true',
      ...(kind === 'eoip'
        ? { 'tunnel-id': (port: PortModel) => String(port.description.tunnel?.id ?? 0) }
        : {}),
    },
  });

const before7 = (device: DeviceModel): boolean => device.version.major < 7;

const vxlan = defineMenu<PortModel>({
  path: '/interface/vxlan',
  absent: before7,
  items: of('vxlan'),
  columns: {
    ...SHARED,
    mtu: (port) => String(port.mtu),
    vni: (port) => String(port.description.tunnel?.id ?? 1),
    port: () => '8472',
    'max-fdb-size': () => '4096',
    'vteps-ip-version': () => 'ipv4',
  },
});

interface Learned {
  readonly port: PortModel;
  readonly number: number;
}

/** Stations behind the other end: some of ten, and each for an hour or so. */
const learned = defineMenu<Learned>({
  path: '/interface/vxlan/fdb',
  absent: before7,
  items: (m) =>
    of('vxlan')(m).flatMap((port) =>
      Array.from({ length: 10 }, (_, number) => ({ port, number })).filter(
        ({ number }) => (Math.floor(m.now / 3_600) + number * 7) % 5 !== 0,
      ),
    ),
  columns: {
    interface: (one) => one.port.name,
    'mac-address': (one) => macAddress(one.port.seed, 20 + one.number),
    'remote-ip': (one) => one.port.description.tunnel?.remote,
  },
});

const endpoints = defineMenu<PortModel>({
  path: '/interface/vxlan/vteps',
  absent: before7,
  items: of('vxlan'),
  columns: {
    '.id': (port) => itemId(port.number),
    interface: (port) => port.name,
    'remote-ip': (port) => port.description.tunnel?.remote,
    dynamic: () => 'false',
  },
});

const EMPTY = ['eoipv6', 'gre6', 'ipipv6', '6to4'] as const;

export const tunnelMenus: readonly AnyMenu[] = [
  overIp('eoip'),
  overIp('gre'),
  overIp('ipip'),
  vxlan,
  learned,
  endpoints,
  ...EMPTY.map((kind) => defineMenu<never>({ path: `/interface/${kind}`, items: () => [], columns: {} })),
];
