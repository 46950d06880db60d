import type { PortModel } from './interface.ts';
import type { Moment } from './moment.ts';
import { drift } from './random.ts';
import { StationModel } from './station.ts';

/** A radio of either wireless package, and the clients that may register on it. */
export interface RadioModel {
  readonly port: PortModel;
  readonly stations: readonly StationModel[];
}

export const NOISE_FLOOR = -109;

export function makeRadio(port: PortModel): RadioModel {
  const group = port.description.wireless?.clients;
  if (group === undefined) return { port, stations: [] };
  return {
    port,
    stations: Array.from({ length: group.count }, (_, i) => new StationModel(group, i, port.seed)),
  };
}

export function onlineStations(radio: RadioModel, m: Moment): StationModel[] {
  return radio.stations.filter((one) => one.stay(m).online);
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
