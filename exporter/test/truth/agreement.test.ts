import { demoFleet, type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { Deadline } from '../../src/concurrency/deadline.ts';
import type { TransportName } from '../../src/config/settings.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import { createProber } from '../../src/probe/prober.ts';
import { bareSettings, loopback } from '../probe/targets.ts';
import { absences, type Absence } from './absences.ts';
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
});
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

const reasonsOf = (metric: string): number => notSimulated.filter(({ what }) => what.test(metric)).length;

const used = new Set<Difference | Absence>();
const shown = new Set<string>();

describe('both protocols say the same of a device', () => {
  test.each(devices.map((device) => [device.name, device] as const))('%s', async (name, device) => {
    for (const minutes of [0, 7]) {
      now = start + minutes * 60_000;
      const [api, snmp] = [await samplesOf(name, 'api'), await samplesOf(name, 'snmp')];
      const comparison = compare(api, snmp, device);
      for (const one of comparison.used) used.add(one);
      for (const metric of comparison.metrics) shown.add(metric);
      expect(comparison.disagreements).toEqual([]);
    }
  });

  test('every metric of both protocols is compared', () => {
    const missing = metricsOfBoth.filter((metric) => !shown.has(metric));
    expect(missing.filter((metric) => !notSimulated.some(({ what }) => what.test(metric)))).toEqual([]);
    expect(notSimulated.filter(({ what }) => !missing.some((metric) => what.test(metric)))).toEqual([]);
    expect(shown.size).toBeGreaterThan(200);
  });

  test('what is not simulated has one reason, and is shown by no device', () => {
    expect(metricsOfBoth.filter((metric) => reasonsOf(metric) > 1)).toEqual([]);
    expect([...shown].filter((metric) => reasonsOf(metric) > 0)).toEqual([]);
  });

  test('no difference and no absence is listed in vain', () => {
    expect([...differing, ...absences].filter((one) => !used.has(one))).toEqual([]);
  });
});

const cost = (value: number): Samples =>
  samplesIn(`mikrotik_bridge_port_designated_cost{interface="a"} ${value}`);

describe('the comparison', () => {
  const device = { packages: ['routeros'], interfaces: [], version: '7.20.2 (stable)' };
  const empty = samplesIn('');

  test('sees what only one protocol shows, also a count of nothing', () => {
    const sessions = samplesIn('mikrotik_ppp_session_entries 0');
    expect(compare(sessions, empty, device).disagreements).toEqual([
      'mikrotik_ppp_session_entries: only over api, 1 series such as 0',
    ]);
    expect(compare(empty, sessions, device).disagreements).toEqual([
      'mikrotik_ppp_session_entries: only over snmp, 1 series such as 0',
    ]);
    expect(compare(sessions, sessions, device).disagreements).toEqual([]);
  });

  test('takes an absence for what the device has the reason for, and nothing else', () => {
    const connections = samplesIn('mikrotik_connections 12');
    const at = (version: string) => compare(connections, empty, { ...device, version }).disagreements;
    expect(at('7.18.2 (stable)')).toEqual([]);
    expect(at('6.49.17 (long-term)')).toEqual([]);
    expect(at('7.19 (stable)')).toHaveLength(1);
    expect(compare(empty, connections, { ...device, version: '7.18.2' }).disagreements).toHaveLength(1);
    expect(compare(empty, cost(0), device).disagreements).toEqual([]);
    expect(compare(empty, cost(10), device).disagreements).toHaveLength(1);
  });
});
