import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoFleet, type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { collectors } from '../src/collectors/index.generated.ts';
import { catalogueOf } from '../src/config/catalogue.ts';
import { ConfigurationError } from '../src/config/configuration-error.ts';
import { loadSettings, parseSettings } from '../src/config/load.ts';
import type { Settings } from '../src/config/settings.ts';
import { createProber } from '../src/probe/prober.ts';
import { ScrapeObserver } from '../src/management/devices/scrape-observer.ts';
import { factsOf } from '../src/management/devices/scrape-facts.ts';
import { metricEntries } from '../src/reference/metric-entries.ts';
import { createLogger } from '../src/telemetry/logger.ts';
import { type Answers, pathsAt, startAnswering, stopDevices } from './probe/answering-device.ts';
import { dashboardsBelow, fixedDataSources } from './data-sources.ts';
import { closeProbers, newProber, outcomes, probe, sampleLines } from './probe/probing.ts';
import { loopback } from './probe/targets.ts';
import { openTestStore } from './store/open-test-store.ts';
import { deviceDraft } from './store/samples.ts';
import { password } from './transport/routeros-api/scripted-device.ts';

/**
 * What users of other exporters complain about most, each as it looks here. The number is that of the complaint, the
 * thread that of the project named.
 */

const catalogue = catalogueOf(collectors);
const moduleOf = (name: string): readonly string[] =>
  catalogue.builtInModules.find((module) => module.name === name)?.collectors ?? [];

let fleet: Fleet;
beforeAll(async () => {
  fleet = await startFleet();
});
afterAll(() => fleet.close());
const apps: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
  await closeProbers();
  await stopDevices();
  await Promise.all(fleet.devices.map((device) => device.clearFault()));
});

async function answering(answers: Answers) {
  const device = await startAnswering(answers);
  return { device, target: loopback('api', device.port, { password }) };
}

async function samplesOf(answers: Answers, names: readonly string[], prefix?: string): Promise<string[]> {
  const { target } = await answering(answers);
  return sampleLines(await probe(newProber(), target, names), prefix);
}

const inFleet = (name: string, transport: 'api' | 'snmp' = 'api') => {
  const device = fleet.device(name);
  const { username, password: word } = device;
  return loopback(transport, transport === 'api' ? device.apiPort : device.snmpPort, {
    username,
    password: word,
  });
};

/** The exporter over HTTP, with devices of the fleet in its file. */
function start(
  names: readonly string[],
  more = '',
): { scrape: (name: string) => Promise<string>; logs: string[] } {
  const logs: string[] = [];
  const targets = names.map((name) => {
    const { apiPort, description } = fleet.device(name);
    return `  - { name: ${name}, address: 127.0.0.1, port: ${apiPort}, type: ${description.type}, auth: demo, modules: [small] }`;
  });
  const text = `auths: { demo: { api: { username: monitor, password: demo-monitor, tls: off } } }
modules: { small: { collectors: [system, interface] } }
targets:
${targets.join('\n')}
${more}`;
  const app = buildApp({
    version: '1.2.3',
    log: createLogger({ level: 'debug', format: 'logfmt', write: (line) => logs.push(line) }),
    loadSettings: () => parseSettings(text, { file: 'mikrofleet.yml', environment: {}, catalogue }),
    createProber: (settings: Settings) => createProber(settings, collectors),
  });
  apps.push(app);
  const scrape = async (name: string): Promise<string> => {
    const url = `/probe?target=${name}`;
    const { body } = await app.server.inject({
      url,
      headers: { 'x-prometheus-scrape-timeout-seconds': '20' },
    });
    return body;
  };
  return { scrape, logs };
}

