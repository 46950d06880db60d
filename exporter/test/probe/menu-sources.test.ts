import { afterEach, describe, expect, test } from 'vitest';
import { defineCollector, type Table } from '../../src/define/collector.ts';
import { everywhere } from '../../src/define/device-types.ts';
import { count, flagOrFalse, localTimestamp, text } from '../../src/define/fields.ts';
import { gauge, rows } from '../../src/define/metrics.ts';
import { counted, countedBy, menu, monitor, settingsMonitor, withMissing } from '../../src/define/sources.ts';
import { createProber, type Prober } from '../../src/probe/prober.ts';
import { password, type Request, type ScriptedDevice } from '../transport/routeros-api/scripted-device.ts';
import { type Answers, answering, startAnswering, stopDevices } from './answering-device.ts';
import { outcomes, probe, sampleLines } from './probing.ts';
import { bareSettings, loopback } from './targets.ts';

const probers: Prober[] = [];
afterEach(async () => {
  await Promise.all(probers.splice(0).map((prober) => prober.close()));
  await stopDevices();
});

async function readWhole(device: ScriptedDevice, ...tables: readonly Table[]) {
  const collector = defineCollector({ name: 'tested', title: 'tested', types: everywhere, tables });
  const prober = createProber(bareSettings, [collector]);
  probers.push(prober);
  return await probe(prober, loopback('api', device.port, { password }), ['tested']);
}

async function read(device: ScriptedDevice, ...tables: readonly Table[]): Promise<[string[], string]> {
  const result = await readWhole(device, ...tables);
  return [sampleLines(result, 'mikrotik_tested'), outcomes(result)['tested'] ?? ''];
}

/** Answers a count with `ret`, and everything else as given. */
async function startCounting(answers: Answers, ret: (request: Request) => string | undefined) {
  const device = await startAnswering(answers);
  device.script = (request) => {
    if (request.arg('count-only') === undefined || answers[request.path] === undefined) {
      return answering(answers)(request);
    }
    const number = ret(request);
    return request.say('!done', ...(number === undefined ? [] : [`=ret=${number}`]));
  };
  return device;
}

const query = (request: Request): string => request.words.filter((word) => word.startsWith('?')).join(' ');

const route = (protocol: string) =>
  counted('/ip/route', { where: [`${protocol}=yes`], constants: { protocol } });

describe('counted', () => {
  const table: Table = {
    api: [route('bgp'), route('static')],
    labels: { protocol: text('protocol') },
    metrics: [gauge('mikrotik_tested_routes', 'Routes.', count('count'))],
  };

  test('the device counts; zero is a number', async () => {
    const answers = { '/ip/route/print': [] };
    const device = await startCounting(answers, (request) => (query(request) === '?bgp=yes' ? '1' : '0'));
    expect(await read(device, table)).toEqual([
      ['mikrotik_tested_routes{protocol="bgp"} 1', 'mikrotik_tested_routes{protocol="static"} 0'],
      'ok',
    ]);
    expect(device.commands.filter(({ path }) => path === '/ip/route/print')).toHaveLength(2);
  });

  test('an answer without a number is no zero', async () => {
    const device = await startCounting({ '/ip/route/print': [] }, () => undefined);
    expect((await read(device, table))[0]).toEqual([]);
  });

  test('an answer that is no number is no empty list either', async () => {
    const device = await startCounting({ '/ppp/secret/print': [], '/ip/route/print': [] }, (request) =>
      request.path === '/ppp/secret/print' ? '' : '1',
    );
    const secrets: Table = {
      api: counted('/ppp/secret', { isConfigured: true }),
      labels: {},
      metrics: [gauge('mikrotik_tested_secrets', 'Secrets.', count('count'))],
    };
    const tables = [secrets, table];
    const collector = defineCollector({ name: 'tested', title: 'tested', types: everywhere, tables });
    const prober = createProber(bareSettings, [collector]);
    probers.push(prober);
    const target = loopback('api', device.port, { password });
    for (const _ of [1, 2])
      expect(sampleLines(await probe(prober, target, ['tested']), 'mikrotik_tested_secrets')).toEqual([]);
    expect(device.commands.filter(({ path }) => path === '/ppp/secret/print')).toHaveLength(2);
  });

  test('a missing menu has no count', async () => {
    expect(await read(await startAnswering({}), table)).toEqual([[], 'absent']);
  });
});

