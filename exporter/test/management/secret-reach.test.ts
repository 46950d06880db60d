import { once } from 'node:events';
import { createSocket, type Socket } from 'node:dgram';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { createProber } from '../../src/probe/prober.ts';
import { makeCertificates } from '../transport/routeros-api/certificates.ts';
import { type Request, ScriptedDevice } from '../transport/routeros-api/scripted-device.ts';
import { type ApiFixture, startApi } from './fixture.ts';

const secret = 'marker-Pa55word';
const certificate = 'f'.repeat(64);
const authority = makeCertificates().selfSigned.cert;

/** Answers whoever comes like RouterOS, so that a login would reach it. */
function likeRouterOs(request: Request): void {
  if (request.tag === undefined) request.say('!fatal', 'not logged in');
  else request.say('!done');
}

/** The machine of somebody who has a token of the tenant but not the secret. */
class Listener {
  readonly tcp = new ScriptedDevice(likeRouterOs, { login: (request) => request.say('!done') });
  readonly #udp: Socket = createSocket('udp4');
  #datagrams = '';

  async listen(): Promise<this> {
    await this.tcp.listen();
    this.#udp.on('message', (bytes) => {
      this.#datagrams += bytes.toString('latin1');
    });
    this.#udp.bind(this.tcp.port, '127.0.0.1');
    await once(this.#udp, 'listening');
    return this;
  }

  get port(): number {
    return this.tcp.port;
  }

  get received(): string {
    return this.tcp.received.toString('latin1') + this.#datagrams;
  }

  async stop(): Promise<void> {
    this.#udp.close();
    await this.tcp.stop();
  }
}

const plain = { kind: 'api', username: 'monitor', tls: { mode: 'off' } };
const v2c = { kind: 'snmp', version: '2c', timeout_ms: 200, retries: 0 };