test('complaint 1 (mktxp #52): a warm scrape of the areas of a router takes three round trips, not one for each command', async () => {
  const device = fleet.device('hub-core1');
  const target = inFleet('hub-core1');
  const prober = newProber();
  // a connection that was opened without any delay never has one
  device.roundTripMs = 1;
  await probe(prober, target, moduleOf('router'));
  // long enough for the requests of one trip to leave together on a loaded machine
  device.roundTripMs = 400;
  device.statistics.reset();
  const result = await probe(prober, target, moduleOf('router'));
  device.roundTripMs = 0;
  expect(result.up).toBe(true);
  expect(device.statistics.snapshot().depth).toBeLessThanOrEqual(3);
});

test('complaint 2 (mktxp #10, #219, #272): a device that does not answer costs only its own scrape', async () => {
  await fleet.device('tower1-ap1').setFault('silent');
  const { scrape } = start(['tower1-ap1', 'hub-core1'], 'scrape_timeout: 3s');
  const silent = scrape('tower1-ap1');
  expect(await scrape('hub-core1')).toMatch(/^mikrotik_up 1$/m);
  expect(await silent).toMatch(/^mikrotik_up 0$/m);
}, 40_000);

test('complaint 3 (mktxp #327): every print names its properties', async () => {
  const { device, target } = await answering({});
  await probe(newProber(), target, moduleOf('all'));
  const prints = device.commands.filter(({ path }) => path.endsWith('/print'));
  expect(prints.length).toBeGreaterThan(20);
  for (const { path, words } of prints) {
    const isLimited = words.some((word) => /^=(?:\.proplist=.|count-only=)/.test(word));
    expect(isLimited, path).toBe(true);
  }
});

test('complaint 4 (mktxp #117, nshttpd #112): the device counts its routes', async () => {
  const { device, target } = await answering({});
  await probe(newProber(), target, moduleOf('all'));
  const routes = device.commands.filter(({ path }) => /^\/(?:ip|ipv6|routing)\/route\/print$/.test(path));
  expect(routes.length).toBeGreaterThan(3);
  for (const { words } of routes) expect(words).toContain('=count-only=');
});

test('complaint 5 (nshttpd #96): a missing package is no error', async () => {
  const { target } = await answering({ '/system/identity/print': [{ name: 'r1' }] });
  const result = await probe(newProber(), target, moduleOf('all'));
  expect(result.up).toBe(true);
  const states = outcomes(result);
  expect(Object.values(states).filter((state) => state !== 'absent' && state !== 'ok')).toEqual([]);
  expect(states['system']).toBe('ok');
  expect(sampleLines(result, 'mikrotik_collector_success{collector="wifi"')).toEqual([]);
});

test('complaint 6 (nshttpd #163): a sensor without a value stops nothing', async () => {
  const health = {
    '/system/health/print': [
      { name: 'temperature', value: 'n/a', type: 'C' },
      { name: 'voltage', value: '24.1', type: 'V' },
    ],
  };
  expect(await samplesOf(health, ['health'], 'mikrotik_health_')).toEqual([
    'mikrotik_health_voltage_volts{sensor="voltage"} 24.1',
  ]);
});

test('complaint 7 (mktxp #315): a thousand connections make no series', async () => {
  const { device, target } = await answering({
    '/ip/firewall/connection/tracking/print': [{ 'total-entries': '1000', 'max-entries': '65536' }],
  });
  const result = await probe(newProber(), target, moduleOf('all'));
  expect(sampleLines(result, 'mikrotik_connections')).toEqual([
    'mikrotik_connections 1000',
    'mikrotik_connections_limit 65536',
  ]);
  expect(pathsAt(device)).not.toContain('/ip/firewall/connection/print');
});

test('complaint 8 (mktxp #123, #254): things of one name stay apart, and the scrape is whole', async () => {
  const interfaces = {
    '/interface/print': [
      { '.id': '*1', name: 'lan', type: 'bridge', running: 'true', 'rx-byte': '1', comment: 'uplink' },
      { '.id': '*2', name: 'lan', type: 'vlan', running: 'true', 'rx-byte': '2', comment: 'uplink' },
    ],
  };
  expect(await samplesOf(interfaces, ['interface'], 'mikrotik_interface_receive_bytes_total')).toEqual([
    'mikrotik_interface_receive_bytes_total{interface="lan (*2)"} 2',
    'mikrotik_interface_receive_bytes_total{interface="lan"} 1',
  ]);
});