test('of two menus with the same row the earlier declared counts, whichever answers first', async () => {
  const answers: Answers = {
    '/tested/first/print': [{ name: 'a', count: '1' }],
    '/tested/second/print': [
      { name: 'a', count: '2' },
      { name: 'b', count: '3' },
    ],
  };
  for (const last of Object.keys(answers)) {
    const device = await startAnswering(answers);
    const asked: Request[] = [];
    device.script = (request) => {
      if (!(request.path in answers)) {
        answering(answers)(request);
        return;
      }
      asked.push(request);
      if (asked.length < 2) return;
      asked.sort((a, b) => Number(a.path === last) - Number(b.path === last));
      for (const one of asked.splice(0)) answering(answers)(one);
    };
    const table: Table = {
      api: [menu('/tested/first'), menu('/tested/second')],
      labels: { item: text('name') },
      metrics: [
        gauge('mikrotik_tested_things', 'Things.', count('count')),
        rows('mikrotik_tested_rows', 'Rows.'),
      ],
    };
    const result = await readWhole(device, table);
    expect(sampleLines(result, 'mikrotik_tested'), last).toEqual([
      'mikrotik_tested_rows 2',
      'mikrotik_tested_things{item="a"} 1',
      'mikrotik_tested_things{item="b"} 3',
    ]);
    expect(sampleLines(result, 'mikrotik_collector_losses'), last).toEqual([]);
  }
});

describe('monitored', () => {
  test('settings have no items: one command with `once`', async () => {
    const path = '/interface/ethernet/switch/l3hw-settings/monitor';
    const device = await startAnswering({ [path]: [{ 'ipv4-hosts': '31' }] });
    const hosts = gauge('mikrotik_tested_hosts', 'Hosts.', count('ipv4-hosts'));
    expect(await read(device, { api: settingsMonitor(path), labels: {}, metrics: [hosts] })).toEqual([
      ['mikrotik_tested_hosts 31'],
      'ok',
    ]);
    const asked = device.commands.find((command) => command.path === path);
    expect(asked?.words.filter((word) => word.startsWith('=')).sort()).toEqual([
      '=.proplist=ipv4-hosts',
      '=once=',
    ]);
  });

  test('settings that a device lacks are absent', async () => {
    const hosts = gauge('mikrotik_tested_hosts', 'Hosts.', count('ipv4-hosts'));
    const api = settingsMonitor('/interface/ethernet/switch/l3hw-settings/monitor');
    expect(await read(await startAnswering({}), { api, labels: {}, metrics: [hosts] })).toEqual([
      [],
      'absent',
    ]);
  });

  test('items are named by the argument that the command has for them', async () => {
    const path = '/interface/bonding/monitor-slaves';
    const device = await startAnswering({
      '/interface/bonding/print': [{ '.id': '*A', name: 'bond1' }],
      [path]: [{ port: 'ether1' }, { port: 'ether2' }],
    });
    const api = monitor(path, {
      of: menu('/interface/bonding'),
      perItem: true,
      selectors: { [path]: 'bond' },
    });
    const members = rows('mikrotik_tested_members', 'Members.', { interface: text('name') });
    expect(
      (
        await read(device, {
          api,
          labels: { port: text('port'), interface: text('name') },
          metrics: [members],
        })
      )[0],
    ).toEqual(['mikrotik_tested_members{interface="bond1"} 2']);
    const asked = device.commands.find((command) => command.path === path);
    expect(asked?.words).toContain('=bond=bond1');
  });
});

