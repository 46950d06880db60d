import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startReplay } from '@mikrofleet/simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { Deadline } from '../../src/concurrency/deadline.ts';
import { catalogueOf } from '../../src/config/catalogue.ts';
import { parseSettings } from '../../src/config/load.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import { createProber } from '../../src/probe/prober.ts';
import { type Exposition, parseExposition, seriesKey } from './exposition-text.ts';
import { fieldPath, onlyWithRecordings, readJson } from './recordings.ts';

/** A device of a public report: rows per API command, or lines of a walk. */
interface FieldDevice {
  readonly name: string;
  readonly version?: string;
  readonly code_page?: string;
  readonly walk?: readonly string[];
  readonly commands?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'field-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function recordsOf(commands: NonNullable<FieldDevice['commands']>): string {
  return JSON.stringify(Object.entries(commands).map(([command, rows]) => ({ command, rows })));
}

const fieldDevice = (file: string, name: string): FieldDevice => {
  const { devices } = readJson(fieldPath(file)) as { devices: readonly FieldDevice[] };
  const found = devices.find((device) => device.name === name);
  if (found === undefined) throw new Error(`${file} has no device ${name}`);
  return found;
};

/** The device as its owner would configure it, probed with its default modules or the named collectors. */
async function probed(device: FieldDevice, names: readonly string[] | undefined): Promise<Exposition> {
  const source = join(folder, `${device.name}.${device.walk === undefined ? 'json' : 'snmprec'}`);
  writeFileSync(source, device.walk?.join('\n') ?? recordsOf(device.commands ?? {}));
  const replay = await startReplay(source);
  const page = device.code_page === undefined ? '' : `, code_page: ${device.code_page}`;
  const account =
    device.walk === undefined
      ? `api: { username: monitor, password: demo-monitor, tls: off, port: ${replay.apiPort}${page} }`
      : `snmp: { version: ${device.version ?? '2c'}, community: demo-public, port: ${replay.snmpPort}${page} }`;
  const settings = parseSettings(
    `auths: { field: { ${account} } }\ntargets: [{ name: device, address: 127.0.0.1, auth: field, type: router }]`,
    { file: 'field.yml', environment: {}, catalogue: catalogueOf(collectors) },
  );
  const target = settings.targets.get('device');
  const prober = createProber(settings, collectors);
  try {
    if (target === undefined) throw new Error('no target');
    const result = await prober.probe(target, names ?? routerCollectors, Deadline.start(20_000));
    return parseExposition(encodeFamilies(result.families, 'text').text);
  } finally {
    await prober.close();
    await replay.close();
  }
}

const routerCollectors =
  catalogueOf(collectors).builtInModules.find(({ name }) => name === 'router')?.collectors ?? [];

type Value = readonly [name: string, labels: Readonly<Record<string, string>>, value: string | undefined];

function expectValues({ values }: Exposition, expected: readonly Value[]): void {
  const keys = expected.map(([name, labels]) => seriesKey(`mikrotik_${name}`, labels));
  expect(keys.map((key) => [key, values.get(key)])).toEqual(keys.map((key, i) => [key, expected[i]?.[2]]));
}

const metricsLike = ({ values }: Exposition, pattern: RegExp): string[] =>
  [...values].map(([key, value]) => `${key} ${value}`).filter((line) => pattern.test(line));

const session = (user: string, name: string) => ({ user, service: 'pppoe', interface: name });

