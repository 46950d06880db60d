import { describe, expect, it } from 'vitest';
import { demoFleet, startFleet } from '../src/index.ts';
import { demoFleetAt } from './demo-fleet.ts';
import { RawApi, value, values } from './raw-api.ts';
import { pairs, tool } from './snmp-tools.ts';

const demo = demoFleetAt(Date.UTC(2026, 0, 15, 12));
const { start, session } = demo;

const NONE: string[][] = [];
const rowsOf = (reply: string[][]): string[][] => reply.filter(([word]) => word === '!re');
const rows = async (name: string, ...words: readonly string[]): Promise<string[][]> =>
  rowsOf(await (await session(name)).talk(...words));

/** What commands answer every half minute of three hours. */
async function over(name: string, ...commands: readonly (readonly string[])[]): Promise<string[][][][]> {
  const api = await session(name);
  const all: string[][][][] = [];
  for (let at = 0; at < 10_800; at += 30) {
    demo.now = start + at * 1000;
    const replies: string[][][] = [];
    for (const words of commands) replies.push(rowsOf(await api.talk(...words)));
    all.push(replies);
  }
  return all;
}

const signalOf = async (name: string, ...words: readonly string[]): Promise<number[]> =>
  (await over(name, words)).map(([[row] = NONE]) => Number(value(row, 'rssi')));

const seen = (all: readonly (string | undefined)[]): Set<string | undefined> => new Set(all);

async function walk(name: string, oid: string): Promise<Map<string, string>> {
  const agent = `127.0.0.1:${demo.fleet.device(name).snmpPort}`;
  return pairs((await tool('snmpwalk', '-v2c', '-c', 'demo-public', agent, oid)).lines);
}

describe('a bond', () => {
  it('loses a member and takes it back, and stays up', async () => {
    const all = await over(
      'tower1-sw1',
      ['/interface/bonding/monitor', '=numbers=bond-hub', '=once='],
      ['/interface/bonding/monitor-slaves', '=bond=bond-hub', '=once='],
      ['/interface/bonding/print'],
    );
    const lists = all.map(([[bond] = NONE]) => [value(bond, 'active-ports'), value(bond, 'inactive-ports')]);
    expect(seen(lists.map(String))).toEqual(
      new Set(['sfp-sfpplus7,sfp-sfpplus8,', 'sfp-sfpplus7,sfp-sfpplus8']),
    );
    for (const [[bond] = NONE, members = [], [item] = NONE] of all) {
      expect(values(members, 'port')).toEqual(['sfp-sfpplus7', 'sfp-sfpplus8']);
      const isActive = value(members[1], 'active') === 'true';
      expect(value(bond, 'inactive-ports')).toBe(isActive ? '' : 'sfp-sfpplus8');
      expect(value(members[1], 'flags')).toMatch(isActive ? /^A-GSCD--$/ : /^A-G(?:S----|---FE)$/);
      expect([value(item, 'slaves'), value(item, 'running')]).toEqual(['sfp-sfpplus7,sfp-sfpplus8', 'true']);
      expect(value(bond, 'lacp-partner-system-id')).toBe(value(members[0], 'partner-sys-id'));
    }
  });

  it('needs its name for its members, and has none of another', async () => {
    const api = await session('tower1-sw1');
    const command = '/interface/bonding/monitor-slaves';
    expect(value((await api.talk(command, '=once='))[0], 'message')).toBe(
      'missing value(s) of argument(s) bond',
    );
    expect(value((await api.talk(command, '=bond=sfp-sfpplus7', '=once='))[0], 'message')).toBe(
      'no such item',
    );
  });
});

