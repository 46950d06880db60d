import type { W60gLink } from './description.ts';
import type { DeviceMoment } from './device.ts';
import type { PortModel } from './interface.ts';
import type { Moment } from './moment.ts';
import { macAddress, hashText, drift } from './random.ts';

export interface W60gState {
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
}

/** Phy rates of the single-carrier modulations 0 to 8, Mbit/s. */
const RATES = [27, 385, 770, 962, 1155, 1251, 1540, 1925, 2310];

/** Rain: sometimes the signal drops by up to 9 dB for some minutes, at all ends of a network at once. */
function fade(radio: PortModel, now: number): number {
  const seed = hashText(0, radio.description.w60g?.ssid ?? '');
  return Math.max(0, drift(seed, now, 9_000) - 0.6) * 22;
}

function stateOf(port: PortModel, radio: PortModel, link: W60gLink, m: Moment): W60gState {
  const rssi = Math.round(link.rssi + 1.2 * drift(port.seed, m.now, 700) - fade(radio, m.now));
  const mcs = Math.max(1, Math.min(8, 8 + Math.floor((rssi + 60) / 2)));
  const sector = 32 + Math.round(2 * drift(port.seed + 3, m.now, 40_000));
  return {
    peerMac: macAddress(hashText(1, link.peer), 5),
    mcs,
    phyRate: RATES[mcs] ?? 27,
    signal: Math.max(10, Math.min(100, mcs * 10)),
    rssi,
    sector,
    sectorInfo: `${sector < 33 ? 'left' : 'right'} ${(1.4 * Math.abs(sector - 33)).toFixed(1)} degrees, up 0.7 degrees`,
    distance: Math.round(link.distance * 100),
    packetErrors: Math.max(0, Math.round((-54 - rssi) / 2)),
  };
}

/** The link of a station: of the device itself, or of an interface of its access point. Undefined while it is down. */
export function w60gState(port: PortModel, m: DeviceMoment): W60gState | undefined {
  const link = port.description.station ?? port.description.w60g?.link;
  const radio = port.description.station === undefined ? port : m.device.port(port.description.parent ?? '');
  if (link === undefined || !port.isUp(m) || radio?.isUp(m) !== true) return undefined;
  return stateOf(port, radio, link, m);
}

/** The links of a radio in the order of its stations. */
export function w60gLinks(radio: PortModel, m: DeviceMoment): readonly W60gState[] {
  const ends = radio.description.w60g?.link === undefined ? w60gStations(m, radio) : [radio];
  return ends.map((port) => w60gState(port, m)).filter((state) => state !== undefined);
}

export function w60gStations(m: DeviceMoment, radio?: PortModel): readonly PortModel[] {
  return m.device.ports.filter(
    ({ description }) =>
      description.kind === 'w60g-station' && (radio === undefined || description.parent === radio.name),
  );
}

export interface W60gTemperatures {
  readonly baseband: number;
  readonly rf: number;
}

export function w60gTemperatures(radio: PortModel, m: Moment): W60gTemperatures {
  return {
    baseband: Math.round(58 + 6 * drift(radio.seed + 4, m.now, 6_000)),
    rf: Math.round(55 + 6 * drift(radio.seed + 5, m.now, 6_000)),
  };
}
