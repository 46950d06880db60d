import { afterEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { parseSettings } from '../../src/config/load.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { catalogue } from '../config/catalogue.ts';
import { FakeProber } from './fake-prober.ts';
import { goodConfig, type Started, start } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.app.close();
  started = undefined;
});

const reload = async (headers: Record<string, string>) => {
  started = start();
  started.config = `${goodConfig}connections: { max: 7 }\n`;
  return started.app.server.inject({
    method: 'POST',
    url: '/-/reload',
    headers: { host: 'fleet.example:9436', ...headers },
  });
};

describe('a reload', () => {
  it.each([
    ['a form of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a script of another site', { origin: 'http://evil.example' }],
    ['another port of the same name', { origin: 'http://fleet.example:3000', 'sec-fetch-site': 'same-site' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a page whose Origin was removed', { 'sec-fetch-site': 'cross-site' }],
    ['a subdomain', { 'sec-fetch-site': 'same-site' }],
  ])('by %s is refused and does nothing', async (_what, headers) => {
    const { statusCode, body } = await reload(headers);
    expect([statusCode, body]).toEqual([403, expect.stringContaining('[request.other-site]') as string]);
    expect(started?.probers).toHaveLength(1);
  });

  it.each([
    ['curl', {}],
    ['a page of the exporter', { origin: 'http://fleet.example:9436', 'sec-fetch-site': 'same-origin' }],
    ['a person who types the address', { 'sec-fetch-site': 'none' }],
  ])('by %s is done', async (_what, headers) => {
    expect((await reload(headers)).statusCode).toBe(200);
    expect(started?.probers).toHaveLength(2);
  });
});

describe('the Host header', () => {
  const app = buildApp({
    version: '1.2.3',
    log: createLogger({ level: 'error', format: 'logfmt', write: () => undefined }),
    loadSettings: () => parseSettings(goodConfig, { file: 'mikrofleet.yml', environment: {}, catalogue }),
    createProber: () => new FakeProber(),
    allowedHosts: ['Fleet.example'],
  });
  const statusOf = async (host: string, url: string) =>
    (await app.server.inject({ method: 'GET', url, headers: { host } })).statusCode;

  it.each([
    'fleet.example',
    'FLEET.example:9436',
    'fleet.example.',
    '127.0.0.1:9436',
    '[::1]:9436',
    '10.0.0.1',
    'localhost:9436',
  ])('%s is answered', async (host) => {
    expect(await statusOf(host, '/metrics')).toBe(200);
  });

  it.each([
    'evil.example',
    'fleet.example.evil.example',
    'fleet.example@evil.example',
    'xfleet.example:9436',
  ])('%s gets nothing but health', async (host) => {
    for (const url of ['/metrics', '/', '/probe?target=ap1'])
      expect(await statusOf(host, url), url).toBe(403);
    expect(await statusOf(host, '/-/healthy')).toBe(200);
  });

  it('may be anything without the option', async () => {
    started = start();
    const { statusCode } = await started.app.server.inject({
      url: '/metrics',
      headers: { host: 'any.example' },
    });
    expect(statusCode).toBe(200);
  });
});

it('no answer may be kept by a cache', async () => {
  started = start();
  const urls = [
    '/',
    '/metrics',
    '/probe?target=ap1',
    '/probe?target=none',
    '/discovery',
    '/-/healthy',
    '/nothing',
  ];
  for (const url of urls) {
    const { headers } = await started.app.server.inject({ url });
    expect(headers['cache-control'], url).toBe('no-store');
  }
});
