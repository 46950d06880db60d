import type { VirtualLicense } from './description.ts';
import type { DeviceModel } from './device.ts';
import { dateTime } from './format.ts';
import { hashText } from './random.ts';

export function virtualLicense({ description }: DeviceModel): VirtualLicense | undefined {
  return typeof description.licenseLevel === 'number' ? undefined : description.licenseLevel;
}

export function boardLevel({ description }: DeviceModel): number | undefined {
  return typeof description.licenseLevel === 'number' ? description.licenseLevel : undefined;
}

export const isVirtual = (device: DeviceModel): boolean => virtualLicense(device) !== undefined;

/** A virtual router calls it system id. */
export const softwareId = ({ description, seed }: DeviceModel): string =>
  description.serial === undefined
    ? `DEMO${hashText(seed, 'system id').toString(36)}`
    : `DEMO-${description.serial.slice(-4)}`;

const DAY = 86_400;

/** At eight in the morning, so that it is the same all day. */
export function licenseDay(device: DeviceModel, property: 'renewsIn' | 'endsIn'): string | undefined {
  const days = virtualLicense(device)?.[property];
  if (days === undefined) return undefined;
  return dateTime((Math.floor(device.start / DAY) + days) * DAY + 8 * 3_600, device.version);
}
