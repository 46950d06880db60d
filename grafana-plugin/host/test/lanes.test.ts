import { type Field, FieldType } from '@grafana/data';
import { expect, test } from 'vitest';
import { lanesOf } from '../panels/state-timeline/lanes.ts';

const display: NonNullable<Field['display']> = (value) => ({
  text: value === 1 ? 'UP' : 'DOWN',
  numeric: Number(value),
  color: value === 1 ? '#00f' : '#f00',
});
const frame = (times: number[], values: (number | null)[], interval = 60) => ({
  length: times.length,
  fields: [
    { name: 'Time', type: FieldType.time, config: { interval }, values: times },
    { name: 'Value', type: FieldType.number, config: { displayName: 'ap1' }, values, display },
  ],
});
const stretches = (...args: Parameters<typeof frame>) =>
  lanesOf([frame(...args)], { merge: true, to: 400 })[0]!.stretches.map(({ from, to, text }) => [
    from,
    to,
    text,
  ]);

test('equal states become one, and the last one lasts until the end', () => {
  expect(stretches([0, 60, 120, 180], [1, 1, 0, 1], 220)).toEqual([
    [0, 120, 'UP'],
    [120, 180, 'DOWN'],
    [180, 400, 'UP'],
  ]);
});

test('time without samples stays empty', () => {
  expect(stretches([0, 60, 240], [1, 1, 1])).toEqual([
    [0, 120, 'UP'],
    [240, 300, 'UP'],
  ]);
});

test('a frame without rows is no lane', () => {
  expect(lanesOf([frame([], [])], { merge: true, to: 400 })).toEqual([]);
});
