import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Authenticator } from '../../src/access/authenticator.ts';
import { GrafanaIdentity } from '../../src/access/grafana-identity.ts';
import { permissionNames, permissionTable } from '../../src/access/permissions.ts';
import { demand, mayDo, platformScopeOf, tenantScopeOf } from '../../src/access/principal.ts';
import { roles, tokenScopes } from '../../src/access/roles.ts';
import { hashToken, makeTokenText, readTokenId } from '../../src/access/token-text.ts';
import { dialects, openTestStore, platform } from '../registry/open-test-store.ts';

const from = { grafanaId: undefined, requestId: 'req-7', source: '192.0.2.9' };

describe('token text', () => {
  it('is read back, and typing errors are found without a database', () => {
    const text = makeTokenText('tok_0123456789abcdefghjk').reveal();
    expect(text).toMatch(/^mkx_[0-9a-z]{20}_[\w-]{43}[0-9a-f]{8}$/);
    expect(readTokenId(text)).toBe('tok_0123456789abcdefghjk');
    for (const bad of [
      '',
      text.slice(1),
      `${text}x`,
      text.replace('mkx_', 'mky_'),
      text.slice(0, 30) + (text[30] === 'a' ? 'b' : 'a') + text.slice(31),
    ]) {
      expect(readTokenId(bad), bad).toBeUndefined();
    }
  });
});

describe('permission table', () => {
  it.each(permissionNames)('%s holds for every role and scope as the table says', (name) => {
    const rule = permissionTable[name];
    expect(rule.meaning).toMatch(/^[A-Z].*\.$/);
    for (const role of roles) {
      for (const scope of tokenScopes) {
        const enough =
          roles.indexOf(role) >= roles.indexOf(rule.role) &&
          (rule.scopes as readonly string[]).includes(scope);
        expect(mayDo({ role, tokenScopes: [scope] }, name), `${role} ${scope}`).toBe(enough);
      }
      expect(mayDo({ role, tokenScopes: [] }, name)).toBe(false);
    }
  });

  it('gives tokens of Prometheus no management and viewers no change', () => {
    const scrape = permissionNames.filter((name) =>
      mayDo({ role: 'platform', tokenScopes: ['scrape', 'discovery'] }, name),
    );
    expect(scrape).toEqual(['scrape', 'discovery']);
    const viewer = permissionNames.filter((name) => mayDo({ role: 'viewer', tokenScopes: ['manage'] }, name));
    expect(
      viewer.filter((name) =>
        /write|import|confirm|operate|platform|token|credential|audit|command|address/.test(name),
      ),
    ).toEqual([]);
  });
});

