import { demoFleet, type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TransportName } from '../../src/config/settings.ts';
import { closeProbers, newProber, outcomes, probe, sampleLines } from './probing.ts';
import { loopback } from './targets.ts';

const collectors = ['cap', 'caps-man', 'gps', 'iot', 'lte', 'w60g', 'wifi', 'wifi-capsman', 'wireless'];

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

let now = Date.UTC(2026, 4, 5, 20, 30);
let fleet: Fleet;

beforeAll(async () => {
  fleet = await startFleet({ devices: [...demoFleet, ...oldModem], clock: () => now });
});
afterEach(closeProbers);
afterAll(() => fleet.close());

async function read(
  name: string,
  transport: TransportName,
  names = collectors,
): Promise<Map<string, string>> {
  const device = fleet.device(name);
  const target = loopback(transport, transport === 'api' ? device.apiPort : device.snmpPort);
  const result = await probe(newProber(), target, names);
  expect(result.error).toBeUndefined();
  const failed = Object.entries(outcomes(result)).filter(([, outcome]) => !/^(?:ok|absent)$/.test(outcome));
  expect(failed).toEqual([]);
  expect(sampleLines(result, 'mikrotik_collector_losses')).toEqual([]);
  return new Map(
    sampleLines(result)
      .filter((line) => !/^mikrotik_(?:collector_|up|device_)/.test(line))
      .map((line): [string, string] => {
        const at = line.lastIndexOf(' ');
        return [line.slice(0, at), line.slice(at + 1)];
      }),
  );
}

const metricOf = (series: string): string => /^\w+/.exec(series)?.[0] ?? '';

/** Info metrics have labels that one protocol lacks. */
const isCompared = (series: string): boolean => !series.includes('_info{');
/** An access point answers for one of its links over SNMP. */
const isLink = (series: string): boolean => series.startsWith('mikrotik_w60g_link_');

/** What one protocol counts more exactly: SNMP hundredths of seconds, the API above 32 bits. */
function comparable(series: string, value: string): string {
  if (series.includes('_uptime_seconds{')) return String(Math.floor(Number(value)));
  const isShort = /^mikrotik_(?:caps_man|wireless)_client_\w+_total\{/.test(series);
  return isShort ? String(BigInt(value) % 2n ** 32n) : value;
}

const asRecord = (found: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(found.map(([series, value]) => [series, comparable(series, value)]));

const signalsIn = (found: ReadonlyMap<string, string>): string[] =>
  [...found.keys()].filter((series) => /_(?:rsr[pq]|rssi|sinr)_/.test(series));

describe.each([
  ['hub-ap1', 40],
  ['hub-bh1', 10],
  ['tower1-ap1', 400],
  ['tower1-bh1', 9],
  ['tower1-cpe1', 5],
  ['tower2-ap1', 150],
  ['tower2-lte1', 10],
  ['tower2-rtr1', 40],
  ['old-lte1', 10],
])('%s', (name, atLeast) => {
  test('says the same over both protocols', async () => {
    const [api, snmp] = [await read(name, 'api'), await read(name, 'snmp')];
    const both = new Set([...api.keys()].map(metricOf));
    const shared = [...snmp].filter(([series]) => both.has(metricOf(series)) && isCompared(series));
    const metrics = new Set(shared.map(([series]) => metricOf(series)));
    const ofApi = [...api].filter(
      ([series]) =>
        metrics.has(metricOf(series)) && isCompared(series) && (!isLink(series) || snmp.has(series)),
    );
    expect(asRecord(ofApi)).toEqual(asRecord(shared));
    expect(shared.length).toBeGreaterThanOrEqual(atLeast);
  });
});

test('a modem of RouterOS 6 is asked in its own way', async () => {
  const found = await read('old-lte1', 'api', ['lte']);
  expect(found.get('mikrotik_lte_access_technology{interface="lte1",technology="Evolved 3G (LTE)"}')).toBe(
    '1',
  );
  expect(found.get('mikrotik_lte_carrier_info{band="B3",carrier="primary",interface="lte1"}')).toBe('1');
});

test('a handover makes no new series', async () => {
  const before = await read('tower2-lte1', 'api', ['lte']);
  now += 1_800_000;
  const after = await read('tower2-lte1', 'api', ['lte']);
  now -= 1_800_000;
  const cell = 'mikrotik_lte_cell_id{interface="lte1"}';
  expect(after.get(cell)).not.toBe(before.get(cell));
  expect(signalsIn(after)).toEqual(signalsIn(before));
  expect(signalsIn(after).length).toBeGreaterThan(5);
});

test('nothing names the subscriber', async () => {
  const all = [...(await read('tower2-lte1', 'api')).keys(), ...(await read('tower2-lte1', 'snmp')).keys()];
  expect(all.join('\n')).not.toMatch(/356000000000001|001010000000001|8900000000000000001/);
});