describe('counted by item', () => {
  const table: Table = {
    api: countedBy('/ip/pool/used', { of: menu('/ip/pool'), property: 'pool' }),
    labels: { pool: text('name') },
    metrics: [gauge('mikrotik_tested_used', 'Addresses in use.', count('count'))],
  };
  const pools = [
    { '.id': '*1', name: 'a' },
    { '.id': '*2', name: 'b,c' },
  ];

  test('asks once per item, by its name', async () => {
    const answers = { '/ip/pool/print': pools, '/ip/pool/used/print': [] };
    const device = await startCounting(answers, (request) => (query(request) === '?pool=a' ? '7' : '0'));
    expect(await read(device, table)).toEqual([
      ['mikrotik_tested_used{pool="a"} 7', 'mikrotik_tested_used{pool="b,c"} 0'],
      'ok',
    ]);
    const asked = device.commands.filter(({ path }) => path === '/ip/pool/used/print').map(query);
    expect(asked.sort()).toEqual(['?pool=a', '?pool=b,c']);
  });

  test('asks once for items that share a name', async () => {
    const withDuplicate = [...pools, { '.id': '*3', name: 'a' }];
    const device = await startCounting(
      { '/ip/pool/print': withDuplicate, '/ip/pool/used/print': [] },
      () => '4',
    );
    expect(await read(device, table)).toEqual([
      ['mikrotik_tested_used{pool="a"} 4', 'mikrotik_tested_used{pool="b,c"} 4'],
      'ok',
    ]);
    expect(device.commands.filter(({ path }) => path === '/ip/pool/used/print')).toHaveLength(2);
  });

  test('without items nothing is asked', async () => {
    const device = await startCounting({ '/ip/pool/print': [], '/ip/pool/used/print': [] }, () => '1');
    expect(await read(device, table)).toEqual([[], 'ok']);
    expect(device.commands.some(({ path }) => path === '/ip/pool/used/print')).toBe(false);
  });
});

test('items whose row has the number already are not counted', async () => {
  const table: Table = {
    api: countedBy('/ip/pool/used', {
      of: menu('/ip/pool'),
      property: 'pool',
      skip: (row) => row['used'] !== undefined,
      skipProperties: ['used'],
    }),
    labels: { pool: text('name') },
    metrics: [gauge('mikrotik_tested_used', 'Addresses in use.', count('count'))],
  };
  const pools = [
    { '.id': '*1', name: 'a', used: '3' },
    { '.id': '*2', name: 'b' },
  ];
  const device = await startCounting({ '/ip/pool/print': pools, '/ip/pool/used/print': [] }, () => '7');
  expect(await read(device, table)).toEqual([['mikrotik_tested_used{pool="b"} 7'], 'ok']);
  const [asked] = device.commands.filter(({ path }) => path === '/ip/pool/print');
  expect(asked?.words).toContain('=.proplist=.id,name,used');
});

test('a menu that names a property otherwise feeds the same table', async () => {
  const table: Table = {
    api: [menu('/bgp/session'), menu('/bgp/peer', { take: { 'remote.as': 'remote-as' } })],
    labels: { peer: text('name') },
    metrics: [gauge('mikrotik_tested_as', 'AS.', count('remote.as'))],
  };
  const v6 = await startAnswering({ '/bgp/peer/print': [{ name: 'isp', 'remote-as': '65001' }] });
  const v7 = await startAnswering({ '/bgp/session/print': [{ name: 'isp', 'remote.as': '65001' }] });
  const line = 'mikrotik_tested_as{peer="isp"} 65001';
  expect(await read(v6, table)).toEqual([[line], 'ok']);
  expect(await read(v7, table)).toEqual([[line], 'ok']);
});

