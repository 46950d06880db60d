import { describe, expect, it } from 'vitest';
import { table } from '../../../../test/panels/frames.ts';
import { labelReader } from '../rows/labels.ts';
import { rowsByMeasure } from '../rows/measures.ts';
import { rowsOfFrames } from '../rows/rows-of-frames.ts';
import { siteMeasures } from './site-measures.ts';
import { countByState, siteStates } from './site-states.ts';

type Device = readonly [site: string, device: string, value: number];

const rows = (refId: string, devices: readonly Device[]) =>
  table(
    refId,
    devices.map(([site, device, value]) => [{ tenant: 'acme', site, device }, value]),
  );

const statesOf = (...frames: Parameters<typeof rowsOfFrames>[0]) =>
  siteStates(rowsByMeasure(siteMeasures, rowsOfFrames(frames)), labelReader()).map(
    ({ name, state, up, down, maintenance }) => ({ name, state, counts: [up, down, maintenance] }),
  );

describe('siteStates', () => {
  it('is down only if nothing answers, the worst first and then by name', () => {
    expect(
      statesOf(
        rows('A', [
          ['tower10', 'r1', 1],
          ['tower2', 'r1', 1],
          ['hill', 'r1', 0],
          ['hill', 'ap1', 0],
          ['mill', 'r1', 1],
          ['mill', 'ap1', 0],
        ]),
      ),
    ).toEqual([
      { name: 'hill', state: 'down', counts: [0, 2, 0] },
      { name: 'mill', state: 'part', counts: [1, 1, 0] },
      { name: 'tower2', state: 'up', counts: [1, 0, 0] },
      { name: 'tower10', state: 'up', counts: [1, 0, 0] },
    ]);
  });

  it('counts planned work of a device or of a whole site as no fault', () => {
    expect(
      statesOf(
        rows('A', [
          ['hill', 'r1', 0],
          ['hill', 'ap1', 0],
          ['mill', 'r1', 1],
          ['mill', 'ap1', 0],
        ]),
        rows('B', [
          ['hill', '', 1],
          ['mill', 'ap1', 1],
          ['mill', 'r1', 0],
        ]),
      ),
    ).toEqual([
      { name: 'hill', state: 'maintenance', counts: [0, 0, 2] },
      { name: 'mill', state: 'up', counts: [1, 0, 1] },
    ]);
  });

  it('reads the recording rules that say 1 for down, of devices and of sites', () => {
    const record = 'site:mikrotik_unreachable:bool';
    expect(
      statesOf(
        table('A', [
          [{ __name__: record, site: 'hill' }, 1],
          [{ __name__: record, site: 'mill' }, 0],
        ]),
      ),
    ).toEqual([
      { name: 'hill', state: 'down', counts: [0, 0, 0] },
      { name: 'mill', state: 'up', counts: [0, 0, 0] },
    ]);
  });

  it('does not call good what has no number', () => {
    expect(statesOf(rows('A', [['hill', 'r1', NaN]]))).toMatchObject([{ state: 'unknown' }]);
  });

  it('keeps sites of two tenants apart, by name too', () => {
    const frame = table('A', [
      [{ tenant: 'acme', site: 'hub', device: 'r1' }, 1],
      [{ tenant: 'borealis', site: 'hub', device: 'r1' }, 0],
    ]);
    expect(statesOf(frame)).toMatchObject([
      { name: 'hub (borealis)', state: 'down' },
      { name: 'hub (acme)', state: 'up' },
    ]);
  });
});

it('counts sites by state', () => {
  expect(countByState([{ state: 'up' }, { state: 'down' }, { state: 'up' }])).toEqual(
    new Map([
      ['up', 2],
      ['down', 1],
    ]),
  );
});
