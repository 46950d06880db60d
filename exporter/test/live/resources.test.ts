import { type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defineCollector } from '../../src/define/collector.ts';
import { everywhere } from '../../src/define/device-types.ts';
import { count, text } from '../../src/define/fields.ts';
import { gauge } from '../../src/define/metrics.ts';
import { menu } from '../../src/define/sources.ts';
import type { JsonSchema, LiveValue } from '../../src/live/json.ts';
import { liveResources } from '../../src/live/resource.ts';
import { patiently, resources, startReader, targetOf } from './fixture.ts';

test('what can be read live', () => {
  expect(resources.map(({ name }) => name)).toEqual([
    'arp',
    'bgp-sessions',
    'bonding-members',
    'bridge-hosts',
    'bridge-ports',
    'bridges',
    'caps-man-access-points',
    'certificates',
    'cloud',
    'containers',
    'dhcp-bindings',
    'dhcp-clients',
    'dhcp-leases',
    'disks',
    'hardware',
    'health',
    'hotspot-sessions',
    'interfaces',
    'ip-addresses',
    'ip-pools',
    'ipsec-peers',
    'kid-control-devices',
    'lte-modems',
    'neighbors',
    'netwatch',
    'ntp',
    'ospf-neighbors',
    'packages',
    'poe-ports',
    'ppp-clients',
    'ppp-sessions',
    'queues',
    'resources',
    'scheduler',
    'tr069-client',
    'ups',
    'vrrp-interfaces',
    'wifi-access-points',
    'wigig-radios',
    'wigig-stations',
    'wireguard-peers',
    'wireless-clients',
  ]);
  const clients = resources.find(({ name }) => name === 'wireless-clients');
  expect(clients?.collectors).toEqual(['caps-man', 'wifi', 'wireless']);
});

test('schemas say type, unit and meaning', () => {
  const { properties = {} } = resources.find(({ name }) => name === 'interfaces')?.schema ?? { type: '' };
  expect(properties['up']).toEqual({
    type: 'boolean',
    description: 'Whether the interface is up: its link or session is established.',
  });
  expect(properties['receive_bytes']).toEqual({
    type: ['integer', 'string'],
    description: 'Bytes received. A string of digits above 53 bits.',
    'x-unit': 'bytes',
  });
  const queues = resources.find(({ name }) => name === 'queues')?.schema;
  expect(queues?.properties?.['limit_bytes_per_second']).toEqual({
    type: ['number', 'null'],
    description: 'Rate limit (max-limit). Null: no limit.',
    'x-unit': 'bytes_per_second',
  });
  expect(queues?.properties?.['kind']?.enum).toEqual(['dynamic', 'simple', 'tree']);
  expect(queues?.required).toEqual(['kind']);
});

/** The small part of JSON Schema in use. */
function mismatch(schema: JsonSchema, value: unknown, path: string): string[] {
  const type =
    value === null
      ? 'null'
      : Array.isArray(value)
        ? 'array'
        : Number.isInteger(value)
          ? 'integer'
          : typeof value;
  const types = [schema.type].flat();
  if (!types.includes(type) && !(type === 'integer' && types.includes('number')))
    return [`${path} is ${type}`];
  if (type === 'array')
    return (value as unknown[]).flatMap((item) => mismatch(schema.items as JsonSchema, item, path));
  if (type !== 'object') return [];
  return Object.entries(value as Record<string, LiveValue>).flatMap(([name, one]) => {
    const property = schema.properties?.[name];
    return property === undefined ? [`${path}.${name} is not declared`] : mismatch(property, one, name);
  });
}

describe('every answer fits its schema', () => {
  const { prober, reader } = startReader();
  let fleet: Fleet;
  beforeAll(async () => {
    fleet = await startFleet();
  });
  afterAll(async () => {
    await prober.close();
    await fleet.close();
  });

  test.each(['api', 'snmp'] as const)('over %s', async (transport) => {
    const names = resources.map(({ name }) => name);
    for (const device of fleet.devices) {
      if ((transport === 'api' ? device.apiPort : device.snmpPort) === 0) continue;
      const results = await reader.readSet(targetOf(device, transport), names, { deadline: patiently() });
      expect(results.map(({ resource }) => resource)).toEqual(names);
      for (const { resource, rows } of results) {
        const { schema } = reader.resource(resource);
        expect(
          rows.flatMap((row) => mismatch(schema, row, device.name)),
          `${device.name} ${resource}`,
        ).toEqual([]);
      }
    }
  });
});

const table = (name: string, metric: `mikrotik_${string}`) => ({
  api: menu('/a'),
  labels: { thing: text('name') },
  resource: { name, title: 'Things', prefix: 'a' },
  metrics: [gauge(metric, 'A number.', count('x'))],
});

test('declarations that contradict each other stop the start', () => {
  const collector = (...tables: ReturnType<typeof table>[]) =>
    defineCollector({ name: 'a', title: 'A', types: everywhere, tables });
  expect(() =>
    liveResources([collector(table('things', 'mikrotik_a_x'), table('things', 'mikrotik_x'))]),
  ).toThrow('two properties are called x');
  const other = {
    ...table('things', 'mikrotik_y'),
    resource: { name: 'things', title: 'Other', prefix: 'a' },
  };
  expect(() => liveResources([collector(table('things', 'mikrotik_x'), other)])).toThrow('title');
  expect(() => collector(table('No Path', 'mikrotik_x'))).toThrow('kebab-case');
});

test('a table for live reading has to name its resource', () => {
  const { resource: _resource, ...bare } = table('things', 'mikrotik_x');
  expect(() =>
    defineCollector({ name: 'a', title: 'A', types: everywhere, tables: [], live: [bare] }),
  ).toThrow('a live table needs a resource');
});

test('an unknown resource is refused with the list', async () => {
  const { reader, prober } = startReader();
  expect(() => reader.resource('secrets')).toThrow(/Available: arp, bgp-sessions, /);
  await prober.close();
});
