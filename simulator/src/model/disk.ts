import type { DeviceMoment } from './device.ts';
import type { DiskDescription } from './equipment.ts';
import { hashText } from './random.ts';

const MEBIBYTE = 1_048_576;

export const diskBytes = (disk: DiskDescription): number => disk.mebibytes * MEBIBYTE;

/** It fills up in the course of a day, and is cleared at night. */
export function diskFree(disk: DiskDescription, m: DeviceMoment): number {
  const share = 0.8 - (0.3 * (m.now % 86_400)) / 86_400;
  return Math.floor((diskBytes(disk) * share) / 4096) * 4096;
}

/** Bytes read or written since the device booted. */
export function diskTraffic(disk: DiskDescription, m: DeviceMoment, salt: 'read' | 'write'): number {
  const rate = 1_000 + (hashText(m.device.seed, disk.slot + salt) % 40_000);
  return Math.floor((m.now - m.boot) * rate);
}