describe('a stored secret', () => {
  let fixture: ApiFixture;
  let listener: Listener;
  const call: ApiFixture['call'] = (...request) => fixture.call(...request);

  beforeAll(async () => {
    fixture = await startApi('sqlite', undefined, (settings) => createProber(settings, collectors));
    const { registry, platform, acme } = fixture;
    await registry.tenants.setNetworks(platform, acme.tenantId, ['127.0.0.0/8', '::1/128']);
    const stored = [
      { name: 'plain', profile: plain, secrets: { password: secret } },
      { name: 'anonymous', profile: { ...plain, tls: { mode: 'anonymous' } }, secrets: { password: secret } },
      // Somebody with a domain gets a certificate that the system's authorities signed.
      { name: 'public ca', profile: { ...plain, tls: { mode: 'verify' } }, secrets: { password: secret } },
      { name: 'snmp', profile: v2c, secrets: { community: secret } },
    ];
    for (const body of stored) {
      const networks = ['127.0.0.9/32'];
      expect((await call('POST', '/credentials', { body: { ...body, networks } })).status).toBe(201);
    }
    const served = { address: '127.0.0.9', port: 9, name: 'served', contact: false };
    expect(
      (await call('POST', '/register-device', { body: { ...served, credential: 'plain' } })).status,
    ).toBe(201);
  });
  beforeEach(async () => {
    listener = await new Listener().listen();
  });
  afterEach(async () => {
    expect(listener.received).not.toContain(secret);
    await listener.stop();
  });
  afterAll(async () => {
    for (const { text } of [await call('GET', '/audit'), await call('GET', '/credentials')])
      expect(text).not.toContain(secret);
  });

  const here = () => ({ address: '127.0.0.1', port: listener.port });
  const idOf = async (list: string, name: string): Promise<string> => {
    const { json } = await call('GET', `/${list}?search=${encodeURIComponent(name)}`);
    const found = (json['items'] as { id: string; name: string }[]).find((item) => item.name === name);
    return found?.id ?? '';
  };
  const etag = async (path: string): Promise<Record<string, string>> => ({
    'if-match': (await call('GET', path)).headers.get('etag') ?? '',
  });
  const patch = async (path: string, body: object) =>
    call('PATCH', path, { body, headers: await etag(path) });

  it('reaches the listener when it comes with the request, so the listener would see the others', async () => {
    const account = { new_credential: { profile: plain, secrets: { password: 'control' } } };
    await call('POST', '/test-connection', { body: { ...here(), ...account } });
    expect(listener.received).toContain('control');
    const community = { new_credential: { profile: v2c, secrets: { community: 'control2' } } };
    await call('POST', '/test-connection', { body: { ...here(), ...community } });
    expect(listener.received).toContain('control2');
  });

  it.each(['plain', 'anonymous', 'public ca', 'snmp'])(
    '%s is not tested at another address',
    async (credential) => {
      const names = ['127.0.0.1', 'localhost', '::ffff:127.0.0.1', '[::1]'];
      for (const address of names) {
        const { status, json } = await call('POST', '/test-connection', {
          body: { address, port: listener.port, credential },
        });
        expect([address, status, json['code']]).toEqual([address, 403, 'registry.credential-elsewhere']);
      }
      expect(listener.received).toBe('');
    },
  );

  it('is not registered at another address, with or without contact', async () => {
    for (const contact of [true, false]) {
      for (const address of ['127.0.0.1', 'localhost']) {
        const body = { ...here(), address, contact, name: 'mine' };
        const api = await call('POST', '/register-device', { body: { ...body, credential: 'plain' } });
        expect([api.status, api.json['code']]).toEqual([403, 'registry.credential-elsewhere']);
        const snmp = await call('POST', '/register-snmp', { body: { ...body, credential: 'snmp' } });
        expect([snmp.status, snmp.json['code']]).toEqual([403, 'registry.credential-elsewhere']);
      }
    }
    expect(listener.received).toBe('');
  });

  it('does not follow a device to another address', async () => {
    const path = `/devices/${await idOf('devices', 'served')}`;
    const moved = [{ address: '127.0.0.1' }, { address: 'localhost', port: listener.port }, here()];
    for (const body of moved) {
      const { status, json } = await patch(path, body);
      expect([status, json['code']]).toEqual([403, 'registry.credential-elsewhere']);
    }
    expect((await call('GET', path)).json).toMatchObject({ address: '127.0.0.9', port: 9 });
  });

  it('is not given to a device of the listener', async () => {
    const body = {
      ...here(),
      name: 'of the listener',
      contact: false,
      new_credential: { profile: plain, secrets: { password: 'own' } },
    };
    const { json } = await call('POST', '/register-device', { body });
    const { id } = json['device'] as { id: string };
    for (const credentials of [
      { api: await idOf('credentials', 'plain') },
      { snmp: await idOf('credentials', 'snmp') },
    ]) {
      const answer = await patch(`/devices/${id}`, { credentials, transport: 'api' });
      expect([answer.status, answer.json['code']]).toEqual([403, 'registry.credential-elsewhere']);
    }
    const token = await fixture.makeToken(fixture.acme, 'admin', ['scrape']);
    await fetch(`${fixture.url}/probe?target=${id}`, { headers: { authorization: `Bearer ${token}` } });
    await call('GET', `/devices/${id}/resources`);
    expect(listener.received).toContain('own');
    expect((await call('DELETE', `/devices/${id}`, { headers: await etag(`/devices/${id}`) })).status).toBe(
      204,
    );
  });

  it('is not imported to another address', async () => {
    const device = {
      name: 'imported',
      address: '127.0.0.1',
      port: listener.port,
      type: 'router',
      api_credential: 'plain',
    };
    const moved = { ...device, name: 'served' };
    for (const entry of [device, moved]) {
      const { status, json } = await call('POST', '/inventory', {
        body: JSON.stringify({ devices: [entry] }),
        headers: { 'content-type': 'application/yaml' },
      });
      expect([status, json['code']]).toEqual([422, 'registry.import-rejected']);
      expect(JSON.stringify(json)).toContain('may not be sent to 127.0.0.1');
    }
  });

  it('is not scanned with, over the API or SNMP', async () => {
    for (const credentials of [['plain'], ['snmp'], ['public ca', 'anonymous']]) {
      const { status, json } = await call('POST', '/scan', {
        body: { network: '127.0.0.0/28', credentials, log_in: true },
      });
      expect([status, json['code']]).toEqual([403, 'registry.credential-elsewhere']);
    }
    expect(listener.received).toBe('');
  });

  it.each([
    ['tls', { profile: { ...plain, tls: { mode: 'anonymous' } } }],
    [
      'a pinned certificate of the caller',
      { profile: { ...plain, tls: { mode: 'pin', fingerprint: certificate } } },
    ],
    ['the user', { profile: { ...plain, username: 'other' } }],
    ['the port', { profile: { ...plain, port: 1234 } }],
    ['the old login', { profile: { ...plain, legacy_login: true } }],
    ['a network', { networks: ['127.0.0.0/8'] }],
    ['a host name', { networks: ['127.0.0.9/32', 'localhost'] }],
    ['an empty secret', { networks: ['127.0.0.0/8'], secrets: { password: null } }],
  ])('needs to be given again to change %s', async (_what, body) => {
    const path = `/credentials/${await idOf('credentials', 'plain')}`;
    const { status, json } = await patch(path, body);
    expect([status, json['code']]).toEqual(
      'secrets' in body ? [400, 'registry.invalid-value'] : [403, 'registry.secret-needed'],
    );
    expect((await call('GET', path)).json).toMatchObject({
      profile: plain,
      networks: ['127.0.0.9/32'],
    });
  });

  it('may serve elsewhere once somebody who knows it says so, and less without', async () => {
    const body = { name: 'wide', profile: plain, secrets: { password: 'known' } };
    const { json } = await call('POST', '/credentials', { body });
    const path = `/credentials/${String(json['id'])}`;
    expect(json['networks']).toEqual([]);
    const test = { ...here(), credential: 'wide' };
    expect((await call('POST', '/test-connection', { body: test })).status).toBe(403);
    const opened = await patch(path, {
      networks: ['127.0.0.0/24', 'localhost'],
      secrets: { password: 'known' },
    });
    expect([opened.status, opened.json['networks']]).toEqual([200, ['127.0.0.0/24', 'localhost']]);
    expect((await call('POST', '/test-connection', { body: test })).status).toBe(200);
    expect(listener.received).toContain('known');
    expect((await patch(path, { networks: [] })).status).toBe(200);
    expect((await patch(path, { profile: { ...plain, code_page: 'gbk' } })).status).toBe(200);
    expect((await call('POST', '/test-connection', { body: test })).status).toBe(403);
  });

  it('that pins the certificate may be used anywhere, since only the device has the key', async () => {
    const profile = { ...plain, tls: { mode: 'pin', fingerprint: certificate } };
    await call('POST', '/credentials', { body: { name: 'pinned', profile, secrets: { password: secret } } });
    const { status, json } = await call('POST', '/test-connection', {
      body: { ...here(), credential: 'pinned' },
    });
    expect([status, json['ok']]).toEqual([200, false]);
  });

  it.each([
    ['pins the certificate', { mode: 'pin', fingerprint: certificate }],
    ['has a ca of its own', { mode: 'verify', ca: authority }],
  ])('that %s does not follow its devices when it loses that', async (what, tls) => {
    const name = `weakened ${what}`;
    const profile = { ...plain, tls };
    const made = await call('POST', '/credentials', {
      body: { name, profile, secrets: { password: 'old' } },
    });
    const planted = { ...here(), name, contact: false, credential: name };
    const { json, status } = await call('POST', '/register-device', { body: planted });
    expect(status).toBe(201);
    const { id } = json['device'] as { id: string };
    // Somebody who knows the secret takes the TLS off and lists where the devices are.
    const weaker = { profile: plain, networks: ['127.0.0.9/32'], secrets: { password: secret } };
    expect((await patch(`/credentials/${String(made.json['id'])}`, weaker)).status).toBe(200);
    const token = await fixture.makeToken(fixture.acme, 'admin', ['scrape']);
    const headers = { authorization: `Bearer ${token}` };
    const scrape = await fetch(`${fixture.url}/probe?target=${id}`, { headers });
    const text = await scrape.text();
    expect([scrape.status, text]).toEqual([200, expect.stringMatching(/^mikrotik_up\{?.* 0$/m)]);
    expect(text).toContain('credential-elsewhere');
    const requests = [
      call('POST', '/test-connection', { body: { device: id } }),
      call('POST', '/test-connection', { body: { ...here(), credential: name } }),
      call('POST', `/devices/${id}/execute`, { body: { path: '/ip/address/print' } }),
      call('GET', `/devices/${id}/interfaces`),
    ];
    for (const answer of await Promise.all(requests))
      expect([answer.status, answer.json['code']]).toEqual([403, 'registry.credential-elsewhere']);
    expect(listener.received).toBe('');
    // It stays in the list, so that the alert fires, and goes on when its endpoint is listed.
    const listed = await (await fetch(`${fixture.url}/discovery`, { headers })).text();
    expect(listed).toContain(id);
    const again = { networks: [`127.0.0.1:${listener.port}`], secrets: { password: 'listed now' } };
    expect((await patch(`/credentials/${String(made.json['id'])}`, again)).status).toBe(200);
    await fetch(`${fixture.url}/probe?target=${id}`, { headers });
    expect(listener.received).toContain('listed now');
    await call('DELETE', `/devices/${id}`, { headers: await etag(`/devices/${id}`) });
  });

  it('is sent to a listed endpoint and to no other port there', async () => {
    const body = { name: 'endpoint', profile: plain, secrets: { password: 'of one port' } };
    for (const wrong of ['127.0.0.1:0', '127.0.0.1:65536', '::1:8728', '127.0.0.1:x', '*.example:80']) {
      const { status, json } = await call('POST', '/credentials', { body: { ...body, networks: [wrong] } });
      expect([wrong, status, json['code']]).toEqual([wrong, 400, 'registry.invalid-value']);
    }
    const networks = [`127.0.0.1:${listener.port}`, '[::1]:8728', 'ap1.example:8728'];
    expect((await call('POST', '/credentials', { body: { ...body, networks } })).json['networks']).toEqual(
      [...networks].sort(),
    );
    const test = { ...here(), credential: 'endpoint' };
    expect((await call('POST', '/test-connection', { body: test })).status).toBe(200);
    expect(listener.received).toContain('of one port');
    for (const other of [{ port: listener.port - 1 }, { address: '::1', port: 8729 }, { port: undefined }])
      expect((await call('POST', '/test-connection', { body: { ...test, ...other } })).status).toBe(403);
  });

  it('is tested at a device it serves, and there at no other port', async () => {
    const account = {
      new_credential: { name: 'only here', profile: plain, secrets: { password: 'own too' } },
    };
    const body = { ...here(), name: 'here', contact: false, ...account };
    expect((await call('POST', '/register-device', { body })).status).toBe(201);
    const path = `/credentials/${await idOf('credentials', 'only here')}`;
    expect((await call('GET', path)).json['networks']).toEqual([`127.0.0.1:${listener.port}`]);
    const test = { ...here(), credential: 'only here' };
    expect((await call('POST', '/test-connection', { body: test })).status).toBe(200);
    expect(
      (await call('POST', '/test-connection', { body: { ...test, port: listener.port - 1 } })).status,
    ).toBe(403);
  });

  it('leaves in the audit where it went', async () => {
    const { registry, acme } = fixture;
    const { items } = await registry.audit.list(acme, { filter: { action: 'address.test' }, limit: 1 });
    expect(items).toMatchObject([
      {
        targetId: '127.0.0.1',
        details: {
          transport: 'api',
          port: expect.any(Number) as number,
          tls: 'off',
          credential: 'only here',
        },
      },
    ]);
  });
});
