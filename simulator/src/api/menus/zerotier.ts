import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { durationMs, flag, itemId } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import { drift, hashText, mix } from '../../model/random.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

const without = (device: DeviceModel): boolean => !device.description.packages.includes('zerotier');

const networks = (m: DeviceMoment): readonly PortModel[] =>
  m.device.ports.filter((port) => port.description.kind === 'zerotier');

const instances = defineMenu<DeviceModel>({
  path: '/zerotier',
  absent: without,
  items: (m) => [m.device],
  columns: {
    '.id': () => '*1',
    name: () => 'zt1',
    port: () => '9993',
    'identity.public': () => 'demo',
    interfaces: () => 'all',
    'route-distance': () => '1',
    state: () => 'running',
    online: () => 'true',
    disabled: () => 'false',
  },
});

const interfaces = defineMenu<PortModel>({
  path: '/zerotier/interface',
  absent: without,
  items: networks,
  columns: {
    '.id': (port) => itemId(port.number),
    name: (port) => port.name,
    instance: () => 'zt1',
    network: (port, m) => m.device.description.remote?.zerotier?.[port.name],
    'network-name': () => 'branches',
    mtu: () => '2800',
    status: (port, m) => (port.isUp(m) ? 'OK' : 'REQUESTING_CONFIGURATION'),
    type: () => 'PRIVATE',
    running: (port, m) => flag(port.isUp(m)),
    disabled: (port) => flag(port.disabled),
  },
});

interface Peer {
  readonly role: 'PLANET' | 'LEAF';
  readonly latency: number;
}

const PEERS: readonly Peer[] = [
  { role: 'PLANET', latency: 120 },
  { role: 'PLANET', latency: 180 },
  { role: 'LEAF', latency: 14 },
  { role: 'LEAF', latency: 31 },
];

const peers = defineMenu<Peer>({
  path: '/zerotier/peer',
  absent: without,
  items: () => PEERS,
  columns: {
    instance: () => 'zt1',
    'zt-address': (peer) => mix(hashText(1, peer.role), peer.latency).toString(16).padStart(10, '0'),
    latency: (peer, m) => durationMs(peer.latency * (1 + 0.1 * drift(peer.latency, m.now, 300))),
    role: (peer) => peer.role,
    bonded: () => 'false',
  },
});

export const zerotierMenus: readonly AnyMenu[] = [instances, interfaces, peers];
