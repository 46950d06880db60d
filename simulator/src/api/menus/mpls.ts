import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { flag, itemId } from '../../model/format.ts';
import { peerHistory, type LdpNeighbor } from '../../model/routing.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

const described = (m: DeviceMoment): readonly LdpNeighbor[] => m.device.description.routing?.ldp ?? [];
const isUp = (one: LdpNeighbor, m: DeviceMoment): boolean =>
  peerHistory(m.device.seed, one.transport, one, m).up;
const numberOf = (one: LdpNeighbor, m: DeviceMoment): number => described(m).indexOf(one) + 1;

/** A package of its own in version 6. */
const absent = (device: DeviceModel): boolean =>
  device.version.major < 7 && !device.description.packages.includes('mpls');

const neighbor = defineMenu<LdpNeighbor>({
  path: '/mpls/ldp/neighbor',
  absent,
  items: described,
  columns: {
    '.id': (one, m) => itemId(numberOf(one, m)),
    transport: (one) => one.transport,
    'local-transport': (_, m) => m.device.description.routing?.routerId,
    peer: (one, m) => (isUp(one, m) ? `${one.transport}:0` : undefined),
    addresses: (one, m) => (isUp(one, m) ? one.addresses : undefined),
    dynamic: () => 'true',
    operational: (one, m) => (isUp(one, m) ? 'true' : undefined),
    throttled: (one, m) => (isUp(one, m) ? undefined : 'true'),
    vpls: (one) => (one.vpls === undefined ? undefined : 'true'),
  },
});

const vpls = defineMenu<LdpNeighbor>({
  path: '/interface/vpls',
  absent,
  items: (m) => described(m).filter((one) => one.vpls !== undefined),
  columns: {
    '.id': (one, m) => itemId(0x60 + numberOf(one, m)),
    name: (one) => one.vpls?.[0],
    mtu: () => '1500',
    peer: (one, m) => (m.device.version.major < 7 ? undefined : one.transport),
    'remote-peer': (one, m) => (m.device.version.major < 7 ? one.transport : undefined),
    'vpls-id': (one) => one.vpls?.[1],
    'pw-type': () => 'raw-ethernet',
    running: (one, m) => flag(isUp(one, m)),
    disabled: () => 'false',
  },
});

/** Labels of the prefixes behind the neighbors. */
const forwarding = defineMenu<number>({
  path: '/mpls/forwarding-table',
  absent,
  items: (m) =>
    Array.from({ length: described(m).filter((one) => isUp(one, m)).length * 6 }, (_, i) => 16 + i),
  columns: {
    '.id': (label) => itemId(label),
    label: (label) => String(label),
    type: () => 'ldp',
    vrf: () => 'main',
    prefix: (label) => `10.255.${label}.1`,
    ldp: () => 'true',
  },
});

export const mplsMenus: readonly AnyMenu[] = [neighbor, vpls, forwarding];
