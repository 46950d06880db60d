import { afterEach, describe, expect, test } from 'vitest';
import type { Target } from '../../src/config/settings.ts';
import { password, type ScriptedDevice } from '../transport/routeros-api/scripted-device.ts';
import { type Answers, answering, pathsAt, startAnswering, stopDevices } from './answering-device.ts';
import { closeProbers, newProber, outcomes, probe, sampleLines } from './probing.ts';
import { loopback } from './targets.ts';

afterEach(async () => {
  await closeProbers();
  await stopDevices();
});

const targetOf = (device: ScriptedDevice): Target => loopback('api', device.port, { password });

const system: Answers = {
  '/system/resource/print': [{ uptime: '1m2s', 'board-name': 'of the resource', 'cpu-load': '7' }],
  '/system/identity/print': [{ name: 'router' }],
  '/system/routerboard/print': [{ 'board-name': 'of the board', model: 'RB0' }],
  '/system/resource/cpu/print': [],
};
const leases: Answers = {
  '/ip/dhcp-server/print': [{ name: 'lan' }],
  '/ip/dhcp-server/lease/print': [{ server: 'lan', status: 'bound' }],
};

describe('outcomes', () => {
  test('ok, absent and failed stand beside each other', async () => {
    const device = await startAnswering({
      ...system,
      '/ip/firewall/filter/print': { trap: 'not enough permissions (9)' },
      '/ip/firewall/nat/print': [{ '.id': '*1', bytes: '5', packets: '1' }],
      '/queue/simple/print': { trap: 'something went wrong (99)' },
      '/queue/tree/print': [{ name: 'voip', bytes: '9' }],
    });
    const result = await probe(newProber(), targetOf(device), ['system', 'firewall-rule', 'queue', 'dhcp']);
    expect(result.up).toBe(true);
    expect(outcomes(result)).toEqual({
      system: 'ok',
      'firewall-rule': 'collector.permission',
      queue: 'collector.trap',
      dhcp: 'absent',
    });
    expect(sampleLines(result, 'mikrotik_collector_success')).toEqual([
      'mikrotik_collector_success{collector="firewall-rule"} 0',
      'mikrotik_collector_success{collector="queue"} 0',
      'mikrotik_collector_success{collector="system"} 1',
    ]);
    // what the failed ones had read is kept
    expect(sampleLines(result)).toContain('mikrotik_queue_tree_bytes_total{queue="voip"} 9');
    expect(sampleLines(result)).toContain(
      'mikrotik_firewall_rule_bytes_total{facility="nat",family="ipv4",rule="*1"} 5',
    );
    // a missing menu has no lease count, not even 0
    expect(sampleLines(result, 'mikrotik_dhcp')).toEqual([]);
  });

  test('a value that nobody understands fails its collector, keeps the rest, and is quoted with a bound', async () => {
    const resource = [{ uptime: 'x'.repeat(5000), 'cpu-load': '7' }];
    const device = await startAnswering({ ...system, '/system/resource/print': resource });
    const prober = newProber();
    const result = await probe(prober, targetOf(device), ['system']);
    expect(result.up).toBe(true);
    expect(outcomes(result)).toEqual({ system: 'collector.parse' });
    expect(result.collectors[0]?.error?.message).toMatch(/^uptime is "x{120}…", which is not a duration\.$/);
    expect(sampleLines(result)).toContain('mikrotik_system_cpu_load_ratio 0.07');
    expect(sampleLines(result, 'mikrotik_system_uptime')).toEqual([]);
    expect(prober.statistics().parseErrors).toEqual([
      { collector: 'system', reason: 'unreadable', count: 1 },
    ]);
  });

  test('rows that cannot be used are counted by table and reason', async () => {
    const rows = [
      { cpu: 'cpu0', load: '5' },
      { cpu: 'cpu0', load: '7' },
      { load: '9', irq: '0' },
    ];
    const device = await startAnswering({ ...system, '/system/resource/cpu/print': rows });
    const prober = newProber();
    const result = await probe(prober, targetOf(device), ['system']);
    expect(outcomes(result)).toEqual({ system: 'ok' });
    expect(sampleLines(result, 'mikrotik_system_cpu_core_load')).toEqual([
      'mikrotik_system_cpu_core_load_ratio{core="0"} 0.05',
    ]);
    const table = '/system/resource/cpu/print';
    expect(result.collectors[0]?.losses).toEqual([
      { table, reason: 'no-label', count: 1 },
      { table, reason: 'duplicate', count: 1 },
    ]);
    expect(sampleLines(result, 'mikrotik_collector_losses')).toEqual([
      'mikrotik_collector_losses{collector="system",reason="duplicate"} 1',
      'mikrotik_collector_losses{collector="system",reason="no-label"} 1',
    ]);
    await probe(prober, targetOf(device), ['system']);
    expect(prober.statistics().rowsDropped).toEqual([
      { collector: 'system', reason: 'no-label', count: 2 },
      { collector: 'system', reason: 'duplicate', count: 2 },
    ]);
  });

  test('a collector with rows of which none can be used has failed', async () => {
    const device = await startAnswering({ ...system, '/system/resource/cpu/print': [{ load: '9' }] });
    const result = await probe(newProber(), targetOf(device), ['system']);
    expect(outcomes(result)).toEqual({ system: 'collector.rows-unused' });
    expect(result.collectors[0]?.error?.message).toBe(
      'None of the rows could be used: 1 no-label of /system/resource/cpu/print.',
    );
    expect(sampleLines(result, 'mikrotik_collector_success')).toEqual([
      'mikrotik_collector_success{collector="system"} 0',
    ]);
  });

  test('a read that broke off counts no rows', async () => {
    const device = await startAnswering(leases);
    device.script = (request) => {
      if (request.path !== '/ip/dhcp-server/lease/print') return answering(leases)(request);
      request.say('!re', '=server=lan', '=status=bound');
      request.say('!trap', '=message=interrupted by something');
      return request.say('!done');
    };
    const result = await probe(newProber(), targetOf(device), ['dhcp']);
    expect(outcomes(result)).toEqual({ dhcp: 'collector.trap' });
    expect(sampleLines(result, 'mikrotik_dhcp_lease')).toEqual([]);
    expect(sampleLines(result, 'mikrotik_dhcp_server_enabled')).toHaveLength(1);
  });
});

