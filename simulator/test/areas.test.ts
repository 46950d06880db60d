import { describe, expect, it } from 'vitest';
import { demoFleet } from '../src/index.ts';
import { demoFleetAt } from './demo-fleet.ts';
import { value, values } from './raw-api.ts';
import { pairs, tool } from './snmp-tools.ts';

const demo = demoFleetAt(Date.UTC(2026, 0, 15, 12));
const { start, session } = demo;

type Row = readonly string[];

/** Rows that a command answers every minute of three hours. */
async function over(name: string, ...words: readonly string[]): Promise<Row[][]> {
  const api = await session(name);
  const all: Row[][] = [];
  for (let at = 0; at < 10_800; at += 60) {
    demo.now = start + at * 1000;
    all.push((await api.talk(...words)).filter(([word]) => word === '!re'));
  }
  return all;
}

const different = (all: Row[][], property: string, row = 0): Set<string | undefined> =>
  new Set(all.map((rows) => (rows[row] === undefined ? undefined : value([...rows[row]], property))));

const numbers = (all: Row[][], property: string, row = 0): number[] =>
  all.flatMap((rows) => {
    const found = rows[row] === undefined ? undefined : value([...rows[row]], property);
    return found === undefined ? [] : [Number(found)];
  });

const sum = (of: readonly number[]): number => of.reduce((whole, one) => whole + one, 0);

const neverFalls = (all: readonly number[]): boolean =>
  all.every((one, i) => i === 0 || one >= (all[i - 1] ?? 0));

describe('protocols that few networks run', () => {
  it.each([
    ['hub-chr1', '/routing/isis/neighbor', ['1', '2']],
    ['tower2-rtr1', '/routing/rip/neighbor', ['1', '2']],
    ['tower2-rtr1', '/routing/pimsm/neighbor', ['1', '2']],
  ])('%s %s: one of the neighbours comes and goes', async (name, path, counts) => {
    const all = await over(name, `${path}/print`);
    expect([...new Set(all.map((rows) => String(rows.length)))].sort()).toEqual(counts);
  });

  it('an IS-IS neighbour takes its link-state PDUs with it', async () => {
    const lsps = (await over('hub-chr1', '/routing/isis/lsp/print')).map(({ length }) => length);
    expect(new Set(lsps)).toEqual(new Set([5, 9]));
  });

  it('multicast comes in upstream, goes out downstream, and people change the channel', async () => {
    const all = await over('tower2-rtr1', '/routing/igmp-proxy/interface/print');
    expect(neverFalls(numbers(all, 'rx-bytes', 0))).toBe(true);
    expect(different(all, 'rx-bytes', 0).size).toBe(all.length);
    expect(different(all, 'tx-bytes', 1)).toEqual(different(all, 'rx-bytes', 0));
    expect([...different(all, 'tx-bytes', 0), ...different(all, 'rx-bytes', 1)]).toEqual(['0', '0']);
    const groups = (await over('tower2-rtr1', '/routing/igmp-proxy/mfc/print')).map(({ length }) => length);
    expect(new Set(groups).size).toBeGreaterThan(1);
  });
});

