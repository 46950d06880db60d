import { beforeAll, describe, expect, it } from 'vitest';
import { permissionTable } from '../../src/access/permissions.ts';
import { mayDo } from '../../src/access/principal.ts';
import { type Role, roles, type TokenScope, tokenScopes } from '../../src/access/roles.ts';
import { fileDeviceId } from '../../src/devices/file-devices.ts';
import { resources } from '../../src/management/index.generated.ts';
import type { ApiRoute } from '../../src/management/define-route.ts';
import { GrafanaServer } from '../access/grafana-server.ts';
import { dialects } from '../store/open-test-store.ts';
import { apiCredential, deviceDraft } from '../store/samples.ts';
import { type ApiWorld, type CallOptions, defaultConfig, startApi } from './world.ts';

const routes = resources.flatMap((resource) => resource.routes);
const config = `${defaultConfig}
auths: { monitor: { api: { username: monitor, password: x, tls: off } } }
targets: [{ name: theirs, address: 10.1.1.1, type: ap, auth: monitor, tenant: rival }]
`;
const nameOf = ({ method, path }: ApiRoute): string => `${method} ${path}`;

/** A body that fits the schema of the route: its first example. */
function optionsFor(route: ApiRoute, token: string): CallOptions {
  const examples = (route.body as { examples?: unknown[] } | undefined)?.examples;
  const type = route.consumes?.[1];
  return {
    token,
    ...(route.body === undefined ? {} : { body: examples?.[0] ?? {} }),
    headers: {
      ...(route.ifMatch ? { 'if-match': '*' } : {}),
      ...(type === undefined ? {} : { 'content-type': type }),
    },
  };
}

/** The path with an id, and with what its query needs. */
function pathFor({ path, query }: ApiRoute, id: string): string {
  const needed = (query?.required ?? []).map((name): [string, string] => {
    const { examples } = (query?.properties[name] ?? {}) as { examples?: string[] };
    return [name, examples?.[0] ?? 'health'];
  });
  return `${path.replace(':id', id)}?${new URLSearchParams(needed).toString()}`;
}

describe('the table of routes', () => {
  it('has every path once', () => {
    expect(new Set(routes.map(nameOf)).size).toBe(routes.length);
  });
});

