import { beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../src/http/api/open-api-document.ts';
import { featureRoutes } from '../../src/management/index.generated.ts';
import { dialects } from '../store/open-test-store.ts';
import { apiCredential, deviceDraft } from '../store/samples.ts';
import { makeCases } from './isolation-cases.ts';
import { type ApiFixture, defaultConfig, startApi } from './fixture.ts';

const marker = 'planted-secret-1f9c';

describe.each(dialects)('requests on %s', (dialect) => {
  let fixture: ApiFixture;
  beforeAll(async () => {
    fixture = await startApi(dialect);
  });

  it.each([
    [{}, 'name'],
    [{ name: 7 }, 'name'],
    [{ name: 'x', latitude: 91 }, 'latitude'],
    [{ name: 'x', latitude: 1 }, 'latitude'],
    [{ name: ' x' }, 'name'],
    [{ name: 'x', colour: 'red' }, 'colour'],
    [{ name: 'x', upstream_ids: ['site_a', 7] }, 'upstream_ids.1'],
  ])('a body with a fault names the field: %j', async (body, field) => {
    const answer = await fixture.call('POST', '/sites', { body });
    expect([answer.status, answer.json['errors']], answer.text).toEqual([
      400,
      [{ field, message: expect.any(String) }],
    ]);
    expect(answer.json).toMatchObject({
      status: 400,
      remedy: expect.any(String),
      instance: expect.stringMatching(/^urn:/),
    });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it.each([
    ['GET', '/sites?limit=0', undefined, 400, 'request.invalid-parameter'],
    ['GET', '/sites?sort=colour', undefined, 400, 'request.invalid-parameter'],
    ['GET', '/sites?limt=3', undefined, 400, 'request.unknown-parameter'],
    ['GET', '/sites?cursor=x', undefined, 400, 'request.invalid-cursor'],
    ['GET', '/nothing', undefined, 404, 'request.not-found'],
    ['PUT', '/sites', {}, 405, 'request.method-not-allowed'],
    ['POST', '/sites', '{"name":', 400, 'request.invalid-body'],
    ['POST', '/sites', { name: 'x', notes: 'x'.repeat(1_000_000) }, 413, 'request.too-large'],
  ])('%s %s', async (...[method, path, body, status, code]) => {
    const answer = await fixture.call(method, path, body === undefined ? {} : { body });
    expect([answer.status, answer.json['code']], answer.text).toEqual([status, code]);
  });

  it('a body of another type is refused', async () => {
    const answer = await fixture.call('POST', '/sites', {
      body: 'name=x',
      headers: { 'content-type': 'text/plain' },
    });
    expect([answer.status, answer.json['code']]).toEqual([415, 'request.unsupported-media-type']);
  });

  it('duplicate names are refused, whatever their letter case', async () => {
    expect((await fixture.call('POST', '/sites', { body: { name: 'Ärger' } })).status).toBe(201);
    const again = await fixture.call('POST', '/sites', { body: { name: 'ÄRGER' } });
    expect([again.status, again.json['code']]).toEqual([409, 'registry.duplicate']);
  });

  it('lists go on where the page before ended', async () => {
    for (let index = 0; index < 5; index++) {
      await fixture.registry.devices.create(
        fixture.acme,
        deviceDraft({ name: `page ${index}`, address: `10.9.0.${index}` }),
      );
    }
    const names: unknown[] = [];
    let cursor = '';
    do {
      const { json } = await fixture.call('GET', `/devices?search=page&sort=-name&limit=2${cursor}`);
      names.push(...(json['items'] as { name: string }[]).map(({ name }) => name));
      cursor = json['next_cursor'] === undefined ? '' : `&cursor=${json['next_cursor'] as string}`;
    } while (cursor !== '');
    expect(names).toEqual([4, 3, 2, 1, 0].map((index) => `page ${index}`));
  });

  describe('what the caller knows already', () => {
    const { paths: documented } = openApiDocument(featureRoutes, '1') as {
      paths: Record<string, { get?: { responses: object } }>;
    };
    const paths = Object.entries(documented)
      .filter(([, { get }]) => '304' in (get?.responses ?? {}))
      .map(([path]) => path.replace('{id}', ':id'));
    let ids: Readonly<Record<string, readonly string[]>> = {};

    beforeAll(async () => {
      const { registry, platform, rival } = fixture;
      ({ ids } = await makeCases({ registry, platform, victim: rival }));
    });

    it('is every single record with a revision', () => {
      expect(paths).toEqual(
        expect.arrayContaining(['/sites/:id', '/credentials/:id', '/devices/:id', '/tenants/:id', '/tenant']),
      );
      for (const { method, path, response } of featureRoutes.flatMap(({ routes }) => routes)) {
        const { revision } =
          (response as { properties?: { revision?: unknown } } | undefined)?.properties ?? {};
        if (method === 'GET' && revision !== undefined) expect(paths).toContain(path);
      }
    });

    it.each(paths)('is not sent again: %s', async (name) => {
      const id = ids[name.split('/')[1] ?? '']?.[0] ?? 'no id for this path';
      const path = name.replace(':id', id);
      const token = fixture.tokens.rival;
      const first = await fixture.call('GET', path, { token });
      const etag = first.headers.get('etag') ?? '';
      expect([first.status, etag]).toEqual([200, `"${String(first.json['revision'])}"`]);
      for (const known of [etag, `W/${etag}`, `"99", ${etag}`, '*']) {
        const again = await fixture.call('GET', path, { token, headers: { 'if-none-match': known } });
        expect([known, again.status, again.text]).toEqual([known, 304, '']);
        expect(again.headers.get('etag')).toBe(etag);
      }
      for (const other of ['"99"', 'nonsense', '']) {
        const again = await fixture.call('GET', path, { token, headers: { 'if-none-match': other } });
        expect([other, again.status, again.json]).toEqual([other, 200, first.json]);
      }
    });

    it('ends with a change', async () => {
      const { platform: token } = fixture.tokens;
      const etag = (await fixture.call('GET', '/tenant')).headers.get('etag') ?? '';
      const path = `/tenants/${fixture.acme.tenantId}/networks`;
      await fixture.call('PUT', path, { token, body: { networks: ['10.0.0.0/8'] } });
      const { status, json } = await fixture.call('GET', '/tenant', { headers: { 'if-none-match': etag } });
      expect([status, json['networks']]).toEqual([200, ['10.0.0.0/8']]);
      await fixture.call('PUT', path, { token, body: { networks: ['0.0.0.0/0', '::/0'] } });
    });
  });

  describe('idempotency keys', () => {
    it('carry out a request once', async () => {
      const options = { body: { name: 'once' }, headers: { 'idempotency-key': 'k1' } };
      const [first, second] = await Promise.all([
        fixture.call('POST', '/sites', options),
        fixture.call('POST', '/sites', options),
      ]);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.json).toEqual(first.json);
      expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
      const replayed = [first, second].filter(
        ({ headers }) => headers.get('idempotency-replayed') === 'true',
      );
      expect(replayed).toHaveLength(1);
      const other = await fixture.call('POST', '/sites', { ...options, body: { name: 'twice' } });
      expect([other.status, other.json['code']]).toEqual([422, 'request.idempotency-mismatch']);
    });

    it('are free again after a failure', async () => {
      const headers = { 'idempotency-key': 'k2' };
      expect((await fixture.call('POST', '/sites', { body: { name: '' }, headers })).status).toBe(400);
      expect((await fixture.call('POST', '/sites', { body: { name: 'k2' }, headers })).status).toBe(201);
    });

    it('do not keep an answer with a secret', async () => {
      const options = {
        body: { name: 'shown once', role: 'viewer', scopes: ['scrape'] },
        headers: { 'idempotency-key': 'k3' },
      };
      const first = await fixture.call('POST', '/tokens', options);
      expect([first.status, first.json['token']]).toEqual([201, expect.stringMatching(/^mkf_/)]);
      const second = await fixture.call('POST', '/tokens', options);
      expect([second.status, second.json['code']]).toEqual([409, 'request.answer-not-kept']);
    });
  });

  describe('idempotency keys of the platform', () => {
    it('carry out a request once, each token for itself', async () => {
      const other = await fixture.makeToken(fixture.platform, 'platform');
      const request = (token: string, name: string) =>
        fixture.call('POST', '/tenants', { token, body: { name }, headers: { 'idempotency-key': 'p1' } });
      const { platform: token } = fixture.tokens;
      const both = await Promise.all([request(token, 'once'), request(token, 'once')]);
      expect(both.map(({ status }) => status)).toEqual([201, 201]);
      expect(both[0].json).toEqual(both[1].json);
      const replayed = both.filter(({ headers }) => headers.get('idempotency-replayed') === 'true');
      expect(replayed).toHaveLength(1);
      const { json } = await fixture.call('GET', '/tenants?search=once', { token });
      expect(json['items']).toHaveLength(1);
      const mismatch = await request(token, 'another');
      expect([mismatch.status, mismatch.json['code']]).toEqual([422, 'request.idempotency-mismatch']);
      expect((await request(other, 'of another token')).status).toBe(201);
      const tenant = await fixture.call('POST', '/sites', {
        body: { name: 'of a tenant' },
        headers: { 'idempotency-key': 'p1' },
      });
      expect(tenant.status).toBe(201);
    });

    it('make one token of a tenant, and do not keep it', async () => {
      const { platform: token } = fixture.tokens;
      const request = () =>
        fixture.call('POST', `/tenants/${fixture.acme.tenantId}/tokens`, {
          token,
          body: { name: 'only one', role: 'viewer', scopes: ['scrape'] },
          headers: { 'idempotency-key': 'p2' },
        });
      const both = await Promise.all([request(), request()]);
      expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]));
      expect((await request()).json['code']).toBe('request.answer-not-kept');
      const { items } = await fixture.registry.tokens.list(fixture.acme, { limit: 100 });
      expect(items.filter(({ name }) => name === 'only one')).toHaveLength(1);
    });

    it('end after a day', async () => {
      const { platform: token } = fixture.tokens;
      const request = (name: string) =>
        fixture.call('POST', '/tenants', { token, body: { name }, headers: { 'idempotency-key': 'p3' } });
      expect((await request('yesterday')).status).toBe(201);
      await fixture.registry.session.write(fixture.platform, async ({ db }) => {
        const past = new Date(Date.now() - 1000).toISOString();
        await db.updateTable('idempotency_keys').set({ expires_at: past }).where('key', '=', 'p3').execute();
      });
      const again = await request('today');
      expect([again.status, again.json['name']]).toEqual([201, 'today']);
    });
  });

  it('a revoked token ends at once', async () => {
    const made = await fixture.call('POST', '/tokens', {
      body: { name: 'short', role: 'viewer', scopes: ['manage'] },
    });
    const token = String(made.json['token']);
    expect((await fixture.call('GET', '/sites', { token })).status).toBe(200);
    expect((await fixture.call('DELETE', `/tokens/${String(made.json['id'])}`)).status).toBe(200);
    expect((await fixture.call('GET', '/sites', { token })).json['code']).toBe('auth.revoked-token');
  });

  it('an expired token says so, at every kind of route', async () => {
    const scopes = ['manage', 'scrape', 'discovery'] as const;
    const made = await fixture.registry.tokens.create(fixture.acme, {
      name: 'expired',
      role: 'viewer',
      scopes,
    });
    const past = '2020-01-01T00:00:00.000Z';
    await fixture.registry.session.write(fixture.platform, ({ db }) =>
      db.updateTable('tokens').set({ expires_at: past }).where('id', '=', made.token.id).execute(),
    );
    for (const path of ['/api/v1/sites', '/discovery', '/probe?target=dev_00000000000000000000']) {
      const headers = { authorization: `Bearer ${made.text.reveal()}`, accept: 'application/json' };
      const answer = await fetch(`${fixture.url}${path}`, { headers });
      const { code, detail } = (await answer.json()) as { code: string; detail: string };
      expect([path, answer.status, code]).toEqual([path, 401, 'auth.expired-token']);
      expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
      expect(detail).toContain(past);
    }
  });

  it('the platform makes a tenant and its first token', async () => {
    const token = fixture.tokens.platform;
    const tenant = await fixture.call('POST', '/tenants', { token, body: { name: 'newcomer' } });
    const path = `/tenants/${String(tenant.json['id'])}/tokens`;
    const made = await fixture.call('POST', path, {
      token,
      body: { name: 'first', role: 'admin', scopes: ['manage'] },
    });
    expect(made.status, made.text).toBe(201);
    const own = await fixture.call('GET', '/tenant', { token: String(made.json['token']) });
    expect(own.json).toMatchObject({ name: 'newcomer', networks: [] });
  });

  it('credentials are changed and never shown', async () => {
    const { call } = fixture;
    const body = {
      name: 'secretive',
      profile: { kind: 'api', username: 'monitor', tls: { mode: 'verify', server_name: 'x' } },
      secrets: { password: marker },
    };
    const made = await call('POST', '/credentials', { body });
    expect(made.json, made.text).toMatchObject({
      profile: {
        kind: 'api',
        username: 'monitor',
        tls: { mode: 'verify', server_name: 'x', verify_name: true },
      },
      secrets: [{ field: 'password', changed_at: expect.any(String) }],
    });
    const path = `/credentials/${String(made.json['id'])}`;
    const v3 = {
      name: 'v3',
      profile: { kind: 'snmp', version: '3', username: 'u', auth_protocol: 'sha1' },
      secrets: { auth_password: marker },
    };
    const snmp = await call('POST', '/credentials', { body: v3 });
    expect([snmp.status, snmp.json['secrets']], snmp.text).toEqual([
      201,
      [expect.objectContaining({ field: 'auth_password' })],
    ]);
    const changed = await call('PATCH', path, {
      body: { secrets: { password: `${marker}2` } },
      headers: { 'if-match': '"1"' },
    });
    expect(changed.status, changed.text).toBe(200);
    const wrong = await call('POST', '/credentials', { body: { ...body, secrets: { community: marker } } });
    expect(wrong.status).toBe(400);
    const twisted = await call('POST', '/credentials', { body: { ...body, secrets: marker } });
    expect(twisted.status).toBe(400);
    const shown = [made, snmp, changed, wrong, twisted];
    for (const list of [
      '/credentials',
      path,
      '/audit',
      '/audit/export',
      '/audit/export?format=csv',
      '/inventory',
      '/devices',
    ]) {
      const answer = await call('GET', list);
      expect(answer.status, list).toBe(200);
      shown.push(answer);
    }
    expect(shown.map(({ text }) => text).join('')).not.toContain(marker);
    expect(fixture.logs.join('')).not.toContain(marker);
  });

  it('writes are in the audit, with the id of their request, and the chain is whole', async () => {
    const made = await fixture.call('POST', '/sites', { body: { name: 'audited' } });
    const { json } = await fixture.call('GET', `/audit?target_id=${String(made.json['id'])}`);
    expect(json['items']).toEqual([
      expect.objectContaining({
        action: 'site.create',
        request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      }),
    ]);
    expect((await fixture.call('GET', '/audit/verify')).json['whole']).toBe(true);
    const lines = (await fixture.call('GET', '/audit/export')).text.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { sequence: number }).sequence)).toEqual(
      lines.map((_, index) => index + 1),
    );
  });

  it('the organisation that a link names for Grafana changes nothing, and other parameters are refused', async () => {
    const plain = await fixture.call('GET', '/audit/export?format=csv');
    const linked = await fixture.call('GET', '/audit/export?format=csv&targetOrgId=7');
    expect([linked.status, linked.text]).toEqual([200, plain.text]);
    expect((await fixture.call('GET', '/tenant?targetOrgId=7')).json).toEqual(
      (await fixture.call('GET', '/tenant')).json,
    );
    expect((await fixture.call('GET', '/audit/export?orgId=7')).status).toBe(400);
  });

  it('swapped hardware is confirmed', async () => {
    const { registry, acme, call } = fixture;
    const { id } = await registry.devices.create(
      acme,
      deviceDraft({ name: 'swap', address: '10.8.0.1', facts: { serial: 'OLD' } }),
    );
    await registry.devices.observe(acme, id, { serial: 'NEW' });
    const headers = { 'if-match': '*' };
    const confirmed = await call('POST', `/devices/${id}/confirm-hardware`, { headers });
    expect([confirmed.status, confirmed.json['serial'], confirmed.json['state']], confirmed.text).toEqual([
      200,
      'NEW',
      'active',
    ]);
    expect((await call('POST', `/devices/${id}/confirm-hardware`, { headers })).json['code']).toBe(
      'registry.not-quarantined',
    );
    const { json } = await call('GET', `/devices/${id}/history`);
    expect((json['items'] as { action: string }[]).map(({ action }) => action).sort()).toEqual([
      'confirm',
      'create',
      'quarantine',
    ]);
  });
});

