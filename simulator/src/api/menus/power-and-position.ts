import type { UpsDescription } from '../../model/description.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { dateTime, duration, flag } from '../../model/format.ts';
import { drift } from '../../model/random.ts';
import { hasFix, position, satellites, speed } from '../../model/position.ts';
import { upsState } from '../../model/ups.ts';
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
        'offline-after': (_, m) => {
          const { onLine, runtimeSeconds } = upsState(m);
          return onLine ? undefined : duration(Math.max(0, runtimeSeconds - 60));
        },
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
        'hid-self-test': () => 'done-and-passed',
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
