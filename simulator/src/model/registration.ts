import type { DeviceModel, DeviceMoment } from './device.ts';
import type { Moment } from './moment.ts';
import { onlineStations, type RadioModel } from './radio.ts';
import type { StationModel } from './station.ts';

export type RadioKind = 'wlan' | 'wifi' | 'cap';

/** A row of a registration table. */
export interface Registration {
  readonly radio: RadioModel;
  readonly station: StationModel;
}

const MCS_STEP = 17_200_000;

/** The package `wireless` was part of the bundle before 7.13 and is optional since. */
export function hasLegacyWireless(device: DeviceModel): boolean {
  return device.description.packages.includes('wireless');
}

export function radiosOf(m: DeviceMoment, kind: RadioKind): readonly RadioModel[] {
  return m.device.radios.filter((radio) => radio.port.description.kind === kind);
}

export function registrations(m: DeviceMoment, kind: RadioKind): readonly Registration[] {
  const rows: Registration[] = [];
  for (const radio of radiosOf(m, kind)) {
    for (const one of onlineStations(radio, m)) rows.push({ radio, station: one });
  }
  return rows;
}

/** Every fourth client belongs to a person who logs in. */
export const authentication = ({ station }: Registration): string =>
  station.number % 4 === 0 ? 'wpa2-eap' : 'wpa2-psk';

/** Stations are numbered per radio, items per table; those that moved come after the radio's own. */
const FIRST_VISITOR = 0x800;

export function registrationId({ radio, station }: Registration): number {
  const visitor = radio.stations.includes(station) ? 0 : FIRST_VISITOR;
  return radio.port.number * 0x1000 + visitor + station.number;
}

export function wifiRate(row: Registration, mcs: number, direction: 'rx' | 'tx'): number {
  const band = row.radio.port.description.wireless?.band ?? '';
  const faster = band.endsWith('be') ? 5.8 : band.endsWith('ax') ? 3.4 : 1;
  return Math.floor((mcs + 1) * MCS_STEP * faster * (direction === 'tx' ? 1 : 0.8));
}

/** Signal of a CAP as its client receives it: few clients say. */
export const remoteSignal = ({ station }: Registration, m: Moment): number | undefined =>
  station.number % 2 === 0 ? station.signal(m) + 2 : undefined;
