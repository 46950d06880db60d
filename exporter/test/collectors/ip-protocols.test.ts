import { type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { Deadline } from '../../src/concurrency/deadline.ts';
import type { TransportName } from '../../src/config/settings.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import { createProber } from '../../src/probe/prober.ts';
import { targetOf } from '../live/fixture.ts';
import { bareSettings } from '../probe/targets.ts';

const names = ['address', 'arp-entry', 'dhcp', 'neighbor', 'neighbor-entry'];
const prober = createProber(bareSettings, collectors);
let fleet: Fleet;

beforeAll(async () => {
  // a fixed clock, so that both answers are of the same moment
  fleet = await startFleet({ clock: () => Date.UTC(2026, 4, 5, 20, 30) });
});
afterAll(async () => {
  await prober.close();
  await fleet.close();
});

/** Without what only one protocol delivers: labels of info metrics. */
const oneSided = /,?(?:comment|board|discovered_by)="(?:[^"\\]|\\.)*"/g;

async function samplesOf(name: string, transport: TransportName): Promise<Map<string, string[]>> {
  const result = await prober.probe(targetOf(fleet.device(name), transport), names, Deadline.start(20_000));
  expect(result.up).toBe(true);
  const samples = new Map<string, string[]>();
  for (const line of encodeFamilies(result.families, 'text').text.split('\n')) {
    const metric = /^mikrotik_(?:arp|dhcp|ip|neighbor)\w*/.exec(line)?.[0];
    if (metric === undefined) continue;
    const sample = line.replace(oneSided, '').replace('{,', '{');
    samples.set(metric, [...(samples.get(metric) ?? []), sample]);
  }
  for (const lines of samples.values()) lines.sort();
  return samples;
}

describe.each(['hub-core1', 'tower2-rtr1', 'tower2-ap1', 'tower1-cpe1'])('%s', (name) => {
  test('gives the same samples over both protocols, for all metrics that both have', async () => {
    const [api, snmp] = [await samplesOf(name, 'api'), await samplesOf(name, 'snmp')];
    expect(snmp.size).toBeGreaterThan(3);
    for (const [metric, samples] of snmp) expect(samples, metric).toEqual(api.get(metric));
  });
});
