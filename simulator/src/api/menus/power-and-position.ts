import type { UpsDescription } from '../../model/description.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { dateTime, duration, flag } from '../../model/format.ts';
import { drift } from '../../model/random.ts';
import { upsState } from '../../model/ups.ts';
import { defineMenu, singleton, type AnyMenu, type ReadColumn } from '../menu.ts';

// UPS and GPS receiver: each needs its own package, on version 6 and 7 alike.

const without = (name: string) => (device: DeviceModel) => !device.description.packages.includes(name);

interface Wave {
  readonly salt: number;
  readonly mean: number;
  readonly swing: number;
  /** Seconds. */
  readonly period: number;
}

const level = (m: DeviceMoment, { salt, mean, swing, period }: Wave): number =>
  mean + swing * drift(m.device.seed + salt, m.now, period);

const rounded = (m: DeviceMoment, salt: number, mean: number, swing: number): string =>
  String(Math.round(level(m, { salt, mean, swing, period: 1_800 })));

const NO = (): string => 'false';

const ups = defineMenu<UpsDescription>({
  path: '/system/ups',
  absent: without('ups'),
  items: (m) => (m.device.description.ups === undefined ? [] : [m.device.description.ups]),
  columns: {
    '.id': () => '*1',
    name: (one) => one.name,
    port: () => 'usbhid1',
    'offline-time': () => '5m',
    'min-runtime': () => 'never',
    'alarm-setting': () => 'immediate',
    model: (one) => one.model,
    serial: (one) => one.serial,
    'nominal-battery-voltage': () => '24',
    'on-line': (_, m) => flag(upsState(m).onLine),
    load: (_, m) => String(upsState(m).load),
    invalid: NO,
    disabled: NO,
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (one) => one.name,
      id: () => '*1',
      columns: {
        'on-line': (_, m) => flag(upsState(m).onLine),
        'on-battery': (_, m) => flag(!upsState(m).onLine),
        'transfer-cause': (_, m) => (upsState(m).onLine ? undefined : 'Line voltage notch or spike'),
        'rtc-running': NO,
        'runtime-left': (_, m) => duration(upsState(m).runtimeSeconds),
        'battery-charge': (_, m) => String(upsState(m).charge),
        'battery-voltage': (_, m) => String(upsState(m).batteryVolts),
        'line-voltage': (_, m) => String(upsState(m).lineVolts),
        'output-voltage': (_, m) => String(upsState(m).outputVolts),
        load: (_, m) => String(upsState(m).load),
        temperature: (_, m) => String(upsState(m).temperature),
        frequency: () => '50',
        'replace-battery': NO,
        'smart-boost': NO,
        'smart-trim': NO,
        overload: NO,
        'low-battery': NO,
      },
    },
  },
});

const position = (axis: 'latitude' | 'longitude' | 'altitude'): ReadColumn<DeviceModel> => {
  // A receiver that stands still wanders by a few metres.
  const swing = axis === 'altitude' ? 3 : 0.000_02;
  return (d, m) => {
    const gps = d.description.gps;
    if (gps === undefined) return 'none';
    const value = level(m, { salt: 81 + axis.length, mean: gps[axis], swing, period: 900 }).toFixed(6);
    return axis === 'altitude' ? `${value} m` : value;
  };
};

const hasFix = (d: DeviceModel): boolean => d.description.gps !== undefined;

const gps = singleton(
  '/system/gps',
  {
    enabled: (d) => (hasFix(d) ? 'true' : 'false'),
    port: (d) => (hasFix(d) ? 'gps' : 'none'),
    channel: () => '0',
    'init-channel': () => '0',
    'init-string': () => '',
    'set-system-time': NO,
    'gps-antenna-select': () => 'internal',
  },
  {
    absent: without('gps'),
    monitors: {
      monitor: {
        selectors: [''],
        name: (d) => d.identity,
        columns: {
          'date-and-time': (d, m) => dateTime(m.now, d.version),
          latitude: position('latitude'),
          longitude: position('longitude'),
          altitude: position('altitude'),
          speed: (_, m) =>
            `${Math.abs(level(m, { salt: 82, mean: 0, swing: 0.3, period: 60 })).toFixed(6)} km/h`,
          'destination-bearing': () => 'none',
          'true-bearing': () => '0.000000 deg. True',
          'magnetic-bearing': () => '0.000000 deg. Mag',
          valid: (d) => (hasFix(d) ? 'true' : 'false'),
          satellites: (d, m) => (hasFix(d) ? rounded(m, 83, 11, 2.5) : '0'),
          'fix-quality': (d) => (hasFix(d) ? '1' : '0'),
          'horizontal-dilution': (_, m) =>
            level(m, { salt: 84, mean: 0.9, swing: 0.2, period: 1_200 }).toFixed(2),
          'data-age': () => '0',
        },
      },
    },
  },
);

export const powerAndPositionMenus: readonly AnyMenu[] = [ups, gps];
