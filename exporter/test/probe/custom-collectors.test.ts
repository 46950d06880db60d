import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fleet, type SimulatedDevice, startFleet, startReplay } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { withDeadline } from '../../src/concurrency/deadline.ts';
import { catalogueOf } from '../../src/config/catalogue.ts';
import { ConfigurationError } from '../../src/config/configuration-error.ts';
import { kindWords } from '../../src/config/custom/words.ts';
import { loadSettings, parseSettings } from '../../src/config/load.ts';
import type { Settings } from '../../src/config/settings.ts';
import { ProbeService } from '../../src/probe/probe-service.ts';
import { createProber } from '../../src/probe/prober.ts';
import type { ProbeResult } from '../../src/probe/result.ts';
import { selectCollectors } from '../../src/devices/modules.ts';
import { configBlocks } from '../config/yaml-blocks.ts';
import { sampleLines } from './probing.ts';

const catalogue = catalogueOf(collectors);
const guide = readFileSync(new URL('../../../docs/custom-collectors.md', import.meta.url), 'utf8');
const [ofMenu = '', ofVendor = '', ofMonitor = ''] = configBlocks(guide);

const auths = `
auths:
  demo:
    api: { username: monitor, password: demo-monitor, tls: off }
    snmp: { version: 2c, community: demo-public }
`;
const target = (port: number, type: string, transport = 'api'): string => `
targets: [{ name: device, address: 127.0.0.1, port: ${port}, type: ${type}, auth: demo, transport: ${transport} }]
`;

const load = (text: string): Settings =>
  parseSettings(auths + text, { file: 'mikrofleet.yml', environment: {}, catalogue });

let fleet: Fleet;
beforeAll(async () => {
  fleet = await startFleet();
});
afterAll(() => fleet.close());

const opened: { close: () => Promise<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

function serviceOf(settings: Settings): ProbeService {
  const service = new ProbeService(settings, (own) => createProber(own, collectors));
  opened.push(service);
  return service;
}

async function probe(service: ProbeService, ...modules: string[]): Promise<ProbeResult> {
  const device = service.settings.targets.get('device');
  if (device === undefined) throw new Error('The settings have no such target.');
  const names = selectCollectors(service.settings, device, modules.length === 0 ? undefined : modules);
  const { result } = await withDeadline(20_000, {}, (deadline) =>
    service.probe({ target: device, collectors: names, deadline }),
  );
  return result;
}

async function replay(sources: Parameters<typeof startReplay>[0]): Promise<SimulatedDevice> {
  const device = await startReplay(sources);
  opened.push(device);
  return device;
}

type Rows = readonly Readonly<Record<string, string>>[];

/** A device that answers these commands over the API, and this walk over SNMP. */
async function replayOf(commands: Readonly<Record<string, Rows>>, walk?: string): Promise<SimulatedDevice> {
  const folder = mkdtempSync(join(tmpdir(), 'custom-'));
  const api = join(folder, 'api.json');
  writeFileSync(api, JSON.stringify(Object.entries(commands).map(([command, rows]) => ({ command, rows }))));
  const snmprec = join(folder, 'walk.snmprec');
  if (walk !== undefined) writeFileSync(snmprec, walk);
  return replay({ api, ...(walk === undefined ? {} : { snmprec }) });
}

function errorsOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigurationError)
      return error.errors
        .map(({ file, line, path, message }) => `${file}:${line} ${path}: ${message}`)
        .join('\n');
    throw error;
  }
  return 'nothing is wrong';
}

