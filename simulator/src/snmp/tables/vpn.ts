import type { DeviceModel } from '../../model/device.ts';
import { guestsOf, ipsecPeersOf, ownAddress, type GuestModel, type RemoteModel } from '../../model/remote.ts';
import type { IpsecPeer } from '../../model/remote-description.ts';
import {
  address,
  counter64,
  defineTable,
  gauge,
  integer,
  row,
  text,
  ticks,
  type AnyTable,
  type SnmpRow,
} from '../table.ts';
import { scalarWhen } from './rows.ts';
import { macText } from './standard.ts';

const MT = '1.3.6.1.4.1.14988.1.1';

/** InetAddress of IPv4. */
const octets = (dotted: string): string => String.fromCharCode(...dotted.split('.').map(Number));

const EXCHANGE = 1;
const ESTABLISHED = 2;
const IKE_V2 = 2;

const peerCount = defineTable<DeviceModel>({
  prefix: `${MT}.20`,
  rows: scalarWhen((d) => d.version.major >= 7),
  columns: { 1: gauge((d) => ipsecPeersOf(d).length) },
});

const peers = defineTable<RemoteModel<IpsecPeer>>({
  prefix: `${MT}.20.2.1`,
  rows: (m): readonly SnmpRow<RemoteModel<IpsecPeer>>[] =>
    m.device.version.major < 7 ? [] : ipsecPeersOf(m.device).map((peer) => row([peer.number], peer)),
  columns: {
    4: integer((peer) => (peer.description.isResponder ? 1 : 0)),
    5: integer(() => 0),
    6: gauge(() => IKE_V2),
    7: integer((peer, m) => (peer.link(m).up ? ESTABLISHED : EXCHANGE)),
    8: ticks((peer, m) => (peer.link(m).up ? Math.floor(m.now - peer.link(m).lastUp) : undefined)),
    9: ticks((peer, m) => (peer.link(m).up ? Math.floor(peer.since(m, 30)) : undefined)),
    10: text((peer) => peer.description.identity ?? ''),
    11: gauge((peer, m) => (peer.link(m).up ? 1 : undefined)),
    12: integer(() => 1),
    13: text((_, m) => octets(ownAddress(m.device))),
    15: integer(() => 1),
    16: text((peer) => octets(peer.description.address)),
    20: counter64((peer, m) => peer.bytes(m, 'tx')),
    21: counter64((peer, m) => peer.bytes(m, 'rx')),
    22: counter64((peer, m) => peer.packets(m, 'tx')),
    23: counter64((peer, m) => peer.packets(m, 'rx')),
  },
});

const hotspotUsers = defineTable<GuestModel>({
  prefix: `${MT}.5.1.1`,
  rows: (m) =>
    guestsOf(m.device)
      .filter((guest) => guest.stay(m).online)
      .map((guest) => row([guest.number], guest)),
  columns: {
    3: text((guest) => guest.user),
    5: address((guest) => guest.address),
    6: text((guest) => macText(guest.mac)),
    12: counter64((guest, m) => guest.bytes(m, 'rx')),
    13: counter64((guest, m) => guest.bytes(m, 'tx')),
    14: counter64((guest, m) => Math.floor(guest.bytes(m, 'rx') / 200)),
    15: counter64((guest, m) => Math.floor(guest.bytes(m, 'tx') / 1_100)),
    16: counter64((_, m) => m.device.description.remote?.hotspot?.limits?.[0] ?? 0),
    17: counter64((_, m) => m.device.description.remote?.hotspot?.limits?.[1] ?? 0),
  },
});

export const vpnTables: readonly AnyTable[] = [peerCount, peers, hotspotUsers];
