import type { RareRouting } from './rare-routing.ts';
import { linkAt, type Flap, type LinkHistory } from './presence.ts';
import type { Moment } from './moment.ts';
import { drift, hashText } from './random.ts';

export interface BgpPeer {
  /** Of the connection in version 7, of the peer in version 6. */
  readonly name: string;
  readonly address: string;
  readonly remoteAs: number;
  readonly kind: 'ebgp' | 'ibgp';
  readonly prefixes: number;
  readonly flap?: Flap;
  readonly disabled?: boolean;
  /** Configured, but the other end never answers. */
  readonly isSilent?: boolean;
  readonly bfd?: boolean;
  /** When it goes down, it is the peer that says so. */
  readonly notifies?: boolean;
  /** Most routes of it that are processed. */
  readonly limit?: number;
}

export interface OspfNeighbor {
  readonly instance: string;
  readonly area: string;
  readonly address: string;
  readonly ownAddress: string;
  readonly interface: string;
  readonly routerId: string;
  readonly cost: number;
  readonly flap?: Flap;
  /** While it flaps it is still heard, but no longer hears this router: the adjacency falls back to Init. */
  readonly isHeard?: boolean;
  /** Not the designated router: the adjacency stays at 2-way. */
  readonly isBidirectional?: boolean;
}

export interface VrrpInterface {
  readonly name: string;
  readonly interface: string;
  readonly vrid: number;
  readonly priority: number;
  readonly mac: string;
  /** While it flaps, the other router has the address. */
  readonly flap?: Flap;
  readonly isBackup?: boolean;
}

export interface LdpNeighbor {
  readonly transport: string;
  readonly addresses: string;
  readonly flap?: Flap;
  /** Name and id of the pseudowire to this neighbor. */
  readonly vpls?: readonly [name: string, id: string];
}

export interface RoutingDescription {
  readonly routerId: string;
  readonly localAs?: number;
  readonly bgp?: readonly BgpPeer[];
  readonly ospf?: readonly OspfNeighbor[];
  readonly vrrp?: readonly VrrpInterface[];
  readonly ldp?: readonly LdpNeighbor[];
  readonly rare?: RareRouting;
}

interface Flapping {
  readonly flap?: Flap;
}

/** When something between two routers was up; `seed` is that of the device. */
export function peerHistory(seed: number, name: string, { flap }: Flapping, m: Moment): LinkHistory {
  return linkAt(hashText(seed, name), flap, m.now, m.boot);
}

export interface BgpState {
  readonly isUp: boolean;
  readonly history: LinkHistory;
  readonly seconds: number;
  readonly prefixes: number;
  readonly received: number;
  readonly sent: number;
}

const NEVER: LinkHistory = { up: false, downs: 0, lastDown: undefined, lastUp: 0, upSeconds: 0 };

export function bgpState(seed: number, peer: BgpPeer, m: Moment): BgpState {
  const history =
    peer.isSilent === true || peer.disabled === true ? NEVER : peerHistory(seed, peer.name, peer, m);
  const seconds = history.up ? Math.max(0, m.now - history.lastUp) : 0;
  // The table arrives within half a minute, and changes a little from then on.
  const share = Math.min(1, seconds / 30) * (1 + 0.02 * drift(hashText(seed, peer.name), m.now, 1_900));
  return {
    isUp: history.up,
    history,
    seconds,
    prefixes: history.up ? Math.round(peer.prefixes * share) : 0,
    received: Math.floor(2 + seconds / 60 + (seconds * peer.prefixes) / 40_000),
    sent: Math.floor(2 + seconds / 60),
  };
}

export type OspfState = 'Init' | 'ExStart' | 'Loading' | 'Full' | 'Bidirectional';

/** Seconds after which a new adjacency reaches its next state. */
const EXSTART_AFTER = 3;
const LOADING_AFTER = 6;
const FULL_AFTER = 10;

/** Undefined while the neighbor is gone. */
export function ospfState(neighbor: OspfNeighbor, history: LinkHistory, m: Moment): OspfState | undefined {
  if (!history.up) return neighbor.isHeard === true ? 'Init' : undefined;
  const seconds = m.now - history.lastUp;
  if (seconds < EXSTART_AFTER) return 'Init';
  if (neighbor.isBidirectional === true) return 'Bidirectional';
  if (seconds < LOADING_AFTER) return 'ExStart';
  return seconds < FULL_AFTER ? 'Loading' : 'Full';
}
