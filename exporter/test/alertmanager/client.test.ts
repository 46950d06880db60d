import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AlertmanagerClient } from '../../src/alertmanager/client.ts';
import { equals, matcherText, oneOf } from '../../src/alertmanager/matchers.ts';
import { Secret } from '../../src/config/secret.ts';
import type { ServerSetting } from '../../src/config/settings.ts';
import { until } from '../e2e/support/until.ts';
import { type AlertmanagerServer, startAlertmanager } from './alertmanager-server.ts';

const settingOf = (url: string, more: Partial<ServerSetting> = {}): ServerSetting => ({
  url: new URL(url),
  timeoutMs: 20_000,
  ...more,
});
const clientOf = (...settings: readonly ServerSetting[]): AlertmanagerClient =>
  new AlertmanagerClient(() => settings);

const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();

async function failureOf(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error = await work.then(
    () => {
      throw new Error('it did not fail');
    },
    (cause: unknown) => cause,
  );
  return error as { code: string; message: string };
}

describe('a real Alertmanager', () => {
  let server: AlertmanagerServer;
  let client: AlertmanagerClient;
  beforeAll(async () => {
    server = await startAlertmanager();
    client = clientOf(settingOf(server.url));
  });
  afterAll(() => server?.stop());

  it('tells its version', async () => {
    const { versionInfo, cluster } = await client.status();
    expect(versionInfo.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(cluster.status).toBe('disabled');
  });

  it('lists alerts by matchers, and their groups', async () => {
    const odd = 'Hub "1" \\ (a|b)';
    await server.fire(
      { alertname: 'MikrofleetSiteDown', tenant: 'acme', site: odd, severity: 'critical' },
      { alertname: 'MikrofleetSiteDown', tenant: 'acme', site: 'tower', severity: 'critical' },
      { alertname: 'MikrofleetCpuHigh', tenant: 'rival', site: 'tower', severity: 'warning' },
    );
    const sitesOf = async (...matchers: ReturnType<typeof equals>[]) =>
      (await client.alerts({ matchers })).map(({ labels }) => labels['site']).toSorted();
    await until(
      'they are listed',
      () => sitesOf(),
      (found) => found.length === 3,
    );
    expect(await sitesOf(equals('tenant', 'acme'))).toEqual([odd, 'tower']);
    expect(await sitesOf(equals('site', odd))).toEqual([odd]);
    expect(await sitesOf(oneOf('site', [odd, 'nowhere']))).toEqual([odd]);
    expect(await sitesOf(equals('tenant', 'acme'), equals('severity', 'warning'))).toEqual([]);
    const groups = await client.alertGroups({ matchers: [equals('tenant', 'acme')] });
    expect(groups.map(({ labels, alerts }) => [labels, alerts.length])).toEqual([
      [{ alertname: 'MikrofleetSiteDown' }, 2],
    ]);
  });

  it('takes a silence, changes its end, finds it by matchers and expires it', async () => {
    const draft = {
      matchers: [equals('tenant', 'acme'), oneOf('site', ['tower', 'mast.1'])],
      startsAt: new Date(0).toISOString(),
      endsAt: hours(1),
      createdBy: 'alice',
      comment: 'generator',
    };
    const id = await client.putSilence(draft);
    const made = await client.silence(id);
    expect(made).toMatchObject({ id, createdBy: 'alice', comment: 'generator', status: { state: 'active' } });
    expect(made?.matchers).toContainEqual({
      name: 'site',
      value: String.raw`tower|mast\.1`,
      isRegex: true,
      isEqual: true,
    });
    expect(await client.putSilence({ ...draft, id, startsAt: made?.startsAt ?? '', endsAt: hours(2) })).toBe(
      id,
    );
    const silenced = () =>
      client.alerts({ matchers: [equals('site', 'tower')], active: false, inhibited: false });
    await until('it is silent', silenced, (found) => found.length === 1);
    expect((await client.silences([equals('tenant', 'acme')])).map((one) => one.id)).toEqual([id]);
    expect(await client.silences([equals('tenant', 'rival')])).toEqual([]);
    await client.expireSilence(id);
    expect((await client.silence(id))?.status.state).toBe('expired');
    await client.expireSilence(id);
  });

  it('knows no silence of another id, and expiring it is no error', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'no id', '../alerts']) {
      expect(await client.silence(id).catch((error: { code: string }) => error.code), id).oneOf([
        undefined,
        'alertmanager.refused',
      ]);
    }
    await client.expireSilence('00000000-0000-4000-8000-000000000000');
  });

  it('says what is wrong with a silence', async () => {
    const wrong = { name: 'site', value: '(', isRegex: true, isEqual: true };
    const draft = { startsAt: hours(0), endsAt: hours(1), createdBy: 'a', comment: 'b' };
    const refused = await failureOf(client.putSilence({ ...draft, matchers: [wrong] }));
    expect(refused).toMatchObject({ code: 'alertmanager.refused', message: expect.stringContaining('(') });
    const late = await failureOf(
      client.putSilence({ ...draft, endsAt: hours(-1), matchers: [equals('site', 'a')] }),
    );
    expect(late.code).toBe('alertmanager.refused');
  });

  it('is found behind one that is away, and asked first from then on', async () => {
    const asked: string[] = [];
    const away = await listen((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(503).end('starting');
    });
    const cluster = clientOf(settingOf(away.url), settingOf('http://127.0.0.1:1'), settingOf(server.url));
    expect((await cluster.status()).versionInfo.version).not.toBe('');
    expect(asked).toEqual(['/api/v2/status']);
    await cluster.alerts({ matchers: [] });
    expect(asked).toHaveLength(1);
    await server.kill();
    const error = await failureOf(cluster.status());
    expect(error.code).toBe('alertmanager.unreachable');
    expect(error.message).toMatch(/^None of the 3 Alertmanagers answers \(3: ECONNREFUSED; 1: HTTP 503; 2: /);
    await server.start();
    expect((await cluster.status()).versionInfo.version).not.toBe('');
    away.server.close();
  });
});