describe('the examples of the guide', () => {
  test('a menu: subscribers by plan', async () => {
    const device = fleet.device('hub-core1');
    const settings = load(ofMenu + target(device.apiPort, 'router'));
    const result = await probe(serviceOf(settings), 'subscribers');
    const lines = sampleLines(result, 'mikrotik_custom_');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines)
      expect(line).toMatch(/^mikrotik_custom_subscribers\{disabled="false",plan="[\w-]+"\} \d+$/);
    const total = lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    expect(total).toBe(result.reads.find(({ what }) => what === '/ppp/secret/print')?.rows);
    expect(settings.modules.get('slow')?.collectors).toContain('subscribers');
    expect(settings.modules.get('router')?.collectors).not.toContain('subscribers');
  });

  test('an SNMP table of another vendor: a UPS', async () => {
    const device = await replay(new URL('ups.snmprec', import.meta.url).pathname);
    const result = await probe(
      serviceOf(load(ofVendor + target(device.snmpPort, 'router', 'snmp'))),
      'ups-mib',
    );
    expect(result.up).toBe(true);
    expect(sampleLines(result, 'mikrotik_custom_')).toEqual([
      'mikrotik_custom_ups_battery_charge_ratio 0.97',
      'mikrotik_custom_ups_battery_voltage_volts 27.3',
      'mikrotik_custom_ups_output_load_ratio{line="1"} 0.25',
      'mikrotik_custom_ups_output_load_ratio{line="2"} 0',
      'mikrotik_custom_ups_output_power_watts{line="1"} 380',
      'mikrotik_custom_ups_output_power_watts{line="2"} 0',
      'mikrotik_custom_ups_output_source{source="battery"} 1',
      'mikrotik_custom_ups_output_source{source="bypass"} 0',
      'mikrotik_custom_ups_output_source{source="normal"} 0',
      'mikrotik_custom_ups_runtime_seconds 2460',
    ]);
  });

  test('a UPS is not a MikroTik device for the built-in collectors, also beside its own', async () => {
    const device = await replay(new URL('ups.snmprec', import.meta.url).pathname);
    const service = serviceOf(load(ofVendor + target(device.snmpPort, 'router', 'snmp')));
    for (const modules of [['router'], ['ups-mib', 'router']]) {
      const result = await probe(service, ...modules);
      expect(result.error?.code).toBe('device.not-mikrotik');
      expect(sampleLines(result, 'mikrotik_custom_')).toEqual([]);
    }
  });

  test('a monitor: ports in half duplex', async () => {
    const device = fleet.device('hub-core1');
    const result = await probe(serviceOf(load(ofMonitor + target(device.apiPort, 'switch'))), 'duplex');
    const lines = sampleLines(result, 'mikrotik_custom_');
    expect(lines).toContain('mikrotik_custom_port_half_duplex{interface="ether1"} 0');
    expect(lines).toContain('mikrotik_custom_port_state{interface="ether1",state="link-ok"} 1');
    expect(lines).toContain('mikrotik_custom_port_state{interface="ether1",state="no-link"} 0');
    // the printed menu and one monitor
    expect(result.reads.map(({ what }) => what)).toEqual([
      '/interface/ethernet/print',
      '/interface/ethernet/monitor',
    ]);
  });

  test('are all that is there', () => {
    expect(configBlocks(guide)).toHaveLength(3);
  });
});

