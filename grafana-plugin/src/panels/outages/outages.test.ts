import { describe, expect, it } from 'vitest';
import { at, table } from '../../../test/panels/frames.ts';
import { labelReader } from '../shared/rows/labels.ts';
import { rowsByMeasure } from '../shared/rows/measures.ts';
import { rowsOfFrames } from '../shared/rows/rows-of-frames.ts';
import { inOrder } from './in-order.ts';
import { outageMeasures } from './outage-measures.ts';
import { outagesOf } from './outages.ts';
import { reasonText } from './reason.ts';

const outages = (...frames: Parameters<typeof rowsOfFrames>[0]) =>
  outagesOf(rowsByMeasure(outageMeasures, rowsOfFrames(frames)), labelReader());
const seconds = at / 1000;

describe('outagesOf', () => {
  it('reads moments and durations, the longest first', () => {
    const { open } = outages(
      table('A', [
        [{ site: 'hill', alertname: 'MikrofleetSiteDown' }, seconds - 60],
        [{ site: 'mill', device: 'r1', reason: 'no route' }, 3600],
      ]),
    );
    expect(open.map(({ site, device, reason, since }) => [site, device, reason, since])).toEqual([
      ['mill', 'r1', 'no route', at - 3_600_000],
      ['hill', '', 'Site down', at - 60_000],
    ]);
  });

  it('marks what is planned at the site or silenced', () => {
    const { open } = outages(
      table('A', [
        [{ site: 'hill', device: 'r1', alertname: 'MikrofleetDeviceDown' }, 10],
        [{ site: 'mill', alertname: 'MikrofleetSiteDown' }, 20],
        [{ site: 'depot', alertname: 'MikrofleetSiteDown', silenced: 'true' }, 30],
        [{ site: 'inn', alertname: 'MikrofleetSiteDown' }, 40],
      ]),
      table('B', [
        [{ site: 'hill' }, 1],
        [{ site: 'inn' }, 0],
      ]),
      table('C', [[{ alertname: 'MikrofleetSiteDown', site: 'mill' }, 1]]),
    );
    expect(open.map(({ site, mark }) => [site, mark])).toEqual([
      ['inn', undefined],
      ['depot', 'silenced'],
      ['mill', 'silenced'],
      ['hill', 'planned'],
    ]);
  });

  it('has one outage of what two exporters see, since the first of them saw it', () => {
    const { open } = outages(
      table('A', [
        [{ site: 'hill', alertname: 'X', instance: 'a' }, 10],
        [{ site: 'hill', alertname: 'X', instance: 'b' }, 25],
      ]),
    );
    expect(open.map(({ since }) => since)).toEqual([at - 25_000]);
  });

  it('knows when the last one ended', () => {
    expect(outages(table('A', []), table('D', [[{}, seconds - 300]]))).toEqual({
      open: [],
      lastEnded: at - 300_000,
    });
    expect(outages().lastEnded).toBeUndefined();
  });
});

describe('inOrder', () => {
  const { open } = outages(
    table('A', [
      [{ site: 'old' }, 100],
      [{ site: 'new' }, 10],
      [{ site: 'planned' }, 1000],
    ]),
    table('B', [[{ site: 'planned' }, 1]]),
  );
  const sites = (order: 'longest' | 'newest', known: 'below' | 'hidden') =>
    inOrder(open, { order, known }).map(({ site }) => site);

  it('has those that need somebody first', () => {
    expect(sites('longest', 'below')).toEqual(['old', 'new', 'planned']);
    expect(sites('newest', 'below')).toEqual(['new', 'old', 'planned']);
    expect(sites('longest', 'hidden')).toEqual(['old', 'new']);
  });
});

it.each([
  ['MikrofleetSiteDown', 'Site down'],
  ['MikrofleetBGPSessionDown', 'BGP session down'],
  ['connection-refused', 'Connection refused'],
  ['Power is out', 'Power is out'],
  ['', ''],
])('%s is “%s”', (alert, words) => {
  expect(reasonText(alert)).toBe(words);
});
