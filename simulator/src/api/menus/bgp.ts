import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { dateTime, durationMs, flag, itemId } from '../../model/format.ts';
import { bgpState, type BgpPeer, type BgpState } from '../../model/routing.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';
import { withoutRouting } from './routing.ts';

interface Session {
  readonly peer: BgpPeer;
  readonly number: number;
  readonly state: BgpState;
}

function peersOf(m: DeviceMoment): readonly Session[] {
  const peers = m.device.description.routing?.bgp ?? [];
  return peers.map((peer, i) => ({ peer, number: i + 1, state: bgpState(m.device.seed, peer, m) }));
}

const before7 = (device: DeviceModel): boolean => device.version.major < 7;
const from7 = (device: DeviceModel): boolean => !before7(device) || withoutRouting(device);
/** Instances were explicit in version 6 and are again from 7.20 on. */
const withoutInstance = (device: DeviceModel): boolean =>
  before7(device) ? withoutRouting(device) : !isAtLeast(device.version, 7, 20);

const localAs = (m: DeviceMoment): string => String(m.device.description.routing?.localAs ?? 65_530);
const ownAddress = (peer: BgpPeer): string =>
  peer.address.replace(/\d+$/, (last) => String(Number(last) + 1));
const instanceOf = (device: DeviceModel): string | undefined =>
  isAtLeast(device.version, 7, 20) ? 'main' : undefined;

/** Marker, length, type and code of a message that a hold timer expired (RFC 4271). */
const HOLD_TIMER_EXPIRED = `${'f'.repeat(32)}0015030400`;
/** The same of a peer whose operator reset the session: cease, administrative reset. */
const RESET = `${'f'.repeat(32)}0015030604`;

const lastNotification = (message: string, { peer, state }: Session): string | undefined => {
  const sent = peer.notifies === true ? RESET : HOLD_TIMER_EXPIRED;
  return state.history.downs > 0 && message === sent ? message : undefined;
};

const connection = defineMenu<Session>({
  path: '/routing/bgp/connection',
  absent: before7,
  items: peersOf,
  columns: {
    '.id': (one) => itemId(one.number),
    name: ({ peer }) => peer.name,
    instance: (_, m) => instanceOf(m.device),
    'remote.address': ({ peer }) => `${peer.address}/32`,
    'remote.as': ({ peer }) => String(peer.remoteAs),
    'local.role': ({ peer }) => peer.kind,
    'routing-table': () => 'main',
    as: (_, m) => localAs(m),
    'hold-time': () => '3m',
    'use-bfd': ({ peer }) => (peer.bfd === true ? 'true' : undefined),
    disabled: ({ peer }) => flag(peer.disabled === true),
    inactive: () => 'false',
  },
});

/** A session that is down is in no list. */
const session = defineMenu<Session>({
  path: '/routing/bgp/session',
  absent: before7,
  items: (m) => peersOf(m).filter(({ state }) => state.isUp),
  columns: {
    '.id': (one) => itemId(0x280_0000 + one.number),
    name: ({ peer }) => `${peer.name}-1`,
    instance: (_, m) => instanceOf(m.device),
    'remote.address': ({ peer }) => peer.address,
    'remote.as': ({ peer }) => String(peer.remoteAs),
    'remote.id': ({ peer }) => peer.address,
    'remote.capabilities': () => 'mp,rr,gr,as4',
    'remote.afi': () => 'ip',
    'remote.messages': ({ state }) => String(state.received),
    'remote.bytes': ({ state }) => String(state.received * 41),
    'remote.eor': () => '',
    'local.role': ({ peer }) => peer.kind,
    'local.address': ({ peer }) => ownAddress(peer),
    'local.as': (_, m) => localAs(m),
    'local.id': (_, m) => m.device.description.routing?.routerId,
    'local.capabilities': () => 'mp,rr,gr,as4',
    'local.afi': () => 'ip',
    'local.messages': ({ state }) => String(state.sent),
    'local.bytes': ({ state }) => String(state.sent * 19),
    'local.eor': () => '',
    'output.procid': (one) => String(19 + one.number),
    'output.last-notification': (one) => lastNotification(HOLD_TIMER_EXPIRED, one),
    'input.procid': (one) => String(19 + one.number),
    'input.last-notification': (one) => lastNotification(RESET, one),
    'input.limit-process-routes': ({ peer }) => peer.limit?.toString(),
    ebgp: ({ peer }) => (peer.kind === 'ebgp' ? '' : undefined),
    ibgp: ({ peer }) => (peer.kind === 'ibgp' ? '' : undefined),
    'hold-time': () => '3m',
    'keepalive-time': () => '1m',
    'use-bfd': ({ peer }) => (peer.bfd === true ? 'true' : undefined),
    uptime: ({ state }) => durationMs(state.seconds * 1000),
    'last-started': ({ state }, m) => dateTime(state.history.lastUp, m.device.version),
    'last-stopped': ({ state: { history } }, m) =>
      history.lastDown === undefined ? undefined : dateTime(history.lastDown, m.device.version),
    'prefix-count': ({ state }) => String(state.prefixes),
    established: () => 'true',
  },
});

/** Version 6 keeps a peer that is down, and counts updates instead of messages. */
const peer = defineMenu<Session>({
  path: '/routing/bgp/peer',
  absent: from7,
  items: peersOf,
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.peer.name,
    instance: () => 'default',
    'remote-address': (one) => one.peer.address,
    'remote-as': (one) => String(one.peer.remoteAs),
    'hold-time': () => '3m',
    'use-bfd': (one) => flag(one.peer.bfd === true),
    'remote-id': ({ state, peer: { address } }) => (state.isUp ? address : undefined),
    'local-address': (one) => (one.state.isUp ? ownAddress(one.peer) : undefined),
    uptime: ({ state }) => (state.isUp ? durationMs(Math.floor(state.seconds) * 1000) : undefined),
    'prefix-count': ({ state }) => (state.isUp ? String(state.prefixes) : undefined),
    'updates-sent': ({ state }) => (state.isUp ? String(state.sent) : undefined),
    'updates-received': ({ state }) => (state.isUp ? String(state.received) : undefined),
    'withdrawn-sent': ({ state }) => (state.isUp ? String(Math.floor(state.sent / 9)) : undefined),
    'withdrawn-received': ({ state }) => (state.isUp ? String(Math.floor(state.received / 9)) : undefined),
    'used-hold-time': ({ state }) => (state.isUp ? '3m' : undefined),
    'used-keepalive-time': ({ state }) => (state.isUp ? '1m' : undefined),
    state: (one) => (one.peer.disabled === true ? undefined : one.state.isUp ? 'established' : 'active'),
    established: ({ state }) => (state.isUp ? 'true' : undefined),
    disabled: (one) => flag(one.peer.disabled === true),
  },
});

const instance = defineMenu<string>({
  path: '/routing/bgp/instance',
  absent: withoutInstance,
  items: (m) => [before7(m.device) ? 'default' : 'main'],
  columns: {
    '.id': () => itemId(1),
    name: (name) => name,
    as: (_, m) => localAs(m),
    'router-id': (_, m) => m.device.description.routing?.routerId ?? '0.0.0.0',
    disabled: () => 'false',
  },
});

export const bgpMenus: readonly AnyMenu[] = [connection, session, peer, instance];