describe('devices of public reports', onlyWithRecordings, () => {
  test('a second session is not a user of its own', async () => {
    const device = fieldDevice('c13-second-session.json', 'bras');
    // the report lacks the menu that every PPPoE server has
    const sessions = [
      { name: '<pppoe-john>', user: 'john' },
      { name: '<pppoe-john-1>', user: 'john' },
      { name: '<pppoe-john-1-1>', user: 'john-1' },
    ];
    const commands = { ...device.commands, '/interface/pppoe-server/print': sessions };
    const got = await probed({ ...device, commands }, ['ppp-session']);
    expectValues(got, [
      ['ppp_session_receive_bytes_total', session('john', '<pppoe-john>'), '1'],
      ['ppp_session_receive_bytes_total', session('john', '<pppoe-john-1>'), '222'],
      ['ppp_session_receive_bytes_total', session('john-1', '<pppoe-john-1-1>'), '333'],
    ]);
    expect(metricsLike(got, /user="john-1-1"/)).toEqual([]);
  });

  test('without that menu nothing proves a user', async () => {
    const got = await probed(fieldDevice('c13-second-session.json', 'bras'), ['ppp-session']);
    expect(metricsLike(got, /user=/)).toEqual([]);
    expectValues(got, [['ppp_session_receive_bytes_total', { interface: '<pppoe-john-1>' }, '222']]);
  });

  test('dynamic queues are counted and summed', async () => {
    const got = await probed(fieldDevice('c12-dynamic-queues.json', 'bras'), ['queue']);
    expect(metricsLike(got, /pppoe/)).toEqual([]);
    expectValues(got, [
      ['queue_dynamic_queues', {}, '3'],
      ['queue_dynamic_upload_limit_bytes_per_second', {}, '192000'],
      ['queue_dynamic_download_limit_bytes_per_second', {}, '288000'],
    ]);
    const router = await probed(fieldDevice('c12-dynamic-queues.json', 'bras'), undefined);
    expect(metricsLike(router, /pppoe/)).toEqual([]);
    const single = await probed(fieldDevice('c12-dynamic-queues.json', 'bras'), ['queue-dynamic']);
    expectValues(single, [['queue_simple_download_bytes_total', { queue: '<pppoe-sub1>' }, '2']]);
  });

  test('QSFP28 optics have no prefix, and lanes are a list', async () => {
    const got = await probed(fieldDevice('c02-qsfp28.json', 'crs520'), ['interface']);
    const port = { interface: 'qsfp28-2-1' };
    expectValues(got, [
      ['optical_temperature_celsius', port, '41'],
      ['optical_supply_voltage_volts', port, '3.3'],
      ['optical_bias_current_amperes', port, '0.051'],
      ['optical_transmit_power_dbm', port, '0.395'],
      ['optical_receive_power_dbm', port, '-4.417'],
      ['collector_success', { collector: 'interface' }, '1'],
    ]);
    expect(metricsLike(got, /optical_receive_power_dbm\{.*qsfp28-1-1/)).not.toEqual([]);
  });

  test('two interfaces of one name are told apart', async () => {
    const got = await probed(fieldDevice('c03-twins.json', 'twins'), ['interface']);
    const lines = metricsLike(got, /^mikrotik_interface_receive_bytes_total/);
    expect(new Set(lines.map((line) => line.split(' ').at(-1)))).toEqual(new Set(['1000', '2000']));
    expectValues(got, [
      ['interface_receive_bytes_total', { interface: 'management' }, '1000'],
      ['interface_rate_bytes_per_second', { interface: 'management' }, '125000000'],
    ]);
  });

  test('an uptime beyond 497 days', async () => {
    const got = await probed(fieldDevice('c04-uptime-wrap.json', 'old'), ['system']);
    expectValues(got, [['system_uptime_seconds', {}, '42958312']]);
  });

  test.each(['snmp', 'api'])('a comment in windows-1251 over %s', async (name) => {
    const device = { ...fieldDevice('c06-cp1251.json', name), code_page: 'windows-1251' };
    const got = await probed(device, ['interface']);
    expect(metricsLike(got, /^mikrotik_interface_info/).join()).toContain('comment="Север"');
  });

  test.each(['css610', 'css610-v1'])('SwOS: %s', async (name) => {
    const got = await probed(fieldDevice('c01-swos.json', name), ['system', 'health', 'interface']);
    expect(metricsLike(got, /^mikrotik_system_info/).join()).toMatch(
      /model="CSS610-8P-2S\+".*version="2\.20"/,
    );
    expectValues(got, [['system_uptime_seconds', {}, '9875622.98']]);
    const health = metricsLike(got, /^mikrotik_health_/).map((line) => line.split(' ').at(-1));
    expect(health).toEqual(expect.arrayContaining(['24.8', '42', '28.13', '54.18', '0.494']));
    const bytes = metricsLike(got, /^mikrotik_interface_receive_bytes_total/);
    const success = seriesKey('mikrotik_collector_success', { collector: 'interface' });
    // SNMPv1 cannot carry 64-bit counters, and this agent sent no others: the collector says so
    expect([bytes, got.values.get(success)]).toEqual(
      name === 'css610'
        ? [['mikrotik_interface_receive_bytes_total{interface="Port1"} 104118373316'], '1']
        : [[], '0'],
    );
  });

  test('sysDescr of 7.23', async () => {
    const walk = readFileSync(fieldPath('sysdescr_7.23.snmprec'), 'utf8').split('\n');
    const got = await probed({ name: 'sysdescr', walk }, ['system']);
    expect(metricsLike(got, /^mikrotik_system_info/).join()).toMatch(
      /model="RBcAPGi-5acD2nD".*version="7\.23\.3"/,
    );
  });

  test('frequency and SSID of a station', async () => {
    const walk = readFileSync(fieldPath('station-frequency.snmprec'), 'utf8').split('\n');
    const got = await probed({ name: 'station', walk }, ['wireless']);
    expect(metricsLike(got, /^mikrotik_wireless_.*frequency_hertz/).join()).toMatch(
      /interface="wlan1".* 5745000000$/,
    );
    expect(metricsLike(got, /ssid="tower-net"/)).not.toEqual([]);
  });
});
