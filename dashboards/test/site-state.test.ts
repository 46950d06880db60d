import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PastSeries, startBackFilled } from '../../exporter/test/e2e/support/back-filled.ts';
import type { Prometheus } from '../../exporter/test/e2e/support/prometheus.ts';
import {
  deviceLastSeen,
  deviceMaintenance,
  deviceUnreachable,
  siteMaintenance,
  siteUnreachable,
} from '../../alert-rules/recording/reachability.ts';
import { inSite } from '../../promql/scopes.ts';
import { deviceState, siteState } from '../language/expressions.ts';
import { states } from '../language/words.ts';
import { ask } from './ask.ts';

const now = Math.floor(Date.now() / 1000) - 600;

interface Device {
  readonly site: string;
  readonly device: string;
  readonly isDown?: boolean;
  readonly isPlanned?: boolean;
  readonly isNew?: boolean;
  readonly role?: string;
}

const devices: readonly Device[] = [
  { site: 'well', device: 'r1' },
  // a customer is no part of its tower
  { site: 'well', device: 'cpe1', role: 'cpe', isDown: true },
  { site: 'part', device: 'r1' },
  { site: 'part', device: 'sw1', isDown: true },
  { site: 'worked-on', device: 'r1' },
  { site: 'worked-on', device: 'sw1', isDown: true, isPlanned: true },
  { site: 'growing', device: 'r1' },
  { site: 'growing', device: 'ap1', isDown: true, isNew: true },
  { site: 'dark', device: 'r1', isDown: true },
  { site: 'planned', device: 'r1', isDown: true, isPlanned: true },
];

const past = (name: string, labels: Readonly<Record<string, string>>, value: number): PastSeries => ({
  name,
  labels: { tenant: 'acme', ...labels },
  from: now - 120,
  to: now,
  step: 15,
  valueAt: () => value,
});

const series = [
  ...devices.flatMap(
    ({ site, device, role = 'router', isDown = false, isPlanned = false, isNew = false }) => [
      past(deviceUnreachable.record, { site, device, role }, Number(isDown)),
      past(deviceMaintenance.record, { site, device }, Number(isPlanned)),
      ...(isNew ? [] : [past(deviceLastSeen.record, { site, device }, now - 60)]),
    ],
  ),
  ...['well', 'part', 'worked-on', 'growing', 'dark', 'planned'].flatMap((site) => [
    past(siteUnreachable.record, { site }, Number(site === 'dark' || site === 'planned')),
    past(siteMaintenance.record, { site }, Number(site === 'planned')),
  ]),
];

let prometheus: Prometheus;
beforeAll(async () => {
  prometheus = await startBackFilled(series);
}, 60_000);
afterAll(async () => prometheus?.stop());

const words = async (expression: string, label: string, instant = true) => {
  const found = await ask(prometheus.url, { expression, instant }, { at: now, range: 60 });
  return found
    .map(({ labels, value }) => `${labels[label]} ${states.siteState[value as 0 | 1 | 2 | 3].text}`)
    .sort();
};

it('has the state of its worst device, without planned work and what is still being installed', async () => {
  const expected = [
    'dark ▼ DOWN',
    'growing ▲ UP',
    'part ◆ PART',
    'planned ■ MAINT',
    'well ▲ UP',
    'worked-on ▲ UP',
  ];
  expect(await words(siteState(inSite), 'site')).toEqual(expected);
  // one line for each site over time
  expect(await words(siteState(inSite), 'site', false)).toEqual(expected);
});

it('says of each device of the network what it is', async () => {
  expect(await words(deviceState({ site: 'worked-on' }), 'device')).toEqual(['r1 ▲ UP', 'sw1 ■ MAINT']);
});
