import { type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TransportName } from '../../src/config/settings.ts';
import type { LiveRow, LiveValue } from '../../src/live/json.ts';
import { patiently, startReader, targetOf } from './fixture.ts';

// a fixed clock, so that the exposition and the live answer are of the same moment
const moment = Date.UTC(2026, 4, 5, 20, 30);
const { prober, reader } = startReader();
let fleet: Fleet;

beforeAll(async () => {
  fleet = await startFleet({ clock: () => moment });
});
afterAll(async () => {
  await prober.close();
  await fleet.close();
});

interface Pair {
  readonly resource: string;
  readonly collector: string;
  readonly metric: string;
  readonly property: string;
}

const pair = (resource: string, collector: string, metric: string, property: string): Pair => ({
  resource,
  collector,
  metric: `mikrotik_${metric}`,
  property,
});

const ofInterfaces = [
  pair('interfaces', 'interface', 'interface_receive_bytes_total', 'receive_bytes'),
  pair('interfaces', 'interface', 'interface_transmit_packets_total', 'transmit_packets'),
  pair('interfaces', 'interface', 'interface_up', 'up'),
  pair('interfaces', 'interface', 'interface_enabled', 'enabled'),
  pair('interfaces', 'interface', 'interface_rate_bytes_per_second', 'rate_bytes_per_second'),
];
const ofHealth = [pair('health', 'health', 'health_voltage_volts', 'voltage_volts')];
const ofWireless = [
  pair('wireless-clients', 'wireless', 'wireless_client_signal_dbm', 'signal_dbm'),
  pair('wireless-clients', 'wireless', 'wireless_client_receive_bytes_total', 'receive_bytes'),
  pair('wireless-clients', 'wireless', 'wireless_client_uptime_seconds', 'uptime_seconds'),
];
const ofWifi = [
  pair('wireless-clients', 'wifi', 'wifi_client_signal_dbm', 'signal_dbm'),
  pair('wireless-clients', 'wifi', 'wifi_client_authorized', 'authorized'),
];
const ofPpp = [
  pair('ppp-sessions', 'ppp-session', 'ppp_session_transmit_bytes_total', 'transmit_bytes'),
  pair('queues', 'queue', 'queue_simple_download_bytes_total', 'download_bytes'),
  pair('queues', 'queue', 'queue_tree_bytes_total', 'bytes'),
];
const ofPppOverApi = [
  ...ofPpp,
  pair('ppp-sessions', 'ppp-session', 'ppp_session_uptime_seconds', 'uptime_seconds'),
  pair('interfaces', 'interface', 'ethernet_receive_fcs_errors_total', 'ethernet_receive_fcs_errors'),
];

const fixtures: readonly (readonly [device: string, transport: TransportName, pairs: readonly Pair[]])[] = [
  ['hub-core1', 'api', [...ofInterfaces, ...ofHealth, ...ofPppOverApi]],
  ['hub-core1', 'snmp', [...ofInterfaces, ...ofHealth, ...ofPpp]],
  ['tower2-ap1', 'api', [...ofInterfaces, ...ofHealth, ...ofWireless]],
  ['tower1-ap1', 'snmp', [...ofInterfaces, ...ofHealth, ...ofWireless]],
  ['hub-ap1', 'api', [...ofInterfaces, ...ofWifi]],
  ['hub-ap1', 'snmp', [...ofInterfaces, ...ofWifi]],
];

/** `interface="ether1",core="0"`; label values of the fleet contain no quotes. */
const labelsOf = (text: string): [string, string][] =>
  [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);

const asNumber = (value: LiveValue | undefined): number | undefined =>
  value === undefined ? undefined : Number(value);

describe.each(fixtures)('%s over %s', (device, transport, pairs) => {
  test.each(pairs)('$property of $resource is $metric', async ({ resource, collector, metric, property }) => {
    const target = targetOf(fleet.device(device), transport);
    const result = await prober.probe(target, [collector], patiently());
    const live = await reader.read(target, resource, { deadline: patiently(), limit: 20_000 });
    expect(live).toMatchObject({ complete: true, absent: false, transport });
    const family = result.families.find((one) => one.metric.name === metric);
    const stack = collector === 'wifi' || collector === 'wireless' ? collector : undefined;
    const kind = /^mikrotik_queue_(simple|tree)_/.exec(metric)?.[1];
    let compared = 0;
    family?.labels.forEach((text, i) => {
      const wanted = [
        ...labelsOf(text),
        ...(stack === undefined ? [] : [['stack', stack] as const]),
        ...(kind === undefined ? [] : [['kind', kind] as const]),
      ];
      const sample = family.values[i];
      if (sample === undefined) return;
      const rows: LiveRow[] = live.rows.filter((row) => wanted.every(([name, value]) => row[name] === value));
      expect(rows, text).toHaveLength(1);
      expect(asNumber(rows[0]?.[property]), text).toBe(Number(sample));
      compared++;
    });
    expect(compared).toBeGreaterThan(0);
    const withValue = live.rows.filter(
      (row) => property in row && (kind === undefined || row['kind'] === kind),
    );
    expect(withValue).toHaveLength(compared);
  });
});

test('leases: as many of each state as the exposition counts', async () => {
  const target = targetOf(fleet.device('hub-core1'), 'api');
  const result = await prober.probe(target, ['dhcp'], patiently());
  const live = await reader.read(target, 'dhcp-leases', { deadline: patiently() });
  const family = result.families.find(({ metric }) => metric.name === 'mikrotik_dhcp_leases');
  const counted = Object.fromEntries(
    (family?.labels ?? []).map((text, i) => {
      const { server, status } = Object.fromEntries(labelsOf(text));
      return [`${server} ${status}`, Number(family?.values[i])];
    }),
  );
  const listed: Record<string, number> = {};
  for (const { server, status } of live.rows) {
    const key = `${server as string} ${status as string}`;
    listed[key] = (listed[key] ?? 0) + 1;
  }
  expect(listed).toEqual(counted);
  expect(live.total).toBeGreaterThan(10);
});

test('the load of all cores is there over SNMP too', async () => {
  const target = targetOf(fleet.device('hub-core1'), 'snmp');
  const result = await prober.probe(target, ['system'], patiently());
  const family = result.families.find(({ metric }) => metric.name === 'mikrotik_system_cpu_load_ratio');
  const { rows } = await reader.read(target, 'resources', { deadline: patiently() });
  expect(rows).toHaveLength(1);
  expect(rows[0]?.['cpu_load_ratio']).toBe(family?.values[0]);
  expect(rows[0]?.['cores']).toHaveLength(4);
});

test('SNMP does not tell of leases, and nobody is asked', async () => {
  const device = fleet.device('tower2-cpe1');
  const before = device.statistics.snmpRequests;
  const result = await reader.read(targetOf(device, 'snmp'), 'dhcp-leases', { deadline: patiently() });
  expect(result).toMatchObject({ absent: true, rows: [] });
  expect(result.note).toBe('SNMP does not provide this resource (DHCP leases); the API does.');
  expect(device.statistics.snmpRequests).toBe(before);
});