describe('monitors', () => {
  const servers: Table = {
    api: monitor('/radius/monitor', {
      of: menu('/radius', { take: { name: '.id' }, constants: { kind: 'client' } }),
      carry: { server: 'address', service: 'service' },
      skip: (row) => row['disabled'] === 'true',
      skipProperties: ['disabled'],
      perItem: true,
    }),
    labels: { kind: text('kind'), server: text('server'), service: text('service') },
    metrics: [gauge('mikrotik_tested_pending', 'Pending.', count('pending'))],
  };
  const menuOfServers = [
    { '.id': '*1', service: 'ppp', address: '192.0.2.1' },
    { '.id': '*2', service: 'hotspot', address: '192.0.2.1' },
    { '.id': '*3', service: 'login', address: '192.0.2.9', disabled: 'true' },
  ];

  test('items without a name go by their id, and give their rows what tells them apart', async () => {
    const device = await startAnswering({ '/radius/print': menuOfServers });
    device.script = (request) => {
      if (request.path !== '/radius/monitor') return answering({ '/radius/print': menuOfServers })(request);
      request.say('!re', `=pending=${request.arg('numbers') === '*1' ? '7' : '0'}`);
      request.say('!done');
    };
    expect(await read(device, servers)).toEqual([
      [
        'mikrotik_tested_pending{kind="client",server="192.0.2.1",service="hotspot"} 0',
        'mikrotik_tested_pending{kind="client",server="192.0.2.1",service="ppp"} 7',
      ],
      'ok',
    ]);
    const asked = device.commands.filter(({ path }) => path === '/radius/monitor');
    expect(asked.map((request) => request.arg('numbers') ?? '').sort()).toEqual(['*1', '*2']);
    expect(asked.map((request) => request.arg('.proplist'))).toEqual(['pending', 'pending']);
    const [print] = device.commands.filter(({ path }) => path === '/radius/print');
    expect(print?.arg('.proplist')).toBe('.id,address,disabled,service');
  });

  const incoming: Table = {
    api: settingsMonitor('/radius/incoming/monitor'),
    labels: {},
    metrics: [gauge('mikrotik_tested_requests', 'Requests.', count('requests'))],
  };

  test('of settings need no item', async () => {
    const device = await startAnswering({ '/radius/incoming/monitor': [{ requests: '12' }] });
    expect(await read(device, incoming)).toEqual([['mikrotik_tested_requests 12'], 'ok']);
    const [asked] = device.commands.filter(({ path }) => path === '/radius/incoming/monitor');
    expect([asked?.arg('once'), asked?.arg('numbers')]).toEqual(['', undefined]);
  });

  test('of settings that a device lacks are absent', async () => {
    expect(await read(await startAnswering({}), incoming)).toEqual([[], 'absent']);
  });
});

describe('with what is missing', () => {
  const table: Table = {
    api: withMissing(menu('/bgp/session'), {
      expected: menu('/bgp/connection'),
      name: 'name',
      as: 'connection',
      property: 'name',
      names: (name) => [name, name.replace(/-\d+$/, '')],
      isPreferred: (row) => row['established'] === 'true',
    }),
    labels: { connection: text('connection') },
    metrics: [
      gauge('mikrotik_tested_up', 'Up.', flagOrFalse('established')),
      rows('mikrotik_tested_sessions', 'Sessions.'),
    ],
  };
  const connections = [{ name: 'isp' }, { name: 'peer' }];
  const session = { name: 'isp-1', established: 'true' };

  test('a connection without a session is a row', async () => {
    const device = await startAnswering({
      '/bgp/session/print': [session],
      '/bgp/connection/print': connections,
    });
    expect(await read(device, table)).toEqual([
      [
        'mikrotik_tested_sessions 2',
        'mikrotik_tested_up{connection="isp"} 1',
        'mikrotik_tested_up{connection="peer"} 0',
      ],
      'ok',
    ]);
  });

  test('a row stands for the first name that is expected, else for the last', async () => {
    const names = ['as-1', 'as-2-1', 'new-1'];
    const device = await startAnswering({
      '/bgp/session/print': names.map((name) => ({ name, established: 'true' })),
      '/bgp/connection/print': [{ name: 'as-1' }, { name: 'as-2' }, { name: 'as' }],
    });
    expect((await read(device, table))[0]).toEqual([
      'mikrotik_tested_sessions 4',
      'mikrotik_tested_up{connection="as"} 0',
      'mikrotik_tested_up{connection="as-1"} 1',
      'mikrotik_tested_up{connection="as-2"} 1',
      'mikrotik_tested_up{connection="new"} 1',
    ]);
  });

  test('of two rows with the same labels, the preferred one counts', async () => {
    const device = await startAnswering({
      '/bgp/session/print': [{ name: 'isp-1' }, { name: 'isp-2', established: 'true' }],
      '/bgp/connection/print': [{ name: 'isp' }],
    });
    expect((await read(device, table))[0]).toContain('mikrotik_tested_up{connection="isp"} 1');
  });

  test('without any session, all connections are', async () => {
    const device = await startAnswering({
      '/bgp/session/print': [],
      '/bgp/connection/print': connections,
    });
    expect((await read(device, table))[0]).toEqual([
      'mikrotik_tested_sessions 2',
      'mikrotik_tested_up{connection="isp"} 0',
      'mikrotik_tested_up{connection="peer"} 0',
    ]);
  });

  test('sessions that could not be read are not missing', async () => {
    const trap = { trap: 'not enough permissions (9)' };
    const device = await startAnswering({
      '/bgp/session/print': trap,
      '/bgp/connection/print': connections,
    });
    expect(await read(device, table)).toEqual([[], 'collector.permission']);
  });

  test('nor are those of a menu that the device does not have', async () => {
    const device = await startAnswering({ '/bgp/connection/print': connections });
    expect((await read(device, table))[0]).toEqual(['mikrotik_tested_sessions 0']);
  });

  test('nor are sessions whose list stopped half-way', async () => {
    const device = await startAnswering({
      '/bgp/session/print': [session],
      '/bgp/connection/print': connections,
    });
    const { script } = device;
    device.script = (request) => {
      if (request.path !== '/bgp/session/print') return script(request);
      request.say('!re', '=name=isp-1', '=established=true');
      request.say('!trap', '=message=interrupted', '=category=2');
      request.say('!done');
    };
    const [lines, outcome] = await read(device, table);
    expect(lines).toEqual(['mikrotik_tested_up{connection="isp"} 1']);
    expect(outcome).not.toBe('ok');
  });

  test('sessions stay when the connections cannot be read', async () => {
    const trap = { trap: 'not enough permissions (9)' };
    const device = await startAnswering({ '/bgp/session/print': [session], '/bgp/connection/print': trap });
    expect(await read(device, table)).toEqual([
      ['mikrotik_tested_up{connection="isp"} 1'],
      'collector.permission',
    ]);
  });
});