test('over both protocols, a table makes the same samples', async () => {
  const device = await replayOf(
    {
      '/interface/gps/print': [
        { name: 'a', load: '12', mode: 'idle', 'tx-rx': '7,9' },
        { name: 'b', mode: 'n/a', 'tx-rx': '1,2' },
        { name: 'c', load: '5', mode: 'gone', 'tx-rx': '3,4' },
      ],
    },
    [
      '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14988.1',
      ...['a', 'b', 'c'].map((name, i) => `1.3.6.1.4.1.99999.1.1.2.${i + 1}|4|${name}`),
      '1.3.6.1.4.1.99999.1.1.3.1|2|12',
      '1.3.6.1.4.1.99999.1.1.3.2|2|-1',
      '1.3.6.1.4.1.99999.1.1.3.3|2|5',
      '1.3.6.1.4.1.99999.1.1.4.1|2|1',
      '1.3.6.1.4.1.99999.1.1.4.3|2|2',
      ...[7, 1, 3].map((value, i) => `1.3.6.1.4.1.99999.1.1.5.${i + 1}|65|${value}`),
    ].join('\n'),
  );
  const text = `
modules: { both: { collectors: [both] } }
custom_collectors:
  both:
    title: Both
    tables:
      - menu: [/interface/gnss, /interface/gps]
        walk: 1.3.6.1.4.1.99999.1.1
        index: id
        labels: { unit: { property: name, oid: 1.3.6.1.4.1.99999.1.1.2 } }
        metrics:
          - { name: acme_unit_load_ratio, type: gauge, help: Load of the unit., kind: percent, property: load, oid: 1.3.6.1.4.1.99999.1.1.3, none: [-1] }
          - { name: acme_unit_idle, type: gauge, help: Whether it is idle., kind: words, words: { idle: 1, gone: 0 }, property: mode, oid: 1.3.6.1.4.1.99999.1.1.4, enum: { 1: idle, 2: gone } }
          - { name: acme_unit_sent_total, type: counter, help: Messages sent., kind: count, property: tx-rx, part: tx, oid: 1.3.6.1.4.1.99999.1.1.5 }
          - { name: acme_units, type: rows, help: Units but one., labels: { unit: { property: name, oid: 1.3.6.1.4.1.99999.1.1.2, none: [b] } } }
          - { name: acme_idle_load, type: gauge, help: Load of an idle unit., kind: count, property: load, oid: 1.3.6.1.4.1.99999.1.1.3, when: { property: name, oid: 1.3.6.1.4.1.99999.1.1.2, is: [a] } }
          - { name: acme_load_of_all, type: sum, help: Load of all units., kind: count, property: load, oid: 1.3.6.1.4.1.99999.1.1.3, none: [-1] }
`;
  const expected = [
    'acme_idle_load{unit="a"} 12',
    'acme_load_of_all 17',
    'acme_unit_idle{unit="a"} 1',
    'acme_unit_idle{unit="c"} 0',
    'acme_unit_load_ratio{unit="a"} 0.12',
    'acme_unit_load_ratio{unit="c"} 0.05',
    'acme_unit_sent_total{unit="a"} 7',
    'acme_unit_sent_total{unit="b"} 1',
    'acme_unit_sent_total{unit="c"} 3',
    'acme_units 1',
    'acme_units{unit="a"} 1',
    'acme_units{unit="c"} 1',
  ];
  for (const transport of ['api', 'snmp']) {
    const port = transport === 'api' ? device.apiPort : device.snmpPort;
    const result = await probe(serviceOf(load(text + target(port, 'router', transport))), 'both');
    expect(sampleLines(result, 'acme_'), transport).toEqual(expected);
  }
});

test('built-in objects label the rows of any table with the same index', async () => {
  const device = fleet.device('hub-core1');
  const text = `
modules: { mtu: { collectors: [mtu] } }
custom_collectors:
  mtu:
    title: MTU
    tables:
      - walk: 1.3.6.1.2.1.2.2.1
        index: ifIndex
        labels: { interface: { object: ifName } }
        metrics: [{ name: acme_mtu_bytes, type: gauge, help: The MTU., kind: bytes, oid: 1.3.6.1.2.1.2.2.1.4 }]
`;
  const result = await probe(serviceOf(load(text + target(device.snmpPort, 'router', 'snmp'))), 'mtu');
  expect(sampleLines(result, 'acme_')).toContain('acme_mtu_bytes{interface="ether1"} 1500');
});

test('the device counts', async () => {
  const device = fleet.device('hub-core1');
  const text = `
modules: { addresses: { collectors: [addresses] } }
custom_collectors:
  addresses:
    title: Addresses
    tables:
      - menu: /ip/address
        count: true
        where: [disabled=false]
        metrics: [{ name: acme_addresses, type: gauge, help: Addresses in use., kind: count, property: count }]
      - menu: /interface/none-such
        labels: { unit: { property: name } }
        metrics: [{ name: acme_none, type: rows, help: Nothing. }]
`;
  const result = await probe(serviceOf(load(text + target(device.apiPort, 'router'))), 'addresses');
  expect(sampleLines(result, 'acme_')[0]).toMatch(/^acme_addresses \d+$/);
  expect(result.collectors).toEqual([expect.objectContaining({ name: 'addresses', outcome: 'ok' })]);
  expect(result.reads.map(({ what, outcome }) => `${what} ${outcome}`).sort()).toEqual([
    '/interface/none-such/print absent',
    '/ip/address/print count-only ok',
  ]);
});