describe('architecture', () => {
  const sources = readdirSync(new URL('../../src', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  }).filter((file) => file.endsWith('.ts'));
  const importersOf = (name: string): string[] =>
    sources
      .filter((file) =>
        readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8').includes(`/${name}.ts'`),
      )
      .sort();

  it('only access makes scopes', () => {
    expect(importersOf('mint-scope').filter((file) => !file.startsWith('access/'))).toEqual([]);
    const allowed = /^(access|cli)\/|^registry\/(open-store|start-registry)\.ts$|^schedule\//;
    expect(importersOf('local-operator').filter((file) => !allowed.test(file))).toEqual([]);
  });
});

describe.each(dialects)('tokens on %s', async (dialect) => {
  const world = await openTestStore(dialect);
  const { store, acme, rival } = world;
  const authenticator = new Authenticator(store);
  const login = (text: string) => authenticator.authenticate({ ...from, authorization: `Bearer ${text}` });

  it('give the principal of their tenant', async () => {
    const { token, text } = await store.tokens.create(acme, {
      name: 'prom',
      role: 'operator',
      scopes: ['manage', 'scrape'],
    });
    const principal = await login(text.reveal());
    expect(principal).toMatchObject({
      tokenId: token.id,
      displayName: 'prom',
      role: 'operator',
      tokenScopes: ['manage', 'scrape'],
    });
    const scope = tenantScopeOf(principal);
    expect(scope).toMatchObject({
      tenantId: acme.tenantId,
      actor: { name: `token:${token.id}`, requestId: 'req-7', source: '192.0.2.9' },
    });
    expect((await store.sites.list(scope)).items).toEqual([]);
    expect(() => platformScopeOf(principal)).toThrow(
      expect.objectContaining({ code: 'auth.forbidden' }) as Error,
    );
    expect(() => demand(principal, 'device.write')).toThrow(
      expect.objectContaining({ code: 'auth.forbidden' }) as Error,
    );
    demand(principal, 'command.read');
    await authenticator.close();
    expect((await store.tokens.get(acme, token.id)).lastUsedAt).not.toBeNull();
    const { rows } = await store.session.read(platform, async ({ db }) => ({
      rows: await db.selectFrom('tokens').selectAll().execute(),
    }));
    expect(JSON.stringify(rows)).not.toContain(text.reveal());
    expect(rows.some(({ hash }) => hash === hashToken(text.reveal()))).toBe(true);
  });

  it('of the platform work for no tenant', async () => {
    const { text } = await store.tokens.create(platform, {
      name: 'root',
      role: 'platform',
      scopes: ['manage'],
    });
    const principal = await login(text.reveal());
    expect((await store.tenants.list(platformScopeOf(principal))).items).toHaveLength(2);
    expect(() => tenantScopeOf(principal)).toThrow(
      expect.objectContaining({ code: 'auth.no-tenant' }) as Error,
    );
  });

  it('are refused when missing, wrong, revoked, expired, or of a suspended tenant', async () => {
    const { token, text } = await store.tokens.create(acme, {
      name: 'a',
      role: 'viewer',
      scopes: ['scrape'],
      days: 1,
    });
    await expect(authenticator.authenticate({ ...from, authorization: undefined })).rejects.toMatchObject({
      code: 'auth.missing-token',
    });
    const forged = makeTokenText(token.id).reveal();
    for (const authorization of [
      'Bearer',
      'Basic abc',
      'Bearer x',
      `Bearer ${forged}`,
      `Bearer ${makeTokenText('tok_00000000000000000000').reveal()}`,
    ]) {
      await expect(authenticator.authenticate({ ...from, authorization })).rejects.toMatchObject({
        code: 'auth.bad-token',
      });
    }
    await store.session.write(platform, ({ db }) =>
      db
        .updateTable('tokens')
        .set({ expires_at: '2020-01-01T00:00:00.000Z' })
        .where('id', '=', token.id)
        .execute(),
    );
    await expect(login(text.reveal())).rejects.toMatchObject({ code: 'auth.expired-token' });
    await store.tokens.revoke(acme, token.id);
    await expect(login(text.reveal())).rejects.toMatchObject({ code: 'auth.revoked-token' });
    const other = await store.tokens.create(rival, { name: 'b', role: 'viewer', scopes: ['scrape'] });
    await store.tenants.update(platform, { id: rival.tenantId, change: { state: 'suspended' } });
    await expect(login(other.text.reveal())).rejects.toMatchObject({ code: 'auth.tenant-suspended' });
  });

  it('live a year at most and hold no role of the platform in a tenant', async () => {
    const base = { name: 'x', role: 'viewer', scopes: ['scrape'] } as const;
    for (const change of [{ days: 366 }, { days: 0 }, { role: 'platform' }, { scopes: [] }] as const) {
      await expect(store.tokens.create(acme, { ...base, ...change })).rejects.toMatchObject({
        code: 'registry.invalid-value',
      });
    }
  });
});

describe('identity from Grafana', async () => {
  let server: Server;
  let keys: JWK[] = [];
  let fetched = 0;
  let issuer = '';
  const pair = await generateKeyPair('ES256', { extractable: true });
  const sign = (
    claims: Record<string, unknown>,
    options: {
      kid?: string;
      key?: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
      audience?: string;
      expires?: string;
      issuer?: string;
    } = {},
  ) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: options.kid ?? 'k1' })
      .setSubject('user:1')
      .setIssuer(options.issuer ?? issuer)
      .setAudience(options.audience ?? 'org:3')
      .setIssuedAt()
      .setExpirationTime(options.expires ?? '5m')
      .sign(options.key ?? pair.privateKey);

  beforeAll(async () => {
    keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }];
    server = createServer((_request, response) => {
      fetched += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
    });
    server.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => server.close());
  const make = (): GrafanaIdentity =>
    new GrafanaIdentity({ jwksUrl: new URL('api/signing-keys/keys', issuer), issuer });

  it('names the person and the role, and reads the keys once', async () => {
    const identity = make();
    const before = fetched;
    const jwt = await sign({ email: 'alice@example.net', role: 'Editor' });
    expect(await identity.verify(jwt, 3)).toEqual({ name: 'alice@example.net', orgId: 3, role: 'operator' });
    expect(await identity.verify(await sign({ username: 'bob', role: 'Viewer' }), 3)).toMatchObject({
      name: 'bob',
      role: 'viewer',
    });
    expect(await identity.verify(await sign({}), 3)).toEqual({ name: 'user:1', orgId: 3, role: undefined });
    expect(fetched).toBe(before + 1);
  });

  it('of another organisation, issuer, key or time is refused', async () => {
    const identity = make();
    const stranger = await generateKeyPair('ES256', { extractable: true });
    const bad = [
      await sign({}, { audience: 'org:4' }),
      await sign({}, { issuer: 'http://elsewhere/' }),
      await sign({}, { key: stranger.privateKey }),
      await sign({}, { expires: '-5m' }),
      'x.y.z',
      '',
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"aud":"org:3"}').toString('base64url')}.`,
    ];
    for (const jwt of bad) {
      await expect(identity.verify(jwt, 3)).rejects.toMatchObject({
        code: 'auth.grafana-id',
        message: expect.not.stringContaining(jwt === '' ? '\u0000' : jwt) as string,
      });
    }
    await expect(identity.verify(await sign({ role: 'None' }), 3)).rejects.toMatchObject({
      code: 'auth.forbidden',
    });
  });

  it('is an error of its own when the keys cannot be read', async () => {
    const identity = new GrafanaIdentity({ jwksUrl: new URL('http://127.0.0.1:1/keys'), issuer });
    await expect(identity.verify(await sign({}), 3)).rejects.toMatchObject({ code: 'auth.grafana-keys' });
  });

  it('gives a person the lesser of both roles, in the tenant of the token only', async () => {
    const { store, acme, rival } = await openTestStore('sqlite');
    await store.tenants.update(platform, { id: acme.tenantId, change: { grafanaOrgId: 3 } });
    const authenticator = new Authenticator({
      tokens: store.tokens,
      tenants: store.tenants,
      grafana: make(),
    });
    const { text } = await store.tokens.create(acme, {
      name: 'grafana',
      role: 'operator',
      scopes: ['manage'],
    });
    const ask = async (role: string) =>
      authenticator.authenticate({
        ...from,
        authorization: `Bearer ${text.reveal()}`,
        grafanaId: await sign({ email: 'alice', role }),
      });
    expect(await ask('Viewer')).toMatchObject({
      role: 'viewer',
      displayName: 'alice',
      scope: { actor: { name: 'grafana:alice' } },
    });
    expect(await ask('Admin')).toMatchObject({ role: 'operator' });
    const other = await store.tokens.create(rival, { name: 'grafana', role: 'admin', scopes: ['manage'] });
    const foreign = {
      ...from,
      authorization: `Bearer ${other.text.reveal()}`,
      grafanaId: await sign({ role: 'Admin' }),
    };
    await expect(authenticator.authenticate(foreign)).rejects.toMatchObject({ code: 'auth.grafana-id' });
    await store.tenants.update(platform, { id: rival.tenantId, change: { grafanaOrgId: 9 } });
    await expect(authenticator.authenticate(foreign)).rejects.toMatchObject({ code: 'auth.grafana-id' });
  });
});
