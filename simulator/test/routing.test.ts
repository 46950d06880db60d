import { describe, expect, it } from 'vitest';
import { demoFleetAt } from './demo-fleet.ts';
import { type RawApi, value, values } from './raw-api.ts';
import { pairs, tool } from './snmp-tools.ts';

const demo = demoFleetAt(Date.UTC(2026, 0, 15, 12));
const { start, session } = demo;

const agent = (name: string): string => `127.0.0.1:${demo.fleet.device(name).snmpPort}`;

async function walk(name: string, oid: string): Promise<string[]> {
  const { lines } = await tool('snmpwalk', '-v2c', '-c', 'demo-public', agent(name), oid);
  return [...pairs(lines).values()];
}

const rowsOf = (reply: string[][]): string[][] => reply.filter(([word]) => word === '!re');

/** What a command answers every `stepSeconds` of `seconds`. */
async function over(
  [name, command]: readonly [string, string],
  { seconds, stepSeconds }: { seconds: number; stepSeconds: number },
): Promise<string[][][]> {
  const api = await session(name);
  const all: string[][][] = [];
  for (let at = 0; at < seconds; at += stepSeconds) {
    demo.now = start + at * 1000;
    all.push(rowsOf(await api.talk(command)));
  }
  return all;
}

async function count(api: RawApi, path: string, ...queries: readonly string[]): Promise<number> {
  const [done] = await api.talk(`${path}/print`, '=count-only=', ...queries);
  return Number(value(done, 'ret'));
}

describe('BGP', () => {
  it('a session that flaps leaves the list, and its connection stays', async () => {
    const sessions = await over(['hub-core1', '/routing/bgp/session/print'], {
      seconds: 5_400,
      stepSeconds: 60,
    });
    const there = sessions.map((rows) => values(rows, 'name').includes('exchange-1'));
    expect(new Set(there)).toEqual(new Set([true, false]));
    for (const rows of sessions) {
      expect(values(rows, 'name')).toContain('transit-1');
      expect(values(rows, 'name')).not.toContain('new customer-1');
    }
    const connections = rowsOf(await (await session('hub-core1')).talk('/routing/bgp/connection/print'));
    expect(values(connections, 'name')).toEqual([
      'transit',
      'exchange',
      'tower2',
      'new customer',
      'old transit',
    ]);
  });

  it('takes its routes with it', async () => {
    const api = await session('hub-core1');
    const counts = new Set<number>();
    for (let at = 0; at < 5_400; at += 60) {
      demo.now = start + at * 1000;
      counts.add(await count(api, '/ip/route', '?bgp=true'));
    }
    expect(Math.min(...counts)).toBeLessThan(750);
    expect(Math.max(...counts)).toBeGreaterThan(790);
  });

  it('version 6 keeps a peer that is down', async () => {
    const peers = rowsOf(await (await session('tower2-ap1')).talk('/routing/bgp/peer/print'));
    expect(values(peers, 'state')).toEqual(['established', 'active']);
    expect(values(peers, 'established')).toEqual(['true', undefined]);
  });

  it.each([
    ['tower2-ap1', '/routing/bgp/session'],
    ['tower2-ap1', '/routing/bfd/session'],
    ['tower2-ap1', '/ipv6/route'],
    ['tower2-ap1', '/mpls/ldp/neighbor'],
    ['tower2-ap1', '/routing/isis/neighbor'],
    ['tower1-ap1', '/routing/isis/neighbor'],
    ['hub-core1', '/routing/bgp/peer'],
    ['hub-core1', '/routing/bfd/neighbor'],
    ['hub-core1', '/routing/ospf-v3/neighbor'],
    ['tower1-cpe1', '/routing/bgp/instance'],
  ])('%s lacks %s', async (name, path) => {
    const [trap] = await (await session(name)).talk(`${path}/print`);
    expect(value(trap, 'message')).toMatch(/^no such command/);
  });
});

describe('OSPF', () => {
  it('a neighbor comes back through the states', async () => {
    const seen = new Set<string | undefined>();
    let missing = 0;
    for (const rows of await over(['hub-core1', '/routing/ospf/neighbor/print'], {
      seconds: 10_800,
      stepSeconds: 3,
    })) {
      const row = rows.find((one) => value(one, 'address') === '10.0.2.2');
      if (row === undefined) missing++;
      else seen.add(value(row, 'state'));
    }
    expect(seen).toEqual(new Set(['ExStart', 'Full', 'Init', 'Loading']));
    expect(missing).toBe(25);
  });

  it('a neighbor that is not designated stays at TwoWay', async () => {
    const rows = rowsOf(await (await session('hub-core1')).talk('/routing/ospf/neighbor/print'));
    const states = new Map(rows.map((row) => [value(row, 'address'), value(row, 'state')]));
    expect(states.get('10.10.30.3')).toBe('TwoWay');
    expect(states.get('10.0.1.2')).toBe('Full');
  });

  it('version 6 answers OSPF-MIB, judged by the tools of net-snmp', async () => {
    const api = rowsOf(await (await session('tower2-ap1')).talk('/routing/ospf/neighbor/print'));
    expect(await walk('tower2-ap1', '.1.3.6.1.2.1.14.10.1.1')).toEqual(values(api, 'address'));
    expect(await walk('tower2-ap1', '.1.3.6.1.2.1.14.10.1.6')).toEqual(['8', '4']);
    expect(values(api, 'state')).toEqual(['Full', '2-Way']);
    expect(await walk('hub-core1', '.1.3.6.1.2.1.14.10.1.6')).toEqual([
      'No Such Object available on this agent at this OID',
    ]);
    const core = await session('hub-core1');
    expect(await walk('hub-core1', '.1.3.6.1.2.1.4.24.3')).toEqual([
      String(await count(core, '/ip/route', '?disabled=true', '?#!')),
    ]);
  });
});

it('routes have flags, of which false ones are missing', async () => {
  const api = await session('hub-core1');
  expect(await count(api, '/ip/route', '?static=true')).toBe(4);
  expect(await count(api, '/ip/route', '?static=true', '?disabled=true', '?#!&')).toBe(3);
  expect(await count(api, '/ip/route', '?disabled=false')).toBe(3);
  expect(await count(api, '/ip/route', '?dst-address=0.0.0.0/0', '?active=true', '?#&')).toBe(1);
  expect(await count(api, '/ipv6/route', '?dst-address=::/0', '?active=true', '?#&')).toBe(1);
  expect(await count(api, '/routing/route', '?filtered=true')).toBeGreaterThan(0);
});

it('VRRP has a master at any time, and changes it during the day', async () => {
  const moments = await over(['hub-core1', '/interface/vrrp/print'], { seconds: 43_200, stepSeconds: 60 });
  const masters = new Set<string>();
  for (const rows of moments) {
    for (const row of rows) expect([value(row, 'master'), value(row, 'backup')]).toContain('true');
    masters.add(values(rows, 'master').join());
  }
  expect([...masters].sort()).toEqual([',', 'true,']);
});
