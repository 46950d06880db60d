import { demoFleet, type DeviceDescription } from '@mikrofleet/simulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LiveServer, startLiveServer } from '../../live/server.ts';

type Json = Readonly<Record<string, unknown>>;
type Rows = readonly Json[];

const described = (name: string): DeviceDescription => {
  const found = demoFleet.find((device) => device.name === name);
  if (found === undefined) throw new Error(`the fleet has no ${name}`);
  return found;
};
const core = described('hub-core1');
const old = demoFleet.find(({ version, routes }) => version.startsWith('6.') && routes !== undefined);
if (old === undefined) throw new Error('the fleet has no device with RouterOS 6 and routes');

const { routing: _, ...withoutRouting } = core;

let server: LiveServer;
beforeAll(async () => {
  server = await startLiveServer(
    {},
    {
      devices: [
        core,
        old,
        described('hub-sw1'),
        {
          ...withoutRouting,
          name: 'full-table',
          serial: 'FULLTABLE01',
          routes: { connect: 20, static: 4, bgp: 12_000, ospf: 23 },
        },
      ],
    },
  );
});
afterAll(() => server.close());

async function find(device: string, query = ''): Promise<{ status: number; json: Json; rows: Rows }> {
  const { status, json } = await server.fixture.call('GET', `${await server.pathOf(device)}/routes${query}`, {
    token: server.fixture.tokens.viewer,
  });
  return { status, json, rows: (json['rows'] ?? []) as Rows };
}

test('a full table is counted and not sent', async () => {
  const { status, json } = await find('full-table', '?family=ipv4');
  expect(status).toBe(200);
  expect(json).toMatchObject({ total: 12_047, selected: 12_047, listed: false, rows: [], complete: true });
  // The serial and two numbers; the routes would be more than a megabyte.
  expect(server.fleet.device('full-table').statistics.bytesOut).toBeLessThan(20_000);
});

const covering = () => find('full-table', '?covering=10.0.30.7');

test('the routes to an address: the network it is in, and the default route', async () => {
  // A busy machine may not get through twelve thousand routes in the time of one request.
  await expect.poll(async () => (await covering()).json['listed'], { timeout: 120_000 }).toBe(true);
  const { json, rows } = await covering();
  expect(json).toMatchObject({ total: 12_047, selected: 2, listed: true });
  expect(rows.map(({ destination, protocol }) => [destination, protocol])).toEqual(
    expect.arrayContaining([
      ['0.0.0.0/0', 'static'],
      ['10.0.30.0/24', 'bgp'],
    ]),
  );
});

test('a route with what a person wants to know of it', async () => {
  const { rows } = await find('full-table', '?covering=0.0.0.0/0');
  expect(rows).toEqual([
    {
      route: expect.stringMatching(/^\*/),
      family: 'ipv4',
      destination: '0.0.0.0/0',
      gateway: '10.0.0.1',
      routing_table: 'main',
      protocol: 'static',
      distance: 1,
      active: true,
      enabled: true,
      dynamic: false,
      blackhole: false,
      ecmp: false,
    },
  ]);
});

test.each([
  ['?protocol=ospf&family=ipv4', 23],
  // Of four configured routes one is disabled and one has no gateway.
  ['?protocol=static&family=ipv4', 4],
  ['?protocol=static&family=ipv4&state=active', 2],
  ['?protocol=static&family=ipv4&state=inactive', 2],
  ['?protocol=ospf&family=ipv4&gateway=10.0.0.1&table=main', 23],
  ['?protocol=ospf&gateway=10.0.0.2', 0],
  ['?protocol=ospf&table=vrf1', 0],
])('%s finds %i', async (query, selected) => {
  const { json, rows } = await find('full-table', query);
  expect(json).toMatchObject({ selected, listed: true });
  expect(rows).toHaveLength(selected);
});

test('RouterOS 6 has no tables but marks, and maybe no IPv6', async () => {
  const { json, rows } = await find(old.name, '?table=main');
  expect(json).toMatchObject({ listed: true, complete: true });
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map(({ routing_table: table }) => table))).toEqual(new Set([undefined]));
});

test('over SNMP it says so', async () => {
  const { json } = await find('hub-sw1@snmp');
  expect(json).toMatchObject({ transport: 'snmp', absent: true, total: null, listed: false, rows: [] });
  expect(json['note']).toContain('the API does');
});

test('a device that is away is an answer with the reason', async () => {
  await server.fleet.device('hub-core1').setFault('refused');
  const { status, json } = await find('hub-core1');
  expect(status).toBe(200);
  expect(json).toMatchObject({ selected: null, listed: false, error: { code: 'device.refused' } });
  await server.fleet.device('hub-core1').clearFault();
});

test.each([
  ['?covering=ether1', 'must be an address or a network'],
  ['?covering=2001:db8::1&family=ipv4', 'an address of ipv6'],
  ['?limit=2001', 'limit'],
  ['?protocol=magic', 'protocol'],
])('%s is refused', async (query, message) => {
  const { status, json } = await find('full-table', query);
  expect([status, json['code']]).toEqual([400, 'request.invalid-parameter']);
  expect(JSON.stringify(json)).toContain(message);
});
