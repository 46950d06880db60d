import type { InterfaceDescription, InterfaceKind } from './description.ts';
import { bytesOf } from './format.ts';
import type { Moment } from './moment.ts';
import { linkAt, type LinkHistory } from './presence.ts';
import { hashText, macAddress, mix, drift } from './random.ts';
import { loadAt, loadBetween, meanBytesPerSecond, type Traffic } from './traffic.ts';

const TYPES: Readonly<Record<InterfaceDescription['kind'], string>> = {
  ether: 'ether',
  sfp: 'ether',
  bridge: 'bridge',
  vlan: 'vlan',
  bonding: 'bond',
  wlan: 'wlan',
  wifi: 'wifi',
  w60g: 'w60g',
  'w60g-station': 'w60g-station',
  lte: 'lte',
  wg: 'wg',
  cap: 'cap',
  eoip: 'eoip',
  gre: 'gre-tunnel',
  ipip: 'ipip-tunnel',
  vxlan: 'vxlan',
  'pppoe-client': 'pppoe-out',
  'l2tp-client': 'l2tp-out',
  'ppp-client': 'ppp-out',
  'nstreme-dual': 'nstreme-dual',
  zerotier: 'zerotier',
  veth: 'veth',
  macvlan: 'macvlan',
  mesh: 'mesh',
  loopback: 'loopback',
};

/** What a receiver in the dark measures, over both protocols: the floor of SFF-8472, in thousandths of dBm. */
const NO_LIGHT = -40_000;

/** Milliamperes by which the bias of each lane is above the one before, and thousandths of dBm of light that it loses. */
const LANE_BIAS = 1;
const LANE_LOSS = 240;

/** The data behind the interface menus and ifTable, for a port or the interface of a PPP session. */
export interface InterfaceState {
  readonly name: string;
  readonly number: number;
  readonly type: string;
  readonly comment: string | undefined;
  readonly defaultName: string | undefined;
  readonly mac: string | undefined;
  readonly mtu: number;
  /** As it is set, which can be `auto`. */
  readonly configuredMtu: string;
  readonly speed: number | undefined;
  readonly disabled: boolean;
  readonly dynamic: boolean;
  readonly slave: boolean;
  readonly inactive: boolean;
  readonly vrf: string;
  isUp(m: Moment): boolean;
  link(m: Moment): LinkHistory;
  bytes(m: Moment, direction: Direction): number;
  packets(m: Moment, direction: Direction): number;
  /** Frames lost; errors are a tenth of the drops. */
  drops(m: Moment, direction: Direction): number;
  bitsPerSecond(m: Moment, direction: Direction): number;
}

export type Direction = 'rx' | 'tx';

export interface Optics {
  readonly temperature: number;
  readonly millivolts: number;
  readonly bias: number;
  /** Thousandths of dBm. */
  readonly txPower: number;
  readonly rxPower: number;
  /** Of a module with several lanes; the values above are the worst of them. */
  readonly lanes: readonly Pick<Optics, 'bias' | 'txPower' | 'rxPower'>[];
}

export interface PoeState {
  readonly status: string;
  /** mtxrPOEStatus. */
  readonly code: number;
  readonly decivolts: number;
  readonly milliamps: number;
  readonly deciwatts: number;
}

const ON_PARENT: ReadonlySet<InterfaceKind> = new Set(['vlan', 'macvlan']);

const TRIP_CODES = { overload: 4, 'short-circuit': 5 } as const;
const NO_POWER = { decivolts: 0, milliamps: 0, deciwatts: 0 };

/** What a tunnel puts around a packet: its MTU is `auto`, and the actual one that much smaller. */
const OVERHEAD = { eoip: 42, gre: 24, ipip: 20 } as const;
const AUTOMATIC_MTU: Readonly<Partial<Record<InterfaceKind, number>>> = {
  loopback: 65_536,
  eoip: 1500 - OVERHEAD.eoip,
  gre: 1500 - OVERHEAD.gre,
  ipip: 1500 - OVERHEAD.ipip,
};

const QUIET: Traffic = { rx: 0.004, tx: 0.004, frame: 120 };
export const DEFAULT_FRAME = 800;

export class PortModel implements InterfaceState {
  readonly description: InterfaceDescription;
  readonly name: string;
  readonly number: number;
  readonly type: string;
  readonly comment: string | undefined;
  readonly defaultName: string | undefined;
  readonly mac: string | undefined;
  readonly mtu: number;
  readonly configuredMtu: string;
  readonly speed: number | undefined;
  readonly disabled: boolean;
  readonly dynamic = false;
  readonly slave: boolean;
  readonly inactive: boolean;
  readonly vrf: string;
  readonly seed: number;
  readonly #traffic: Traffic;

