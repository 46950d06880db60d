import { demoFleet, type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeProbers, newProber, outcomes, probe, sampleLines } from './probing.ts';
import { loopback } from './targets.ts';

// Real protocols: the simulated routers, at moments before, during and after a flap.

const start = Date.UTC(2026, 0, 15, 12);
let now = start;
let fleet: Fleet;
const prober = newProber();

const core = demoFleet.find(({ name }) => name === 'hub-core1');
const crowded = {
  ...core!,
  name: 'crowded',
  routes: { connect: 2_000, static: 4, bgp: 100_000, ospf: 500 },
  routes6: { connect: 10, static: 2, bgp: 30_000, ospf: 0 },
  routing: { routerId: '10.255.0.9' },
};

beforeAll(async () => {
  fleet = await startFleet({ devices: [...demoFleet, crowded], clock: () => now });
});
afterAll(async () => {
  await closeProbers();
  await fleet.close();
});

async function read(device: string, collectors: readonly string[], transport: 'api' | 'snmp' = 'api') {
  const { apiPort, snmpPort } = fleet.device(device);
  const target = loopback(transport, transport === 'api' ? apiPort : snmpPort, { community: 'demo-public' });
  return probe(prober, target, collectors);
}

/** Series of a metric, with the value apart. */
async function series(device: string, collector: string, metric: string): Promise<Map<string, number>> {
  const lines = sampleLines(await read(device, [collector]), `${metric}{`);
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))] as const;
    }),
  );
}

/** What a series was at any of the moments, and the names of all series at each. */
async function over(seconds: number, collector: string, metric: string) {
  const names = new Set<string>();
  const values = new Map<string, Set<number>>();
  for (let at = 0; at < seconds; at += 60) {
    now = start + at * 1000;
    const found = await series('hub-core1', collector, metric);
    names.add([...found.keys()].join('\n'));
    for (const [name, value] of found) values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  now = start;
  return { names, values };
}

describe('a flap', () => {
  test('of BGP ends no series and begins none: the session that is gone is 0', async () => {
    const { names, values } = await over(5_400, 'bgp', 'mikrotik_bgp_session_established');
    expect([...names]).toEqual([
      [
        'mikrotik_bgp_session_established{connection="exchange",remote_address="203.0.113.9"}',
        'mikrotik_bgp_session_established{connection="new customer",remote_address="203.0.113.77"}',
        'mikrotik_bgp_session_established{connection="tower2",remote_address="10.255.0.12"}',
        'mikrotik_bgp_session_established{connection="transit",remote_address="198.51.100.1"}',
      ].join('\n'),
    ]);
    expect([...values.values()].map((seen) => [...seen].sort((a, b) => a - b))).toEqual([
      [0, 1],
      [0],
      [1],
      [1],
    ]);
  });

  test('of BFD moves no label', async () => {
    const { names } = await over(5_400, 'bfd', 'mikrotik_bfd_session_up');
    expect(names.size).toBe(1);
  });

  test('of VRRP changes values only', async () => {
    const { names, values } = await over(43_200, 'vrrp', 'mikrotik_vrrp_master');
    expect(names.size).toBe(1);
    expect([...values.values()].map((seen) => [...seen].sort((a, b) => a - b))).toEqual([[0, 1], [0]]);
  });

  test('of OSPF shows in the number of complete adjacencies', async () => {
    const full = new Set<string | undefined>();
    for (let at = 0; at < 10_800; at += 30) {
      now = start + at * 1000;
      full.add(sampleLines(await read('hub-core1', ['ospf']), 'mikrotik_ospf_neighbors_full')[0]);
    }
    now = start;
    expect(full).toEqual(new Set(['mikrotik_ospf_neighbors_full 2', 'mikrotik_ospf_neighbors_full 3']));
  });
});

// nshttpd/mikrotik-exporter #112, akpw/mktxp #117
test('of 130,000 routes not one is transferred', async () => {
  const result = await read('crowded', ['route', 'route-detail']);
  expect(outcomes(result)).toEqual({ route: 'ok', 'route-detail': 'ok' });
  const lines = sampleLines(result, 'mikrotik_rout');
  for (const line of [
    'mikrotik_route_entries{family="ipv4"} 102503',
    'mikrotik_routes{family="ipv4",protocol="bgp"} 100000',
    'mikrotik_routes{family="ipv4",protocol="static"} 3',
    'mikrotik_routes{family="ipv6",protocol="bgp"} 30000',
    'mikrotik_routes_active{family="ipv4"} 102502',
    'mikrotik_routes_default_active{family="ipv6"} 1',
    'mikrotik_routing_table_routes{family="ipv4",routing_table="main"} 102504',
  ]) {
    expect(lines).toContain(line);
  }
  // the rows are those of the menu of tables
  expect(result.reads.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThan(10);
});

// akpw/mktxp #215, #161: menus of the other version, and nshttpd/mikrotik-exporter #96: a missing package
describe('versions', () => {
  const all = [
    'route',
    'bgp',
    'ospf',
    'ospf-detail',
    'bfd',
    'mpls',
    'vrrp',
    'rip',
    'isis',
    'rpki',
    'multicast',
  ];

  test.each([
    ['hub-core1', []],
    ['tower2-ap1', ['isis', 'mpls', 'rpki']],
    ['tower2-cpe1', ['bfd', 'bgp', 'isis', 'mpls', 'multicast', 'ospf', 'ospf-detail', 'rip', 'rpki']],
    ['tower1-ap1', ['isis']],
  ])('%s lacks %j, and nothing is an error', async (device, absent) => {
    const found = outcomes(await read(device, all));
    expect(Object.values(found).filter((outcome) => !['ok', 'absent'].includes(outcome))).toEqual([]);
    expect(
      Object.keys(found)
        .filter((name) => found[name] === 'absent')
        .sort(),
    ).toEqual(absent);
  });

  test('version 6 has the same metrics over the API and SNMP', async () => {
    const api = await comparable('api');
    expect(api.length).toBeGreaterThan(20);
    expect(await comparable('snmp')).toEqual(api);
  });
});

/** Samples that both protocols have; SNMP does not know the instance. */
async function comparable(transport: 'api' | 'snmp'): Promise<string[]> {
  const result = await read('tower2-ap1', ['route', 'ospf'], transport);
  return sampleLines(result)
    .filter((line) => /route_entries\{family="ipv4"|ospf_neighbors|ospf_neighbor_(full|state)/.test(line))
    .map((line) => line.replace(',ospf_instance="default"', ''))
    .sort();
}
