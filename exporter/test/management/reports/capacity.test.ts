import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capacityReport } from '../../../src/management/reports/capacity.ts';
import { PrometheusClient } from '../../../src/prometheus/client.ts';
import { startBackFilled } from '../../e2e/support/back-filled.ts';
import type { Prometheus } from '../../e2e/support/prometheus.ts';
import { type ApiFixture, defaultConfig, startApi } from '../fixture.ts';
import { busyJune } from './busy-june.ts';
import { unrecorded } from './recorded.ts';

const path = '/reports/capacity?month=2026-06';

describe('busy hours of a month, from a real Prometheus', () => {
  let prometheus: Prometheus;
  let fixture: ApiFixture;
  beforeAll(async () => {
    prometheus = await startBackFilled(busyJune);
    fixture = await startApi('sqlite', `${defaultConfig}prometheus: { url: "${prometheus.url}" }\n`);
  });
  afterAll(() => prometheus?.stop());

  it('has the links and sectors of the tenant', async () => {
    const { status, json, text } = await fixture.call('GET', path, { token: fixture.tokens.viewer });
    expect(status, text).toBe(200);
    const core = { site: 'hub', device: 'core', interface_role: 'uplink', peer_site: null };
    expect(json).toEqual({
      tenant: 'acme',
      month: '2026-06',
      from: '2026-06-01T00:00:00.000Z',
      to: '2026-07-01T00:00:00.000Z',
      links: [
        {
          ...core,
          interface: 'sfp1',
          interface_role: 'backhaul',
          peer_site: 'tower',
          days_observed: 30,
          capacity_bits_per_second: 1_000_000_000,
          // 0.5 + 0.004 · 15.5; 0.504 + 0.004 · 0.95 · 29; 0.5 + 0.004 · 30
          busy_hour_median: 0.562,
          busy_hour_p95: 0.6142,
          busy_hour_highest: 0.62,
          // (0.9 − 0.62) / 0.004
          days_until_full: 70,
        },
        {
          ...core,
          interface: 'sfp2',
          // from the midnight on which the 16th began
          days_observed: 16,
          capacity_bits_per_second: null,
          busy_hour_median: 0.25,
          busy_hour_p95: 0.25,
          busy_hour_highest: 0.25,
          days_until_full: null,
        },
        {
          ...core,
          interface: 'sfp4',
          days_observed: 30,
          capacity_bits_per_second: null,
          busy_hour_median: 0.95,
          busy_hour_p95: 0.95,
          busy_hour_highest: 0.95,
          days_until_full: 0,
        },
        {
          ...core,
          interface: 'sfp10',
          days_observed: 7,
          capacity_bits_per_second: null,
          // 0.15 at the beginning of the 25th, 0.45 at the end of the 30th
          busy_hour_median: 0.3,
          busy_hour_p95: 0.435,
          busy_hour_highest: 0.45,
          days_until_full: null,
        },
        {
          site: 'tower',
          device: 'ap3',
          interface: 'wlan1',
          interface_role: 'backhaul',
          peer_site: 'hub',
          days_observed: 30,
          capacity_bits_per_second: null,
          busy_hour_median: 0.5,
          busy_hour_p95: 0.5,
          busy_hour_highest: 0.5,
          days_until_full: null,
        },
      ],
      sectors: [
        {
          site: 'tower',
          device: 'ap1',
          interface: 'wlan1',
          interface_role: 'sector',
          peer_site: null,
          days_observed: 30,
          capacity_bits_per_second: null,
          busy_hour_median: 0.331,
          busy_hour_p95: 0.3571,
          busy_hour_highest: 0.36,
          // 20 + 0.5 · 15.5; 20.5 + 0.5 · 0.95 · 29; 20 + 0.5 · 30
          clients_median: 27.8,
          clients_p95: 34.3,
          clients_highest: 35,
          clients_planned: 40,
          // (0.9 − 0.36) / 0.002; (40 − 35) / 0.5
          days_until_traffic_full: 270,
          days_until_clients_full: 10,
          days_until_full: 10,
        },
        {
          site: 'tower',
          device: 'ap2',
          interface: 'wlan1',
          interface_role: null,
          peer_site: null,
          days_observed: 30,
          capacity_bits_per_second: null,
          busy_hour_median: null,
          busy_hour_p95: null,
          busy_hour_highest: null,
          clients_median: 10,
          clients_p95: 10,
          clients_highest: 10,
          clients_planned: null,
          days_until_traffic_full: null,
          days_until_clients_full: null,
          days_until_full: null,
        },
      ],
    });
  });

  it('shows another tenant its own, of a link with the same name', async () => {
    const { json } = await fixture.call('GET', path, { token: fixture.tokens.rival });
    expect(json).toMatchObject({
      tenant: 'rival',
      links: [{ site: 'hub', device: 'core', interface: 'sfp1', busy_hour_p95: 0.125, interface_role: null }],
      sectors: [],
    });
  });

  it('forecasts from the first hours of a month, of which no day is over', async () => {
    const report = await capacityReport({
      prometheus: new PrometheusClient(() => ({ url: new URL(prometheus.url), timeoutMs: 30_000 })),
      tenant: 'acme',
      month: '2026-06',
      now: new Date('2026-06-01T06:00:00Z'),
      signal: AbortSignal.timeout(60_000),
    });
    expect(report.to).toBe('2026-06-01T06:00:00.000Z');
    // (0.9 − 0.501) / 0.004
    expect(report.links[0]).toMatchObject({
      interface: 'sfp1',
      days_observed: 0,
      busy_hour_p95: null,
      days_until_full: 100,
    });
  });

  it.each([
    ['format=csv', '&format=csv', {}, ','],
    ['Accept', '', { accept: 'text/csv' }, ','],
    ['a separator', '&format=csv&separator=semicolon', {}, ';'],
  ])('is CSV with %s', async (_what, query, headers, separator) => {
    const answer = await fixture.call('GET', `${path}${query}`, { headers });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('capacity-2026-06.csv');
    const lines = answer.text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 5 + 2);
    expect(lines[6]).toBe(
      ['sector', 'tower', 'ap1', 'wlan1', 'sector', '', 30, '', 0.331, 0.3571, 0.36]
        .concat([27.8, 34.3, 35, 40, 270, 10, 10])
        .join(separator),
    );
  });

  it.each([
    ['a month that has not begun', '?month=2099-12', 400, 'report.month-not-begun'],
    ['a month without data', '?month=2026-03', 404, 'report.no-data'],
    ['a month that is none', '?month=2026-13', 400, 'request.invalid-parameter'],
    ['no month', '', 400, 'request.missing-parameter'],
    ['another tenant', '?month=2026-06&tenant=rival', 400, 'request.unknown-parameter'],
  ])('refuses %s', async (_what, query, status, code) => {
    const answer = await fixture.call('GET', `/reports/capacity${query}`);
    expect([answer.status, answer.json['code']]).toEqual([status, code]);
  });

  it('is of one tenant', async () => {
    const answer = await fixture.call('GET', path, { token: fixture.tokens.platform });
    expect(answer.json['code']).toBe('auth.no-tenant');
  });

  it('reads series that the recording rules write', () => {
    expect(unrecorded(busyJune.map(({ name }) => name))).toEqual([]);
  });
});

describe('without a Prometheus that answers', () => {
  it.each([
    ['none is configured', '', [503, 'prometheus.not-configured']],
    ['nothing listens', 'prometheus: { url: "http://127.0.0.1:1" }\n', [502, 'prometheus.unreachable']],
  ])('says that %s', async (_what, config, expected) => {
    const { call } = await startApi('sqlite', `${defaultConfig}${config}`);
    const { status, json } = await call('GET', path);
    expect([status, json['code']]).toEqual(expected);
  });
});
