import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBackFilled } from '../../e2e/support/back-filled.ts';
import type { Prometheus } from '../../e2e/support/prometheus.ts';
import { type ApiFixture, defaultConfig, startApi } from '../fixture.ts';
import { june } from './past-june.ts';
import { unrecorded } from './recorded.ts';

const path = '/reports/availability?month=2026-06';

describe('availability of a month, from a real Prometheus', () => {
  let prometheus: Prometheus;
  let fixture: ApiFixture;
  beforeAll(async () => {
    prometheus = await startBackFilled(june);
    fixture = await startApi('sqlite', `${defaultConfig}prometheus: { url: "${prometheus.url}" }\n`);
  });
  afterAll(() => prometheus?.stop());

  it('has the numbers of the tenant', async () => {
    const { status, json, text } = await fixture.call('GET', path, { token: fixture.tokens.viewer });
    expect(status, text).toBe(200);
    expect(json).toEqual({
      tenant: 'acme',
      month: '2026-06',
      from: '2026-06-01T00:00:00.000Z',
      to: '2026-07-01T00:00:00.000Z',
      // (1 · 300 + 0.996521 · 100) / 400
      weighted_availability: 0.99913,
      // 150 min · 100 subscribers
      subscriber_hours_lost: 250,
      sites: [
        {
          site: 'hub',
          availability: 1,
          observed_minutes: 21_600,
          maintenance_minutes: 0,
          unplanned_minutes: 0,
          planned_minutes: 0,
          subscribers: 300,
        },
        {
          site: 'tower',
          // 1 − (120 + 30) / (43,200 − 80)
          availability: 0.996521,
          observed_minutes: 43_200,
          maintenance_minutes: 80,
          unplanned_minutes: 150,
          planned_minutes: 60,
          subscribers: 100,
        },
      ],
      devices: [
        {
          site: 'tower',
          device: 'ap1',
          // 1 − 20 / 43,200
          availability: 0.999537,
          observed_minutes: 43_200,
          maintenance_minutes: 0,
          unplanned_minutes: 20,
          planned_minutes: 0,
        },
        {
          site: 'tower',
          device: 'sw1',
          // 1 − 30 / (43,200 − 90)
          availability: 0.999304,
          observed_minutes: 43_200,
          maintenance_minutes: 90,
          unplanned_minutes: 30,
          planned_minutes: 30,
        },
      ],
      outages: [
        outage('ap1', '2026-06-08T05:50:00.000Z', '2026-06-08T06:10:00.000Z', [20, 0]),
        outage(null, '2026-06-09T01:00:00.000Z', '2026-06-09T03:00:00.000Z', [120, 0]),
        outage('sw1', '2026-06-15T10:00:00.000Z', '2026-06-15T11:00:00.000Z', [60, 30]),
        outage(null, '2026-06-20T01:00:00.000Z', '2026-06-20T02:00:00.000Z', [60, 60]),
        outage(null, '2026-06-30T23:30:00.000Z', null, [30, 0]),
      ],
    });
  });

  it('shows another tenant its own, of a site with the same name', async () => {
    const { json } = await fixture.call('GET', path, { token: fixture.tokens.rival });
    expect(json).toMatchObject({
      tenant: 'rival',
      subscriber_hours_lost: 5,
      sites: [{ site: 'tower', unplanned_minutes: 30, subscribers: 10 }],
      devices: [],
      outages: [outage(null, '2026-06-03T00:00:00.000Z', '2026-06-03T00:30:00.000Z', [30, 0])],
    });
  });

  it.each([
    ['format=csv', '&format=csv', {}, ','],
    ['Accept', '', { accept: 'text/csv' }, ','],
    ['a separator', '&format=csv&separator=semicolon', {}, ';'],
  ])('is CSV with %s', async (_what, query, headers, separator) => {
    const answer = await fixture.call('GET', `${path}${query}`, { headers });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('availability-2026-06.csv');
    const lines = answer.text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 1 + 2 + 2 + 5);
    expect(lines[0]?.split(separator).slice(0, 4)).toEqual(['kind', 'site', 'device', 'availability']);
    expect(lines[3]?.split(separator)).toEqual([
      'site',
      'tower',
      '',
      '0.996521',
      '43200',
      '80',
      '150',
      '60',
      '100',
      '',
      '',
      '',
    ]);
    expect(lines[6]?.split(separator).slice(-5)).toEqual([
      '0',
      '',
      '2026-06-08T05:50:00.000Z',
      '2026-06-08T06:10:00.000Z',
      '20',
    ]);
  });

  it.each([
    ['a month that has not begun', '?month=2099-12', 400, 'report.month-not-begun'],
    ['a month without data', '?month=2026-05', 404, 'report.no-data'],
    ['a month that is none', '?month=2026-13', 400, 'request.invalid-parameter'],
    ['no month', '', 400, 'request.missing-parameter'],
    ['another tenant', '?month=2026-06&tenant=rival', 400, 'request.unknown-parameter'],
  ])('refuses %s', async (_what, query, status, code) => {
    const answer = await fixture.call('GET', `/reports/availability${query}`);
    expect([answer.status, answer.json['code']]).toEqual([status, code]);
  });

  it('is of one tenant', async () => {
    const answer = await fixture.call('GET', path, { token: fixture.tokens.platform });
    expect(answer.json['code']).toBe('auth.no-tenant');
  });

  it('reads series that the recording rules write', () => {
    expect(unrecorded(june.map(({ name }) => name))).toEqual([]);
  });
});

function outage(
  device: string | null,
  start: string,
  end: string | null,
  [minutes, planned]: readonly [number, number],
) {
  const split = { unplanned_minutes: minutes - planned, planned_minutes: planned };
  return { site: 'tower', device, started_at: start, ended_at: end, minutes, ...split };
}

async function codeWith(config: string): Promise<readonly unknown[]> {
  const { call } = await startApi('sqlite', `${defaultConfig}${config}`);
  const { status, json } = await call('GET', path);
  return [status, json['code']];
}

describe('without a Prometheus that answers', () => {
  let server: Server;
  let respond: { status: number; body: string } | 'nothing';
  let url = '';
  beforeAll(async () => {
    server = createServer((_request, response) => {
      if (respond !== 'nothing') response.writeHead(respond.status).end(respond.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('says that none is configured', async () => {
    expect(await codeWith('')).toEqual([503, 'prometheus.not-configured']);
  });

  it.each([
    ['hangs', 'nothing' as const, 'prometheus.unreachable'],
    ['refuses the account', { status: 401, body: 'Unauthorized' }, 'prometheus.unreachable'],
    [
      'limits queries',
      { status: 422, body: '{"status":"error","error":"query processing would load too many samples"}' },
      'prometheus.refused',
    ],
    ['is none', { status: 200, body: '<html>' }, 'prometheus.bad-answer'],
  ])('says when it %s', async (_what, answer, code) => {
    respond = answer;
    expect(await codeWith(`prometheus: { url: "${url}", timeout: 1s }\n`)).toEqual([502, code]);
  });

  it('says when nothing listens', async () => {
    expect(await codeWith('prometheus: { url: "http://127.0.0.1:1" }\n')).toEqual([
      502,
      'prometheus.unreachable',
    ]);
  });
});
