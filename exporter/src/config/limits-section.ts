import type { MapReader } from './map-reader.ts';
import type { RequestLimits } from './settings.ts';

const range = { min: 1, max: 1_000_000 };

/** `limits`: how much of the management API one caller may use, and how much may be asked of one device. */
export function readLimits(reader: MapReader): RequestLimits {
  return {
    perPrincipalPerMinute: reader.integer('per_principal_per_minute', range) ?? 600,
    perDevicePerMinute: reader.integer('per_device_per_minute', range) ?? 120,
  };
}
