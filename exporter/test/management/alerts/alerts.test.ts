import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AlertmanagerServer, startAlertmanager } from '../../alertmanager/alertmanager-server.ts';
import { until } from '../../e2e/support/until.ts';
import { type ApiFixture, defaultConfig, startApi } from '../fixture.ts';

const soon = (): string => new Date(Date.now() + 3_600_000).toISOString();

const alert = (tenant: string | undefined, site: string, severity: string, device?: string) => ({
  alertname: 'MikrofleetTest',
  site,
  severity,
  ...(tenant === undefined ? {} : { tenant }),
  ...(device === undefined ? {} : { device }),
});

describe('alerts and silences of a tenant, from a real Alertmanager', () => {
  let server: AlertmanagerServer;
  let fixture: ApiFixture;
  beforeAll(async () => {
    server = await startAlertmanager();
    fixture = await startApi('sqlite', `${defaultConfig}alertmanagers: [{ url: "${server.url}" }]\n`);
    await server.fire(
      alert('acme', 'tower', 'critical', 'ap1'),
      alert('acme', 'hub', 'warning', 'core'),
      alert('rival', 'tower', 'critical', 'ap1'),
      alert(undefined, 'tower', 'critical', 'ap1'),
    );
    await until(
      'they are listed',
      () => alerts(''),
      (found) => found.length === 2,
    );
  });
  afterAll(() => server?.stop());

  const alerts = async (query: string, token = fixture.tokens.viewer) => {
    const { json, text } = await fixture.call('GET', `/alerts${query}`, { token });
    expect(json['items'], text).toBeDefined();
    return (json['items'] as { labels: Record<string, string>; state: string; annotations: object }[]).map(
      ({ labels, state }) => [labels['tenant'], labels['site'], state],
    );
  };
  const silence = (body: object, token = fixture.tokens.operator) =>
    fixture.call('POST', '/silences', { token, body: { ends_at: soon(), comment: 'work', ...body } });
  const silences = async (token = fixture.tokens.viewer) =>
    (await fixture.call('GET', '/silences', { token })).json['items'] as { id: string; matchers: object[] }[];

  it('shows alerts of the tenant only, whatever is asked for', async () => {
    expect((await alerts('')).map(([, site]) => site).toSorted()).toEqual(['hub', 'tower']);
    expect(await alerts('?site=tower')).toEqual([['acme', 'tower', 'active']]);
    expect(await alerts('?site=tower&device=ap1&severity=critical')).toHaveLength(1);
    expect(await alerts('?severity=info')).toEqual([]);
    expect(await alerts(`?site=${encodeURIComponent('x",tenant="rival')}`)).toEqual([]);
    expect(await alerts('', fixture.tokens.rival)).toEqual([['rival', 'tower', 'active']]);
    expect((await fixture.call('GET', '/alerts?tenant=rival')).status).toBe(400);
    expect((await fixture.call('GET', '/alerts', { token: fixture.tokens.platform })).json['code']).toBe(
      'auth.no-tenant',
    );
  });

  it('makes silences with the tenant forced, in the name of who asks; another tenant neither sees nor ends them', async () => {
    const { call, tokens, registry, acme } = fixture;
    expect((await silence({ matchers: [{ name: 'site', value: 'tower' }] }, tokens.viewer)).status).toBe(403);
    const { status, json, text } = await silence({
      matchers: [{ name: 'site', value: 'tow.*', is_regex: true }],
    });
    expect(status, text).toBe(201);
    expect(json).toMatchObject({
      state: 'active',
      comment: 'work',
      created_by: expect.stringContaining('operator'),
      matchers: expect.arrayContaining([
        { name: 'tenant', value: 'acme', is_regex: false, is_equal: true },
        { name: 'site', value: 'tow.*', is_regex: true, is_equal: true },
      ]),
    });
    await until(
      'it is silent',
      () => alerts('?site=tower'),
      ([one]) => one?.[2] === 'suppressed',
    );
    expect(await alerts('', tokens.rival)).toEqual([['rival', 'tower', 'active']]);
    expect((await silences()).map(({ id }) => id)).toEqual([json['id']]);
    expect(await silences(tokens.rival)).toEqual([]);
    const path = `/silences/${String(json['id'])}`;
    const foreign = await call('DELETE', path, { token: tokens.rival });
    const nobody = await call('DELETE', '/silences/00000000-0000-4000-8000-000000000000', {
      token: tokens.rival,
    });
    expect([foreign.status, foreign.json['code']]).toEqual([404, 'registry.not-found']);
    expect({ ...foreign.json, instance: '' }).toEqual({ ...nobody.json, instance: '' });
    expect(await silences()).toHaveLength(1);
    expect((await call('DELETE', path, { token: tokens.operator })).status).toBe(204);
    expect(await silences()).toEqual([]);
    const { items } = await registry.audit.list(acme, { filter: { targetId: String(json['id']) } });
    expect(items.map(({ action }) => action)).toEqual(['silence.expire', 'silence.create']);
  });

  it('lasts a duration from its start, or from now by the clock of the exporter', async () => {
    const matchers = [{ name: 'site', value: 'nowhere' }];
    const soonest = Date.now() + 600_000;
    const now = await silence({ matchers, ends_at: undefined, duration_seconds: 600 });
    expect(now.status, now.text).toBe(201);
    const end = Date.parse(String(now.json['ends_at']));
    expect(end).toBeGreaterThanOrEqual(soonest);
    expect(end).toBeLessThanOrEqual(Date.now() + 600_000);
    const starts_at = '2036-01-05T08:00:00.000Z';
    const later = await silence({ matchers, ends_at: undefined, starts_at, duration_seconds: 3600 });
    expect(later.json).toMatchObject({ state: 'pending', starts_at, ends_at: '2036-01-05T09:00:00.000Z' });
    for (const { json } of [now, later])
      await fixture.call('DELETE', `/silences/${String(json['id'])}`, { token: fixture.tokens.operator });
  });

  it('is made once, however often it is sent with one key', async () => {
    const request = {
      token: fixture.tokens.operator,
      headers: { 'idempotency-key': 'lost-answer' },
      body: { matchers: [{ name: 'site', value: 'once' }], duration_seconds: 600, comment: 'work' },
    };
    const [first, again] = [
      await fixture.call('POST', '/silences', request),
      await fixture.call('POST', '/silences', request),
    ];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.json).toEqual(first.json);
    expect((await silences()).map(({ id }) => id)).toEqual([first.json['id']]);
    await fixture.call('DELETE', `/silences/${String(first.json['id'])}`, { token: fixture.tokens.operator });
  });

  it.each([
    ['no end', { matchers: [{ name: 'a', value: 'b' }], ends_at: undefined }, 400, 'request.invalid-body'],
    [
      'an end and a duration',
      { matchers: [{ name: 'a', value: 'b' }], duration_seconds: 600 },
      400,
      'request.invalid-body',
    ],
    [
      'the matcher of a tenant',
      { matchers: [{ name: 'tenant', value: 'rival' }] },
      400,
      'request.invalid-body',
    ],
    ['no matcher', { matchers: [] }, 400, 'request.invalid-body'],
    [
      'an end in the past',
      { matchers: [{ name: 'a', value: 'b' }], ends_at: '2020-01-01T00:00:00.000Z' },
      400,
      'request.invalid-body',
    ],
    [
      'an expression that is none',
      { matchers: [{ name: 'a', value: '(', is_regex: true }] },
      422,
      'alertmanager.refused',
    ],
    ['no comment', { matchers: [{ name: 'a', value: 'b' }], comment: '' }, 400, 'request.invalid-body'],
  ])('refuses a silence with %s', async (_what, body, status, code) => {
    const answer = await silence(body);
    expect([answer.status, answer.json['code']], answer.text).toEqual([status, code]);
  });

  it("does not end a silence whose tenant is an expression or negated: it is nobody's", async () => {
    for (const [isRegex, isEqual, value] of [
      [true, true, 'acme|rival'],
      [false, false, 'rival'],
    ] as const) {
      const matchers = [
        { name: 'tenant', value, isRegex, isEqual },
        { name: 'site', value: 'x', isRegex: false, isEqual: true },
      ];
      const body = {
        matchers,
        startsAt: new Date().toISOString(),
        endsAt: soon(),
        createdBy: 'x',
        comment: 'x',
      };
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${server.url}/api/v2/silences`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      const { silenceID: id } = (await answer.json()) as { silenceID: string };
      expect((await silences()).map((one) => one.id)).not.toContain(id);
      expect((await fixture.call('DELETE', `/silences/${id}`)).status).toBe(404);
    }
  });

  it('says so when Alertmanager is away', async () => {
    await server.end();
    const { status, json } = await fixture.call('GET', '/alerts');
    expect([status, json['code']]).toEqual([502, 'alertmanager.unreachable']);
    expect(JSON.stringify(json)).not.toContain(new URL(server.url).port);
    await server.start();
  });
});

it('without an Alertmanager in the configuration, both say what to set', async () => {
  const { call } = await startApi('sqlite');
  for (const path of ['/alerts', '/silences']) {
    const { status, json } = await call('GET', path);
    expect([status, json['code']]).toEqual([503, 'alertmanager.not-configured']);
    expect(json['remedy']).toContain('alertmanagers');
  }
});
