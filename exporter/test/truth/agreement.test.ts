import { demoFleet, type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { Deadline } from '../../src/concurrency/deadline.ts';
import type { TransportName } from '../../src/config/settings.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import { createProber } from '../../src/probe/prober.ts';
import { bareSettings, loopback } from '../probe/targets.ts';
import {
  compare,
  type Difference,
  differing,
  metricsOfBoth,
  notSimulated,
  type Samples,
  samplesIn,
} from './protocol-agreement.ts';

/** A modem of RouterOS 6: another command, with another argument. */
const oldModem = demoFleet
  .filter(({ name }) => name === 'tower2-lte1')
  .map((device) => ({
    ...device,
    name: 'old-lte1',
    version: '6.49.17 (long-term)',
    packages: ['system', 'ppp', 'dhcp', 'security', 'advanced-tools', 'gps'],
    interfaces: device.interfaces.map((one) =>
      one.lte === undefined ? one : { ...one, lte: { ...one.lte, fiveG: false } },
    ),
  }));

// The instants of the simulated fleet are given, so both protocols are asked about the same one.
const start = Date.UTC(2026, 4, 5, 20, 30);
let now = start;
let fleet: Fleet;
const prober = createProber(bareSettings, collectors);
const names = collectors.map(({ name }) => name);
const devices = [...demoFleet, ...oldModem].filter(
  ({ services }) => services.api !== false && services.snmp !== false,
);

beforeAll(async () => {
  fleet = await startFleet({ devices: [...demoFleet, ...oldModem], clock: () => now });
}, 60_000);
afterAll(async () => {
  await prober.close();
  await fleet.close();
});

async function samplesOf(name: string, transport: TransportName, read = names): Promise<Samples> {
  const device = fleet.device(name);
  const port = transport === 'api' ? device.apiPort : device.snmpPort;
  const result = await prober.probe(loopback(transport, port), read, Deadline.start(60_000));
  expect(result.error).toBeUndefined();
  // every row and value of the simulated fleet makes a sample, and no two rows the same
  expect(result.collectors.flatMap(({ losses = [] }) => losses)).toEqual([]);
  return samplesIn(encodeFamilies(result.families, 'text').text);
}

const used = new Set<Difference>();
const compared = new Set<string>();

describe('both protocols say the same of a device', () => {
  test.each(devices.map(({ name }) => name))('%s', async (name) => {
    for (const minutes of [0, 7]) {
      now = start + minutes * 60_000;
      const [api, snmp] = [await samplesOf(name, 'api'), await samplesOf(name, 'snmp')];
      const comparison = compare(api, snmp);
      for (const difference of comparison.used) used.add(difference);
      for (const metric of comparison.metrics) compared.add(metric);
      expect(comparison.disagreements).toEqual([]);
    }
  });

  test('every metric of both protocols is compared', () => {
    const missing = metricsOfBoth.filter((metric) => !compared.has(metric));
    expect(missing.filter((metric) => !notSimulated.some(({ what }) => what.test(metric)))).toEqual([]);
    expect(notSimulated.filter(({ what }) => !missing.some((metric) => what.test(metric)))).toEqual([]);
    expect(compared.size).toBeGreaterThan(200);
  });

  test('no difference is listed in vain', () => {
    expect(differing.filter((difference) => !used.has(difference))).toEqual([]);
  });
});