const ports = (time: string) => ({ '/interface/print': [{ name: 'ether1', 'last-link-up-time': time }] });
const at = (seconds: number) => [
  'mikrotik_tested_ports 1',
  `mikrotik_tested_up_timestamp_seconds{interface="ether1"} ${seconds}`,
];

describe('local times', () => {
  const table: Table = {
    api: menu('/interface'),
    labels: { interface: text('name') },
    metrics: [
      gauge('mikrotik_tested_up_timestamp_seconds', 'Last link up.', localTimestamp('last-link-up-time')),
      rows('mikrotik_tested_ports', 'Ports.', {}),
    ],
  };

  // `date -u -d '2024-03-01 13:13:32' +%s` is 1709298812
  test.each([
    ['2024-03-01 13:13:32', '+00:00', 1_709_298_812],
    ['2024-03-01 15:13:32', '+02:00', 1_709_298_812],
    ['mar/01/2024 09:43:32', '-03:30', 1_709_298_812],
  ])('%s at %s', async (time, offset, seconds) => {
    const device = await startAnswering({
      ...ports(time),
      '/system/clock/print': [{ 'gmt-offset': offset }],
    });
    expect(await read(device, table)).toEqual([at(seconds), 'ok']);
  });

  test('without a time zone there is no time, and the rest stays', async () => {
    const device = await startAnswering(ports('2024-03-01 13:13:32'));
    expect(await read(device, table)).toEqual([['mikrotik_tested_ports 1'], 'ok']);
  });

  test('a time zone that nobody understands is an error of the collector', async () => {
    const clock = { '/system/clock/print': [{ 'gmt-offset': 'CET' }] };
    const device = await startAnswering({ ...ports('2024-03-01 13:13:32'), ...clock });
    expect(await read(device, table)).toEqual([['mikrotik_tested_ports 1'], 'collector.parse']);
  });

  test('the clock alone makes no table', async () => {
    const device = await startAnswering({ '/system/clock/print': [{ 'gmt-offset': '+00:00' }] });
    expect(await read(device, table)).toEqual([[], 'absent']);
  });
});