const port = (id: string, name: string, running: string) => ({ '.id': id, name, type: 'ether', running });

describe('ports of one name', () => {
  const interfaces = [port('*C', 'lan', 'true'), port('*4', 'lan', 'false'), port('*1', 'wan', 'true')];

  test('are monitored by id, the others by name in one command', async () => {
    const device = await startAnswering({});
    device.script = (request) => {
      const numbers = request.arg('numbers');
      const rates: Record<string, string> = { '*C': '10Gbps', '*4': '100Mbps', wan: '1Gbps' };
      const name = numbers === 'wan' ? 'wan' : 'lan';
      return answering({
        '/interface/print': interfaces,
        '/interface/ethernet/print': interfaces,
        '/interface/ethernet/monitor': [{ name, rate: rates[numbers ?? ''] ?? '' }],
      })(request);
    };
    const result = await probe(newProber(), targetOf(device), ['interface']);
    expect(sampleLines(result, 'mikrotik_interface_rate')).toEqual([
      'mikrotik_interface_rate_bytes_per_second{interface="lan (*C)"} 1250000000',
      'mikrotik_interface_rate_bytes_per_second{interface="lan"} 12500000',
      'mikrotik_interface_rate_bytes_per_second{interface="wan"} 125000000',
    ]);
    expect(sampleLines(result, 'mikrotik_interface_up')).toEqual([
      'mikrotik_interface_up{interface="lan (*C)"} 1',
      'mikrotik_interface_up{interface="lan"} 0',
      'mikrotik_interface_up{interface="wan"} 1',
    ]);
    expect(sampleLines(result, 'mikrotik_collector_losses')).toEqual([]);
  });
});

