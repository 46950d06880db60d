import { readdirSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { Authenticator } from '../../src/access/authenticator.ts';
import { fetchKeysWith } from '../../src/access/grafana-keys.ts';
import { GrafanaIdentity } from '../../src/access/grafana-identity.ts';
import type { Permission } from '../../src/access/permission.ts';
import { demand, mayDo, platformScopeOf, tenantScopeOf } from '../../src/access/principal.ts';
import { roles, type TokenScope, tokenScopes } from '../../src/access/roles.ts';
import { hashToken, makeTokenText, readTokenId } from '../../src/access/token-text.ts';
import { permissions } from '../../src/http/permission.ts';
import { commandRead } from '../../src/management/commands/feature.ts';
import { deviceWrite } from '../../src/management/devices/feature.ts';
import type { GrafanaSetting } from '../../src/config/settings.ts';
import { dialects, openTestStore, platform } from '../store/open-test-store.ts';
import { Certificates } from '../http/web-config/certificates.ts';
import { GrafanaServer } from './grafana-server.ts';

const from = { grafanaId: undefined, requestId: 'req-7', source: '192.0.2.9' };

describe('token text', () => {
  it('is read back, and typing errors are found without a database', () => {
    const text = makeTokenText('tok_0123456789abcdefghjk').reveal();
    expect(text).toMatch(/^mkf_[0-9a-z]{20}_[\w-]{43}[0-9a-f]{8}$/);
    expect(readTokenId(text)).toBe('tok_0123456789abcdefghjk');
    for (const bad of [
      '',
      text.slice(1),
      `${text}x`,
      text.replace('mkf_', 'mky_'),
      text.slice(0, 30) + (text[30] === 'a' ? 'b' : 'a') + text.slice(31),
    ]) {
      expect(readTokenId(bad), bad).toBeUndefined();
    }
  });
});

const namesOf = (held: (permission: Permission) => boolean): string[] =>
  permissions.filter(held).map(({ name }) => name);

describe('permissions', () => {
  it('have each a name of their own', () => {
    expect(new Set(namesOf(() => true)).size).toBe(permissions.length);
  });

  it.each(permissions)('$name holds for every role and scope as it says', (rule) => {
    expect(rule.meaning).toMatch(/^[A-Z].*\.$/);
    for (const role of roles) {
      for (const scope of tokenScopes) {
        const enough = roles.indexOf(role) >= roles.indexOf(rule.role) && rule.scopes.includes(scope);
        expect(mayDo({ role, tokenScopes: [scope] }, rule), `${role} ${scope}`).toBe(enough);
      }
      expect(mayDo({ role, tokenScopes: [] }, rule)).toBe(false);
    }
  });

  it('gives tokens of Prometheus no management and viewers no change', () => {
    const scrape = namesOf((permission) =>
      mayDo({ role: 'platform', tokenScopes: ['scrape', 'discovery'] }, permission),
    );
    expect(scrape).toEqual(['scrape', 'discovery']);
    // `grafana` is `manage` in the name of a person
    for (const role of roles) {
      const may = (scope: TokenScope) =>
        namesOf((permission) => mayDo({ role, tokenScopes: [scope] }, permission));
      expect(may('grafana')).toEqual(may('manage'));
    }
    const viewer = namesOf((permission) => mayDo({ role: 'viewer', tokenScopes: ['manage'] }, permission));
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
    const allowed =
      /^(access|cli)\/|^store\/open-database\.ts$|^management\/(start-registry|audit\/audit-heads|devices\/scrape-observer|registry-size|warn-shared-endpoints|warn-spelling|maintenance\/(fleet-maintenance|maintenance-task))\.ts$|^management\/leases\//;
    expect(importersOf('local-operator').filter((file) => !allowed.test(file))).toEqual([]);
  });
});

describe.each(dialects)('tokens on %s', async (dialect) => {
  const fixture = await openTestStore(dialect);
  const { registry, acme, rival } = fixture;
  const { tokens, tenants } = registry;
  const authenticator = new Authenticator({ tokens, tenants, grafana: () => undefined });
  const login = (text: string) => authenticator.authenticate({ ...from, authorization: `Bearer ${text}` });

  it('give the principal of their tenant', async () => {
    const { token, text } = await registry.tokens.create(acme, {
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
    expect((await registry.sites.list(scope)).items).toEqual([]);
    expect(() => platformScopeOf(principal)).toThrow(
      expect.objectContaining({ code: 'auth.forbidden' }) as Error,
    );
    expect(() => demand(principal, deviceWrite)).toThrow(
      expect.objectContaining({ code: 'auth.forbidden' }) as Error,
    );
    demand(principal, commandRead);
    await authenticator.close();
    expect((await registry.tokens.get(acme, token.id)).lastUsedAt).not.toBeNull();
    const { rows } = await registry.session.read(platform, async ({ db }) => ({
      rows: await db.selectFrom('tokens').selectAll().execute(),
    }));
    expect(JSON.stringify(rows)).not.toContain(text.reveal());
    expect(rows.some(({ hash }) => hash === hashToken(text.reveal()))).toBe(true);
  });

  it('of the platform work for no tenant', async () => {
    const { text } = await registry.tokens.create(platform, {
      name: 'root',
      role: 'platform',
      scopes: ['manage'],
    });
    const principal = await login(text.reveal());
    expect((await registry.tenants.list(platformScopeOf(principal))).items).toHaveLength(2);
    expect(() => tenantScopeOf(principal)).toThrow(
      expect.objectContaining({ code: 'auth.no-tenant' }) as Error,
    );
  });

  it('are refused when missing, wrong, revoked, expired, or of a suspended tenant', async () => {
    const { token, text } = await registry.tokens.create(acme, {
      name: 'a',
      role: 'viewer',
      scopes: ['scrape'],
      life: { days: 1 },
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
    await registry.session.write(platform, ({ db }) =>
      db
        .updateTable('tokens')
        .set({ expires_at: '2020-01-01T00:00:00.000Z' })
        .where('id', '=', token.id)
        .execute(),
    );
    await expect(login(text.reveal())).rejects.toMatchObject({ code: 'auth.expired-token' });
    await registry.tokens.revoke(acme, token.id);
    await expect(login(text.reveal())).rejects.toMatchObject({ code: 'auth.revoked-token' });
    const other = await registry.tokens.create(rival, { name: 'b', role: 'viewer', scopes: ['scrape'] });
    await registry.tenants.update(platform, { id: rival.tenantId, change: { state: 'suspended' } });
    await expect(login(other.text.reveal())).rejects.toMatchObject({ code: 'auth.tenant-suspended' });
  });

  it('live a year at most and hold no role of the platform in a tenant', async () => {
    const base = { name: 'x', role: 'viewer', scopes: ['scrape'] } as const;
    for (const change of [
      { life: { days: 366 } },
      { life: { days: 0 } },
      { role: 'platform' },
      { scopes: [] },
    ] as const) {
      await expect(registry.tokens.create(acme, { ...base, ...change })).rejects.toMatchObject({
        code: 'registry.invalid-value',
      });
    }
    const ofPlatform = { name: 'x', role: 'platform', scopes: ['manage', 'grafana'] } as const;
    await expect(registry.tokens.create(platform, ofPlatform)).rejects.toMatchObject({
      code: 'registry.invalid-value',
      message: expect.stringContaining('grafana requires a tenant token') as string,
    });
  });
});

describe('identity from Grafana', async () => {
  const server = await GrafanaServer.start();
  const make = (change: Partial<GrafanaSetting> = {}): GrafanaIdentity =>
    new GrafanaIdentity({
      issuer: server.url,
      jwksUrl: new URL('api/signing-keys/keys', server.url),
      ...change,
    });

  it('names the person and the role, and reads the keys once', async () => {
    const identity = make();
    const before = server.fetched;
    const verify = async (claims: Record<string, unknown>) => identity.verify(await server.sign(claims), 3);
    expect(await verify({ email: 'alice@example.net', role: 'Editor' })).toEqual({
      name: 'alice@example.net',
      account: 'user:1',
      role: 'operator',
    });
    expect(await verify({ username: 'bob', role: 'Viewer' })).toMatchObject({ name: 'bob', role: 'viewer' });
    expect(await verify({ email: '', username: 'bob', role: 'Admin' })).toMatchObject({
      name: 'bob',
      role: 'admin',
    });
    expect(await verify({})).toEqual({ name: 'user:1', account: 'user:1', role: 'viewer' });
    expect(server.fetched).toBe(before + 1);
  });

  it('has a name that no log and no database stumbles over', async () => {
    const identity = make();
    const named = async (email: string) => (await identity.verify(await server.sign({ email }), 3)).name;
    expect(await named('a\n\u0000b\u0085\u202ec\u2028')).toBe('abc');
    expect(await named('\ud800x')).toBe('x');
    expect(await named('\u{1f6f0}'.repeat(200))).toBe('\u{1f6f0}'.repeat(128));
    expect(await named('\n')).toBe('user:1');
  });

  it('is for people and service accounts, not for visitors who are not signed in', async () => {
    const identity = make();
    const of = async (subject: string) =>
      identity.verify(await server.sign({ role: 'Admin' }, { subject }), 3);
    expect(await of('service-account:4')).toMatchObject({ name: 'service-account:4', role: 'admin' });
    for (const subject of ['anonymous:0', 'anonymous', 'render:0', 'user', 'user:', 'x user:1']) {
      await expect(of(subject), subject).rejects.toMatchObject({
        code: 'auth.grafana-id',
        message: 'The identity from Grafana does not name a person.',
      });
    }
  });

  it('names the reason when the keys cannot be read', async () => {
    const jwt = await server.sign({});
    const reason = async (identity: GrafanaIdentity) => {
      const error: unknown = await identity.verify(jwt, 3).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'auth.grafana-keys' });
      return (error as Error).message.replace(/^The signing keys of Grafana cannot be read: /, '');
    };
    expect(await reason(make({ jwksUrl: new URL('http://127.0.0.1:1/keys') }))).toBe('ECONNREFUSED.');
    expect(await reason(make({ jwksUrl: new URL('elsewhere', server.url) }))).toBe('HTTP 404.');
    const answers: [RequestListener, string][] = [
      [
        (_request, response) => response.writeHead(302, { location: '/api/signing-keys/keys' }).end(),
        'HTTP 302.',
      ],
      [(_request, response) => response.end('<html>'), 'the response is not a key set.'],
      [(_request, response) => response.end('{"keys":1}'), 'the response is not a key set.'],
      [
        (_request, response) => response.end(`{"keys":[],"x":"${'x'.repeat(300_000)}"}`),
        'the response is too large.',
      ],
      [(_request, response) => response.destroy(), 'ECONNRESET.'],
    ];
    for (const [answer, expected] of answers) {
      server.instead = answer;
      expect(await reason(make())).toBe(expected);
    }
    server.instead = undefined;
    await make().verify(jwt, 3);
  });

  it('waits no longer than it was told to for keys, nor for the end of an answer', async () => {
    for (const hang of [() => undefined, (_request, response) => response.write('{')] as RequestListener[]) {
      server.instead = hang;
      const options = { headers: new Headers(), method: 'GET', redirect: 'manual' } as const;
      await expect(
        fetchKeysWith(undefined)(server.url, { ...options, signal: AbortSignal.timeout(200) }),
      ).rejects.toMatchObject({
        code: 'auth.grafana-keys',
        message: expect.stringMatching(/no response in time/) as string,
      });
    }
    server.instead = undefined;
  });

  it('may be signed by a Grafana whose certificate a private authority signed', async () => {
    const certificates = new Certificates();
    certificates.authority('ca');
    certificates.signed('grafana', 'ca');
    const pem = (name: string): string => readFileSync(certificates.path(name), 'utf8');
    const secured = await GrafanaServer.start({ cert: pem('grafana.pem'), key: pem('grafana.key') });
    const setting = { issuer: secured.url, jwksUrl: new URL('api/signing-keys/keys', secured.url) };
    const jwt = await secured.sign({ email: 'alice' });
    expect(await new GrafanaIdentity({ ...setting, ca: pem('ca.pem') }).verify(jwt, 3)).toMatchObject({
      name: 'alice',
    });
    await expect(new GrafanaIdentity(setting).verify(jwt, 3)).rejects.toMatchObject({
      code: 'auth.grafana-keys',
      message: expect.stringContaining('UNABLE_TO_VERIFY_LEAF_SIGNATURE') as string,
    });
  });
});
