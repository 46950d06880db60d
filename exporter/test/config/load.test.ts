import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AccountKey } from '../../src/config/account-key.ts';
import { loadSettings, parseSettings } from '../../src/config/load.ts';
import { ConfigurationError } from '../../src/config/configuration-error.ts';
import { Secret } from '../../src/config/secret.ts';
import type { Settings } from '../../src/config/settings.ts';
import { catalogue } from './catalogue.ts';

const here = import.meta.dirname;

function load(name: string): Settings {
  return loadSettings({ file: join(here, name), environment: { TEST_COMMUNITY: 'from-env' }, catalogue });
}

function parse(text: string, environment: Record<string, string> = {}): Settings {
  return parseSettings(text, { file: join(here, 'inline.yml'), environment, catalogue });
}

function errorsOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigurationError) return `${error.message}\n`.replaceAll(`${here}/`, '');
    throw error;
  }
  return 'nothing is wrong';
}

describe('a good file', () => {
  const settings = load('good.yml');

  it('gives the API accounts', () => {
    expect(settings.auths.get('monitor')?.api).toEqual({
      key: expect.any(AccountKey) as AccountKey,
      username: 'monitor',
      password: expect.any(Secret) as Secret,
      tls: { mode: 'verify', verifyName: true, ca: readFileSync(join(here, 'files/ca.pem'), 'utf8') },
      port: 8729,
      legacyLogin: false,
      codePage: 'windows-1252',
    });
    expect(settings.auths.get('pinned')?.api).toEqual({
      key: expect.any(AccountKey) as AccountKey,
      username: 'reader',
      password: expect.any(Secret) as Secret,
      tls: { mode: 'pin', fingerprint: 'abcdef0123456789'.repeat(4) },
      port: 18_729,
      legacyLogin: true,
      codePage: 'windows-1250',
    });
    expect(settings.auths.get('named')?.api?.tls).toEqual({
      mode: 'verify',
      verifyName: false,
      serverName: 'router.example',
    });
    expect(settings.auths.get('plain')?.api).toMatchObject({ port: 8728, tls: { mode: 'off' } });
    expect(settings.auths.get('anonymous')?.api).toMatchObject({ port: 8729, tls: { mode: 'anonymous' } });
  });

  it.each([
    ['monitor', 'from-a-file'],
    ['pinned', '007'],
    ['named', 'cost${5}$5'],
    ['plain', ''],
  ])('reads the password of %s to the letter', (name, password) => {
    expect(settings.auths.get(name)?.api?.password.reveal()).toBe(password);
  });

  it('gives the SNMP accounts', () => {
    expect(settings.auths.get('monitor')?.snmp).toMatchObject({
      version: '2c',
      port: 161,
      maxRepetitions: 25,
      timeoutMs: 2000,
      retries: 2,
    });
    const v1 = settings.auths.get('v1')?.snmp;
    expect(v1).toMatchObject({ version: '1', port: 1161, maxRepetitions: 50, timeoutMs: 500, retries: 0 });
    expect(v1?.codePage).toBe('windows-1251');
    const v3 = settings.auths.get('v3')?.snmp;
    expect(v3).toMatchObject({
      version: '3',
      codePage: 'windows-1252',
      username: 'watcher',
      auth: { protocol: 'sha1' },
      priv: { protocol: 'aes128' },
      contextName: 'ctx',
    });
    const snmp = settings.auths.get('monitor')?.snmp;
    expect(snmp?.version === '2c' && snmp.community.reveal()).toBe('from-env');
    expect(v3?.version === '3' && v3.auth?.password.reveal()).toBe('eightchr');
    expect(v3?.version === '3' && v3.priv?.password.reveal()).toBe('from-a-file');
    expect(settings.auths.get('v3-open')?.snmp).toEqual({
      key: expect.any(AccountKey) as AccountKey,
      version: '3',
      codePage: 'windows-1252',
      username: 'watcher',
      contextName: '',
      port: 161,
      maxRepetitions: 25,
      timeoutMs: 2000,
      retries: 2,
    });
  });

  it('gives the modules on top of the built-in ones', () => {
    expect([...settings.modules.keys()]).toEqual(['router', 'switch', 'ap', 'cpe', 'lte', 'slow', 'all']);
    expect(settings.modules.get('router')?.collectors).toEqual(['system', 'interface']);
    expect(settings.modules.get('slow')?.collectors).toEqual(['routing']);
  });

  it('gives the settings of the collectors it names', () => {
    expect(settings.collectorSettings).toEqual(
      new Map([
        ['system', { options: new Set(), maxRows: 10_000 }],
        ['interface', { options: new Set(['comments']), maxRows: 500 }],
        [
          'routing',
          {
            options: new Set(['peers']),
            maxRows: 10_000,
            top: { rows: 20, by: 'mikrotik_bgp_prefixes' },
          },
        ],
      ]),
    );
  });

  it('gives the targets', () => {
    expect(
      [...settings.targets.values()].map(({ auth, ...target }) => ({ ...target, auth: auth.name })),
    ).toEqual([
      {
        name: 'tower1-ap1',
        address: '10.1.1.11',
        type: 'ap',
        auth: 'monitor',
        transport: 'api',
        tenant: 'acme',
        site: 'tower1',
        role: 'sector',
        labels: {},
      },
      {
        name: 'core',
        address: '2001:db8::1',
        port: 8730,
        type: 'router',
        auth: 'monitor',
        transport: 'snmp',
        modules: ['router', 'slow'],
        interfaces: {
          sfp1: { role: 'backhaul', peerSite: 'tower1', capacity: 1_500_000_000, plannedClients: 40 },
          'ether1 to roof': {},
        },
        labels: { rack: '7', owner: 'network team' },
      },
      {
        name: 'by name',
        address: 'sw1.example',
        type: 'switch',
        auth: 'v3',
        transport: 'snmp',
        labels: { rack: '7', owner: 'network team' },
      },
    ]);
  });

  it('gives the sites', () => {
    expect(settings.sites).toEqual([
      {
        name: 'hub',
        tenant: 'acme',
        upstreams: [],
        latitude: 56.95,
        longitude: -24,
        sloObjective: 0.9995,
        soldBandwidth: 300_000_000,
      },
      {
        name: 'tower1',
        tenant: 'acme',
        parent: 'hub',
        upstreams: ['hub'],
        voltageMin: 46,
        voltageCutoff: 43.2,
      },
      { name: 'hub', upstreams: [] },
    ]);
  });

  it('gives the Alertmanagers', () => {
    expect(settings.alertmanagers).toEqual([
      { url: new URL('http://127.0.0.1:9093'), timeoutMs: 5000 },
      {
        url: new URL('https://alerts.example/prefix/'),
        timeoutMs: 2000,
        account: { kind: 'basic', username: 'mikrofleet', password: expect.any(Secret) as Secret },
        tls: { ca: readFileSync(join(here, 'files/ca.pem'), 'utf8') },
      },
      {
        url: new URL('http://10.0.0.7:9093'),
        timeoutMs: 5000,
        account: { kind: 'bearer', token: expect.any(Secret) as Secret },
      },
    ]);
  });

  it('gives networks, limits and times', () => {
    expect(settings).toMatchObject({
      adHocAllow: ['10.0.0.0/8', '2001:db8::/32'],
      connections: { max: 50, idleMs: 90_000, commandsInFlight: 8 },
      budget: {
        probe: { rows: 50_000, items: 2000, series: 500_000, memory: 100_663_296, text: 67_108_864 },
        process: {
          rows: 2_000_000,
          items: 10_000,
          series: 1_500_000,
          memory: 201_326_592,
          text: 314_572_800,
        },
      },
      freshnessMs: 1500,
      defaultTimeoutMs: 90_000,
      timeoutOffsetMs: 250,
      grafana: {
        issuer: 'https://grafana.example/monitoring/',
        jwksUrl: new URL('https://10.0.0.5:3000/keys'),
        ca: readFileSync(join(here, 'files/ca.pem'), 'utf8'),
      },
    });
  });

  it('never prints a secret', () => {
    const printed = inspect(settings, { depth: 10 }) + JSON.stringify([...settings.auths.values()]);
    for (const secret of ['from-a-file', 'from-env', 'eightchr', 'cost$'])
      expect(printed).not.toContain(secret);
  });
});