test('complaint 9 (mktxp PR #291): one exporter scrapes any device that the request names', async () => {
  const { scrape } = start(['hub-core1', 'tower1-ap1']);
  const [core, ap] = await Promise.all([scrape('hub-core1'), scrape('tower1-ap1')]);
  expect(core).toContain('identity="hub-core1"');
  expect(ap).toContain('identity="tower1-ap1"');
});

test('complaint 10 (mktxp #225): a password comes from a file of its own, and is shown nowhere', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'complaint-'));
  writeFileSync(join(folder, 'password'), 'demo-monitor\n', { mode: 0o600 });
  const file = join(folder, 'mikrofleet.yml');
  writeFileSync(file, 'auths: { demo: { api: { username: monitor, password_file: password, tls: off } } }\n');
  const settings = loadSettings({ file, environment: {}, catalogue });
  const auth = settings.auths.get('demo');
  if (auth === undefined) throw new Error('The settings have no such account.');
  const target = { ...inFleet('hub-core1'), auth };
  expect((await probe(newProber(), target, ['system'])).up).toBe(true);
  expect(JSON.stringify([...settings.auths])).not.toContain('demo-monitor');
  expect(readFileSync(file, 'utf8')).not.toContain('demo-monitor');
});

test('complaint 11 (nshttpd #151): ten scrapes are one login', async () => {
  const device = fleet.device('hub-core1');
  device.statistics.reset();
  const prober = newProber();
  for (let i = 0; i < 10; i++) expect((await probe(prober, inFleet('hub-core1'), ['system'])).up).toBe(true);
  expect(device.statistics.snapshot().logins).toBe(1);
});

test('complaint 12 (mktxp #261): API-SSL without a certificate is read, if the file allows that', async () => {
  const anonymous = fleet.devices.find(({ description }) => description.services?.apiTls === 'anonymous');
  if (anonymous === undefined) throw new Error('No demo device has API-SSL without a certificate.');
  const { username, password: word, apiTlsPort } = anonymous;
  const text = `auths: { ssl: { api: { username: ${username}, password: ${word}, tls: anonymous } } }
targets: [{ name: x, address: 127.0.0.1, port: ${apiTlsPort}, type: switch, auth: ssl }]`;
  const target = parseSettings(text, { file: 'm.yml', environment: {}, catalogue }).targets.get('x');
  if (target === undefined) throw new Error('The settings have no such target.');
  expect((await probe(newProber(), target, ['system'])).up).toBe(true);
});

/** Names and labels of the samples. */
const seriesOf = (text: string): ReadonlySet<string | undefined> =>
  new Set(text.split('\n').map((one) => one.split(' ')[0]));

test('complaint 13 (mktxp PR #314): two scrapers at once get the same answer of one read', async () => {
  const device = fleet.device('hub-core1');
  const { scrape } = start(['hub-core1']);
  device.roundTripMs = 1;
  await scrape('hub-core1');
  device.roundTripMs = 60;
  device.statistics.reset();
  const [first, second] = await Promise.all([scrape('hub-core1'), scrape('hub-core1')]);
  device.roundTripMs = 0;
  expect(first).toMatch(/^mikrotik_up 1$/m);
  expect(seriesOf(second)).toEqual(seriesOf(first));
  const identities = device.statistics.snapshot().commands;
  await scrape('hub-core1');
  expect(device.statistics.snapshot().commands).toBe(2 * identities);
});

test('complaint 14 (nshttpd #155): the wifi packages by both of their names', async () => {
  const client = { interface: 'wifi1', 'mac-address': '02:00:00:00:00:01', signal: '-61' };
  for (const menu of ['wifi', 'wifiwave2']) {
    const samples = await samplesOf(
      { [`/interface/${menu}/registration-table/print`]: [client] },
      ['wifi'],
      'mikrotik_wifi_client_signal_dbm',
    );
    expect(samples, menu).toEqual([
      'mikrotik_wifi_client_signal_dbm{interface="wifi1",mac_address="02:00:00:00:00:01"} -61',
    ]);
  }
});