describe('virtual interfaces', () => {
  it.each([
    ['/interface/macvlan', ['name=macvlan-voip', 'interface=ether3', 'mode=private']],
    [
      '/interface/veth',
      ['name=veth-resolver', 'address=172.17.0.2/24', 'gateway=172.17.0.1', 'running=true'],
    ],
  ])('%s', async (path, properties) => {
    const [first = []] = await rows('hub-core1', `${path}/print`);
    expect(first).toEqual(expect.arrayContaining(properties.map((property) => `=${property}`)));
  });

  it('of a container that is stopped is down', async () => {
    expect(values(await rows('hub-core1', '/interface/veth/print', '?running=false'), 'name')).toEqual([
      'veth-speed',
    ]);
  });

  it.each([
    ['tower1-ap1', '/interface/macvlan'],
    ['tower2-rtr1', '/interface/veth'],
  ])('%s, too old or without the package, lacks %s', async (name, path) => {
    const [trap] = await (await session(name)).talk(`${path}/print`);
    expect(trap?.[0]).toBe('!trap');
  });

  it('a mesh forgets the hosts behind a port that is down', async () => {
    const all = await over('tower2-rtr1', ['/interface/mesh/port/print'], ['/interface/mesh/fdb/print']);
    const states = all.map(([ports = []]) => value(ports[1], 'inactive'));
    expect(seen(states)).toEqual(new Set(['true', 'false']));
    for (const [ports = [], hosts = []] of all) {
      expect(values(hosts, 'on-interface').includes('ether6')).toBe(value(ports[1], 'inactive') === 'false');
      expect(values(hosts, 'on-interface')).toContain('ether5');
    }
  });
});

describe('queues', () => {
  it('PCQ opens and closes sub-queues, others have none', async () => {
    const all = await over('hub-core1', ['/queue/simple/print', '?dynamic=false'], ['/queue/tree/print']);
    for (const [simple = [], tree = []] of all) {
      expect(values(simple, 'pcq-queues')[0]).toBe('0/0');
      expect(values(tree, 'pcq-queues')[0]).toBe('0');
    }
    const guests = all.map(([simple = []]) => values(simple, 'pcq-queues')[1]);
    expect(seen(guests).size).toBeGreaterThan(5);
    expect(guests).not.toContain('0/0');
    expect(seen(all.map(([, tree = []]) => values(tree, 'pcq-queues')[1])).size).toBeGreaterThan(5);
  });

  it('there are the types of every device', async () => {
    const types = await rows('tower2-ap1', '/queue/type/print', '?kind=pcq');
    expect(values(types, 'pcq-classifier')).toEqual(['src-address', 'dst-address']);
  });
});

it('the buffers of a switch chip fill in bursts, and never beyond their size', async () => {
  const all = await over('tower1-sw1', ['/interface/ethernet/switch/qos/monitor', '=once=']);
  const numbers = (name: string): number[] => all.map(([[row] = NONE]) => Number(value(row, name)));
  for (const pool of ['total', 'multicast', 'lossy-pool', 'lossless-pool'])
    for (const unit of ['packet', 'byte'])
      expect(Math.max(...numbers(`${pool}-${unit}-use`))).toBeLessThanOrEqual(
        Math.min(...numbers(`${pool}-${unit}-cap`)),
      );
  const used = numbers('total-packet-use');
  expect(Math.max(...used)).toBeGreaterThan(5 * Math.min(...used));
  const [trap] = await (await session('tower1-sw1')).talk('/interface/ethernet/switch/qos/print');
  expect(value(trap, 'message')).toBe('no such command');
});

