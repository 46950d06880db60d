import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { duration, flag, itemId, whole } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import { hashText } from '../../model/random.ts';
import { remotesOf, type RemoteModel } from '../../model/remote.ts';
import type { WireguardPeer } from '../../model/remote-description.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

type Peer = RemoteModel<WireguardPeer>;

const before7 = (device: DeviceModel): boolean => device.version.major < 7;

/** 32 bytes, as text. */
const keyOf = (seed: number): string =>
  Buffer.from(Array.from({ length: 32 }, (_, i) => hashText(seed, `key${i}`) & 255)).toString('base64');

const interfaces = defineMenu<PortModel>({
  path: '/interface/wireguard',
  absent: before7,
  items: (m) => m.device.ports.filter((port) => port.description.kind === 'wg'),
  columns: {
    '.id': (port) => itemId(port.number),
    name: (port) => port.name,
    mtu: () => '1420',
    'listen-port': () => '13231',
    'private-key': () => '*****',
    'public-key': (port) => keyOf(port.seed),
    comment: (port) => port.comment,
    running: (port, m) => flag(port.isUp(m)),
    disabled: (port) => flag(port.disabled),
  },
});

const used =
  <V>(read: (peer: Peer, m: DeviceMoment) => V) =>
  (peer: Peer, m: DeviceMoment) =>
    peer.description.isUnused === true ? undefined : read(peer, m);

const peers = defineMenu<Peer>({
  path: '/interface/wireguard/peers',
  absent: before7,
  items: (m) => remotesOf(m.device, m.device.description.remote?.wireguard),
  columns: {
    '.id': (peer) => itemId(peer.number),
    interface: (peer) => peer.description.interface,
    name: (peer, m) => (isAtLeast(m.device.version, 7, 15) ? peer.description.name : undefined),
    'public-key': (peer) => peer.description.publicKey,
    'endpoint-address': () => '',
    'endpoint-port': () => '0',
    'current-endpoint-address': (peer) =>
      peer.description.isUnused === true ? '' : peer.description.address,
    'current-endpoint-port': (peer) => (peer.description.isUnused === true ? '0' : '51820'),
    'allowed-address': (peer) => peer.description.allowed,
    'preshared-key': () => '*****',
    'persistent-keepalive': () => '25s',
    rx: (peer, m) => (peer.description.isUnused === true ? '0' : whole(peer.bytes(m, 'rx'))),
    tx: (peer, m) => (peer.description.isUnused === true ? '0' : whole(peer.bytes(m, 'tx'))),
    'last-handshake': used((peer, m) => duration(peer.since(m, 120))),
    dynamic: () => 'false',
    disabled: () => 'false',
    comment: (peer) => peer.description.name,
  },
});

export const wireguardMenus: readonly AnyMenu[] = [interfaces, peers];
