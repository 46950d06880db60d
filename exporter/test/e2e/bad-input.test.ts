import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Daemon, freePort as freeUdpPort, startSnmpd } from '../transport/snmp/daemon.ts';
import { type Exporter, probe, runCommand, startExporter, withTimeout } from './support/exporter.ts';
import { type FleetWithConfig, startFleetWithConfig } from './support/fleet.ts';

/** Not RouterOS: greets like an SSH server. */
function startOtherServer(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' ? (address?.port ?? 0) : 0 });
    });
  });
}

const password = 'demo-monitor';
const zeros = '0'.repeat(64);

describe('bad input', () => {
  let setup: FleetWithConfig;
  let exporter: Exporter;
  let snmpd: Daemon;
  let other: { server: Server; port: number };

  beforeAll(async () => {
    snmpd = await startSnmpd('rocommunity public 127.0.0.1\n', await freeUdpPort());
    other = await startOtherServer();
    const nobody = await freeUdpPort();
    setup = await startFleetWithConfig({}, (fleet) => {
      const snmp = `port: ${fleet.device('tower1-cpe1').snmpPort}, timeout: 300ms, retries: 0`;
      const v3 = `version: 3, port: ${fleet.device('tower2-cpe1').snmpPort}`;
      const tls = fleet.device('hub-core1').apiTlsPort;
      const auths = [
        `plain: { api: { username: monitor, password: ${password}, tls: off } }`,
        'wrong-password: { api: { username: monitor, password: not-this-one, tls: off } }',
        `no-policy: { api: { username: blind, password: demo-blind, tls: off } }`,
        `pinned: { api: { username: monitor, password: ${password}, tls: pin, fingerprint: "${zeros}" } }`,
        `system-ca: { api: { username: monitor, password: ${password}, tls: verify } }`,
        `wrong-community: { snmp: { version: 2c, community: not-this-one, ${snmp} } }`,
        `nobody: { snmp: { version: 2c, community: public, port: ${nobody}, timeout: 300ms, retries: 0 } }`,
        `debian: { snmp: { version: 2c, community: public, port: ${snmpd.port} } }`,
        `unknown-user: { snmp: { ${v3}, username: stranger, auth_protocol: sha1, auth_password: long-enough } }`,
        `wrong-key: { snmp: { ${v3}, username: demo-v3, auth_protocol: sha1, auth_password: long-but-wrong, priv_protocol: aes128, priv_password: demo-priv-pass } }`,
      ];
      const api = fleet.device('tower1-ap1').apiPort;
      const targets = [
        `name: t-password, port: ${api}, auth: wrong-password`,
        `name: t-policy, port: ${api}, auth: no-policy`,
        `name: t-pin, port: ${tls}, auth: pinned`,
        `name: t-ca, port: ${tls}, auth: system-ca`,
        `name: t-no-certificate, port: ${fleet.device('hub-sw1').apiTlsPort}, auth: system-ca`,
        'name: t-refused, port: 1, auth: plain',
        `name: t-other, port: ${other.port}, auth: plain`,
        'name: t-community, auth: wrong-community',
        'name: t-nobody, auth: nobody',
        'name: t-user, auth: unknown-user',
        'name: t-key, auth: wrong-key',
        'name: t-debian, auth: debian',
      ];
      return {
        auths: auths.map((line) => `  ${line}\n`).join(''),
        targets: targets.map((line) => `  - { ${line}, address: 127.0.0.1, type: ap }\n`).join(''),
        file: 'ad_hoc: { allow: [127.0.0.0/8] }\n',
      };
    });
    exporter = await startExporter(setup.configFile);
  });
  afterAll(async () => {
    await exporter?.process.stop();
    await setup?.close();
    await snmpd?.stop();
    other?.server.close();
  });

  it.each([
    ['no target', '', 400, 'request.missing-parameter'],
    ['empty target', 'target=', 400, 'request.missing-parameter'],
    ['unknown target', 'target=tower9-ap9', 404, 'request.unknown-target'],
    ['malformed address', 'target=127.0.0.', 400, 'request.invalid-target'],
    ['malformed port', 'target=127.0.0.1:99999&auth=plain', 400, 'request.invalid-target'],
    ['a URL as target', 'target=http://127.0.0.1/&auth=plain', 400, 'request.invalid-target'],
    ['address outside ad_hoc.allow', 'target=192.0.2.1&auth=plain', 403, 'request.target-not-allowed'],
    ['address without auth', 'target=127.0.0.1', 400, 'request.auth-required'],
    ['unknown auth', 'target=127.0.0.1&auth=plian', 400, 'request.unknown-auth'],
    ['auth of another device', 'target=hub-core1&auth=plain', 400, 'request.invalid-parameter'],
    ['unknown module', 'target=hub-core1&module=ruoter', 400, 'request.unknown-module'],
    ['unknown parameter', 'target=hub-core1&modul=router', 400, 'request.unknown-parameter'],
    ['target twice', 'target=hub-core1&target=hub-ap1', 400, 'request.invalid-parameter'],
    ['strange debug', 'target=hub-core1&debug=yes', 400, 'request.invalid-parameter'],
  ])('%s: HTTP status and code', async (_what, query, status, code) => {
    const response = await fetch(`${exporter.url}/probe?${query}`);
    const body = await response.text();
    expect(response.status, body).toBe(status);
    expect(body).toContain(code);
    // One line that says what to do.
    expect(body.trim().split('\n')).toHaveLength(1);
  });

  it('a timeout that is no number is refused', async () => {
    const { status, body } = await probe(
      exporter,
      { target: 'hub-core1' },
      { 'x-prometheus-scrape-timeout-seconds': 'soon' },
    );
    expect(status).toBe(400);
    expect(body).toContain('request.invalid-parameter');
  });

  it.each([
    ['t-password', 'login-rejected'],
    ['t-pin', 'tls-pin-mismatch'],
    ['t-ca', 'tls-untrusted'],
    ['t-no-certificate', 'tls-no-certificate'],
    ['t-refused', 'refused'],
    ['t-other', 'protocol'],
    ['t-community', 'snmp-no-answer'],
    // The local kernel reports a closed port; a remote router would just be silent.
    ['t-nobody', /^(snmp-no-answer|refused)$/],
    ['t-user', 'snmp-unknown-user'],
    ['t-key', 'snmp-wrong-credentials'],
    ['t-debian', 'not-mikrotik'],
  ])('%s is down with its reason', async (target, reason) => {
    const answer = await probe(exporter, { target }, withTimeout(5));
    expect(answer.status).toBe(200);
    expect(answer.up).toBe(false);
    if (typeof reason === 'string') expect(answer.reason).toBe(reason);
    else expect(answer.reason).toMatch(reason);
  });

  it('a user without the policy read: up, and every collector says why', async () => {
    const { up, body } = await probe(exporter, { target: 't-policy', debug: 'true' }, withTimeout(5));
    expect(body).toContain('collector.permission');
    expect(up).toBe(true);
  });

  const files: readonly (readonly [string, string, string])[] = [
    ['bad YAML', 'auths:\n  a: {\n', 'config.invalid-yaml'],
    ['an unknown key', 'target: []\n', 'config.unknown-key'],
    [
      'an unreadable secret file',
      'auths:\n  a: { api: { username: m, password_file: no/such/file, tls: off } }\n',
      'config.secret-unreadable',
    ],
    [
      'a missing variable',
      'auths:\n  a: { api: { username: m, password: "${NO_SUCH_VARIABLE}", tls: off } }\n',
      'config.environment-missing',
    ],
    [
      'an unknown auth',
      'targets:\n  - { name: a, address: 10.0.0.1, type: ap, auth: none }\n',
      'config.unknown-reference',
    ],
    ['a bad network', 'ad_hoc: { allow: [10.0.0.1/8] }\n', 'config.invalid-value'],
  ];

  it.each(files)('a file with %s: neither serve nor check-config takes it', async (_what, text, code) => {
    const file = join(setup.folder.path, 'bad.yml');
    await writeFile(file, text);
    for (const command of ['check-config', 'serve']) {
      const result = await runCommand([
        command,
        '--config.file',
        file,
        '--web.listen-address',
        '127.0.0.1:0',
      ]);
      expect(result.code).toBe(1);
      expect(result.stderr).toContain(code);
      expect(result.stderr).toMatch(/bad\.yml:\d+:/);
      expect(result.stderr).not.toMatch(/^\s+at /m);
    }
  });

  it('a file that is not there', async () => {
    const result = await runCommand(['--config.file', join(setup.folder.path, 'absent.yml')]);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('config.file-unreadable');
  });

  it('a port that is taken', async () => {
    const taken = new URL(exporter.url).host;
    const result = await runCommand([`--config.file=${setup.configFile}`, `--web.listen-address=${taken}`]);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('config.listen-failed');
  });

  it.each([
    [['--log.level=loud'], 2],
    [['sevre'], 2],
    [['probe', 'tower9-ap9'], 2],
    [['probe', 't-refused'], 3],
    [['probe', 't-policy'], 4],
    [['probe', 'hub-bh1'], 0],
  ])('mikrofleet %j ends with code %i', async (args, code) => {
    const result = await runCommand([...args, `--config.file=${setup.configFile}`]);
    expect(result.code, result.stderr + result.stdout).toBe(code);
  });
});