test('complaint 15 (mktxp #215, #161): BGP of RouterOS 6', async () => {
  const peers = {
    '/routing/bgp/peer/print': [
      {
        '.id': '*1',
        name: 'transit',
        'remote-address': '10.9.9.1',
        'remote-as': '65000',
        state: 'established',
        established: 'true',
        'prefix-count': '7',
      },
    ],
  };
  const samples = await samplesOf(peers, ['bgp'], 'mikrotik_bgp_session_');
  expect(samples.filter((line) => line.startsWith('mikrotik_bgp_session_established{'))).toEqual([
    expect.stringMatching(/\} 1$/),
  ]);
  expect(samples.filter((line) => line.startsWith('mikrotik_bgp_session_prefixes{'))).toEqual([
    expect.stringMatching(/\} 7$/),
  ]);
});

test('complaint 16 (mktxp #323): OSPF neighbours and their states', async () => {
  const neighbours = {
    '/routing/ospf/neighbor/print': [
      {
        instance: 'default',
        area: 'backbone',
        interface: 'vlan68',
        address: '10.0.68.2',
        'router-id': '10.0.0.2',
        state: 'Full',
        'state-changes': '5',
        adjacency: '1d',
      },
    ],
  };
  const samples = await samplesOf(neighbours, ['ospf', 'ospf-detail'], 'mikrotik_ospf_neighbor');
  expect(samples.some((line) => /^mikrotik_ospf_neighbor_state\{.*state="[Ff]ull".*\} 1$/.test(line))).toBe(
    true,
  );
  expect(samples.some((line) => /^mikrotik_ospf_neighbor_state_changes_total\{.*\} 5$/.test(line))).toBe(
    true,
  );
});

test('complaint 17 (mktxp #94): updates and withdrawals of BGP, where the device counts them', async () => {
  const peers = {
    '/routing/bgp/peer/print': [
      {
        '.id': '*1',
        name: 'transit',
        'remote-address': '10.9.9.1',
        'remote-as': '65000',
        state: 'established',
        established: 'true',
        'updates-sent': '3',
        'updates-received': '4',
        'withdrawn-sent': '1',
        'withdrawn-received': '2',
      },
    ],
  };
  const samples = await samplesOf(peers, ['bgp'], 'mikrotik_bgp_session_');
  const valueOf = (name: string) =>
    samples
      .find((line) => line.startsWith(`mikrotik_bgp_session_${name}_total`))
      ?.split(' ')
      .at(-1);
  expect(
    ['transmit_updates', 'receive_updates', 'transmit_withdrawals', 'receive_withdrawals'].map(valueOf),
  ).toEqual(['3', '4', '1', '2']);
});

test('complaint 18 (mktxp #321, #34, #285): a table without end is cut, and the answer says so', async () => {
  await fleet.device('hub-core1').setFault('endless');
  const budget = {
    probe: { rows: 500, items: 100, series: 2000, memory: 16 * 2 ** 20, text: 2 ** 20 },
    process: { rows: 1000, items: 200, series: 4000, memory: 32 * 2 ** 20, text: 2 * 2 ** 20 },
  };
  const result = await probe(newProber({ budget }), inFleet('hub-core1'), ['interface']);
  const rows = result.reads.reduce((sum, read) => sum + read.rows, 0);
  expect(rows).toBeLessThanOrEqual(600);
  expect(result.collectors.map(({ outcome }) => outcome)).toEqual(['failed']);
}, 40_000);