describe.each(dialects)('every route on %s', (dialect) => {
  let grafana: GrafanaServer;
  let world: ApiWorld;
  let ids: Record<string, readonly string[]>;

  beforeAll(async () => {
    grafana = await GrafanaServer.start();
    world = await startApi(dialect, `${config}grafana: { url: "${grafana.url}" }\n`);
    const { store, rival } = world;
    const site = await store.sites.create(rival, { name: 'theirs' });
    const credential = await store.credentials.create(rival, apiCredential('theirs', 'rival-marker'));
    const device = await store.devices.create(rival, deviceDraft({ name: 'theirs', facts: { serial: 'X' } }));
    const { token } = await store.tokens.create(rival, {
      name: 'theirs',
      role: 'viewer',
      scopes: ['scrape'],
    });
    ids = {
      sites: [site.id],
      credentials: [credential.id],
      devices: [device.id, fileDeviceId({ tenant: 'rival', name: 'theirs' })],
      tokens: [token.id],
      tenants: [rival.tenantId],
    };
  });

  it.each(
    routes
      .filter(({ path, tenancy }) => path.includes(':id') && tenancy !== 'platform')
      .map((route) => [nameOf(route), route] as const),
  )('%s: the id of another tenant is not found', async (_name, route) => {
    const foreignIds = ids[route.path.split('/')[1] ?? ''] ?? [];
    expect(foreignIds, 'no id for this resource').not.toEqual([]);
    const own = optionsFor(route, world.tokens.admin);
    for (const id of foreignIds) {
      const foreign = await world.call(route.method, pathFor(route, id), own);
      expect([foreign.status, foreign.json['code']], foreign.text).toEqual([404, 'registry.not-found']);
      const nobody = await world.call(route.method, pathFor(route, `${id}x`), own);
      // Not even the words differ.
      expect({ ...foreign.json, instance: '' }).toEqual({ ...nobody.json, instance: '' });
    }
  });

  it.each(routes.map((route) => [nameOf(route), route] as const))(
    '%s: wants a token',
    async (_name, route) => {
      for (const [token, code] of [
        ['', 'auth.missing-token'],
        ['garbage', 'auth.bad-token'],
        [`${world.tokens.admin.slice(0, -1)}x`, 'auth.bad-token'],
      ] as const) {
        const answer = await world.call(route.method, route.path, optionsFor(route, token));
        expect([answer.status, answer.json['code']]).toEqual([401, code]);
        expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
      }
    },
  );

  /** Whether every route answers the token as the table says for the role and the scopes. */
  async function compare([role, scopes]: readonly [Role, readonly TokenScope[]], options: CallOptions) {
    for (const route of routes) {
      const path = pathFor(route, 'nobody_has_this');
      const own = optionsFor(route, options.token ?? '');
      const headers = { ...own.headers, ...options.headers };
      const { status, json } = await world.call(route.method, path, { ...own, headers });
      const label = `${nameOf(route)} as ${role} with ${scopes.join(' ')}: ${String(json['detail'])}`;
      if (!mayDo({ role, tokenScopes: scopes }, route.permission)) {
        expect([status, json['code']], label).toEqual([403, 'auth.forbidden']);
      } else if (role === 'platform' && route.tenancy === 'tenant') {
        expect([status, json['code']], label).toEqual([403, 'auth.no-tenant']);
      } else {
        expect(String(json['code']), label).not.toMatch(/^(auth|internal)\./);
      }
    }
  }

  describe('permissions', () => {
    const sets: readonly TokenScope[][] = Array.from({ length: 2 ** tokenScopes.length - 1 }, (_, bits) =>
      tokenScopes.filter((_scope, index) => ((bits + 1) >> index) & 1),
    );
    const forPeople = sets.filter((scopes) => scopes.includes('grafana'));
    const plain = sets.filter((scopes) => !scopes.includes('grafana'));
    const ofTenants = roles.filter((role) => role !== 'platform');

    it.each(roles.flatMap((role) => plain.map((scopes) => [role, scopes] as const)))(
      'of %s with %s are those of the table, on every route',
      async (role, scopes) => {
        const token = await world.makeToken(role === 'platform' ? world.platform : world.acme, role, scopes);
        await compare([role, scopes], { token });
      },
    );

    it.each(ofTenants)(
      'of %s with grafana, for an admin of the organisation, are those of the role',
      async (role) => {
        await world.store.tenants.update(world.platform, {
          id: world.acme.tenantId,
          change: { grafanaOrgId: 3 },
        });
        const token = await world.makeToken(world.acme, role, ['grafana']);
        const headers = { 'x-grafana-id': await grafana.sign({ role: 'Admin' }) };
        await compare([role, ['grafana']], { token, headers });
      },
    );

    it.each(forPeople.map((scopes) => [scopes]))(
      'are none without a person, on every route, for %s',
      async (scopes) => {
        const token = await world.makeToken(world.acme, 'admin', scopes);
        for (const route of routes) {
          const path = pathFor(route, 'nobody_has_this');
          const { status, json } = await world.call(route.method, path, optionsFor(route, token));
          expect([status, json['code']], nameOf(route)).toEqual([401, 'auth.grafana-id-missing']);
        }
      },
    );
  });
});

describe('permissions', () => {
  it('are checked before a body is read', async () => {
    const world = await startApi('sqlite');
    const answer = await world.call('POST', '/sites', { token: world.tokens.viewer, body: '{"broken' });
    expect(answer.json['code']).toBe('auth.forbidden');
  });

  it('of routes are all in the table', () => {
    for (const { permission } of routes) expect(Object.keys(permissionTable)).toContain(permission);
  });
});
