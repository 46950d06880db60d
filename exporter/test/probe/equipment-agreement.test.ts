import { type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import type { TransportName } from '../../src/config/settings.ts';
import { Deadline } from '../../src/concurrency/deadline.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import { createProber } from '../../src/probe/prober.ts';
import { bareSettings, loopback } from './targets.ts';

// The instants of the simulated fleet are given, so both protocols are asked about the same one.
const start = Date.UTC(2026, 4, 5, 20, 30);
let now = start;
let fleet: Fleet;
const prober = createProber(bareSettings, collectors);

beforeAll(async () => {
  fleet = await startFleet({ clock: () => now });
});
afterAll(async () => {
  await prober.close();
  await fleet.close();
});

/** Series and values of a probe, without info metrics: SNMP has fewer labels there. */
async function valuesOf(name: string, transport: TransportName): Promise<Map<string, string>> {
  const device = fleet.device(name);
  const port = transport === 'api' ? device.apiPort : device.snmpPort;
  const names = ['clock', 'disk', 'health', 'partition', 'system', 'ups'];
  const { families } = await prober.probe(loopback(transport, port), names, Deadline.start(20_000));
  const lines = encodeFamilies(families, 'text').text.split('\n');
  const samples = lines.filter((line) => /^mikrotik_(?!probe|collector|\w+_info)/.test(line));
  return new Map(samples.map((line) => [line.replace(/ \S+$/, ''), line.replace(/^.* /, '')]));
}

/** Over SNMP the mean of the cores, which the API rounds; and uptime has hundredths. */
const rounded = /^mikrotik_system_(cpu_load_ratio|uptime_seconds)$/;

async function shared(
  name: string,
): Promise<{ api: [string, string | undefined][]; snmp: [string, string | undefined][] }> {
  const [api, snmp] = [await valuesOf(name, 'api'), await valuesOf(name, 'snmp')];
  const both = [...api.keys()].filter((series) => snmp.has(series) && !rounded.test(series)).sort();
  return {
    api: both.map((series) => [series, api.get(series)]),
    snmp: both.map((series) => [series, snmp.get(series)]),
  };
}

test.each([
  ['hub-core1', 'mikrotik_ups_runtime_left_seconds{ups="ups1"}'],
  ['tower2-rtr1', 'mikrotik_disk_free_bytes{disk="usb1"}'],
  ['tower1-ap1', 'mikrotik_partition_size_bytes{partition="part0"}'],
  ['tower2-ap1', 'mikrotik_system_firmware_upgrade_available'],
  ['tower1-sw1', 'mikrotik_clock_timestamp_seconds'],
])('%s: both protocols say the same', async (name, among) => {
  now = start;
  const { api, snmp } = await shared(name);
  expect(snmp).toEqual(api);
  expect(api.map(([series]) => series)).toContain(among);
});

test('a UPS on battery is on battery over both', async () => {
  const onBattery = 'mikrotik_ups_on_battery{ups="ups1"}';
  const states = new Set<string | undefined>();
  for (let minute = 0; minute < 6 * 60 && states.size < 2; minute++) {
    now = start + minute * 60_000;
    const { api, snmp } = await shared('hub-core1');
    expect(snmp).toEqual(api);
    states.add(new Map(api).get(onBattery));
  }
  expect(states).toEqual(new Set(['0', '1']));
});