test('complaint 19 (mktxp #311): no scrape leaves a connection behind', async () => {
  const devices = demoFleet.filter(({ services }) => services?.api !== false).slice(0, 4);
  const prober = newProber({ connections: { max: 2, idleMs: 60_000, commandsInFlight: 16 } });
  for (let round = 0; round < 3; round++) {
    await Promise.all(devices.map(({ name }) => probe(prober, inFleet(name), ['system'])));
    expect(prober.statistics().connectionsOpen).toBeLessThanOrEqual(2);
  }
  await prober.close();
  expect(prober.statistics().connectionsOpen).toBe(0);
}, 40_000);

test('complaint 20 (mktxp #149): what a device does not send is missing and not zero', async () => {
  const interfaces = {
    '/interface/print': [{ '.id': '*1', name: 'ether1', type: 'ether', running: 'true' }],
  };
  const samples = await samplesOf(interfaces, ['interface'], 'mikrotik_interface_');
  expect(samples).toContain('mikrotik_interface_up{interface="ether1"} 1');
  expect(samples.filter((line) => /_(bytes|packets|errors|drops)_total\{/.test(line))).toEqual([]);
});

test('complaint 21 (librenms #1232): CCQ of each client over the API', async () => {
  const clients = {
    '/interface/wireless/registration-table/print': [
      {
        interface: 'wlan1',
        'mac-address': '02:00:00:00:00:02',
        'signal-strength': '-55@HT20-4',
        'tx-ccq': '87',
        'rx-ccq': '64',
      },
    ],
  };
  const samples = await samplesOf(clients, ['wireless'], 'mikrotik_wireless_client_');
  expect(samples.filter((line) => line.includes('ccq'))).toEqual([
    expect.stringMatching(/^mikrotik_wireless_client_receive_ccq_ratio\{.*\} 0\.64$/),
    expect.stringMatching(/^mikrotik_wireless_client_transmit_ccq_ratio\{.*\} 0\.87$/),
  ]);
});

test('complaint 22 (mktxp #99, #97, #222): use of pools, state of netwatch, size of address lists', async () => {
  const { target } = await answering({
    '/ip/pool/print': [
      { name: 'lan', ranges: '10.0.0.10-10.0.0.19,10.0.1.0/24' },
      { name: 'guests', ranges: '10.9.0.1-10.9.0.4', total: '4', used: '3', available: '1' },
    ],
    '/tool/netwatch/print': [
      {
        '.id': '*1',
        host: '192.0.2.1',
        type: 'icmp',
        status: 'down',
        'done-tests': '40',
        'failed-tests': '3',
        'loss-percent': '30',
        'rtt-avg': '12ms500us',
      },
    ],
    '/ip/firewall/address-list/print': [
      { list: 'blocked', address: '198.51.100.1', dynamic: 'true' },
      { list: 'blocked', address: '198.51.100.2', dynamic: 'true' },
      { list: 'offices', address: '203.0.113.0/24', dynamic: 'false' },
    ],
  });
  const lists = ['pool', 'netwatch', 'firewall-address-list'];
  const samples = sampleLines(await probe(newProber(), target, lists));
  expect(samples.filter((line) => /_pool_(used_)?addresses\{/.test(line))).toEqual([
    'mikrotik_ip_pool_addresses{pool="guests"} 4',
    'mikrotik_ip_pool_addresses{pool="lan"} 266',
    'mikrotik_ip_pool_used_addresses{pool="guests"} 3',
  ]);
  const ofNetwatch = samples.filter((line) =>
    /^mikrotik_netwatch_(?:status|failed_tests_total|loss_ratio|round_trip_average_seconds)\{/.test(line),
  );
  expect(ofNetwatch.map((line) => line.replace('host="192.0.2.1",probe="icmp"', ''))).toEqual([
    'mikrotik_netwatch_failed_tests_total{} 3',
    'mikrotik_netwatch_loss_ratio{} 0.3',
    'mikrotik_netwatch_round_trip_average_seconds{} 0.0125',
    'mikrotik_netwatch_status{,status="down"} 1',
    'mikrotik_netwatch_status{,status="unknown"} 0',
    'mikrotik_netwatch_status{,status="up"} 0',
  ]);
  expect(samples.filter((line) => line.startsWith('mikrotik_firewall_address_list_entries'))).toEqual([
    'mikrotik_firewall_address_list_entries{dynamic="false",family="ipv4",list="offices"} 1',
    'mikrotik_firewall_address_list_entries{dynamic="true",family="ipv4",list="blocked"} 2',
  ]);
});

test('complaint 23 (mktxp #128): no dashboard is bound to the data source of one installation', () => {
  expect(fixedDataSources({ panels: [{ datasource: 'Prometheus', targets: [] }] })).toEqual(['Prometheus']);
  expect(fixedDataSources({ panels: [{ targets: [{ datasource: { uid: 'P4169E866C3094E38' } }] }] })).toEqual(
    ['P4169E866C3094E38'],
  );
  const chosen = { annotations: [{ datasource: '-- Grafana --' }], panels: [{ datasource: '${source}' }] };
  expect(fixedDataSources({ ...chosen, templating: { list: [{ datasource: { uid: '$source' } }] } })).toEqual(
    [],
  );
  for (const [file, dashboard] of dashboardsBelow(fileURLToPath(new URL('../..', import.meta.url))))
    expect(fixedDataSources(dashboard), file).toEqual([]);

  // the other variables are filled from what every source has: labels of targets, which no metric takes for itself
  const ofTargets = ['device', 'instance', 'job', 'site', 'tenant'];
  const taken = metricEntries(collectors).filter(({ labels }) =>
    labels.some((label) => ofTargets.includes(label)),
  );
  expect(taken.map(({ name }) => name)).toEqual([]);
});

test('complaint 24 (nshttpd #171): an unknown option is an error with its line', () => {
  const text = 'modules:\n  small: { collectors: [system], optics: true }\n';
  expect(() => parseSettings(text, { file: 'mikrofleet.yml', environment: {}, catalogue })).toThrow(
    /mikrofleet\.yml:2: modules\.small: Unknown key "optics"/,
  );
  expect(() =>
    parseSettings('modules: { s: { collectors: [optics] } }', { file: 'm', environment: {}, catalogue }),
  ).toThrow(ConfigurationError);
});

test('complaint 25 (oxidized #3043): what moves by itself makes no new version of a device', async () => {
  const { registry, acme } = await openTestStore('sqlite');
  const observer = new ScrapeObserver({
    observations: registry.observations,
    onError: (error) => expect(error).toBeUndefined(),
    onHeldBack: () => undefined,
  });
  const prober = newProber();
  const read = (name: string) => probe(prober, inFleet(name), moduleOf('router'));
  const first = await read('hub-core1');
  const { id } = await registry.devices.create(acme, deviceDraft({ facts: factsOf(first) }));
  const versions = async () =>
    (await registry.history.list(acme, { filter: { deviceId: id }, limit: 10 })).items;
  const before = await versions();
  for (let scrape = 0; scrape < 3; scrape += 1) {
    const again = await read('hub-core1');
    // uptime, load and counters are others, the facts are not
    expect(sampleLines(again)).not.toEqual(sampleLines(first));
    observer.saw(await registry.devices.get(acme, id), again);
    await observer.flush();
  }
  expect(await versions()).toEqual(before);

  // a real change is one version, of what changed
  observer.saw(await registry.devices.get(acme, id), await read('tower1-ap1'));
  await observer.stop();
  const [change, ...earlier] = await versions();
  expect(earlier).toEqual(before);
  expect(change?.changes).toContainEqual({ property: 'identity', before: 'hub-core1', after: 'tower1-ap1' });
}, 40_000);

test('the 25 are all here', () => {
  const source = readFileSync(new URL(import.meta.url), 'utf8');
  const tested = [...source.matchAll(/^test\('complaint (\d+) \(/gm)].map(([, number]) => Number(number));
  const all = Array.from({ length: 25 }, (_, i) => i + 1);
  expect(tested.sort((a, b) => a - b)).toEqual(all);
});