const web = (hashed: string) => `basic_auth_users: { mikrofleet: '${hashed}' }\n`;

describe('an Alertmanager with users', () => {
  it('wants the right account', async () => {
    const { hash } = await import('bcryptjs');
    const server = await startAlertmanager({
      web: web(await hash('hunter2', 4)),
    });
    try {
      const basic = (password: string) =>
        settingOf(server.url, {
          account: { kind: 'basic', username: 'mikrofleet', password: new Secret(password) },
        });
      expect((await clientOf(basic('hunter2')).status()).cluster.status).toBe('disabled');
      const error = await failureOf(clientOf(basic('wrong')).status());
      expect([error.code, error.message]).toEqual([
        'alertmanager.unreachable',
        'None of the 1 Alertmanagers answers (1: HTTP 401).',
      ]);
    } finally {
      await server.stop();
    }
  });
});

interface Listening {
  readonly server: Server;
  readonly url: string;
}

async function listen(answer: RequestListener): Promise<Listening> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('something else', () => {
  it.each<[string, RequestListener, string]>([
    ['a page', (_request, response) => response.end('<html>'), 'it is not JSON'],
    ['another API', (_request, response) => response.end('{"alerts":[]}'), 'is not as expected'],
    ['a path without an API', (_request, response) => response.writeHead(404).end(), 'HTTP 404'],
  ])('that answers with %s is named', async (_what, answer, message) => {
    const { server, url } = await listen(answer);
    const error = await failureOf(clientOf(settingOf(`${url}/prefix`)).alerts({ matchers: [] }));
    expect(error).toMatchObject({
      code: 'alertmanager.bad-answer',
      message: expect.stringContaining(message),
    });
    server.close();
  });

  it('that never answers is given up at its deadline, and at the wish of the caller', async () => {
    const { server, url } = await listen(() => undefined);
    const error = await failureOf(clientOf(settingOf(url, { timeoutMs: 100 })).status());
    expect([error.code, error.message]).toEqual([
      'alertmanager.unreachable',
      'None of the 1 Alertmanagers answers (1: no response in time).',
    ]);
    const gone = new AbortController();
    const waiting = clientOf(settingOf(url)).status(gone.signal);
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    server.closeAllConnections();
    server.close();
  });

  it('gets its token, and its prefix', async () => {
    const seen: unknown[] = [];
    const { server, url } = await listen((request, response) => {
      seen.push(request.url, request.headers.authorization);
      response.end('[]');
    });
    const account = { kind: 'bearer', token: new Secret('the token') } as const;
    await clientOf(settingOf(`${url}/am/`, { account })).silences([equals('site', 'a b')]);
    expect(seen).toEqual(['/am/api/v2/silences?filter=site%3D%22a+b%22', 'Bearer the token']);
    server.close();
  });
});

it('without a setting there is none', async () => {
  const client = clientOf();
  expect(client.isConfigured).toBe(false);
  expect((await failureOf(client.status())).code).toBe('alertmanager.not-configured');
});

it('matchers are written as Alertmanager reads them', () => {
  expect(matcherText(equals('a', 'x"y\\z\n'))).toBe(String.raw`a="x\"y\\z\n"`);
  expect(matcherText({ name: 'a', value: 'b', isRegex: true, isEqual: false })).toBe('a!~"b"');
  expect(matcherText({ name: 'a', value: 'b', isRegex: false, isEqual: false })).toBe('a!="b"');
  expect(oneOf('a', ['x'])).toEqual(equals('a', 'x'));
});
