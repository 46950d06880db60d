import type { W60gDescription } from './description.ts';
import { bytesOf } from './format.ts';
import type { PortModel } from './interface.ts';
import type { Moment } from './moment.ts';
import { macAddress, hashText, drift } from './random.ts';

export interface W60gState {
  readonly connected: boolean;
  readonly peerMac: string;
  readonly mcs: number;
  /** Mbit/s. */
  readonly phyRate: number;
  /** Percent. */
  readonly signal: number;
  readonly rssi: number;
  readonly sector: number;
  readonly sectorInfo: string;
  /** Centimetres. */
  readonly distance: number;
  readonly packetErrors: number;
  readonly basebandTemperature: number;
  readonly rfTemperature: number;
}

/** Phy rates of the single-carrier modulations 0 to 8, Mbit/s. */
const RATES = [27, 385, 770, 962, 1155, 1251, 1540, 1925, 2310];

/** Rain: sometimes the signal drops by up to 9 dB for some minutes. */
function fade(seed: number, now: number): number {
  return Math.max(0, drift(seed, now, 9_000) - 0.6) * 22;
}

export function w60gState(port: PortModel, link: W60gDescription, m: Moment): W60gState {
  const rssi = Math.round(link.rssi + 1.2 * drift(port.seed, m.now, 700) - fade(port.seed + 7, m.now));
  const mcs = Math.max(1, Math.min(8, 8 + Math.floor((rssi + 60) / 2)));
  return {
    connected: port.isUp(m),
    peerMac: macAddress(hashText(1, link.peer), 5),
    mcs,
    phyRate: RATES[mcs] ?? 27,
    signal: Math.max(10, Math.min(100, mcs * 10)),
    rssi,
    sector: 32 + Math.round(2 * drift(port.seed + 3, m.now, 40_000)),
    sectorInfo: bytesOf('right 1.4 degrees, up 0.7 degrees'),
    distance: Math.round(link.distance * 100),
    packetErrors: Math.max(0, Math.round((-54 - rssi) / 2)),
    basebandTemperature: Math.round(58 + 6 * drift(port.seed + 4, m.now, 6_000)),
    rfTemperature: Math.round(55 + 6 * drift(port.seed + 5, m.now, 6_000)),
  };
}