describe('defaults', () => {
  it('an empty file has the built-in modules and nothing else', () => {
    expect(parse('')).toEqual({
      source: { path: join(here, 'inline.yml'), isEmpty: true },
      collectors: ['system', 'interface', 'routing'],
      collectorSettings: new Map(),
      customCollectors: [],
      collectorFiles: [],
      auths: new Map(),
      modules: new Map(catalogue.builtInModules.map((module) => [module.name, module])),
      targets: new Map(),
      sites: [],
      alertmanagers: [],
      adHocAllow: [],
      connections: { max: 1000, idleMs: 300_000, commandsInFlight: 16 },
      budget: {
        probe: { rows: 400_000, items: 2000, series: 500_000, memory: 100_663_296, text: 67_108_864 },
        process: {
          rows: 2_000_000,
          items: 10_000,
          series: 1_500_000,
          memory: 201_326_592,
          text: 167_772_160,
        },
      },
      freshnessMs: 0,
      defaultTimeoutMs: 10_000,
      timeoutOffsetMs: 500,
      storage: { sqlite: { path: join(here, 'mikrofleet.db') } },
      isStorageDefault: true,
      keys: { file: join(here, 'mikrofleet.db.key') },
      limits: { perPrincipalPerMinute: 600, perDevicePerMinute: 120 },
    });
  });

  it('a key without value counts as absent', () => {
    expect(parse('targets:\nauths:\nad_hoc: { allow: [] }\n').targets.size).toBe(0);
  });
});

