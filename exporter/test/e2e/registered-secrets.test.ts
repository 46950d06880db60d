import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoFleet, type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseText } from '../store/database-text.ts';
import { dialects, makeDatabase, type TestDatabase } from '../store/open-test-store.ts';
import { type Exporter, runCommand, startExporter } from './support/exporter.ts';

const markers = {
  password: 'MARKERpassword1',
  mistyped: 'MARKERmistyped2',
  community: 'MARKERcommunity3',
  authPassword: 'MARKERauthpass4',
  privPassword: 'MARKERprivpass5',
  privateKey: 'MARKERprivatekey6',
  misplaced: 'MARKERmisplaced7',
  inCommand: 'MARKERincommand8',
  inQuery: 'MARKERinquery9',
};

const devices = demoFleet.map((device) => ({
  ...device,
  users: device.users.map((user) => ({ ...user, password: markers.password })),
  communities: [markers.community],
}));

const account = (password: string) => ({
  profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' } },
  secrets: { password },
});
const idIn = (text: string, kind: string): string => new RegExp(`${kind}_[0-9a-z]+`).exec(text)?.[0] ?? '';

describe.each(dialects)('secrets given to the management API of the real process, on %s', (dialect) => {
  let fleet: Fleet;
  let database: TestDatabase;
  let configFile: string;
  let exporter: Exporter;
  const tokens: string[] = [];
  /** Everything visible from outside. */
  const seen: string[] = [];

  async function command(...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await runCommand([...args, '--config.file', configFile]);
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    seen.push(stderr);
    return stdout;
  }

  async function makeToken(...args: readonly string[]): Promise<string> {
    const text = (await command('token', 'create', 'e2e', '--tenant', 'acme', ...args)).trim();
    tokens.push(text);
    return text;
  }

  async function ask(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') {
    const response = await fetch(`${exporter.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokens[0] ?? ''}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'PATCH' ? { 'if-match': '*' } : {}),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    seen.push(text, JSON.stringify([...response.headers]));
    return { status: response.status, text };
  }

  const api = (path: string, body?: unknown, method?: string) => ask(`/api/v1${path}`, body, method);
  beforeAll(async () => {
    fleet = await startFleet({ ports: 'ephemeral', devices });
    database = await makeDatabase(dialect);
    const { storage, directory, keyPath } = database;
    const place =
      'sqlite' in storage
        ? { sqlite: storage.sqlite }
        : { postgresql: { url: storage.postgresql.url.reveal() } };
    configFile = join(directory, 'mikrofleet.yml');
    // JSON is valid YAML.
    await writeFile(configFile, JSON.stringify({ storage: place, keys: { file: keyPath } }));
    exporter = await startExporter(configFile, 'debug');
    await command('tenant', 'create', 'acme', '--networks', '127.0.0.0/8');
    await makeToken('--role', 'admin');
  });
  afterAll(async () => {
    await exporter?.process.stop();
    await fleet?.close();
  });

  it('are taken, used, changed and misplaced', async () => {
    const { apiPort } = fleet.device('hub-ap1');
    const { snmpPort } = fleet.device('tower2-sw1');
    const made = [
      { name: 'monitor', ...account(markers.password) },
      {
        name: 'public',
        profile: { kind: 'snmp', version: '2c' },
        secrets: { community: markers.community },
      },
      {
        name: 'v3',
        profile: {
          kind: 'snmp',
          version: '3',
          username: 'u',
          auth_protocol: 'sha1',
          priv_protocol: 'aes128',
        },
        secrets: { auth_password: markers.authPassword, priv_password: markers.privPassword },
      },
      {
        name: 'shell',
        profile: { kind: 'ssh', username: 'u' },
        secrets: { private_key: markers.privateKey },
      },
    ];
    const networks = ['127.0.0.0/8'];
    for (const body of made)
      expect(await api('/credentials', { ...body, networks })).toMatchObject({ status: 201 });
    const place = { address: '127.0.0.1', port: apiPort };
    const failed = await api('/test-connection', { ...place, new_credential: account(markers.mistyped) });
    expect(failed.text).toContain('device.login-rejected');
    expect(
      (await api('/register-device', { ...place, new_credential: account(markers.mistyped) })).status,
    ).toBe(422);
    const registered = await api('/register-device', { ...place, name: 'ap', credential: 'monitor' });
    expect(registered.status).toBe(201);
    const overSnmp = { address: '127.0.0.1', port: snmpPort, name: 'switch', credential: 'public' };
    expect((await api('/register-snmp', overSnmp)).status).toBe(201);
    const id = idIn(registered.text, 'dev');
    for (const resource of ['wireless-clients', 'interfaces', 'history', 'neighbours']) {
      expect((await api(`/devices/${id}/${resource}`)).status).toBe(200);
    }
    for (const target of ['ap', 'switch']) {
      expect((await ask(`/probe?target=${target}`)).text).toContain('\nmikrotik_up 1\n');
      expect((await ask(`/probe?target=${target}&debug=true`)).status).toBe(200);
    }
    const commands = [
      { path: '/ip/address/print' },
      { path: '/ppp/secret/add', args: { name: 'x', password: markers.inCommand } },
      { words: ['/ppp/secret/print', `?password=${markers.inCommand}`] },
      { path: '/ppp/secret/set', args: { numbers: '*1', passwor: markers.inCommand } },
    ];
    const answered = [];
    for (const body of commands) answered.push((await api(`/devices/${id}/execute`, body)).status);
    // RouterOS also accepts abbreviated property names.
    expect(answered).toEqual([200, 200, 403, 200]);
    const misplaced: readonly [string, unknown, string?][] = [
      ['/credentials', { name: 'x', profile: { kind: 'api', password: markers.misplaced } }],
      ['/credentials', { name: 'x', ...account(markers.misplaced), password: markers.misplaced }],
      ['/credentials', `{"name":"x","secrets":{"password":"${markers.misplaced}"`],
      ['/register-device', { ...place, password: markers.misplaced }],
      ['/test-connection', { ...place, credential: markers.misplaced }],
      ['/inventory?dry_run=true', { credentials: [{ password: markers.misplaced }] }],
      ['/credentials/cred_none', { secrets: { password: markers.misplaced } }, 'PATCH'],
    ];
    for (const [path, body, method] of misplaced) {
      const { status } = await api(path, body, method);
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
    }
    await ask(`/probe?target=ap&password=${markers.inQuery}`);
    const credential = idIn(registered.text, 'cred');
    const changed = await api(
      `/credentials/${credential}`,
      { secrets: { password: markers.mistyped } },
      'PATCH',
    );
    expect(changed.status).toBe(200);
    expect((await ask('/probe?target=ap&debug=true')).text).toContain('login-rejected');
  });

  it('are looked for wherever somebody can look', async () => {
    for (const path of [
      '/devices',
      '/credentials',
      '/tokens',
      '/audit?limit=500',
      '/audit/export?format=csv',
      '/inventory',
      '/openapi.json',
    ]) {
      expect([path, (await api(path)).status]).toEqual([path, 200]);
    }
    for (const path of ['/', '/metrics', '/discovery', '/-/ready']) {
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    }
    seen.push(await command('device', 'list'), await command('token', 'list', '--tenant', 'acme'));
    seen.push(await command('keys', 'rotate'), await command('check-config'));
  });

  it('were seen nowhere, logged nowhere, and do not lie readably in the database; nor do tokens', async () => {
    const log = exporter.process.stderr;
    expect(log).toContain('level=debug');
    await exporter.process.stop();
    const stored = await databaseText(database);
    expect(stored).toContain('device.create');
    const places = { answers: seen.join('\n'), log: exporter.process.stderr, stored };
    for (const [place, text] of Object.entries(places)) {
      for (const secret of [...Object.values(markers), ...tokens]) {
        const position = text.indexOf(secret);
        const around = position < 0 ? '' : text.slice(Math.max(0, position - 200), position + 40);
        expect(around, `${secret} in ${place}`).toBe('');
      }
    }
  });
});
