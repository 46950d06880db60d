import type { SimulatedDevice } from '@mikrofleet/simulator';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { LiveResult } from '../../src/live/result.ts';
import { patiently, replayOf, startReader, targetOf } from './fixture.ts';

const { prober, reader } = startReader();
const devices: SimulatedDevice[] = [];

afterEach(async () => {
  for (const device of devices.splice(0)) await device.close();
});
afterAll(() => prober.close());

async function read(name: string, menus: Parameters<typeof replayOf>[0]): Promise<LiveResult> {
  const device = await replayOf(menus);
  devices.push(device);
  return reader.read(targetOf(device, 'api'), name, { deadline: patiently() });
}

test('interfaces: tables joined, flags as booleans, large counters exact', async () => {
  const result = await read('interfaces', {
    '/interface': [
      {
        '.id': '*1',
        name: 'ether1',
        type: 'ether',
        running: 'true',
        disabled: 'false',
        comment: 'uplink',
        'actual-mtu': '1500',
        'rx-byte': '18446744073709551615',
        'tx-byte': '9007199254740991',
        'rx-packet': '12',
      },
      { '.id': '*2', name: 'vlan10', type: 'vlan', disabled: 'true' },
      { '.id': '*F00001', name: '<pppoe-someone>', type: 'pppoe-in', running: 'true' },
    ],
    '/interface/ethernet': [{ '.id': '*1', name: 'ether1', 'rx-fcs-error': '3' }],
    '/interface/ethernet/monitor': [
      { name: 'ether1', rate: '2.5Gbps', 'full-duplex': 'true', 'auto-negotiation': 'incomplete' },
    ],
  });
  expect(result).toMatchObject({ resource: 'interfaces', complete: true, absent: false, total: 2 });
  expect(result.rows).toEqual([
    {
      interface: 'ether1',
      interface_type: 'ether',
      comment: 'uplink',
      up: true,
      enabled: true,
      slave: false,
      mtu_bytes: 1500,
      receive_bytes: '18446744073709551615',
      transmit_bytes: 9_007_199_254_740_991,
      receive_packets: 12,
      ethernet_receive_fcs_errors: 3,
      rate_bytes_per_second: 312_500_000,
      ethernet_full_duplex: true,
      ethernet_auto_negotiation_done: false,
    },
    { interface: 'vlan10', interface_type: 'vlan', up: false, enabled: false, slave: false },
  ]);
});

test('interfaces of one name are told apart, and a row without a name is a warning', async () => {
  const result = await read('interfaces', {
    '/interface': [
      { '.id': '*9', name: 'management', type: 'vlan', disabled: 'false', 'rx-byte': '2000' },
      { '.id': '*4', name: 'management', 'default-name': 'ether4', type: 'ether', 'rx-byte': '1000' },
      { '.id': '*5', type: 'ether', 'rx-byte': '3000' },
    ],
    // an id of its own menu
    '/interface/ethernet': [{ '.id': '*1', name: 'management', 'rx-fcs-error': '3' }],
    '/interface/ethernet/monitor': [{ name: 'management', rate: '1Gbps' }],
  });
  expect(result.rows).toMatchObject([
    { interface: 'management (*9)', receive_bytes: 2000 },
    {
      interface: 'management',
      receive_bytes: 1000,
      ethernet_receive_fcs_errors: 3,
      rate_bytes_per_second: 125_000_000,
    },
  ]);
  expect(result.rows[0]).not.toHaveProperty('rate_bytes_per_second');
  expect(result).toMatchObject({
    complete: false,
    warnings: [{ code: 'collector.rows-lost', message: 'Rows were left out: 1 no-label of interfaces.' }],
  });
});

test('dhcp-leases: one row for each lease, in the order of the device', async () => {
  const result = await read('dhcp-leases', {
    '/ip/dhcp-server/lease': [
      {
        '.id': '*A',
        address: '10.0.0.7',
        'mac-address': '02:00:00:00:00:07',
        server: 'lan',
        status: 'bound',
        'host-name': 'čáp "x"',
        dynamic: 'true',
        disabled: 'false',
        'expires-after': '9m58s',
        'last-seen': '2s',
      },
      { '.id': '*2', address: '10.0.0.9', status: 'waiting', 'last-seen': 'never', blocked: 'true' },
    ],
  });
  expect(result.rows).toEqual([
    {
      lease: '*A',
      server: 'lan',
      address: '10.0.0.7',
      mac_address: '02:00:00:00:00:07',
      host_name: 'čáp "x"',
      status: 'bound',
      dynamic: true,
      enabled: true,
      blocked: false,
      radius: false,
      expires_after_seconds: 598,
      last_seen_age_seconds: 2,
    },
    {
      lease: '*2',
      address: '10.0.0.9',
      status: 'waiting',
      dynamic: false,
      enabled: true,
      blocked: true,
      radius: false,
    },
  ]);
});