describe('files with mistakes', () => {
  const files = readdirSync(here).filter((name) => /^invalid-.*\.yml$/.test(name));

  it.each(files)('%s gives exactly the expected messages', (name) => {
    const expected = readFileSync(join(here, name.replace('.yml', '.txt')), 'utf8');
    expect(errorsOf(() => load(name))).toBe(expected);
  });

  it('a file that is not there', () => {
    expect(errorsOf(() => load('gone.yml'))).toBe(
      'gone.yml: The configuration file cannot be read: it does not exist. [config.file-unreadable]\n' +
        '    Check the path that the message names, and that the user of the exporter or of the command may read it.\n',
    );
  });

  it('carries the code of the first problem and every problem apart', () => {
    let caught: unknown;
    try {
      parse('freshness: x\nretention: y\n');
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(ConfigurationError);
    expect((caught as ConfigurationError).code).toBe('config.invalid-value');
    expect(
      (caught as ConfigurationError).errors.map(({ code, line, path }) => ({ code, line, path })),
    ).toEqual([
      { code: 'config.invalid-value', line: 1, path: 'freshness' },
      { code: 'config.unknown-key', line: 2, path: '' },
    ]);
  });
});

describe('nothing of a password reaches a message', () => {
  const marker = 'hunter2';
  it.each([
    ['alias', `*${marker}`],
    ['tag', `!${marker}`],
    ['anchor and more', `&x "${marker}" ${marker}`],
    ['reserved character', `@${marker}`],
    ['unclosed quote', `"${marker}`],
    ['bracket', `] ${marker}`],
    ['colon', `a: ${marker}: b`],
    ['bad escape', `"\\q${marker}"`],
    ['environment', `"\${${marker} }"`],
    ['list', `[${marker}]`],
    ['mapping', `{ x: ${marker} }`],
    ['directive', `\n%${marker}`],
    ['block', `|9 ${marker}`],
  ])('%s', (_what, value) => {
    const text = `auths:\n  m:\n    api:\n      username: u\n      tls: off\n      password: ${value}\n`;
    const message = errorsOf(() => parse(text));
    expect(message).not.toBe('nothing is wrong');
    expect(message).not.toContain(marker);
  });
});

describe('bounds', () => {
  it('an alias bomb is no more than its text', () => {
    const levels = Array.from({ length: 20 }, (_, level) =>
      level === 0
        ? 'l0: &l0 [x, x]'
        : `l${level}: &l${level} [${Array(9)
            .fill(`*l${level - 1}`)
            .join(', ')}]`,
    );
    const started = performance.now();
    expect(errorsOf(() => parse(`${levels.join('\n')}\ntargets: *l19\n`))).toContain('[config.unknown-key]');
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('a mapping that contains itself is refused', () => {
    expect(errorsOf(() => parse('targets: &t [*t]\n'))).toContain('targets[0]: This must be a mapping');
  });

  it('deep nesting does not end the process', () => {
    expect(errorsOf(() => parse(`targets: ${'['.repeat(20_000)}`))).toMatch(/\[config\.invalid-yaml\]/);
  });

  it('a directory or a file above the limit is not read', () => {
    const directory = mkdtempSync(join(tmpdir(), 'config-'));
    const file = join(directory, 'large.yml');
    writeFileSync(file, '#'.repeat(4 * 1024 * 1024 + 1));
    expect(errorsOf(() => loadSettings({ file, environment: {}, catalogue }))).toContain(
      'it is larger than 4194304 bytes. [config.file-unreadable]',
    );
    expect(errorsOf(() => loadSettings({ file: directory, environment: {}, catalogue }))).toContain(
      'it is a directory. [config.file-unreadable]',
    );
    rmSync(directory, { recursive: true });
  });
});

function authWith(password: string): string {
  return `auths: { m: { api: { username: u, tls: off, password: "${password}" } } }`;
}

describe('environment variables', () => {
  it.each([
    ['${A}', 'a'],
    ['x${A}y${B}z', 'xaybz'],
    ['${C:-default}', 'default'],
    ['${EMPTY:-default}', 'default'],
    ['${A:-default}', 'a'],
    ['${C:-}', ''],
    ['${NESTED}', '${A}'],
    ['$A $$ $', '$A $$ $'],
    ['$${A}', '${A}'],
  ])('%s becomes %s', (written, value) => {
    const settings = parse(authWith(written), { A: 'a', B: 'b', EMPTY: '', NESTED: '${A}' });
    expect(settings.auths.get('m')?.api?.password.reveal()).toBe(value);
  });

  it('serves numbers, words and durations as well', () => {
    const settings = parse('connections: { max: "${MAX}", idle: "${IDLE}" }', { MAX: '7', IDLE: '2m' });
    expect(settings.connections).toMatchObject({ max: 7, idleMs: 120_000 });
  });
});
