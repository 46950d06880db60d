import type { PortModel } from './interface.ts';
import type { Moment } from './moment.ts';
import { drift, hashText, macAddress } from './random.ts';
import { StationModel } from './station.ts';

/** A radio of either wireless package, and the clients that may register on it. */
export interface RadioModel {
  readonly port: PortModel;
  /** Those whose first choice it is. */
  readonly stations: readonly StationModel[];
  /** Those of other radios that move to it. */
  readonly visitors: readonly StationModel[];
}

export const NOISE_FLOOR = -109;

export const isNv2 = (radio: RadioModel): boolean => radio.port.description.wireless?.protocol === 'nv2';

/** What a station knows of its access point. */
export function accessPointOf(radio: RadioModel): { readonly mac: string; readonly name: string } {
  const ssid = radio.port.description.wireless?.ssid ?? '';
  return { mac: macAddress(hashText(3, ssid), 5), name: `${ssid}-sector` };
}

function stationsOf(port: PortModel): readonly StationModel[] {
  const group = port.description.wireless?.clients;
  if (group === undefined) return [];
  return Array.from({ length: group.count }, (_, i) => new StationModel(group, i, port.seed));
}

export function makeRadios(ports: readonly PortModel[]): readonly RadioModel[] {
  const own = ports.map((port) => ({ port, stations: stationsOf(port) }));
  return own.map((radio) => ({
    ...radio,
    visitors: own
      .filter(({ port }) => port.description.wireless?.clients?.roamsTo === radio.port.name)
      .flatMap(({ stations }) => stations),
  }));
}

export function onlineStations(radio: RadioModel, m: Moment): StationModel[] {
  // The clients of an access point that vanished are gone with it.
  if (!radio.port.isUp(m)) return [];
  const own = radio.stations.filter((one) => one.stay(m).online && !one.isAway(m));
  if (radio.visitors.length === 0) return own;
  return [...own, ...radio.visitors.filter((one) => one.stay(m).online && one.isAway(m))];
}

/** Signal of a station's own link; it fades like that of a client. */
export function linkSignal(radio: RadioModel, m: Moment): number {
  const mean = radio.port.description.wireless?.signal ?? -60;
  return Math.round(mean + 2.5 * drift(radio.port.seed + 51, m.now, 2_400));
}

export function noiseFloor(radio: RadioModel, m: Moment): number {
  const mean = radio.port.description.wireless?.noiseFloor ?? NOISE_FLOOR;
  return Math.round(mean + 1.5 * drift(radio.port.seed + 52, m.now, 3_600));
}

export function overallCcq(radio: RadioModel, m: Moment): number {
  return Math.round(78 + 12 * drift(radio.port.seed + 53, m.now, 500));
}