const version = (help: string, name: string): string => `
modules: { mine: { collectors: [mine] } }
custom_collectors:
  mine:
    title: Mine
    tables:
      - menu: /system/identity
        metrics: [{ name: acme_identity_info, type: info, help: ${help}, labels: { ${name}: { property: name } } }]
`;

describe('a reload', () => {
  test('takes over other definitions, and the connection stays', async () => {
    const device = fleet.device('hub-core1');
    const at = target(device.apiPort, 'router');
    const service = serviceOf(load(version('First.', 'identity') + at));
    expect(sampleLines(await probe(service, 'mine'), 'acme_')).toEqual([
      'acme_identity_info{identity="hub-core1"} 1',
    ]);
    service.replace(load(version('Second.', 'hostname') + at));
    expect(sampleLines(await probe(service, 'mine'), 'acme_')).toEqual([
      'acme_identity_info{hostname="hub-core1"} 1',
    ]);
    expect(service.statistics().loginsSucceeded).toBe(1);
    service.replace(load(at));
    await expect(probe(service, 'mine')).rejects.toThrow(/There is no module/);
  });

  test('leaves a probe that chose its collectors before alone', async () => {
    const device = fleet.device('hub-core1');
    const at = target(device.apiPort, 'router');
    const service = serviceOf(load(version('First.', 'identity') + at));
    const chosen = service.settings.targets.get('device');
    if (chosen === undefined) throw new Error('The settings have no such target.');
    service.replace(load(at));
    const { result } = await withDeadline(20_000, {}, (deadline) =>
      service.probe({ target: chosen, collectors: ['mine'], deadline }),
    );
    expect(sampleLines(result, 'acme_')).toEqual(['acme_identity_info{identity="hub-core1"} 1']);
  });
});

const own = (name: string, property: string): string => `custom_collectors:
  ${name}:
    title: From a file
    tables:
      - menu: /ip/pool
        labels: { pool: { property: name } }
        metrics:
          - { name: acme_${name}_total, type: counter, help: A counter., kind: count, property: ${property} }
`;

function inFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'collectors-'));
  mkdirSync(join(folder, 'collectors'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return join(folder, 'mikrofleet.yml');
}

describe('files of collectors', () => {
  test('are read by a pattern, in the order of their names', () => {
    const file = inFolder({
      'mikrofleet.yml':
        'collector_files: [collectors/*.yml]\nmodules: { mine: { collectors: [one, two] } }\n',
      'collectors/b.yml': own('two', 'b'),
      'collectors/a.yml': own('one', 'a'),
      'collectors/.hidden.yml': 'not: [valid',
      'collectors/old.yml.bak': 'not: [valid',
      'collectors/empty.yml': '',
    });
    const settings = loadSettings({ file, environment: {}, catalogue });
    expect(settings.customCollectors.map(({ name }) => name)).toEqual(['one', 'two']);
    expect(settings.collectorFiles).toEqual([
      {
        pattern: 'collectors/*.yml',
        files: ['collectors/a.yml', 'collectors/b.yml', 'collectors/empty.yml'],
      },
    ]);
  });

  test('name themselves in messages, all of them in one run', () => {
    const file = inFolder({
      'mikrofleet.yml': `collector_files: [collectors/*.yml]\n${own('one', 'a')}`,
      'collectors/again.yml': own('one', 'a'),
      'collectors/broken.yml': 'custom_collectors: [\n',
      'collectors/key.yml': 'custom_colectors: {}\n',
      'collectors/value.yml': own('three', 'a').replace('kind: count', 'kind: byte'),
    });
    const shown = errorsOf(() => loadSettings({ file, environment: {}, catalogue }));
    const lines = shown.replaceAll(file.replace('mikrofleet.yml', ''), '').split('\n');
    expect(lines).toEqual([
      'collectors/again.yml:2 custom_collectors.one: This collector is already defined in mikrofleet.yml:3.',
      expect.stringMatching(/^collectors\/broken\.yml:2 : Column 1: /),
      'collectors/key.yml:1 : Unknown key "custom_colectors"; did you mean "custom_collectors"? Allowed keys: custom_collectors.',
      expect.stringMatching(
        /^collectors\/value\.yml:8 custom_collectors\.three\.tables\[0\]\.metrics\[0\]\.kind: "byte" is not one of .*; did you mean "bytes"\?$/,
      ),
    ]);
  });
});

test.each([
  ['index: [ifIndx]', /"ifIndx" is not one of .*; did you mean "ifIndex"\?/],
  [
    'labels: { x: { object: ifNmae } }',
    /No built-in collector reads an object "ifNmae"; did you mean "ifName"\?/,
  ],
  [
    'labels: { x: { object: mtxrPOEName } }',
    /mtxrPOEName has the index ifIndex, and the walked table has no ifIndex/,
  ],
  [
    'labels: { x: { oid: 1.3.6.1.2.1.31.1.1.1.6 } }',
    /Label "x" changes by itself \(ifHCInOctets: it is a counter\)/,
  ],
])('%s is explained', (line, message) => {
  const walk = line.includes('31.1.1.1') ? '1.3.6.1.2.1.31.1.1.1' : '1.3.6.1.2.1.33.1.4.4.1';
  const index = line.startsWith('index') ? '' : 'index: [id]\n        ';
  const text = `
custom_collectors:
  mine:
    title: Mine
    tables:
      - walk: ${walk}
        ${index}${line}
        metrics: [{ name: acme_x, type: gauge, help: A number., kind: count, oid: ${walk}.9 }]
`;
  expect(errorsOf(() => load(text))).toMatch(message);
});

test('every kind of the language has a word', () => {
  for (const word of [
    'bit-rate',
    'bytes',
    'flag',
    'local-timestamp',
    'milliamperes',
    'signal',
    'timestamp',
    'words',
  ])
    expect(kindWords).toContain(word);
});

describe('settings of collectors', () => {
  const rules = {
    '/ip/firewall/raw/print': ['1', '500', '30'].map((bytes, i) => ({ '.id': `*${i + 1}`, bytes })),
  };
  const definition = `custom_collectors:
  mine:
    title: Raw rules
    tables:
      - menu: /ip/firewall/raw
        labels: { rule: { property: .id } }
        metrics:
          - { name: acme_rule_bytes_total, type: counter, help: Bytes., kind: bytes, property: bytes }
modules: { mine: { collectors: [mine] } }
`;

  test('apply to those of the file too, and follow a reload', async () => {
    const at = target((await replayOf(rules)).apiPort, 'router');
    const top = 'collectors: { mine: { top: { rows: 1, by: acme_rule_bytes_total } } }\n';
    const service = serviceOf(load(definition + top + at));
    expect(sampleLines(await probe(service, 'mine'), 'acme_')).toEqual([
      'acme_rule_bytes_total{rule="*2"} 500',
      'acme_rule_bytes_total{rule="other"} 0',
    ]);
    service.replace(load(`${definition}collectors: { mine: { max_rows: 1 } }\n${at}`));
    expect(sampleLines(await probe(service, 'mine'), 'acme_')).toEqual([
      'acme_rule_bytes_total{rule="*1"} 1',
    ]);
    service.replace(load(definition + at));
    expect(sampleLines(await probe(service, 'mine'), 'acme_')).toHaveLength(3);
  });

  test.each([
    [
      'a collector that does not exist',
      `${definition}collectors: { mines: { max_rows: 1 } }\n`,
      /^mikrofleet\.yml:\d+ collectors: Unknown key "mines"; did you mean "mine"\? Allowed keys: .*, mine\.$/,
    ],
    [
      'a metric of another collector',
      `${definition}collectors: { mine: { top: { by: mikrotik_connections } } }\n`,
      /^mikrofleet\.yml:\d+ collectors\.mine\.top\.by: "mikrotik_connections" is not one of acme_rule_bytes_total\.$/,
    ],
    [
      'a collector with mistakes of its own',
      `${definition.replace('kind: bytes', 'kind: byte')}collectors: { mine: { top: { by: acme_rule_bytes_total } } }\n`,
      /^mikrofleet\.yml:\d+ custom_collectors\.mine\.tables\[0\]\.metrics\[0\]\.kind: [^\n]*$/,
    ],
  ])('%s has one message', (_what, text, message) => {
    expect(errorsOf(() => load(text))).toMatch(message);
  });
});