test('a single port whose monitor does not name it', async () => {
  const device = await startAnswering({
    '/interface/print': [port('*1', 'wan', 'true')],
    '/interface/ethernet/print': [port('*1', 'wan', 'true')],
    '/interface/ethernet/monitor': [{ status: 'link-ok', rate: '1Gbps' }],
  });
  const result = await probe(newProber(), targetOf(device), ['interface']);
  expect(outcomes(result)).toEqual({ interface: 'ok' });
  expect(sampleLines(result, 'mikrotik_interface_rate')).toEqual([
    'mikrotik_interface_rate_bytes_per_second{interface="wan"} 125000000',
  ]);
});

describe('commands', () => {
  test('menus that are not there are asked for once a session', async () => {
    const device = await startAnswering(system);
    const prober = newProber();
    const names = ['system', 'wifi', 'wireless', 'dhcp', 'firewall'];
    const target = targetOf(device);
    await probe(prober, target, names);
    const first = pathsAt(device).sort();
    await probe(prober, target, names);
    const second = pathsAt(device).slice(first.length).sort();
    expect(second).toEqual(Object.keys(system).sort());
    expect(first).toContain('/interface/wifiwave2/print');
    // the clock, both names of the three wifi menus, two of wireless, two of DHCP, tracking and two of settings
    expect(first.length - second.length).toBe(14);
    expect(device.logins).toBe(1);
  });

  test('every one of them names the properties it wants', async () => {
    const device = await startAnswering({ ...system, ...leases });
    await probe(newProber(), targetOf(device), ['system', 'dhcp', 'queue', 'ppp']);
    // a count has no properties
    for (const request of device.commands.filter((one) => one.arg('count-only') === undefined)) {
      expect(request.arg('.proplist'), request.path).toMatch(/^[a-z0-9.-]+(,[a-z0-9.-]+)*$/);
    }
  });

  test('ports are asked for in one monitor, by number where the name has a comma', async () => {
    const device = await startAnswering({
      '/interface/print': [],
      '/interface/ethernet/print': [
        { '.id': '*1', name: 'ether1' },
        { '.id': '*2', name: 'roof, north' },
      ],
      '/interface/ethernet/monitor': [
        { name: 'ether1', rate: '1Gbps' },
        { name: 'roof, north', rate: '100Mbps' },
      ],
    });
    const result = await probe(newProber(), targetOf(device), ['interface']);
    const monitors = device.commands.filter(({ path }) => path === '/interface/ethernet/monitor');
    expect(monitors.map((request) => request.arg('numbers'))).toEqual(['ether1,*2']);
    expect(monitors[0]?.arg('once')).toBe('');
    expect(sampleLines(result, 'mikrotik_interface_rate')).toEqual([
      'mikrotik_interface_rate_bytes_per_second{interface="ether1"} 125000000',
      'mikrotik_interface_rate_bytes_per_second{interface="roof, north"} 12500000',
    ]);
  });

  test('a radio that fails keeps the others, and a disabled one is not asked for', async () => {
    const device = await startAnswering({
      '/interface/wifi/print': [
        { '.id': '*1', name: 'wifi1', disabled: 'false' },
        { '.id': '*2', name: 'wifi2', disabled: 'false' },
        { '.id': '*3', name: 'wifi3', disabled: 'true' },
      ],
      '/interface/wifi/registration-table/print': [],
    });
    const others = device.script;
    device.script = (request) => {
      if (request.path !== '/interface/wifi/monitor') return others(request);
      if (request.arg('numbers') === 'wifi1') request.say('!trap', '=message=radio is gone');
      else request.say('!re', '=registered-peers=4');
      return request.say('!done');
    };
    const result = await probe(newProber(), targetOf(device), ['wifi']);
    const asked = device.commands.filter(({ path }) => path === '/interface/wifi/monitor');
    expect(new Set(asked.map((request) => request.arg('numbers')))).toEqual(new Set(['wifi1', 'wifi2']));
    expect(outcomes(result)).toEqual({ wifi: 'collector.trap' });
    expect(sampleLines(result, 'mikrotik_wifi_registered')).toEqual([
      'mikrotik_wifi_registered_clients{interface="wifi2"} 4',
    ]);
  });

  test('of joined menus the first one counts, whichever answers first', async () => {
    const device = await startAnswering(system);
    const quick = device.script;
    let waiting: (() => void) | undefined;
    device.script = (request) => {
      if (request.path === '/system/resource/print') {
        waiting = () => quick(request);
        return;
      }
      quick(request);
      if (request.path === '/system/routerboard/print') waiting?.();
    };
    const result = await probe(newProber(), targetOf(device), ['system']);
    expect(sampleLines(result, 'mikrotik_system_info')).toEqual([
      'mikrotik_system_info{board="of the resource",identity="router",model="RB0"} 1',
    ]);
  });
});