describe('what is lost and comes back', () => {
  it.each([
    ['hub-core1', '/interface/eoip/print', 'running', ['true', 'false']],
    ['hub-core1', '/interface/gre/print', 'running', ['true', 'false']],
    [
      'hub-sw2',
      ['/interface/bridge/monitor', '=numbers=bridge', '=once='],
      'mlag-state',
      ['connected', 'disconnected'],
    ],
    [
      'tower2-bh1',
      ['/interface/wireless/nstreme-dual/monitor', '=numbers=n-streme1', '=once='],
      'connected',
      ['true', 'false'],
    ],
    ['hub-chr1', '/radius/print', 'status', ['TLS connected', undefined]],
    ['hub-core1', ['/system/ups/monitor', '=numbers=ups1', '=once='], 'on-battery', ['true', 'false']],
    [
      'hub-sw1',
      ['/interface/ethernet/poe/monitor', '=numbers=ether7', '=once='],
      'poe-out-status',
      ['powered-on', 'waiting-for-load'],
    ],
  ] as const)('%s %s: %s', async (name, command, property, states) => {
    const all = await over(name, ...[command].flat());
    expect(different(all, property)).toEqual(new Set(states));
  });

  it('the relay of Back To Home, and a phone that is allowed every other hour', async () => {
    const all = await over('tower2-lte1', '/ip/cloud/print');
    for (const version of ['ipv4', 'ipv6']) {
      const states = [...different(all, `vpn-relay-${version}-status`)].map((text) =>
        text?.replace(/ \(.*/, ''),
      );
      expect(new Set(states)).toEqual(new Set(['reachable via relay', 'connecting']));
    }
    const phones = await over('tower2-lte1', '/ip/cloud/back-to-home-user/print');
    expect(different(phones, 'disabled', 1)).toEqual(new Set(['true', 'false']));
  });

  it('a session that the peer ended has its notification, and none of this end', async () => {
    const all = await over('hub-chr1', '/routing/bgp/session/print');
    expect(different(all, 'input.last-notification')).toContain(`${'f'.repeat(32)}0015030604`);
    expect(different(all, 'output.last-notification')).toEqual(new Set([undefined]));
  });
});

describe('radios and modems', () => {
  it('a modem in 3G has no LTE signal, over either protocol', async () => {
    const all = await over('tower2-bh1', '/interface/ppp-client/info', '=number=ppp-out1', '=once=');
    expect(different(all, 'access-technology')).toEqual(new Set(['Evolved 3G (LTE)', '3G HSDPA & HSUPA']));
    for (const [row = []] of all) {
      const isLte = value([...row], 'access-technology') === 'Evolved 3G (LTE)';
      expect(value([...row], 'rsrp') !== undefined).toBe(isLte);
    }
    expect(different(all, 'signal-strength').size).toBeGreaterThan(5);
    const agent = `127.0.0.1:${demo.fleet.device('tower2-bh1').snmpPort}`;
    const ecio = async (index: number): Promise<string | undefined> => {
      demo.now = start + index * 60_000;
      const found = await tool('snmpget', '-v2c', '-c', 'demo-public', agent, '1.3.6.1.4.1.14988.1.1.13.2.0');
      return [...pairs(found.lines).values()][0];
    };
    const in3g = all.findIndex(([row = []]) => value([...row], 'rsrp') === undefined);
    const inLte = all.findIndex(([row = []]) => value([...row], 'rsrp') !== undefined);
    expect(Number(await ecio(in3g))).toBeLessThan(0);
    expect(await ecio(inLte)).toBe('0');
  });

  it('the links of a Wi-Fi 7 client add up to the client', async () => {
    const all = await over('hub-ap2', '/interface/wifi/registration-table/print', '?interface=mld1');
    const clients = all.flat();
    expect(clients.length).toBeGreaterThan(100);
    for (const row of clients) {
      const list = (property: string): number[] => (value([...row], property) ?? '').split(',').map(Number);
      const [tx = 0, rx = 0] = list('bytes');
      expect([sum(list('tx-bytes-per-link')), sum(list('rx-bytes-per-link'))]).toEqual([tx, rx]);
      expect(value([...row], 'mld-interfaces')).toBe('wifi1,wifi2');
      expect(list('signal')).toHaveLength(2);
    }
    expect(new Set(clients.map((row) => value([...row], 'signal'))).size).toBeGreaterThan(10);
  });

  it('every lane of an optical module has its own light, and none in the dark', async () => {
    const all = await over('hub-sw2', '/interface/ethernet/monitor', '=numbers=qsfp28-2-1', '=once=');
    const lanes = [...different(all, 'sfp-rx-power')].map((text) => (text ?? '').split(','));
    for (const one of lanes) expect(one).toHaveLength(4);
    expect(lanes).toContainEqual(Array.from({ length: 4 }, () => '-40.000'));
    expect(different(all, 'sfp-cmis-module-state')).toEqual(new Set(['ready', 'low-power']));
  });
});

describe('counters of Ethernet chips', () => {
  it.each([
    ['hub-sw2', 'qsfp28-1-1', ['tx-queue0-packet', 'rs-fec-codewords', 'tx-rx-64'], ['rx-64', 'tx-control']],
    ['tower1-sw1', 'sfp-sfpplus1', ['rx-64', 'tx-1024-1518', 'rx-unicast'], ['tx-queue0-packet', 'tx-rx-64']],
    ['tower2-bh1', 'ether1', ['rx-packet', 'tx-single-collision'], ['rx-64', 'rx-unicast']],
    ['hub-ap1', 'ether1', ['rx-bytes'], ['rx-64', 'tx-control']],
  ])('%s counts what its chip counts', async (name, port, moving, absent) => {
    const all = await over(name, '/interface/ethernet/print', '=stats=', `?name=${port}`);
    for (const property of moving) {
      expect(different(all, property).size, property).toBeGreaterThan(1);
      expect(neverFalls(numbers(all, property)), property).toBe(true);
    }
    for (const property of absent) expect(different(all, property)).toEqual(new Set([undefined]));
  });

  it('every frame has one size', async () => {
    const [row = []] =
      (await over('tower1-sw1', '/interface/ethernet/print', '=stats=', '?name=sfp-sfpplus1'))[0] ?? [];
    const sizes = ['64', '65-127', '128-255', '256-511', '512-1023', '1024-1518', '1519-max'];
    const frames = sum(sizes.map((size) => Number(value([...row], `rx-${size}`))));
    const packets = Number(value([...row], 'driver-rx-packet'));
    expect(Math.abs(frames - packets)).toBeLessThanOrEqual(sizes.length);
  });
});

it('a quiet device still has the entry of its last start in the log', async () => {
  const [entries = []] = await over('tower1-bh1', '/log/print');
  expect(
    values(
      entries.map((row) => [...row]),
      'message',
    )[0],
  ).toBe('router rebooted without proper shutdown, probably power outage');
});

it('no two BFD sessions have sent the same', async () => {
  const all = await over('hub-core1', '/routing/bfd/session/print');
  for (const rows of all) {
    const sent = values(
      rows.map((row) => [...row]),
      'packets-tx',
    );
    expect(new Set(sent).size).toBe(sent.length);
  }
});

it('RouterOS 6 has no interface lo', async () => {
  for (const { name, version } of demoFleet.filter(({ version: text }) => text.startsWith('6.'))) {
    const [rows = []] = await over(name, '/interface/print', '=.proplist=name');
    expect(
      values(
        rows.map((row) => [...row]),
        'name',
      ),
      version,
    ).not.toContain('lo');
  }
});