test('queues of both kinds; no limit is null', async () => {
  const result = await read('queues', {
    '/queue/simple': [
      { name: 'a', target: '10.0.0.2/32', bytes: '5/7', 'max-limit': '0/10000000', disabled: 'false' },
    ],
    '/queue/tree': [{ name: 'a', parent: 'global', 'packet-mark': 'voip', bytes: '11', 'max-limit': '0' }],
  });
  expect(result.rows).toEqual([
    {
      kind: 'simple',
      queue: 'a',
      queue_target: '10.0.0.2/32',
      enabled: true,
      invalid: false,
      upload_bytes: 5,
      download_bytes: 7,
      upload_limit_bytes_per_second: null,
      download_limit_bytes_per_second: 1_250_000,
    },
    {
      kind: 'tree',
      queue: 'a',
      parent: 'global',
      packet_mark: 'voip',
      enabled: true,
      invalid: false,
      bytes: 11,
      limit_bytes_per_second: null,
    },
  ]);
});

test('wireless-clients of three stacks in one list', async () => {
  const result = await read('wireless-clients', {
    '/interface/wireless/registration-table': [
      {
        interface: 'wlan1',
        'mac-address': '02:00:00:00:00:01',
        'signal-strength': '-65@6Mbps',
        'tx-rate': '72.2Mbps-20MHz/1S/SGI',
        'tx-ccq': '93',
        distance: '4',
        uptime: '1h2m3s',
        bytes: '1,2',
      },
    ],
    '/interface/wifi/registration-table': [
      { interface: 'wifi1', 'mac-address': '02:00:00:00:00:01', signal: '-60,-55', authorized: 'true' },
    ],
    '/caps-man/registration-table': [
      { interface: 'cap1', 'mac-address': '02:00:00:00:00:03', 'rx-signal': '-70', ssid: 'net' },
    ],
  });
  expect(result.rows).toHaveLength(3);
  expect(result.rows).toEqual(
    expect.arrayContaining([
      {
        stack: 'wireless',
        interface: 'wlan1',
        mac_address: '02:00:00:00:00:01',
        signal_dbm: -65,
        transmit_rate_bytes_per_second: 9_025_000,
        transmit_ccq_ratio: 0.93,
        distance_meters: 4000,
        uptime_seconds: 3723,
        transmit_bytes: 1,
        receive_bytes: 2,
      },
      {
        stack: 'wifi',
        interface: 'wifi1',
        mac_address: '02:00:00:00:00:01',
        signal_dbm: -55,
        links: [
          { link: '1', signal_dbm: -60 },
          { link: '2', signal_dbm: -55 },
        ],
        authorized: true,
      },
      {
        stack: 'caps-man',
        interface: 'cap1',
        mac_address: '02:00:00:00:00:03',
        signal_dbm: -70,
        ssid: 'net',
      },
    ]),
  );
});

test('ppp-sessions: one row per interface, so both sessions of one user have their own traffic', async () => {
  const result = await read('ppp-sessions', {
    '/interface': [
      { name: 'ether1', 'rx-byte': '1', 'tx-byte': '2' },
      { name: '<pppoe-anna>', 'rx-byte': '10', 'tx-byte': '20' },
      { name: '<pppoe-bert>', 'rx-byte': '30', 'tx-byte': '40' },
      { name: '<l2tp-bert-1>', 'rx-byte': '50', 'tx-byte': '60' },
    ],
    '/interface/pppoe-server': [
      { name: '<pppoe-anna>', user: 'anna', uptime: '1m', 'remote-address': '02:00:00:00:00:01' },
      { name: '<pppoe-bert>', user: 'bert', uptime: '2m', 'remote-address': '02:00:00:00:00:02' },
    ],
    '/interface/l2tp-server': [
      { name: '<l2tp-bert-1>', user: 'bert', uptime: '3m', 'client-address': '192.0.2.7' },
    ],
    '/ip/address': [{ address: '10.1.1.254/32', network: '10.1.1.1', interface: '<pppoe-anna>' }],
    '/ppp/active': [
      { name: 'anna', service: 'pppoe', 'session-id': '0x1', uptime: '1m', address: '10.1.1.1' },
    ],
  });
  expect(result.rows).toEqual([
    {
      user: 'anna',
      service: 'pppoe',
      interface: '<pppoe-anna>',
      uptime_seconds: 60,
      address: '10.1.1.1',
      caller_id: '02:00:00:00:00:01',
      session: '0x1',
      receive_bytes: 10,
      transmit_bytes: 20,
    },
    {
      user: 'bert',
      service: 'pppoe',
      interface: '<pppoe-bert>',
      uptime_seconds: 120,
      caller_id: '02:00:00:00:00:02',
      receive_bytes: 30,
      transmit_bytes: 40,
    },
    {
      user: 'bert',
      service: 'l2tp',
      interface: '<l2tp-bert-1>',
      uptime_seconds: 180,
      caller_id: '192.0.2.7',
      receive_bytes: 50,
      transmit_bytes: 60,
    },
  ]);
});