describe('rows completed from other menus', () => {
  const sessions: Answers = {
    '/interface/print': [
      { name: 'ether1', 'rx-byte': '1' },
      { name: '<pppoe-john-1>', 'rx-byte': '2' },
    ],
    '/interface/pppoe-server/print': [{ name: '<pppoe-john-1>', user: 'john' }],
    '/ip/address/print': [{ network: '10.0.0.2', interface: '<pppoe-john-1>' }],
    '/ppp/active/print': [
      { address: '10.0.0.2', 'session-id': '0x1' },
      { address: '10.0.0.2', 'session-id': '0x2' },
    ],
  };
  const john = 'interface="<pppoe-john-1>",service="pppoe",user="john"';

  test('whichever menu answers first; a key of two rows matches none', async () => {
    const device = await startAnswering(sessions);
    const quick = device.script;
    const waiting: (() => void)[] = [];
    device.script = (request) => {
      if (request.path === '/interface/pppoe-server/print') waiting.push(() => quick(request));
      else quick(request);
      if (request.path === '/ppp/active/print') for (const answer of waiting) answer();
    };
    const result = await probe(newProber(), targetOf(device), ['ppp-session']);
    expect(outcomes(result)).toEqual({ 'ppp-session': 'ok' });
    expect(sampleLines(result, 'mikrotik_ppp_session')).toEqual([
      'mikrotik_ppp_session_info{address="10.0.0.2",interface="<pppoe-john-1>",service="pppoe",user="john"} 1',
      `mikrotik_ppp_session_receive_bytes_total{${john}} 2`,
    ]);
  });

  test('are not delivered without the menu that names the user', async () => {
    const device = await startAnswering({
      ...sessions,
      '/interface/pppoe-server/print': { trap: 'not enough permissions (9)' },
    });
    const result = await probe(newProber(), targetOf(device), ['ppp-session']);
    expect(outcomes(result)['ppp-session']).not.toBe('ok');
    expect(sampleLines(result, 'mikrotik_ppp_session')).toEqual([]);
  });
});

test('names of JavaScript in a reply do no harm', async () => {
  const device = await startAnswering({
    '/interface/print': [{ name: '__proto__', type: 'constructor', 'rx-byte': '1' }],
    '/interface/ethernet/print': [{ '.id': '*1', name: '__proto__' }],
    '/interface/ethernet/monitor': [{ name: '__proto__', 'auto-negotiation': 'constructor' }],
  });
  const result = await probe(newProber(), targetOf(device), ['interface']);
  expect(outcomes(result)).toEqual({ interface: 'collector.parse' });
  expect(sampleLines(result, 'mikrotik_interface_info')).toEqual([
    'mikrotik_interface_info{interface="__proto__",interface_type="constructor"} 1',
  ]);
  expect(sampleLines(result, 'mikrotik_ethernet')).toEqual([]);
});
