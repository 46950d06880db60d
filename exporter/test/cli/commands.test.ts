import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFixture } from './fixture.ts';

describe('check-config', () => {
  it('names Prometheus and Alertmanagers', async () => {
    const fixture = makeFixture();
    const servers = `prometheus: { url: "http://prometheus:9090" }
alertmanagers: [{ url: "http://one:9093" }, { url: "http://two:9093/am" }]
`;
    writeFileSync(fixture.file, servers);
    expect(await fixture.run('check-config')).toBe(0);
    expect(fixture.output.stdout).toMatch(
      /\nprometheus +http:\/\/prometheus:9090\/\nalertmanagers +http:\/\/one:9093\/, http:\/\/two:9093\/am\n/,
    );
  });

  it('prints what was understood', async () => {
    const fixture = makeFixture();
    expect(await fixture.run('check-config')).toBe(0);
    const [title, overview, effective, ...tables] = fixture.output.stdout.split('\n\n');
    expect(title).toBe(`${fixture.file} is valid.`);
    expect(overview).toBe(`auths          2
modules        8 (7 built in)
targets        5
ad hoc         10.0.0.0/8, 2001:db8::/32
prometheus     none: no reports
alertmanagers  none: no alerts are shown, and maintenance makes no silences
grafana        none`);
    // The column width depends on the folder.
    const compact = effective?.replaceAll(dirname(fixture.file), 'FOLDER').replaceAll(/ {2,}/g, ' | ');
    expect(compact).toBe(`SETTING | VALUE | FROM
ad_hoc.allow | 10.0.0.0/8, 2001:db8::/32 | file
connections.max | 1000 | default
connections.idle | 5m | default
connections.commands_in_flight | 16 | default
budget.probe.rows | 400000 | default
budget.probe.items | 2000 | default
budget.probe.series | 500000 | default
budget.probe.memory_mib | 96 | default
budget.probe.text_mib | 64 | default
budget.process.rows | 2000000 | default
budget.process.items | 10000 | default
budget.process.series | 1500000 | default
budget.process.memory_mib | 192 | default
budget.process.text_mib | 160 | default
freshness | 0 | default
scrape_timeout | 5s | file
timeout_offset | 500ms | file
storage.sqlite.path | FOLDER/mikrofleet.db | default
limits.per_principal_per_minute | 600 | default
limits.per_device_per_minute | 120 | default`);
    expect(tables.join('\n\n')).toBe(`AUTH     API                                       SNMP
monitor  user monitor, password <secret>, tls off  version 2c, community <secret>
walker   none                                      version 2c, community <secret>

TARGET   ADDRESS      PORT  TYPE    READ BY  AUTH     TENANT  SITE       MODULES
ap1      10.1.1.11    8728  ap      api      monitor  acme    tower <1>  ap,slow
down     10.1.1.12    161   switch  snmp     walker                      switch,slow
slow     10.1.1.13    8728  router  api      monitor                     slow-tables
broken   10.1.1.14    8728  router  api      monitor                     router,slow
a&b "c"  2001:db8::1  161   cpe     snmp     walker                      cpe,slow
`);
  });

  it('lists custom collectors with the modules that read them, and patterns without a file', async () => {
    const fixture = makeFixture();
    writeFileSync(
      fixture.file,
      `collector_files: [collectors-of-*.yml]
modules: { mine: { collectors: [pools] } }
custom_collectors:
  pools:
    title: Pools
    types: [router]
    tables:
      - menu: /ip/pool
        labels: { pool: { property: name } }
        metrics:
          - { name: acme_pool_info, type: info, help: A pool., labels: { ranges: { property: ranges } } }
          - { name: acme_pools, type: rows, help: All pools. }
`,
    );
    expect(await fixture.run('check-config')).toBe(0);
    expect(fixture.output.stdout).toContain(`
COLLECTOR  TITLE  METRICS  MODULES
pools      Pools  2        router,all,mine
`);
    expect(fixture.output.stdout).toContain(
      '\nWarning: no file matches collectors-of-*.yml of collector_files.\n',
    );
    fixture.output.stdout = '';
    expect(await fixture.run('metrics', '--collector', 'pools')).toBe(0);
    expect(fixture.output.stdout).toBe(`acme_pool_info{pool, ranges} (info)
  A pool.
  /ip/pool ranges

acme_pools (gauge)
  All pools.
  /ip/pool
`);
    fixture.output.stdout = '';
    expect(await fixture.run('metrics', '--format', 'json')).toBe(0);
    expect(JSON.parse(fixture.output.stdout)).toMatchObject({
      collectors: [
        { name: 'pools', types: ['router'], cost: { api: { commands: 1, per_item: 0, round_trips: 1 } } },
      ],
    });
    expect(await fixture.run('metrics', '--collector', 'pool')).toBe(2);
    expect(fixture.output.stderr).toContain('There is no collector pool; did you mean "pools"?');
  });

  it('prints the Grafana whose people are let in, and where its keys come from', async () => {
    const fixture = makeFixture();
    writeFileSync(fixture.file, 'grafana: { url: "https://grafana.example/monitoring" }\n');
    expect(await fixture.run('check-config')).toBe(0);
    expect(fixture.output.stdout).toContain(
      '\ngrafana        https://grafana.example/monitoring/, keys from https://grafana.example/monitoring/api/signing-keys/keys\n',
    );
  });

  it('prints settings in the words of the file, without a secret and without what does not count', async () => {
    const fixture = makeFixture({ environment: { TEST_PASSWORD: 'hunter2', TEST_CONNECTIONS: '20' } });
    writeFileSync(
      fixture.file,
      `connections: { idle: 600s }
storage:
  postgresql:
    url: postgresql://m:\${TEST_PASSWORD}@db/m
    connections: \${TEST_CONNECTIONS}
`,
    );
    expect(await fixture.run('check-config')).toBe(0);
    const lines = fixture.output.stdout.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | '));
    expect(
      lines
        .filter((line) => /^(connections.idle|storage)/.test(line))
        .map((line) => line.replace(`${dirname(fixture.file)}/`, '')),
    ).toEqual([
      'connections.idle | 10m | file',
      'storage.postgresql.url | <secret> | file',
      'storage.postgresql.role | mikrofleet_app | default',
      'storage.postgresql.audit_heads | mikrofleet.audit-heads | default',
      'storage.postgresql.connections | 20 | file',
    ]);
    expect(fixture.output.stdout).not.toContain('hunter2');
  });

  it('warns of an empty file', async () => {
    const fixture = makeFixture();
    writeFileSync(fixture.file, '# nothing\n');
    expect(await fixture.run('check-config')).toBe(0);
    expect(fixture.output.stdout).toContain('\nWarning: the configuration file is empty.');
  });

  it('prints all problems and fails', async () => {
    const fixture = makeFixture();
    writeFileSync(fixture.file, 'freshness: x\nretention: 5d\n');
    expect(await fixture.run('check-config')).toBe(1);
    expect(fixture.output.stdout).toBe('');
    expect(
      fixture.output.stderr.replaceAll(fixture.file, 'FILE'),
    ).toBe(`FILE:1: freshness: "x" is not a duration; use for example 500ms, 30s or 5m. [config.invalid-value]
    Correct the line that the message names.
FILE:2: Unknown key "retention". Allowed keys: auths, modules, collectors, custom_collectors, collector_files, targets, sites, ad_hoc, connections, budget, freshness, scrape_timeout, timeout_offset, storage, keys, limits, grafana, alertmanagers, prometheus. [config.unknown-key]
    Remove the key or correct its spelling; the message names the line and the allowed keys.
2 errors in the configuration.
`);
  });

  it('an option wins over its environment variable', async () => {
    const fixture = makeFixture({ environment: { MIKROFLEET_CONFIG_FILE: '/nowhere.yml' } });
    expect(await fixture.run('check-config')).toBe(1);
    expect(fixture.output.stderr).toContain(
      '/nowhere.yml: The configuration file cannot be read: it does not exist.',
    );
    expect(await fixture.run('check-config', '--config.file', fixture.file)).toBe(0);
    expect(await fixture.run('--config.file', fixture.file, 'check-config')).toBe(0);
  });
});

