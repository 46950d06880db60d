import { describe, expect, it } from 'vitest';
import { table } from '../../../../test/panels/frames.ts';
import { type Measure, rowsByMeasure } from './measures.ts';
import { rowsOfFrames } from './rows-of-frames.ts';

const measure = (
  key: 'up' | 'power',
  letter: string,
  metrics: readonly string[],
): Measure<'up' | 'power'> => ({
  key,
  letter,
  metrics,
  title: () => key,
  example: '',
});
const measures = [
  measure('up', 'A', ['mikrotik_interface_up']),
  measure('power', 'B', ['mikrotik_poe_out_power_watts']),
];

const values = (
  queries: Readonly<Record<string, readonly [labels: Readonly<Record<string, string>>, value: number]>>,
  chosen?: Readonly<Record<string, string>>,
) => {
  const rows = rowsOfFrames(Object.entries(queries).map(([name, row]) => table(name, [row])));
  const { up, power } = rowsByMeasure(measures, rows, chosen);
  return { up: up.map(({ value }) => value), power: power.map(({ value }) => value) };
};

const port = { interface: 'ether1' };

describe('rowsByMeasure', () => {
  it('goes by letters', () => {
    expect(values({ A: [port, 1], B: [port, 7] })).toEqual({ up: [1], power: [7] });
  });

  it('knows a query by its metric, whatever its letter', () => {
    const poe = { ...port, __name__: 'mikrotik_poe_out_power_watts' };
    expect(values({ A: [poe, 7], B: [{ ...port, __name__: 'mikrotik_interface_up' }, 1] })).toEqual({
      up: [1],
      power: [7],
    });
  });

  it('knows a query that is called like the measure', () => {
    expect(values({ Power: [port, 7], A: [port, 1] })).toEqual({ up: [1], power: [7] });
  });

  it('does what the options say before all else', () => {
    expect(values({ A: [port, 7], B: [port, 1] }, { up: 'B', power: 'A' })).toEqual({ up: [1], power: [7] });
  });

  it('takes a single query of any name as the first measure', () => {
    expect(values({ Z: [port, 1] })).toEqual({ up: [1], power: [] });
  });

  it('leaves out what no measure wants', () => {
    expect(values({ A: [port, 1], C: [port, 9] })).toEqual({ up: [1], power: [] });
  });
});
