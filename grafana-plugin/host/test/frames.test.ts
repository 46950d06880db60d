import { expect, test } from 'vitest';
import { toFrames, toTables } from '../prometheus/frames.ts';

const context = { refId: 'A', legendFormat: '{{device}} {{missing}}', expression: 'up', stepMs: 60_000 };
const vector = (metric: Readonly<Record<string, string>>, value: string) => ({
  metric,
  value: [1000.5, value] as const,
});

test('a series is a frame with time, value and legend', () => {
  const [frame] = toFrames(
    {
      resultType: 'matrix',
      result: [
        {
          metric: { device: 'ap1' },
          values: [
            [60, '1'],
            [120, 'NaN'],
            [180, '+Inf'],
          ],
        },
      ],
    },
    context,
  );
  expect(frame).toMatchObject({ refId: 'A', length: 3 });
  expect(frame!.fields[0]).toMatchObject({
    name: 'Time',
    config: { interval: 60_000 },
    values: [60_000, 120_000, 180_000],
  });
  expect(frame!.fields[1]).toMatchObject({
    name: 'Value',
    labels: { device: 'ap1' },
    config: { displayNameFromDS: 'ap1 ' },
    values: [1, Number.NaN, Number.POSITIVE_INFINITY],
  });
});

test('nothing found is one frame without fields', () => {
  expect(toFrames({ resultType: 'vector', result: [] }, context)).toEqual([
    { refId: 'A', fields: [], length: 0 },
  ]);
});

test('an automatic legend leaves the name to Grafana, and is the expression without labels', () => {
  const automatic = { ...context, legendFormat: '__auto' };
  const named = toFrames({ resultType: 'vector', result: [vector({ device: 'ap1' }, '1')] }, automatic);
  expect(named[0]!.fields[1]!.config).toEqual({});
  const scalar = toFrames({ resultType: 'scalar', result: [1, '5'] }, automatic);
  expect(scalar[0]!.fields[1]!.config).toEqual({ displayNameFromDS: 'up' });
});

test('a table has a row per series; a label that a series lacks is empty', () => {
  const frames = toFrames(
    {
      resultType: 'vector',
      result: [vector({ site: 'hub', device: 'ap1' }, '1'), vector({ site: 'hub' }, '2')],
    },
    context,
  );
  const [table] = toTables(frames);
  expect(table!.fields.map(({ name, values }) => [name, values])).toEqual([
    ['Time', [1_000_500, 1_000_500]],
    ['device', ['ap1', '']],
    ['site', ['hub', 'hub']],
    ['Value', [1, 2]],
  ]);
});

test('values are named by their query as soon as there are two, also if one found nothing', () => {
  const found = toFrames({ resultType: 'vector', result: [vector({ device: 'ap1' }, '1')] }, context);
  const empty = toFrames({ resultType: 'vector', result: [] }, { ...context, refId: 'B' });
  const names = toTables([...found, ...empty]).map(({ fields }) => fields.map(({ name }) => name));
  expect(names).toEqual([
    ['Time', 'device', 'Value #A'],
    ['Time', 'Value #B'],
  ]);
});
