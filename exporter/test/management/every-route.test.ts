import { beforeAll, describe, expect, it } from 'vitest';
import { mayDo } from '../../src/access/principal.ts';
import { lesserRole, type Role, roles, type TokenScope, tokenScopes } from '../../src/access/roles.ts';
import { fileDeviceId } from '../../src/devices/file-devices.ts';
import { fileSiteId } from '../../src/devices/file-sites.ts';
import type { ApiRoute } from '../../src/management/define-route.ts';
import { GrafanaServer } from '../access/grafana-server.ts';
import { dialects } from '../store/open-test-store.ts';
import { makeCases } from './isolation-cases.ts';
import { nameOf, optionsFor, pathFor, routes } from './route-call.ts';
import { scopeSets } from './scope-sets.ts';
import { type Answer, type ApiFixture, defaultConfig, startApi } from './fixture.ts';

const config = `${defaultConfig}
auths: { monitor: { api: { username: monitor, password: x, tls: off } } }
targets: [{ name: theirs, address: 10.1.1.1, type: ap, auth: monitor, tenant: rival }]
sites: [{ name: theirs, tenant: rival }]
`;
describe('the table of routes', () => {
  it('has every path once', () => {
    expect(new Set(routes.map(nameOf)).size).toBe(routes.length);
  });
});

describe.each(dialects)('every route on %s', (dialect) => {
  let fixture: ApiFixture;
  let ids: Record<string, readonly string[]>;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    fixture = await startApi(dialect, config);
    const { registry, platform, rival } = fixture;
    const made = await makeCases({ registry, platform, victim: rival });
    const ofFile = fileDeviceId({ tenant: 'rival', name: 'theirs' });
    const siteOfFile = fileSiteId({ tenant: 'rival', name: 'theirs' });
    ids = {
      ...made.ids,
      devices: [...(made.ids['devices'] ?? []), ofFile],
      sites: [...(made.ids['sites'] ?? []), siteOfFile],
    };
  });

  it.each(
    routes
      .filter(({ path, tenancy }) => path.includes(':id') && tenancy !== 'platform')
      .map((route) => [nameOf(route), route] as const),
  )('%s: the id of another tenant is not found', async (_name, route) => {
    const foreignIds = ids[route.path.split('/')[1] ?? ''] ?? [];
    expect(foreignIds, 'no id for this resource').not.toEqual([]);
    const own = optionsFor(route, fixture.tokens.admin);
    for (const id of foreignIds) {
      const foreign = await fixture.call(route.method, pathFor(route, id), own);
      expect([foreign.status, foreign.json['code']], foreign.text).toEqual([404, 'registry.not-found']);
      const nobody = await fixture.call(route.method, pathFor(route, `${id}x`), own);
      // Not even the wording differs.
      expect({ ...foreign.json, instance: '' }).toEqual({ ...nobody.json, instance: '' });
    }
  });

  it.each(routes.map((route) => [nameOf(route), route] as const))(
    '%s: wants a token',
    async (_name, route) => {
      for (const [token, code] of [
        ['', 'auth.missing-token'],
        ['garbage', 'auth.bad-token'],
        [`${fixture.tokens.admin.slice(0, -1)}x`, 'auth.bad-token'],
      ] as const) {
        const answer = await fixture.call(route.method, route.path, optionsFor(route, token));
        expect([answer.status, answer.json['code']]).toEqual([401, code]);
        expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
      }
    },
  );

  // permissions.test.ts covers every role with every set of scopes. This only checks that each route enforces its
  // permission.
  it.each(routes.map((route) => [nameOf(route), route] as const))(
    '%s: lets in who has its permission, and neither a lesser role nor another scope',
    async (_name, route) => {
      const { role, scopes } = route.permission;
      const least = route.tenancy === 'tenant' ? lesserRole(role, 'admin') : role;
      const admitted = await callAs(
        least,
        scopes.includes('manage') ? ['manage'] : scopes.slice(0, 1),
        route,
      );
      expect(String(admitted.json['code']), admitted.text).not.toMatch(/^(auth|internal)\./);

      const withoutScope = tokenScopes.filter((scope) => scope !== 'grafana' && !scopes.includes(scope));
      const refused: [Role, readonly TokenScope[], string][] = [[least, withoutScope, 'auth.forbidden']];
      const lesser = roles[roles.indexOf(role) - 1];
      if (lesser !== undefined) refused.push([lesser, ['scrape', 'discovery', 'manage'], 'auth.forbidden']);
      if (route.tenancy === 'tenant') refused.push(['platform', ['manage'], 'auth.no-tenant']);
      for (const [as, having, code] of refused) {
        const { status, json } = await callAs(as, having, route);
        expect([status, json['code']], `as ${as} with ${having.join(' ')}`).toEqual([403, code]);
      }
    },
  );

  async function callAs(role: Role, scopes: readonly TokenScope[], route: ApiRoute): Promise<Answer> {
    const key = `${role} ${scopes.join(' ')}`;
    const token =
      tokens.get(key) ??
      (await fixture.makeToken(role === 'platform' ? fixture.platform : fixture.acme, role, scopes));
    tokens.set(key, token);
    return fixture.call(route.method, pathFor(route, 'nobody_has_this'), optionsFor(route, token));
  }
});