test('resources: one row, cores as a list', async () => {
  const result = await read('resources', {
    '/system/resource': [
      {
        uptime: '1d',
        version: '7.20.2 (stable)',
        'cpu-load': '7',
        'total-memory': '1024',
        'board-name': 'RB',
      },
    ],
    '/system/identity': [{ name: 'core' }],
    '/system/resource/cpu': [
      { cpu: 'cpu0', load: '5' },
      { cpu: 'cpu1', load: '9' },
    ],
  });
  expect(result.rows).toEqual([
    {
      identity: 'core',
      board: 'RB',
      version: '7.20.2',
      uptime_seconds: 86_400,
      cpu_load_ratio: 0.07,
      memory_size_bytes: 1024,
      cores: [
        { core: '0', load_ratio: 0.05 },
        { core: '1', load_ratio: 0.09 },
      ],
    },
  ]);
});

test('health: states as words and as flags', async () => {
  const result = await read('health', {
    '/system/health': [
      { name: 'cpu-temperature', value: '51', type: 'C' },
      { name: 'psu2-state', value: 'fail', type: '' },
      { name: 'fan-state', value: 'odd', type: '' },
    ],
  });
  expect(result.rows).toEqual([
    { sensor: 'cpu-temperature', temperature_celsius: 51 },
    { sensor: 'psu2-state', ok: false, state: 'fail' },
    { sensor: 'fan-state', state: 'odd' },
  ]);
});

test('a value that nobody understands is left out and told of', async () => {
  const result = await read('dhcp-leases', {
    '/ip/dhcp-server/lease': [{ '.id': '*1', address: '10.0.0.1', 'expires-after': 'soon' }],
  });
  expect(result.rows[0]).not.toHaveProperty('expires_after_seconds');
  expect(result.complete).toBe(false);
  expect(result.warnings).toMatchObject([
    { code: 'collector.parse', message: 'expires-after is "soon", which is not a duration.' },
  ]);
});

test('no menu is absent, an empty one is not', async () => {
  const none = await read('dhcp-leases', { '/interface': [] });
  expect(none).toMatchObject({ absent: true, complete: true, rows: [], total: 0 });
  expect(none.note).toBe(
    'The device has no menu for this resource (DHCP leases): the package or feature is missing.',
  );
  const empty = await read('dhcp-leases', { '/ip/dhcp-server/lease': [] });
  expect(empty).toMatchObject({ absent: false, complete: true, rows: [] });
});

test('10 000 leases: all counted, a page sent, the same for all who ask at once', async () => {
  const leases = Array.from({ length: 10_000 }, (_, i) => ({
    '.id': `*${(i + 1).toString(16)}`,
    address: `10.${i >> 8}.${i & 255}.1`,
    status: 'bound',
  }));
  const shared = startReader(2000);
  const device = await replayOf({ '/ip/dhcp-server/lease': leases });
  devices.push(device);
  const target = targetOf(device, 'api');
  const [first, last] = await Promise.all([
    shared.reader.read(target, 'dhcp-leases', { deadline: patiently(), limit: 3 }),
    shared.reader.read(target, 'dhcp-leases', { deadline: patiently(), limit: 500, offset: 9_998 }),
  ]);
  expect(first).toMatchObject({ total: 10_000, complete: true, limit: 3, offset: 0 });
  expect(first.rows.map((row) => row['lease'])).toEqual(['*1', '*2', '*3']);
  expect(last.rows.map((row) => row['lease'])).toEqual(['*270f', '*2710']);
  const later = await shared.reader.read(target, 'dhcp-leases', { deadline: patiently() });
  expect(later.rows).toHaveLength(1000);
  expect(later.read_at).toBe(first.read_at);
  expect(device.statistics.commands).toBe(1);
  await shared.prober.close();
});

test('rows above the limit of a table are left out and told of', async () => {
  const leases = Array.from({ length: 20_005 }, (_, i) => ({ '.id': `*${i.toString(16)}` }));
  const result = await read('dhcp-leases', { '/ip/dhcp-server/lease': leases });
  expect(result).toMatchObject({ total: 20_000, complete: false });
  expect(result.warnings[0]).toMatchObject({
    code: 'collector.too-large',
    message: '5 rows over the limit of 20000 were left out.',
  });
});
