import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { duration, itemId } from '../../model/format.ts';
import { hashText } from '../../model/random.ts';
import { bgpState, type BgpPeer, type BgpState } from '../../model/routing.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, type AnyMenu, type ReadColumn } from '../menu.ts';
import { withoutRouting } from './routing.ts';

interface Watched {
  readonly peer: BgpPeer;
  readonly number: number;
  readonly state: BgpState;
}

function watched(m: DeviceMoment): readonly Watched[] {
  const peers = m.device.description.routing?.bgp ?? [];
  return peers
    .filter(({ bfd, disabled }) => bfd === true && disabled !== true)
    .map((peer, i) => ({ peer, number: i + 1, state: bgpState(m.device.seed, peer, m) }));
}

/** A control packet every 200 ms less up to a quarter (RFC 5880, 6.8.7), some of which are lost. */
function packets({ peer, state }: Watched, share: number): string {
  const perSecond = 5.6 + (hashText(0, peer.address) % 100) / 1000;
  return String(Math.floor(state.history.upSeconds * perSecond * share));
}

const uplink = (m: DeviceMoment): string => m.device.ports[0]?.name ?? 'ether1';

const common: Readonly<Record<string, ReadColumn<Watched>>> = {
  state: ({ state }) => (state.isUp ? 'up' : 'down'),
  'state-changes': ({ state }) => String(state.history.downs * 2 + 1),
  uptime: ({ state }) => (state.isUp ? duration(state.seconds) : undefined),
  'desired-tx-interval': ({ state }) => (state.isUp ? '200ms' : '1s'),
  'actual-tx-interval': ({ state }) => (state.isUp ? '200ms' : undefined),
  'required-min-rx': () => '200ms',
  multiplier: () => '5',
  'hold-time': ({ state }) => (state.isUp ? '1s' : undefined),
  'packets-rx': (one) => packets(one, 0.998),
  'packets-tx': (one) => packets(one, 1),
  up: ({ state }) => (state.isUp ? 'true' : undefined),
};

const without7 = (device: DeviceModel): boolean => !isAtLeast(device.version, 7, 10);
const without6 = (device: DeviceModel): boolean => device.version.major >= 7 || withoutRouting(device);

export const bfdMenus: readonly AnyMenu[] = [
  defineMenu<Watched>({
    path: '/routing/bfd/session',
    absent: without7,
    items: watched,
    columns: {
      '.id': (one) => itemId(one.number),
      multihop: () => 'false',
      vrf: () => 'main',
      'remote-address': ({ peer }, m) => `${peer.address}%${uplink(m)}`,
      'local-address': ({ peer, state }, m) => (state.isUp ? `${peer.address}%${uplink(m)}` : ''),
      'remote-min-rx': ({ state }) => (state.isUp ? '200ms' : '1us'),
      'remote-min-tx': ({ state }) => (state.isUp ? '200ms' : undefined),
      ...common,
    },
  }),
  defineMenu<Watched>({
    path: '/routing/bfd/neighbor',
    absent: without6,
    items: watched,
    columns: {
      '.id': (one) => itemId(one.number),
      address: ({ peer }) => peer.address,
      interface: (_, m) => uplink(m),
      protocols: () => 'bgp',
      multihop: () => 'false',
      ...common,
    },
  }),
];