describe('power', () => {
  it.each([
    ['ether9', 'overload'],
    ['ether10', 'short-circuit'],
  ])('%s has %s now and then, and recovers', async (port, fault) => {
    const all = await over(
      'hub-sw1',
      ['/interface/ethernet/poe/monitor', `=numbers=${port}`, '=once='],
      ['/interface/print', `?name=${port}`],
    );
    const states = all.map(([[row] = NONE]) => value(row, 'poe-out-status'));
    expect(seen(states)).toEqual(new Set(['powered-on', fault]));
    for (const [[poe] = NONE, [link] = NONE] of all) {
      const isOn = value(poe, 'poe-out-status') === 'powered-on';
      expect(value(link, 'running')).toBe(String(isOn));
      expect(value(poe, 'poe-out-power') !== undefined).toBe(isOn);
    }
    const watts = all.map(([[row] = NONE]) => value(row, 'poe-out-power'));
    expect(seen(watts).size).toBeGreaterThan(5);
  });

  it('a port of SwOS has it over SNMP', async () => {
    const states = new Set<string | undefined>();
    for (let at = 0; at < 3_700; at += 60) {
      demo.now = start + at * 1000;
      states.add((await walk('tower2-sw1', '1.3.6.1.4.1.14988.1.1.15.1.1.3.4')).values().next().value);
    }
    expect(states).toEqual(new Set(['3', '4']));
  });

  it('the mains of a site fail for all of its devices, its battery sinks and is charged again', async () => {
    const health = ['/system/health/print'];
    const ap = await over('tower1-ap1', health);
    const [one, other] = [await over('tower1-sw1', health), await over('hub-core1', health)];
    const volts = ap.map(([list = []]) => Number(value(list[0], 'value')));
    const failed = one.map(([list = []]) => list.some((row) => value(row, 'value') === 'fail'));
    expect(seen(failed.map(String))).toEqual(new Set(['true', 'false']));
    // lowest where the mains return
    const lowest = volts.indexOf(Math.min(...volts));
    expect(failed.slice(lowest - 1, lowest + 1)).toContain(true);
    expect(Math.max(...volts) - Math.min(...volts)).toBeGreaterThan(2);
    for (const [list = []] of one) expect(value(list.at(-1), 'value')).toBe('ok');
    for (const [list = []] of other)
      expect(list.filter((row) => value(row, 'value') === 'fail').map((row) => value(row, 'name'))).toEqual([
        'psu2-state',
      ]);
  });
});

describe('a virtual router', () => {
  it('has a license that is about to end, and no board', async () => {
    const api = await session('hub-chr1');
    const [license = []] = await api.talk('/system/license/print');
    expect(license.slice(1).filter((word) => !word.startsWith('=system-id='))).toEqual([
      '=level=p1',
      '=next-renewal-at=2026-01-17 08:00:00',
      '=deadline-at=2026-01-27 08:00:00',
      '=limited-upgrades=false',
    ]);
    expect((await api.talk('/system/routerboard/print'))[0]).toEqual(['!re', '=routerboard=false']);
    expect(rowsOf(await api.talk('/system/health/print'))).toEqual([]);
    for (const path of ['/interface/ethernet/poe', '/interface/wireless', '/interface/ethernet/switch'])
      expect((await api.talk(`${path}/print`))[0]?.[0], path).toBe('!trap');
    expect(values(rowsOf(await api.talk('/interface/print')), 'type')).toContain('l2tp-in');
  });

  it('has neither serial number nor boot loader over SNMP', async () => {
    const found = await walk('hub-chr1', '1.3.6.1.4.1.14988.1.1.7');
    expect([...found.keys()].map((oid) => oid.slice('1.3.6.1.4.1.14988.1.1.7.'.length))).toEqual([
      '6.0',
      '8.0',
    ]);
    expect([...(await walk('hub-chr1', '1.3.6.1.2.1.1.1')).values()]).toEqual(['RouterOS 7.24 (stable)']);
    const gauges = [...(await walk('hub-chr1', '1.3.6.1.4.1.14988.1.1.3.100')).values()];
    expect(gauges.join()).toContain('No Such');
  });

  it('its certificate ends in nine days, whenever it is looked at first', async () => {
    const [row] = await rows('hub-chr1', '/certificate/print', '?name=vpn-server');
    expect([value(row, 'invalid-before'), value(row, 'invalid-after')]).toEqual([
      '2025-01-24 00:00:00',
      '2026-01-24 00:00:00',
    ]);
    const later = await startFleet({
      devices: demoFleet.filter(({ name }) => name === 'hub-chr1'),
      clock: () => Date.UTC(2027, 5, 1, 7),
    });
    const api = await RawApi.login(later.device('hub-chr1').apiPort);
    const [other] = await api.talk('/certificate/print', '?name=vpn-server');
    api.close();
    expect(value(other, 'invalid-after')).toBe('2027-06-10 00:00:00');
    await later.close();
  });

  it('a WireGuard peer stops to shake hands, and its session of BGP comes and goes', async () => {
    const all = await over(
      'hub-chr1',
      ['/interface/wireguard/peers/print', '=.proplist=name,last-handshake'],
      ['/routing/bgp/session/print', '=.proplist=name'],
      ['/tool/netwatch/print', '=.proplist=status'],
    );
    const handshakes = all.map(([peers = []]) => values(peers, 'last-handshake'));
    expect(handshakes.every(([engineer]) => /^(?:1m\d+s|\d+s|1m)$/.test(engineer ?? ''))).toBe(true);
    expect(handshakes.some(([, shift]) => /^(?:1[0-9])m/.test(shift ?? ''))).toBe(true);
    expect(seen(all.map(([, bgp = []]) => String(bgp.length)))).toEqual(new Set(['0', '1']));
    expect(seen(all.map(([, , watched = []]) => value(watched[0], 'status')))).toEqual(
      new Set(['up', 'down']),
    );
  });
});

