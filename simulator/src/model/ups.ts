import type { DeviceMoment } from './device.ts';
import { linkAt } from './presence.ts';
import { drift } from './random.ts';

/** The line is away for a quarter of an hour, eight times a day. */
const OUTAGES = { everySeconds: 10_800, downSeconds: 900 };

export interface UpsState {
  readonly onLine: boolean;
  readonly runtimeSeconds: number;
  readonly charge: number;
  readonly batteryVolts: number;
  readonly lineVolts: number;
  readonly outputVolts: number;
  readonly load: number;
  readonly temperature: number;
}

export function upsState(m: DeviceMoment): UpsState {
  const line = linkAt(m.device.seed + 70, OUTAGES, m.now, m.boot);
  const wave = (salt: number, swing: number): number => swing * drift(m.device.seed + salt, m.now, 1_800);
  const onBattery = line.up || line.lastDown === undefined ? 0 : m.now - line.lastDown;
  // Whole minutes and tenths of volts, as the UPS-MIB has them, so that both protocols agree.
  const mains = Math.round(231 + wave(74, 3));
  return {
    onLine: line.up,
    runtimeSeconds: Math.round((1_900 + wave(72, 120) - onBattery) / 60) * 60,
    charge: 100 - Math.floor(onBattery / 20),
    batteryVolts: Math.round((line.up ? 27 : 25.5) + wave(73, 0.6)),
    lineVolts: line.up ? mains : 0,
    outputVolts: mains,
    load: Math.round(38 + wave(71, 6)),
    temperature: Math.round(29 + wave(75, 2)),
  };
}