  constructor(description: InterfaceDescription, number: number, deviceSeed: number) {
    this.description = description;
    this.name = bytesOf(description.name);
    this.number = number;
    this.type = TYPES[description.kind];
    this.comment = description.comment === undefined ? undefined : bytesOf(description.comment);
    const physical = ['ether', 'sfp', 'wlan', 'wifi', 'w60g', 'lte'].includes(description.kind);
    this.defaultName = physical ? (description.defaultName ?? description.name) : undefined;
    this.seed = hashText(deviceSeed, description.name);
    const noMac = description.kind === 'loopback' || description.kind === 'wg';
    this.mac = noMac ? undefined : macAddress(this.seed, 5);
    this.mtu = description.mtu ?? AUTOMATIC_MTU[description.kind] ?? 1500;
    this.configuredMtu = description.kind in OVERHEAD ? 'auto' : String(this.mtu);
    this.speed = description.speed;
    this.disabled = description.disabled ?? false;
    this.slave = description.parent !== undefined && !ON_PARENT.has(description.kind);
    this.inactive = description.inactive ?? false;
    this.vrf = description.vrf ?? 'main';
    this.#traffic = description.traffic ?? QUIET;
  }

  link(m: Moment): LinkHistory {
    return linkAt(this.seed, this.description.flap, m.now, m.boot);
  }

  isUp(m: Moment): boolean {
    if (this.disabled || this.description.link === 'down') return false;
    return this.description.flap === undefined || this.link(m).up;
  }

  bytes(m: Moment, direction: Direction): number {
    if (this.disabled || this.description.link === 'down') return 0;
    // A link that is down transfers nothing: time counts only while it is up.
    const end = this.description.flap === undefined ? m.now : m.boot + this.link(m).upSeconds;
    const mean = meanBytesPerSecond(direction === 'rx' ? this.#traffic.rx : this.#traffic.tx);
    return Math.floor(mean * loadBetween(this.#salt(direction), m.boot, end));
  }

  packets(m: Moment, direction: Direction): number {
    return Math.floor(this.bytes(m, direction) / (this.#traffic.frame ?? DEFAULT_FRAME));
  }

  drops(m: Moment, direction: Direction): number {
    const loss = this.#traffic.loss;
    return loss === undefined ? 0 : Math.floor(this.packets(m, direction) * loss);
  }

  bitsPerSecond(m: Moment, direction: Direction): number {
    if (!this.isUp(m)) return 0;
    const mean = direction === 'rx' ? this.#traffic.rx : this.#traffic.tx;
    return Math.floor(mean * 1e6 * loadAt(this.#salt(direction), m.now));
  }

  /** Diagnostics of a module in the units of SNMP's optical table; the API sends the same in plain units. */
  optics(m: Moment): Optics | undefined {
    const sfp = this.description.sfp;
    if (sfp?.txPower === undefined || sfp.rxPower === undefined) return undefined;
    const heat = drift(this.seed + 31, m.now, 7_000);
    const up = this.isUp(m);
    const bias = Math.round(8 + 2 * heat);
    const txPower = Math.round((sfp.txPower + 0.15 * heat) * 1000);
    const rxPower = up
      ? Math.round((sfp.rxPower + 0.5 * drift(this.seed + 33, m.now, 3_300)) * 1000)
      : NO_LIGHT;
    const lanes = Array.from({ length: sfp.lanes ?? 1 }, (_, lane) => ({
      bias: bias + lane * LANE_BIAS,
      txPower: txPower - lane * LANE_LOSS,
      rxPower: up ? rxPower - lane * LANE_LOSS : NO_LIGHT,
    }));
    return {
      temperature: Math.round(42 + 5 * heat),
      millivolts: Math.round(3298 + 12 * drift(this.seed + 32, m.now, 900)),
      ...(lanes.at(-1) ?? { bias, txPower, rxPower }),
      lanes,
    };
  }

  poe(m: Moment): PoeState {
    const poe = this.description.poe;
    if (poe === undefined || poe.mode === 'off') return { status: 'disabled', code: 1, ...NO_POWER };
    if (poe.watts !== undefined && poe.trip !== undefined && !this.link(m).up)
      return { status: poe.trip, code: TRIP_CODES[poe.trip], ...NO_POWER };
    if (poe.watts === undefined || !this.isUp(m)) return { status: 'waiting-for-load', code: 2, ...NO_POWER };
    const decivolts = Math.round(534 + 3 * drift(this.seed + 41, m.now, 600));
    const milliamps = Math.round(
      ((poe.watts + 0.8 * drift(this.seed + 42, m.now, 240)) / decivolts) * 10_000,
    );
    const deciwatts = Math.round((decivolts * milliamps) / 1000);
    return { status: 'powered-on', code: 3, decivolts, milliamps, deciwatts };
  }

  #salt(direction: Direction): number {
    return mix(this.seed, direction === 'rx' ? 21 : 22);
  }
}
