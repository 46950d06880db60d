import type { UpsDescription } from '../../model/description.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { dateTime, duration } from '../../model/format.ts';
import { drift } from '../../model/random.ts';
import { hasFix, position, satellites, speed } from '../../model/position.ts';
import { defineMenu, singleton, type AnyMenu } from '../menu.ts';

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
    'on-line': () => 'true',
    load: (_, m) => rounded(m, 71, 38, 6),
    invalid: NO,
    disabled: NO,
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (one) => one.name,
      id: () => '*1',
      columns: {
        'on-line': () => 'true',
        'on-battery': NO,
        'RTC-running': NO,
        'runtime-left': (_, m) => duration(level(m, { salt: 72, mean: 1_900, swing: 120, period: 7_200 })),
        'battery-charge': () => '100',
        'battery-voltage': (_, m) => rounded(m, 73, 27, 0.6),
        'line-voltage': (_, m) => rounded(m, 74, 231, 3),
        'output-voltage': (_, m) => rounded(m, 74, 231, 3),
        load: (_, m) => rounded(m, 71, 38, 6),
        temperature: (_, m) => rounded(m, 75, 29, 2),
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
          speed,
          'destination-bearing': () => 'none',
          'true-bearing': () => '0.000000 deg. True',
          'magnetic-bearing': () => '0.000000 deg. Mag',
          valid: (d) => (hasFix(d) ? 'true' : 'false'),
          satellites: (_, m) => String(satellites(m)),
          'fix-quality': (d) => (hasFix(d) ? '1' : '0'),
          'horizontal-dilution': (_, m) =>
            level(m, { salt: 84, mean: 0.9, swing: 0.2, period: 1_200 }).toFixed(2),
          'data-age': (d) => (hasFix(d) ? '1s' : 'never'),
        },
      },
    },
  },
);

export const powerAndPositionMenus: readonly AnyMenu[] = [ups, gps];
