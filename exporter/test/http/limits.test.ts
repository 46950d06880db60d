import { setTimeout as sleep } from 'node:timers/promises';
import { fastify, type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemTenantScope } from '../../src/access/local-operator.ts';
import type { Principal } from '../../src/access/principal.ts';
import { ExporterError } from '../../src/errors/exporter-error.ts';
import { answerErrors } from '../../src/http/answer-errors.ts';
import { guardRoutes } from '../../src/http/guard.ts';
import { limitRequests } from '../../src/http/limits.ts';
import { demandPermissions } from '../../src/http/permission.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { WebConfiguration } from '../../src/http/web-config/web-configuration.ts';
import type { TenantId } from '../../src/access/ids.ts';
import { operate, scrape } from '../../src/http/permission.ts';
import { commandRead } from '../../src/management/commands/feature.ts';
import { deviceRead, deviceWrite } from '../../src/management/devices/feature.ts';
import { siteRead } from '../../src/management/sites/feature.ts';

const limits = { perPrincipalPerMinute: 5, perDevicePerMinute: 2 };
let app: FastifyInstance;
let now: number;
let handled: number;

/** `Bearer a1`: token 1 of tenant a; `Bearer aG-ann`: its Grafana token, sent for Ann. */
const tokens = {
  authenticate: async ({ authorization = '' }: { authorization: string | undefined }): Promise<Principal> => {
    const [, tenant = '', id = '', person = 'x'] = /^Bearer (\w)(\w)(?:-(\w+))?$/.exec(authorization) ?? [];
    if (id === '') throw new ExporterError('auth.bad-token', 'The token is unknown.');
    const scope = systemTenantScope(person, `ten_${tenant}` as TenantId);
    return {
      tokenId: `tok_${tenant}${id}`,
      tokenExpiresAt: null,
      displayName: 'x',
      role: 'admin',
      tokenScopes: ['manage'],
      scope,
    };
  },
};

beforeEach(() => {
  now = 0;
  handled = 0;
  const log = createLogger({ level: 'error', format: 'logfmt', write: () => undefined });
  app = fastify({ bodyLimit: 1000 });
  app.decorateReply('errorCode');
  demandPermissions(app);
  const web = new WebConfiguration({ file: undefined, environment: {}, log });
  guardRoutes(app, { web, tokens });
  limitRequests(
    app,
    () => limits,
    () => now,
  );
  answerErrors(app, log);
  const handler = async () => {
    handled++;
    return 'ok';
  };
  app.get('/probe', { config: { permission: scrape } }, handler);
  app.post('/-/reload', { config: { permission: operate } }, handler);
  app.get('/api/v1/devices/:id', { config: { permission: deviceRead } }, handler);
  app.post('/api/v1/devices/:device/execute', { config: { permission: commandRead } }, handler);
  app.get('/api/v1/sites', { config: { permission: siteRead } }, handler);
  const slow = { config: { permission: deviceWrite }, handlerTimeout: 30 };
  app.post('/api/v1/slow', slow, async (request) => {
    await sleep(5000, undefined, { signal: request.signal });
    handled++;
    return 'late';
  });
});

afterEach(async () => app.close());

async function call(token: string, url: string, method: 'GET' | 'POST' = 'GET') {
  const headers = token === '' ? {} : { authorization: `Bearer ${token}` };
  return app.inject({ method, url, headers });
}

async function statuses(count: number, token: string, url: string, method?: 'POST'): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < count; index++) found.push((await call(token, url, method)).statusCode);
  return found;
}

describe('limits of the management API', () => {
  it('per token, and refused before anything is done', async () => {
    expect(await statuses(6, 'a1', '/api/v1/sites')).toEqual([200, 200, 200, 200, 200, 429]);
    expect(handled).toBe(5);
    const refused = await call('a1', '/api/v1/sites');
    expect(refused.headers['retry-after']).toBe('12');
    expect(refused.json()).toMatchObject({ code: 'request.rate-limited' });
    expect(await statuses(1, 'a2', '/api/v1/sites')).toEqual([200]);
    now += 12_000;
    expect(await statuses(2, 'a1', '/api/v1/sites')).toEqual([200, 429]);
  });

  it('per person behind the token of a Grafana', async () => {
    expect((await statuses(6, 'aG-ann', '/api/v1/sites')).at(-1)).toBe(429);
    expect(await statuses(1, 'aG-bob', '/api/v1/sites')).toEqual([200]);
  });

  it('per device over all its routes, whoever asks', async () => {
    expect(await statuses(1, 'a1', '/api/v1/devices/dev_1')).toEqual([200]);
    expect(await statuses(2, 'a2', '/api/v1/devices/dev_1/execute', 'POST')).toEqual([200, 429]);
    expect(await statuses(1, 'a1', '/api/v1/devices/dev_2')).toEqual([200]);
  });

  it('another tenant cannot use up the requests for a device', async () => {
    await statuses(3, 'b1', '/api/v1/devices/dev_1');
    expect(await statuses(2, 'a1', '/api/v1/devices/dev_1')).toEqual([200, 200]);
  });

  it('scrapes have none; what operates has one per address', async () => {
    expect(new Set(await statuses(20, '', '/probe'))).toEqual(new Set([200]));
    expect(await statuses(6, '', '/-/reload', 'POST')).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('nothing of the API without a token, and less with one that may less', async () => {
    const missing = await call('', '/api/v1/sites');
    expect([missing.statusCode, missing.headers['www-authenticate']]).toEqual([
      401,
      'Bearer realm="mikrofleet"',
    ]);
    expect(missing.json()).toMatchObject({ code: 'auth.missing-token' });
    expect((await call('a1', '/-/reload', 'POST')).body).toContain('[auth.forbidden]');
    expect((await call('nonsense', '/probe')).statusCode).toBe(401);
    expect(handled).toBe(0);
  });
});

describe('limits of a request', () => {
  it('work that takes too long is answered and told to end', async () => {
    const response = await call('a1', '/api/v1/slow', 'POST');
    expect(response.statusCode).toBe(503);
    expect(response.json()).toMatchObject({ code: 'request.timed-out' });
    expect(handled).toBe(0);
  });

  it('every route of the API has a time limit, scrapes have their own', async () => {
    const found = new Map<string, number | undefined>();
    const other = fastify();
    other.decorateReply('errorCode');
    limitRequests(other, () => limits);
    other.addHook('onRoute', ({ url, handlerTimeout }) => void found.set(url, handlerTimeout));
    other.get('/probe', { config: { permission: scrape } }, async () => 'x');
    other.get('/api', { config: { permission: siteRead } }, async () => 'x');
    expect(Object.fromEntries(found)).toEqual({ '/probe': undefined, '/api': 30_000 });
    await other.close();
  });

  it('a body above the limit is refused before it is read', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/devices/dev_1/execute',
      headers: { authorization: 'Bearer a1', 'content-type': 'application/json' },
      payload: JSON.stringify({ text: 'x'.repeat(2000) }),
    });
    expect(response.statusCode).toBe(413);
    expect(handled).toBe(0);
  });
});