describe('probe', () => {
  it('prints a table', async () => {
    const fixture = makeFixture();
    expect(await fixture.run('probe', 'ap1')).toBe(4);
    expect(fixture.output).toEqual({
      stderr: '',
      stdout: `mikrotik_interface_receive_bytes_total (counter) Bytes received.
  interface="ether1"  1
  interface="ether1"  7
  interface="ether2"  2048

Collectors
  ok      system      4 ms  lost: 2 duplicate of /system/resource/cpu/print
  absent  wifi        1 ms  Not read: it has no RouterOS menu, and this device is read over the RouterOS API.
  failed  routing     2 ms  The device says "no such item". Read the error text of the device; look for the menu in the RouterOS release notes. [collector.trap]

ap1 (10.1.1.11 port 8728, api) is up, read in 0.013 s.
`,
    });
    expect(fixture.probers.map(({ closed }) => closed)).toEqual([1]);
  });

  it('says why a device is down', async () => {
    const fixture = makeFixture();
    expect(await fixture.run('probe', 'down')).toBe(3);
    expect(fixture.output.stdout).toBe(
      'down (10.1.1.12 port 161, snmp) is down after 0.005 s: The device rejected the login. Check the auth of the device; the user needs the policies api and read, and its `address` must allow the exporter. [device.login-rejected]\n',
    );
  });

  it.each([
    ['exposition', '# HELP mikrotik_collector', '\nmikrotik_up 1\n'],
    ['openmetrics', '# TYPE mikrotik_collector', '\n# EOF\n'],
  ])('prints the %s', async (format, start, end) => {
    const fixture = makeFixture();
    await fixture.run('probe', 'ap1', '--format', format);
    expect(fixture.output.stdout.startsWith(start)).toBe(true);
    expect(fixture.output.stdout.endsWith(end)).toBe(true);
  });

  it('passes on modules and time', async () => {
    const fixture = makeFixture();
    await fixture.run('probe', 'ap1', '--module', 'slow-tables', '--timeout', '1500ms');
    expect(fixture.probers[0]?.calls[0]).toMatchObject({
      collectors: ['routing', 'system'],
      options: { timeoutMs: 1500 },
    });
  });

  it('reads any address with an auth, host names too: who can run it can read the secrets', async () => {
    const fixture = makeFixture();
    await fixture.run('probe', '192.0.2.1:8730', '--auth', 'monitor');
    await fixture.run('probe', 'router.example', '--auth', 'walker');
    expect(fixture.probers.map(({ calls }) => calls[0]?.target)).toMatchObject([
      { address: '192.0.2.1', port: 8730, transport: 'api' },
      { address: 'router.example', transport: 'snmp' },
    ]);
  });

  it.each([
    [['probe', 'ap2'], '[request.unknown-target]'],
    [
      ['probe', '10.0.0.1'],
      '--auth: the address "10.0.0.1" needs the name of an auth, and no device of the file has it.',
    ],
    [
      ['probe', '10.1.1.11:8728'],
      '--auth: "10.1.1.11:8728" is the address of "ap1": give that name, or an auth to read the address with.',
    ],
    [['probe', 'ap1', '--all'], '--all: cannot be combined with a device.'],
    [['probe', '10.0.0.1', '--auth', 'x'], '[request.unknown-auth]'],
    [['probe', 'ap1', '--module', 'x'], '[request.unknown-module]'],
    [['probe', 'ap1', '--format', 'json'], '--format: "json" is not one of table, exposition, openmetrics.'],
    [['probe', 'ap1', '--timeout', '5'], '--timeout: "5" is not a duration such as 10s.'],
    [['probe', 'ap1', '--colour'], "error: unknown option '--colour'"],
    [
      ['probe'],
      'Which device? Give its name, TENANT/NAME, an address with --auth, or --all for all of them.',
    ],
    [
      ['srve'],
      'There is no command "srve"; did you mean "serve"? Commands: serve, probe, targets, alertmanager-config, metrics, snmp-oids, check-config, hash-password, tenant, token, device, maintenance, report, keys, audit, registry, version, help.',
    ],
    [['serve', '--log.level', 'loud'], '--log.level: "loud" is not one of debug, info, warn, error.'],
    [['serve', '--log.format', 'xml'], '--log.format: "xml" is not one of logfmt, json.'],
    [
      ['serve', '--web.listen-address', '9436'],
      '--web.listen-address: "9436" must have the form :9436 or address:9436.',
    ],
    [['serve', '--web.listen-address', ':99999'], '[config.invalid-option]'],
    [
      ['serve', '--web.allowed-hosts', 'fleet.example,https://x'],
      '--web.allowed-hosts: "https://x" is not a host name; leave out scheme and port.',
    ],
  ])('%j is refused', async (words, message) => {
    const fixture = makeFixture();
    expect(await fixture.run(...words)).toBe(2);
    expect(fixture.output.stderr).toContain(message);
  });

  it('Ctrl-C ends it', async () => {
    const fixture = makeFixture();
    const running = fixture.run('probe', 'slow');
    setTimeout(() => fixture.signals.emit('SIGINT'), 10);
    expect(await running).toBe(1);
    expect(fixture.output.stderr).toBe('interrupted\n');
    expect(fixture.signals.listenerCount('SIGINT')).toBe(0);
  });
});

describe('colours', () => {
  it.each([
    [{ isTTY: true }, true],
    [{ isTTY: false }, false],
    [{ isTTY: true, environment: { NO_COLOR: '1' } }, false],
    [{ isTTY: true, environment: { TERM: 'dumb' } }, false],
  ])('%j: %s', async (options, coloured) => {
    const fixture = makeFixture(options);
    await fixture.run('probe', 'ap1');
    expect(fixture.output.stdout.includes('\u001b[')).toBe(coloured);
    expect(fixture.output.stdout).toContain('is ');
    expect(fixture.output.stdout).toMatch(/ok .*absent.*failed/s);
  });
});

describe('help and version', () => {
  it('are printed with success', async () => {
    const fixture = makeFixture();
    expect(await fixture.run('--version')).toBe(0);
    expect(fixture.output.stdout).toBe('1.2.3\n');
    expect(await fixture.run('--help')).toBe(0);
    expect(fixture.output.stdout).toContain('MIKROFLEET_WEB_LISTEN_ADDRESS');
    expect(fixture.output.stdout).toContain(
      '  3  probe: the device is down; alertmanager-config --check: the file is out of date\n',
    );
  });
});