describe.each(dialects)('inventory on %s', (dialect) => {
  const yaml = { 'content-type': 'application/yaml' };
  const config = `${defaultConfig}modules: { one: { collectors: [system] }, two: { collectors: [interface] } }\n`;
  const text = [
    'sites:',
    '  - { name: tower, parent: region }',
    '  - { name: region }',
    'devices:',
    '  - { name: "=ap1", address: 10.1.1.11, type: ap, site: tower, parent: core, api_credential: monitor, labels: { a: "x&y=z;" } }',
    '  - { name: core, address: 10.1.1.1, type: router, modules: [one, two], notes: "say \\"hi\\",\\nbye" }',
  ].join('\n');

  it('a dry run tells what an import then does; an export goes round', async () => {
    const { call, registry, acme } = await startApi(dialect, config);
    await registry.credentials.create(acme, apiCredential('monitor', marker));
    const dry = await call('POST', '/inventory?dry_run=true', { body: text, headers: yaml });
    expect([dry.status, dry.json['errors']], dry.text).toEqual([200, []]);
    expect((await call('GET', '/devices')).json['items']).toEqual([]);
    const done = await call('POST', '/inventory', { body: text, headers: yaml });
    expect(done.json).toEqual({ ...dry.json, dry_run: false });
    expect((done.json['items'] as { action: string }[]).map(({ action }) => action)).toEqual(
      Array(4).fill('create'),
    );
    for (const [format, type] of [
      ['yaml', 'application/yaml'],
      ['csv', 'text/csv'],
    ] as const) {
      const exported = await call('GET', `/inventory?format=${format}`);
      const again = await call('POST', '/inventory', {
        body: exported.text,
        headers: { 'content-type': type },
      });
      expect(again.status, again.text).toBe(200);
      const actions = (again.json['items'] as { action: string }[]).map(({ action }) => action);
      expect(new Set(actions), again.text).toEqual(new Set(['none']));
      expect(exported.text).not.toContain(marker);
    }
  });

  it('one fault rejects all of it, and all faults are told', async () => {
    const { call } = await startApi(dialect, config);
    const answer = await call('POST', '/inventory', {
      body: text.replace('10.1.1.1,', '127.0.0.1,'),
      headers: yaml,
    });
    expect([answer.status, answer.json['code']]).toEqual([422, 'registry.import-rejected']);
    expect((answer.json['errors'] as { field: string }[]).map(({ field }) => field)).toEqual([
      'devices.0',
      'devices.1',
    ]);
    expect((await call('GET', '/sites')).json['items']).toEqual([]);
    for (const [body, type] of [
      ['a: [', 'application/yaml'],
      ['a: &x 1\nb: *x', 'application/yaml'],
      ['name\n"x', 'text/csv'],
      ['devices: 7', 'text/yaml'],
    ] as const) {
      const bad = await call('POST', '/inventory', { body, headers: { 'content-type': type } });
      expect([bad.status, bad.json['code']], bad.text).toEqual([400, 'request.invalid-body']);
    }
  });
});

it('without a database the API says so', async () => {
  const { buildApp } = await import('../../src/app.ts');
  const { parseSettings } = await import('../../src/config/load.ts');
  const { createLogger } = await import('../../src/telemetry/logger.ts');
  const { catalogue } = await import('../config/catalogue.ts');
  const { FakeProber } = await import('../http/fake-prober.ts');
  const app = buildApp({
    version: '1',
    log: createLogger({ level: 'error', format: 'logfmt', write: () => undefined }),
    loadSettings: () => parseSettings('{}', { file: 'mikrofleet.yml', environment: {}, catalogue }),
    createProber: () => new FakeProber(),
  });
  const answer = await app.server.inject({ method: 'GET', url: '/api/v1/devices' });
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([503, 'registry.not-configured']);
  await app.close();
});
