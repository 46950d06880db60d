import type { DeviceModel, DeviceMoment } from './device.ts';
import { drift } from './random.ts';

// The GPS receiver, as the texts that the API and SNMP both send.

export const hasFix = (device: DeviceModel): boolean => device.description.gps !== undefined;

type Read = (device: DeviceModel, m: DeviceMoment) => string;

export function position(axis: 'latitude' | 'longitude' | 'altitude'): Read {
  // A receiver that stands still wanders by a few metres.
  const swing = axis === 'altitude' ? 3 : 0.000_02;
  return (device, m) => {
    const { gps } = device.description;
    if (gps === undefined) return 'none';
    const value = (gps[axis] + swing * drift(device.seed + 81 + axis.length, m.now, 900)).toFixed(6);
    return axis === 'altitude' ? `${value} m` : value;
  };
}

export const speed: Read = (device, m) =>
  `${Math.abs(0.3 * drift(device.seed + 82, m.now, 60)).toFixed(6)} km/h`;

export const satellites = (m: DeviceMoment): number =>
  hasFix(m.device) ? Math.round(11 + 2.5 * drift(m.device.seed + 83, m.now, 1_800)) : 0;