// The identity of a Grafana user does not depend on the database.
describe('every route for people of Grafana', () => {
  let grafana: GrafanaServer;
  let fixture: ApiFixture;

  beforeAll(async () => {
    grafana = await GrafanaServer.start();
    fixture = await startApi('sqlite', `${defaultConfig}grafana: { url: "${grafana.url}" }\n`);
    const { registry, platform, acme } = fixture;
    await registry.tenants.update(platform, { id: acme.tenantId, change: { grafanaOrgId: 3 } });
  });

  it.each(roles.filter((role) => role !== 'platform'))(
    'gives an admin of the organisation with a token of %s the rights of that role',
    async (role) => {
      const token = await fixture.makeToken(fixture.acme, role, ['grafana']);
      const person = { 'x-grafana-id': await grafana.sign({ role: 'Admin' }) };
      for (const route of routes) {
        const { headers, ...own } = optionsFor(route, token);
        const options = { ...own, headers: { ...headers, ...person } };
        const { status, json } = await fixture.call(route.method, pathFor(route, 'nobody_has_this'), options);
        const label = `${nameOf(route)}: ${String(json['detail'])}`;
        if (mayDo({ role, tokenScopes: ['grafana'] }, route.permission)) {
          expect(String(json['code']), label).not.toMatch(/^(auth|internal)\./);
        } else expect([status, json['code']], label).toEqual([403, 'auth.forbidden']);
      }
    },
  );

  it('lets nobody in without a person', async () => {
    const token = await fixture.makeToken(fixture.acme, 'admin', ['grafana']);
    for (const route of routes) {
      const path = pathFor(route, 'nobody_has_this');
      const { status, json } = await fixture.call(route.method, path, optionsFor(route, token));
      expect([status, json['code']], nameOf(route)).toEqual([401, 'auth.grafana-id-missing']);
    }
  });

  it.each(scopeSets.filter((scopes) => scopes.includes('grafana')).map((scopes) => [scopes]))(
    'lets nobody in without a person, whatever else the token is for: %s',
    async (scopes) => {
      const token = await fixture.makeToken(fixture.acme, 'admin', scopes);
      const { status, json } = await fixture.call('GET', '/sites', { token });
      expect([status, json['code']]).toEqual([401, 'auth.grafana-id-missing']);
    },
  );
});

describe('permissions', () => {
  it('are checked before a body is read', async () => {
    const fixture = await startApi('sqlite');
    const answer = await fixture.call('POST', '/sites', { token: fixture.tokens.viewer, body: '{"broken' });
    expect(answer.json['code']).toBe('auth.forbidden');
  });
});
