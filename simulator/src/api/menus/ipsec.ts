import type { DeviceMoment } from '../../model/device.ts';
import { duration, flag, itemId, whole } from '../../model/format.ts';
import { ipsecPeersOf, ownAddress, type RemoteModel } from '../../model/remote.ts';
import type { IpsecPeer } from '../../model/remote-description.ts';
import { mix } from '../../model/random.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, singleton, type AnyMenu, type ReadColumn } from '../menu.ts';

type Peer = RemoteModel<IpsecPeer>;

const ipsecPeers = (m: DeviceMoment): readonly Peer[] => ipsecPeersOf(m.device);

const whenUp =
  (read: ReadColumn<Peer>): ReadColumn<Peer> =>
  (peer, m) =>
    peer.link(m).up ? read(peer, m) : undefined;

const activePeers = defineMenu<Peer>({
  path: '/ip/ipsec/active-peers',
  absent: (device) => !isAtLeast(device.version, 6, 44),
  items: ipsecPeers,
  columns: {
    '.id': (peer) => itemId(peer.number),
    id: (peer) => peer.description.identity ?? '',
    'local-address': (_, m) => ownAddress(m.device),
    port: () => '500',
    'remote-address': (peer) => peer.description.address,
    state: (peer, m) => (peer.link(m).up ? 'established' : 'message-1-sent'),
    side: (peer) => (peer.description.isResponder ? 'responder' : 'initiator'),
    responder: (peer) => (peer.description.isResponder ? 'true' : undefined),
    'natt-peer': () => undefined,
    uptime: whenUp((peer, m) => duration(m.now - peer.link(m).lastUp)),
    'last-seen': whenUp((peer, m) => duration(peer.since(m, 30))),
    'ph2-total': whenUp(() => '1'),
    'rx-bytes': (peer, m) => whole(peer.bytes(m, 'rx')),
    'tx-bytes': (peer, m) => whole(peer.bytes(m, 'tx')),
    'rx-packets': (peer, m) => whole(peer.packets(m, 'rx')),
    'tx-packets': (peer, m) => whole(peer.packets(m, 'tx')),
  },
  statistics: ['rx-bytes', 'tx-bytes', 'rx-packets', 'tx-packets'],
});

const policies = defineMenu<Peer>({
  path: '/ip/ipsec/policy',
  items: ipsecPeers,
  columns: {
    '.id': (peer) => itemId(peer.number),
    peer: (peer) => peer.description.name,
    tunnel: () => 'true',
    'src-address': (peer) => peer.description.networks[0],
    'src-port': () => 'any',
    'dst-address': (peer) => peer.description.networks[1],
    'dst-port': () => 'any',
    protocol: () => 'all',
    action: () => 'encrypt',
    level: () => 'require',
    'ipsec-protocols': () => 'esp',
    'sa-src-address': (_, m) => ownAddress(m.device),
    'sa-dst-address': (peer) => peer.description.address,
    proposal: () => 'default',
    'ph2-count': (peer, m) => (peer.link(m).up ? '1' : '0'),
    'ph2-state': (peer, m) => (peer.link(m).up ? 'established' : 'no-phase2'),
    active: (peer, m) => flag(peer.link(m).up),
    invalid: () => 'false',
    disabled: () => 'false',
    comment: (peer) => peer.description.name,
  },
});

interface Association {
  readonly peer: Peer;
  readonly direction: 'rx' | 'tx';
}

const associations = defineMenu<Association>({
  path: '/ip/ipsec/installed-sa',
  items: (m) =>
    ipsecPeers(m)
      .filter((peer) => peer.link(m).up)
      .flatMap((peer) => (['rx', 'tx'] as const).map((direction) => ({ peer, direction }))),
  columns: {
    '.id': (one) => itemId(2 * one.peer.number + (one.direction === 'rx' ? 0 : 1)),
    spi: (one) => `0x${mix(one.peer.seed, one.direction === 'rx' ? 1 : 2).toString(16)}`,
    'src-address': (one, m) => (one.direction === 'tx' ? ownAddress(m.device) : one.peer.description.address),
    'dst-address': (one, m) => (one.direction === 'rx' ? ownAddress(m.device) : one.peer.description.address),
    // Half an hour of life, of which the last fifth is the time to renew.
    state: (one, m) => (one.peer.since(m, 1_800) > 1_440 ? 'dying' : 'mature'),
    'auth-algorithm': () => 'sha256',
    'enc-algorithm': () => 'aes-cbc',
    'enc-key-size': () => '256',
    'expires-in': (one, m) => duration(1_800 - one.peer.since(m, 1_800)),
    'current-bytes': (one, m) => whole(one.peer.bytes(m, one.direction) % 1e9),
    'hw-aead': (one) => flag(one.peer.description.megabits > 0),
    ESP: () => 'true',
  },
});

const IN = ['errors', 'buffer-errors', 'header-errors', 'no-states', 'state-protocol-errors'];
const IN_STATE = ['mode-errors', 'sequence-errors', 'expired', 'mismatches', 'invalid'];
const IN_POLICY = ['template-mismatches', 'no-policies', 'policy-blocked', 'policy-errors'];
const OUT = ['errors', 'bundle-errors', 'bundle-check-errors', 'no-states', 'state-protocol-errors'];
const OUT_STATE = ['state-mode-errors', 'state-sequence-errors', 'state-expired'];
const OUT_POLICY = ['policy-blocked', 'policy-dead', 'policy-errors'];

const COUNTERS = [
  ...[...IN, ...IN_STATE.map((one) => `state-${one}`), ...IN_POLICY].map((one) => `in-${one}`),
  ...[...OUT, ...OUT_STATE, ...OUT_POLICY].map((one) => `out-${one}`),
];

/** Errors per million packets of all peers: a few that every link has, none of the rest. */
const SHARE: Readonly<Record<string, number>> = {
  'in-no-states': 40,
  'in-state-sequence-errors': 8,
  'out-no-states': 15,
};

const statistics = singleton(
  '/ip/ipsec/statistics',
  Object.fromEntries(
    COUNTERS.map((name) => [
      name,
      (_: unknown, m: DeviceMoment) => {
        const packets = ipsecPeers(m).reduce((sum, peer) => sum + peer.packets(m, 'rx'), 0);
        return whole((packets * (SHARE[name] ?? 0)) / 1e6);
      },
    ]),
  ),
);

export const ipsecMenus: readonly AnyMenu[] = [activePeers, policies, associations, statistics];
