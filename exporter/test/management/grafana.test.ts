import { once } from 'node:events';
import { type IncomingMessage, request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import { exportSPKI, generateKeyPair, type JWK } from 'jose';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../src/access/roles.ts';
import { GrafanaServer } from '../access/grafana-server.ts';
import { dialects } from '../store/open-test-store.ts';
import { type Answer, type ApiFixture, startApi } from './fixture.ts';

/** One thing that each role may do and the role below may not; the device does not exist. */
const things = [
  ['GET', '/sites', undefined, 200],
  ['POST', '/devices/dev_nobody/execute', { path: '/interface/print' }, 404],
  ['GET', '/tokens', undefined, 200],
] as const;

afterEach(() => vi.useRealTimers());
/** Only the clock: timers and sockets stay real. */
const advance = (seconds: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });
};

const outcome = ({ status, json }: Answer): unknown[] =>
  json['code'] === undefined ? [status] : [status, json['code']];
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe.each(dialects)('people from Grafana on %s', (dialect) => {
  let grafana: GrafanaServer;
  let config = '';
  let fixture: ApiFixture;
  /** Of the tenant acme, for its administrator, with the scope grafana. */
  let token = '';

  beforeAll(async () => {
    grafana = await GrafanaServer.start();
    config = `grafana: { url: "${grafana.url}" }\nlimits: { per_principal_per_minute: 10000 }\n`;
    fixture = await startApi(dialect, () => config);
    const { registry, platform, acme } = fixture;
    await registry.tenants.update(platform, { id: acme.tenantId, change: { grafanaOrgId: 3 } });
    token = await fixture.makeToken(acme, 'admin', ['grafana']);
  });

  /** A request with the identity `jwt`; neither it nor the token may be returned or logged. */
  const ask = async (
    jwt: string | undefined,
    options: { token?: string; method?: string; path?: string; body?: unknown } = {},
  ): Promise<Answer> => {
    const { method = 'GET', path = '/sites', body } = options;
    const answer = await fixture.call(method, path, {
      token: options.token ?? token,
      body,
      headers: jwt === undefined ? {} : { 'x-grafana-id': jwt },
    });
    const said = [answer.text, ...fixture.logs, ...[...answer.headers].flat()].join('\n');
    for (const secret of [options.token ?? token, ...(jwt?.split('.') ?? [])]) {
      if (secret.length > 20) expect(said).not.toContain(secret);
    }
    return answer;
  };
  const refused = async (
    jwt: string,
    { code = 'auth.grafana-id', ...options }: Parameters<typeof ask>[1] & { code?: string } = {},
  ): Promise<string> => {
    const answer = await ask(jwt, options);
    expect(outcome(answer), answer.text).toEqual([401, code]);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="mikrofleet", error="invalid_token"');
    return String(answer.json['detail']);
  };

  const ofTwelve = (): Promise<string> => grafana.sign({ role: 'Admin' }, { audience: 'org:12' });

  describe('roles', () => {
    const cases: [of: Role, claims: Record<string, unknown>, mayDo: number][] = [
      ['admin', { role: 'Admin' }, 3],
      ['admin', { role: 'Editor' }, 2],
      ['admin', { role: 'Viewer' }, 1],
      ['admin', {}, 1],
      ['operator', { role: 'Admin' }, 2],
      ['operator', { role: 'Viewer' }, 1],
      ['viewer', { role: 'Admin' }, 1],
    ];
    it.each(['grafana', 'manage'] as const)(
      'are the lesser of person and token, which has the scope %s',
      async (scope) => {
        for (const [role, claims, mayDo] of cases) {
          const own = await fixture.makeToken(fixture.acme, role, [scope]);
          const jwt = await grafana.sign(claims);
          for (const [index, [method, path, body, allowed]] of things.entries()) {
            const { status, json } = await ask(jwt, { token: own, method, path, body });
            const label = `${method} ${path}, token of ${role}, ${JSON.stringify(claims)}`;
            if (index < mayDo) expect(status, label).toBe(allowed);
            else expect([status, json['code']], label).toEqual([403, 'auth.forbidden']);
          }
        }
      },
    );

    it.each(['None', 'Owner', '', 'toString', 7, null, ['Admin']])(
      'a role that Grafana does not have (%j) lets nobody in',
      async (role) => {
        expect(outcome(await ask(await grafana.sign({ role })))).toEqual([403, 'auth.grafana-role']);
      },
    );

    it('of the server admin is that in the organisation', async () => {
      const jwt = await grafana.sign({ role: 'Grafana Admin' });
      expect(outcome(await ask(jwt, { path: '/tenants' }))).toEqual([403, 'auth.forbidden']);
      expect(outcome(await ask(jwt, { path: '/audit' }))).toEqual([200]);
    });
  });

  describe('an identity is refused', () => {
    it.each([
      ['of another Grafana', { issuer: 'http://elsewhere/' }, 'does not match: iss.'],
      ['that expired a minute ago', { expires: -60 }, 'has expired.'],
      ['with a key that nobody knows', { kid: 'unknown' }, 'is not genuine.'],
      ['of nobody', { subject: 'anonymous:0' }, 'does not name a person.'],
    ] as const)('%s', async (_what, signing, message) => {
      expect(await refused(await grafana.sign({ role: 'Admin' }, signing))).toBe(
        `The identity from Grafana ${message}`,
      );
    });

    it.each([
      ['of another organisation', 'org:4'],
      ['of an organisation that begins alike', 'org:33'],
      ['for something else', 'stack:3'],
    ])('%s', async (_what, audience) => {
      const jwt = await grafana.sign({ role: 'Admin' }, { audience });
      expect(await refused(jwt, { code: 'auth.grafana-organisation' })).toBe(
        'The identity from Grafana is for another organisation than that of the tenant, which is 3.',
      );
    });

    it('without the slash that Grafana writes behind its URL', async () => {
      await refused(await grafana.sign({}, { issuer: grafana.url.slice(0, -1) }));
    });

    it('signed by somebody else', async () => {
      const { privateKey } = await generateKeyPair('ES256');
      expect(await refused(await grafana.sign({ role: 'Admin' }, { key: privateKey }))).toContain(
        'is not genuine',
      );
      const rsa = await generateKeyPair('RS256');
      await refused(await grafana.sign({ role: 'Admin' }, { key: rsa.privateKey, alg: 'RS256' }));
    });

    it('signed with what is public', async () => {
      const [key = {}]: JWK[] = grafana.keys;
      const publicTexts = [await exportSPKI(grafana.pair.publicKey), JSON.stringify(key), String(key.x)];
      for (const known of publicTexts) {
        const jwt = await grafana.sign(
          { role: 'Admin' },
          { alg: 'HS256', key: new TextEncoder().encode(known) },
        );
        await refused(jwt);
      }
    });

    it('that nobody signed, or that was changed', async () => {
      const [, payload = '', signature = ''] = (await grafana.sign({ role: 'Viewer' })).split('.');
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
      const header = encode({ alg: 'ES256', kid: grafana.pair.kid });
      for (const jwt of [
        `${encode({ alg: 'none' })}.${payload}.`,
        `${encode({ alg: 'None', kid: grafana.pair.kid })}.${payload}.${signature}`,
        `${header}.${encode({ ...claims, role: 'Admin' })}.${signature}`,
        `${header}.${payload}.`,
        `${encode({ alg: 'ES256', jwk: grafana.keys[0] })}.${payload}.${signature}`,
        'x.y.z',
        '..',
        'x'.repeat(12_000),
      ]) {
        await refused(jwt);
      }
    });

    it('without an end, or without a subject', async () => {
      expect(await refused(await grafana.sign({}, { expires: null }))).toContain('does not match: exp');
      expect(await refused(await grafana.sign({}, { subject: '' }))).toContain('does not name a person');
    });

    it('sent twice, or empty', async () => {
      const jwt = await grafana.sign({ role: 'Admin' });
      const authorization = `Bearer ${token}`;
      const twice = async (...ids: string[]): Promise<unknown[]> => {
        const headers = { authorization, 'x-grafana-id': ids };
        const request = send(`${fixture.url}/api/v1/sites`, { headers, agent: false }).end();
        const [response] = (await once(request, 'response')) as [IncomingMessage];
        const { code } = JSON.parse(await text(response)) as { code?: string };
        return code === undefined ? [response.statusCode] : [response.statusCode, code];
      };
      expect(await twice(jwt)).toEqual([200]);
      expect(await twice(jwt, jwt)).toEqual([401, 'auth.grafana-id']);
      expect(await twice(await grafana.sign({ role: 'Viewer' }), jwt)).toEqual([401, 'auth.grafana-id']);
      expect(await twice('')).toEqual([401, 'auth.grafana-id']);
    });

    it('that is longer than all headers may be, before anybody looks at it', async () => {
      const logged = fixture.logs.length;
      const answer = await ask('x'.repeat(20_000));
      expect(answer.status).toBe(431);
      expect(answer.text.length).toBeLessThan(500);
      expect(outcome(await ask(await grafana.sign({})))).toEqual([200]);
      expect(fixture.logs.slice(logged).join('')).not.toContain('xxx');
    });
  });

  it('has to be that of the tenant of the token', async () => {
    const { registry, platform, rival } = fixture;
    const theirs = await fixture.makeToken(rival, 'admin', ['grafana']);
    const jwt = await grafana.sign({ role: 'Admin' });
    const code = 'auth.grafana-organisation';
    expect(await refused(jwt, { token: theirs, code })).toBe(
      'The tenant of the token has no Grafana organisation.',
    );
    await registry.tenants.update(platform, { id: rival.tenantId, change: { grafanaOrgId: 9 } });
    expect(await refused(jwt, { token: theirs, code })).toContain('another organisation');
    const own = await grafana.sign({ role: 'Admin' }, { audience: 'org:9' });
    expect(outcome(await ask(own, { token: theirs }))).toEqual([200]);
    await refused(own, { code });
  });

  describe('keys', () => {
    it('that are new are fetched, and a withdrawn one is good for nothing', async () => {
      const before = await grafana.sign({ role: 'Admin' });
      expect(outcome(await ask(before))).toEqual([200]);
      await grafana.rotate('k2');
      const after = await grafana.sign({ role: 'Admin' });
      const fetched = grafana.fetched;
      // Invented keys must not make the exporter query Grafana again and again.
      await refused(after);
      await refused(after);
      expect(grafana.fetched).toBe(fetched);
      advance(31);
      expect(outcome(await ask(after))).toEqual([200]);
      expect(grafana.fetched).toBe(fetched + 1);
      await refused(before);
    });

    it('are read anew with a reload', async () => {
      await grafana.rotate('k3');
      const jwt = await grafana.sign({ role: 'Admin' });
      await refused(jwt);
      expect((await fetch(`${fixture.url}/-/reload`, { method: 'POST' })).status).toBe(200);
      expect(outcome(await ask(jwt))).toEqual([200]);
    });

    it('that cannot be read are not the fault of the person', async () => {
      const jwt = await grafana.sign({ role: 'Admin' });
      grafana.instead = (_request, response) => response.writeHead(500).end(`secret page of ${grafana.url}`);
      // Known keys stay known.
      expect(outcome(await ask(jwt))).toEqual([200]);
      advance(700);
      const later = await grafana.sign({ role: 'Admin' });
      const answer = await ask(later);
      expect(answer.status).toBe(503);
      expect(answer.json).toMatchObject({
        code: 'auth.grafana-keys',
        detail: 'The signing keys of Grafana cannot be read: HTTP 500.',
        remedy: expect.stringContaining('`grafana.jwks_url`') as string,
      });
      expect(answer.text).not.toMatch(/secret page|127\.0\.0\.1/);
      expect(answer.headers.get('www-authenticate')).toBeNull();
      expect(fixture.logs.at(-1)).toContain('code=auth.grafana-keys');
      grafana.instead = undefined;
      expect(outcome(await ask(later))).toEqual([200]);
    });
  });

  it('a changed section counts after a reload, a bad one does not', async () => {
    const good = config;
    const other = await GrafanaServer.start();
    const reload = async (): Promise<number> =>
      (await fetch(`${fixture.url}/-/reload`, { method: 'POST' })).status;
    const [here, there] = [await grafana.sign({ role: 'Admin' }), await other.sign({ role: 'Admin' })];
    config = `grafana: { url: "${other.url.slice(0, -1)}" }\n`;
    expect(outcome(await ask(here))).toEqual([200]);
    expect(await reload()).toBe(200);
    await refused(here);
    expect(outcome(await ask(there))).toEqual([200]);
    config = 'grafana: { url: "http://grafana.example/" }\n';
    expect(await reload()).toBe(422);
    expect(outcome(await ask(there))).toEqual([200]);
    config = 'scrape_timeout: 10s\n';
    expect(await reload()).toBe(200);
    const without = await ask(there);
    expect(outcome(without)).toEqual([401, 'auth.grafana-not-configured']);
    expect(without.json['remedy']).toContain('`grafana.url`');
    // Without it the header proves nothing, and tokens that do not need a person have their own role.
    expect(outcome(await ask('anything', { token: fixture.tokens.viewer }))).toEqual([200]);
    config = good;
    expect(await reload()).toBe(200);
    expect(outcome(await ask(here))).toEqual([200]);
  });

  describe('tokens', () => {
    it('with the scope grafana are good for nothing alone', async () => {
      const answer = await ask(undefined);
      expect(outcome(answer)).toEqual([401, 'auth.grafana-id-missing']);
      expect(answer.json['remedy']).toContain('through Grafana');
      const headers = { authorization: `Bearer ${token}` };
      for (const path of ['/discovery', '/metrics', '/probe?target=x']) {
        expect((await fetch(fixture.url + path, { headers })).status, path).toBe(401);
      }
      const known = { ...headers, 'x-grafana-id': await grafana.sign({}) };
      expect((await fetch(`${fixture.url}/discovery`, { headers: known })).status).toBe(200);
    });

    it('of the platform have no such scope, and no person', async () => {
      const body = { name: 'x', role: 'platform', scopes: ['grafana'] };
      const { platform } = fixture.tokens;
      const answer = await ask(undefined, { token: platform, method: 'POST', path: '/tokens', body });
      expect(outcome(answer)).toEqual([400, 'registry.invalid-value']);
      expect(answer.json['detail']).toContain('grafana requires a tenant token');
      const jwt = await grafana.sign({ role: 'Viewer' });
      expect(outcome(await ask(jwt, { token: platform, path: '/tenants' }))).toEqual([200]);
    });

    it('that expired or were revoked, or whose tenant is suspended, are refused whoever the person is', async () => {
      const { registry, platform, tokens } = fixture;
      const tenant = await registry.tenants.create(platform, { name: 'short-lived', grafanaOrgId: 12 });
      const path = `/tenants/${tenant.id}`;
      const make = async (days: number): Promise<{ id: string; own: string }> => {
        const body = { name: 'grafana', role: 'admin', scopes: ['grafana'], days };
        const made = await ask(undefined, {
          token: tokens.platform,
          method: 'POST',
          path: `${path}/tokens`,
          body,
        });
        return { id: String(made.json['id']), own: String(made.json['token']) };
      };
      const { id, own } = await make(2);
      const { own: brief } = await make(1);
      expect(outcome(await ask(await ofTwelve(), { token: brief }))).toEqual([200]);
      advance(86_400 + 60);
      const expired = await ask(await ofTwelve(), { token: brief });
      expect(outcome(expired)).toEqual([401, 'auth.expired-token']);
      expect(expired.headers.get('www-authenticate')).toContain('invalid_token');
      expect(outcome(await ask(await ofTwelve(), { token: own }))).toEqual([200]);
      const set = async (state: string): Promise<Answer> =>
        fixture.call('PATCH', path, {
          token: tokens.platform,
          body: { state },
          headers: { 'if-match': '*' },
        });
      expect((await set('suspended')).status).toBe(200);
      expect(outcome(await ask(await ofTwelve(), { token: own }))).toEqual([403, 'auth.tenant-suspended']);
      expect((await set('active')).status).toBe(200);
      expect(outcome(await ask(await ofTwelve(), { token: own }))).toEqual([200]);
      const revoke = { token: own, method: 'DELETE', path: `/tokens/${id}` };
      expect(outcome(await ask(await ofTwelve(), revoke))).toEqual([200]);
      expect(outcome(await ask(await ofTwelve(), { token: own }))).toEqual([401, 'auth.revoked-token']);
    });
  });

  it('the audit names the person, the account and the token', async () => {
    const { acme, registry } = fixture;
    const id = token.split('_')[1] ?? '';
    const via = { token: `tok_${id}`, account: 'user:41' };
    const alice = await grafana.sign({ email: 'alice@example.net', role: 'Admin' }, { subject: 'user:41' });
    const site = await ask(alice, { method: 'POST', path: '/sites', body: { name: 'By Alice' } });
    expect(site.status, site.text).toBe(201);
    const made = await ask(alice, {
      method: 'POST',
      path: '/tokens',
      body: { name: 'by alice', role: 'viewer', scopes: ['scrape'] },
    });
    expect(made.json).toMatchObject({ created_by: 'grafana:alice@example.net' });
    const long = await grafana.sign({ username: `${'\u{1f6f0}'.repeat(200)}\ud83d`, role: 'Admin' });
    await ask(long, { method: 'POST', path: '/sites', body: { name: 'By a satellite' } });
    await ask(undefined, {
      token: fixture.tokens.admin,
      method: 'POST',
      path: '/sites',
      body: { name: 'By a token' },
    });

    const { json } = await ask(alice, { path: '/audit?actor=grafana%3Aalice%40example.net' });
    const items = json['items'] as Record<string, unknown>[];
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      action: 'token.create',
      actor: 'grafana:alice@example.net',
      details: { via },
    });
    expect(items[1]).toMatchObject({
      action: 'site.create',
      target_id: site.json['id'],
      source: '127.0.0.1',
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      details: { name: 'By Alice', via },
    });
    const all = (await ask(alice, { path: '/audit?action=site.create' })).json['items'] as Record<
      string,
      unknown
    >[];
    expect(all.map(({ actor }) => actor)).toEqual([
      expect.stringMatching(/^token:tok_/),
      `grafana:${'\u{1f6f0}'.repeat(128)}`,
      'grafana:alice@example.net',
    ]);
    expect(all[0]?.['details']).toEqual({ name: 'By a token' });
    expect(await registry.audit.verify(acme)).toMatchObject({ whole: true });
  });
});
