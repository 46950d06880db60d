import { expect, test } from 'vitest';
import { liveRows } from '../live-rows.ts';
import { Trails } from '../trails.ts';
import { health } from './health.ts';

test('each sensor has its one value with its unit', () => {
  const rows = [
    { sensor: 'cpu-temperature', temperature_celsius: 50 },
    { sensor: 'psu1-voltage', voltage_volts: 12.1 },
    { sensor: 'psu1-current', current_amperes: 1.5 },
    { sensor: 'power-consumption', power_watts: 21.8 },
    { sensor: 'fan1-speed', fan_speed_rpm: 0 },
    { sensor: 'psu2-state', ok: false, state: 'fail' },
  ];
  const reading = {
    read_at: '2026-01-05T08:00:00.000Z',
    absent: false,
    complete: true,
    total: rows.length,
    rows,
    warnings: [],
  };
  const cells = liveRows(health, reading, new Trails()).map(({ cells: of }) => of['value']?.value);
  expect(cells).toEqual(['50 °C', '12.1 V', '1.5 A', '21.8 W', '0 rpm', undefined]);
});