describe('neighbours and clients', () => {
  it('OSPF has a row for an interface, however many neighbours are there', async () => {
    const found = await rows('tower2-ap1', '/routing/ospf/interface/print');
    expect(found.map((row) => [value(row, 'interface'), value(row, 'neighbors')])).toEqual([
      ['bridge1', '2'],
    ]);
    expect(values(await rows('hub-core1', '/routing/ospf/interface/print'), 'address')).toEqual([
      '10.0.1.1%sfp-sfpplus2',
      '10.0.2.1%ether1',
      '10.10.30.1%ether3',
      'fe80::1%sfp-sfpplus2',
    ]);
  });

  it('an OSPF neighbour falls back to Init while it hears nothing, and comes back', async () => {
    const all = await over('tower2-rtr1', ['/routing/ospf/neighbor/print', '?address=10.40.100.21']);
    const other = await over('tower2-ap1', ['/routing/ospf/neighbor/print', '?address=10.40.100.1']);
    const states = all.map(([[row] = NONE]) => value(row, 'state'));
    expect([...seen(states)]).toEqual(expect.arrayContaining(['Full', 'Init']));
    expect(states).not.toContain(undefined);
    for (const [i, [found = NONE]] of other.entries()) if (found.length === 0) expect(states[i]).toBe('Init');
    expect(seen(other.map(([found = NONE]) => found.length.toString()))).toEqual(new Set(['0', '1']));
  });

  it('a link between two routers is lost at both ends at once', async () => {
    const far = await over('hub-core1', ['/routing/ospf/neighbor/print', '?address=10.0.2.2']);
    const near = await over('tower2-rtr1', ['/routing/ospf/neighbor/print', '?address=10.0.2.1']);
    const there = (all: typeof far): number[] => all.map(([found = NONE]) => found.length);
    expect(there(far)).toEqual(there(near));
    expect(new Set(there(far))).toEqual(new Set([0, 1]));
  });

  it('a pool fills up, is full for a while, and empties', async () => {
    const all = await over(
      'tower2-rtr1',
      ['/ip/pool/print', '?name=guests'],
      ['/ip/dhcp-server/lease/print'],
    );
    const used = all.map(([[row] = NONE]) => Number(value(row, 'used')));
    expect([Math.min(...used), Math.max(...used)]).toEqual([0, 32]);
    for (const [[pool] = NONE, leases = []] of all) {
      expect(value(pool, 'total')).toBe('32');
      expect(Number(value(pool, 'available'))).toBe(32 - Number(value(pool, 'used')));
      expect(values(leases, 'server').filter((name) => name === 'guests')).toHaveLength(
        Number(value(pool, 'used')),
      );
    }
    expect(value((await rows('tower2-rtr1', '/ip/pool/print', '?name=guests'))[0], 'ranges')).toBe(
      '10.42.0.10-10.42.0.41',
    );
  });

  it('guests of the hotspot may use so many bytes', async () => {
    const [guest] = await rows('tower2-rtr1', '/ip/hotspot/active/print');
    expect([value(guest, 'limit-bytes-in'), value(guest, 'limit-bytes-out')]).toEqual([
      '536870912',
      '4294967296',
    ]);
  });

  it('a modem changes its cell and band, and new firmware says more over SNMP', async () => {
    const all = await over('tower2-lte1', ['/interface/lte/monitor', '=numbers=lte1', '=once=']);
    const bands = all.map(([[row] = NONE]) => value(row, 'primary-band')?.split(' ')[0]);
    expect([...seen(bands)]).toEqual(expect.arrayContaining(['B3@20Mhz', 'B20@10Mhz']));
    const pairsOfCell = all.map(([[row] = NONE]) => `${value(row, 'enb-id')} ${value(row, 'primary-band')}`);
    expect(seen(pairsOfCell.filter((text) => !text.includes('undefined'))).size).toBe(2);
    demo.now = start;
    const columns = [...(await walk('tower2-lte1', '1.3.6.1.4.1.14988.1.1.16')).keys()].map((oid) =>
      Number(oid.split('.').at(-2)),
    );
    expect(columns.filter((column) => column > 14)).toEqual([15, 17, 18, 19, 20, 21, 22, 23, 24]);
  });

  it('a client moves to the other radio, registers there anew, and comes back', async () => {
    const command = [
      '/interface/wifi/registration-table/print',
      '=.proplist=.id,mac-address,interface,uptime',
    ];
    const all = await over('hub-ap1', command);
    const radios = new Map<string, string[]>();
    for (const [clients = []] of all) {
      expect(new Set(values(clients, '.id')).size).toBe(clients.length);
      expect(new Set(values(clients, 'mac-address')).size).toBe(clients.length);
      for (const client of clients) {
        const mac = value(client, 'mac-address') ?? '';
        const on = radios.get(mac) ?? [];
        const radio = value(client, 'interface') ?? '';
        if (on.at(-1) !== radio) radios.set(mac, [...on, radio]);
        if (on.length > 0 && on.at(-1) !== radio) expect(value(client, 'uptime')).toMatch(/^\d+s$/);
      }
    }
    const moves = [...radios.values()].map((on) => on.join(' '));
    expect(moves.some((on) => on.includes('wifi1 wifi2 wifi1'))).toBe(true);
    expect(moves.some((on) => !on.includes(' '))).toBe(true);
  });

  it('rain weakens a link of 60 GHz at both ends at once', async () => {
    const hub = await signalOf(
      'hub-bh1',
      '/interface/w60g/station/monitor',
      '=numbers=wlan60-station-1',
      '=once=',
    );
    const tower = await signalOf('tower1-bh1', '/interface/w60g/monitor', '=numbers=wlan60-1', '=once=');
    expect(Math.max(...hub) - Math.min(...hub)).toBeGreaterThan(4);
    for (const [i, rssi] of hub.entries()) expect(Math.abs(rssi - (tower[i] ?? 0))).toBeLessThanOrEqual(4);
  });

  it('the light of a fibre drifts, and too little of it loses the link', async () => {
    const monitor = ['/interface/ethernet/monitor', '=numbers=sfp-sfpplus4', '=once='];
    const fibre = await over('tower1-sw1', monitor, ['/interface/print', '?name=sfp-sfpplus4']);
    const downs = fibre.map(([, [row] = NONE]) => Number(value(row, 'link-downs')));
    expect(downs.at(-1)).toBeGreaterThan(downs[0] ?? 0);
    const light = fibre.map(([[row] = NONE]) => Number(value(row, 'sfp-rx-power')));
    expect(Math.min(...light)).toBe(-40);
    expect(new Set(light).size).toBeGreaterThan(20);
  });
});
