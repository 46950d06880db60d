import { FieldType, toDataFrame } from '@grafana/data';
import { describe, expect, it } from 'vitest';
import { at, series, table } from '../../../../test/panels/frames.ts';
import { rowsOfFrames } from './rows-of-frames.ts';

const plain = (frames: Parameters<typeof rowsOfFrames>[0]) =>
  rowsOfFrames(frames).map(({ query, labels, value }) => ({ query, labels, value }));

describe('rowsOfFrames', () => {
  it('reads a table: labels are columns, empty ones are none', () => {
    expect(
      plain([
        table('A', [
          [{ site: 'hub', device: 'r1' }, 1],
          [{ site: 'hill' }, 0],
        ]),
      ]),
    ).toEqual([
      { query: 'A', labels: { site: 'hub', device: 'r1' }, value: 1 },
      { query: 'A', labels: { site: 'hill' }, value: 0 },
    ]);
  });

  it('takes what is infinite for no number: something was divided by nothing', () => {
    const values = [Infinity, -Infinity, NaN].map((value, index) => [{ site: `s${index}` }, value] as const);
    expect(plain([table('A', values)]).map(({ value }) => value)).toEqual([NaN, NaN, NaN]);
  });

  it('reads series of an instant query', () => {
    expect(plain([series('B', { site: 'hub' }, [[at, 3]])])).toEqual([
      { query: 'B', labels: { site: 'hub' }, value: 3 },
    ]);
  });

  it('takes the newest value of a range, and drops what has ended before', () => {
    expect(
      plain([
        series('A', { device: 'r1' }, [
          [at - 60_000, 1],
          [at, 0],
        ]),
        series('A', { device: 'gone' }, [
          [at - 60_000, 1],
          [at, null],
        ]),
      ]),
    ).toEqual([{ query: 'A', labels: { device: 'r1' }, value: 0 }]);
  });

  it('takes the newest rows of a range in the format Table', () => {
    const frame = toDataFrame({
      refId: 'A',
      fields: [
        { name: 'Time', type: FieldType.time, values: [at - 60_000, at] },
        { name: 'device', type: FieldType.string, values: ['r1', 'r1'] },
        { name: 'Value', type: FieldType.number, values: [1, 0] },
      ],
    });
    expect(plain([frame])).toEqual([{ query: 'A', labels: { device: 'r1' }, value: 0 }]);
  });

  it('reads a table into which a transformation has merged several queries', () => {
    const frame = toDataFrame({
      refId: 'joined',
      fields: [
        { name: 'site', type: FieldType.string, values: ['hub', 'hill'] },
        { name: 'latitude', type: FieldType.number, values: [50.1, 50.2] },
        { name: 'Value #A', type: FieldType.number, values: [1, 0] },
        { name: 'Value #B', type: FieldType.number, values: [null, 1] },
      ],
    });
    expect(plain([frame])).toEqual([
      { query: 'A', labels: { site: 'hub', latitude: '50.1' }, value: 1 },
      { query: 'A', labels: { site: 'hill', latitude: '50.2' }, value: 0 },
      { query: 'B', labels: { site: 'hill', latitude: '50.2' }, value: 1 },
    ]);
  });

  it('has no rows without frames, and none of a table without rows', () => {
    expect(plain([])).toEqual([]);
    expect(plain([table('A', [])])).toEqual([]);
  });
});
