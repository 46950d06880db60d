import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBackFilled } from '../e2e/support/back-filled.ts';
import type { Prometheus } from '../e2e/support/prometheus.ts';
import { busyJune } from '../management/reports/busy-june.ts';
import { june } from '../management/reports/past-june.ts';
import { type Fixture, makeFixture } from './fixture.ts';

const storage = 'storage: { sqlite: { path: registry.db } }\n';

describe('report, from a real Prometheus', () => {
  const fixture: Fixture = makeFixture();
  let prometheus: Prometheus;
  const configure = (setting: string): void => writeFileSync(fixture.file, `${storage}${setting}\n`);
  beforeAll(async () => {
    prometheus = await startBackFilled([...june, ...busyJune]);
    configure(`prometheus: { url: "${prometheus.url}" }`);
    for (const tenant of ['acme', 'rival']) {
      expect(await fixture.run('tenant', 'create', tenant, '--networks', '10.0.0.0/8')).toBe(0);
    }
  });
  afterAll(() => prometheus?.stop());

  const reportOf = async (...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
    fixture.output.stdout = '';
    fixture.output.stderr = '';
    const code = await fixture.run('report', ...words);
    return { code, ...fixture.output };
  };
  const report = (...words: string[]) => reportOf('availability', ...words);

  it('is JSON', async () => {
    const { code, stdout, stderr } = await report('--tenant', 'acme', '--month', '2026-06');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({
      tenant: 'acme',
      month: '2026-06',
      from: '2026-06-01T00:00:00.000Z',
      to: '2026-07-01T00:00:00.000Z',
      // (1 · 300 + 0.996521 · 100) / 400
      weighted_availability: 0.99913,
      subscriber_hours_lost: 250,
      sites: [
        { site: 'hub', availability: 1, observed_minutes: 21_600 },
        { site: 'tower', availability: 0.996521, unplanned_minutes: 150, planned_minutes: 60 },
      ],
      devices: [
        { device: 'ap1', unplanned_minutes: 20, planned_minutes: 0 },
        { device: 'sw1', unplanned_minutes: 30, planned_minutes: 30, maintenance_minutes: 90 },
      ],
      outages: [
        { device: 'ap1', minutes: 20 },
        { device: null, minutes: 120 },
        { device: 'sw1', minutes: 60, planned_minutes: 30 },
        { device: null, minutes: 60, planned_minutes: 60 },
        { device: null, minutes: 30, ended_at: null },
      ],
    });
  });

  it('is CSV', async () => {
    const words = ['--tenant', 'acme', '--month', '2026-06', '--format', 'csv'];
    const { code, stdout, stderr } = await report(...words);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\r\n')).toEqual([
      'kind,site,device,availability,observed_minutes,maintenance_minutes,unplanned_minutes,planned_minutes,subscribers,started_at,ended_at,minutes',
      'tenant,,,0.99913,,,,,,,,',
      'site,hub,,1,21600,0,0,0,300,,,',
      'site,tower,,0.996521,43200,80,150,60,100,,,',
      'device,tower,ap1,0.999537,43200,0,20,0,,,,',
      'device,tower,sw1,0.999304,43200,90,30,30,,,,',
      'outage,tower,ap1,,,,20,0,,2026-06-08T05:50:00.000Z,2026-06-08T06:10:00.000Z,20',
      'outage,tower,,,,,120,0,,2026-06-09T01:00:00.000Z,2026-06-09T03:00:00.000Z,120',
      'outage,tower,sw1,,,,30,30,,2026-06-15T10:00:00.000Z,2026-06-15T11:00:00.000Z,60',
      'outage,tower,,,,,0,60,,2026-06-20T01:00:00.000Z,2026-06-20T02:00:00.000Z,60',
      'outage,tower,,,,,30,0,,2026-06-30T23:30:00.000Z,,30',
      '',
    ]);
  });

  it('is CSV for spreadsheets with a decimal comma', async () => {
    const words = ['--tenant', 'acme', '--month', '2026-06', '--format', 'csv', '--separator', 'semicolon'];
    const { code, stdout } = await report(...words);
    expect(code).toBe(0);
    expect(stdout.split('\r\n')[1]).toBe('tenant;;;0.99913;;;;;;;;');
  });

  it('is of a tenant that only the file has, without opening the database', async () => {
    const other = makeFixture();
    const target = '{ name: r1, address: 10.1.1.1, type: router, auth: a, tenant: rival }';
    const auth = 'auths: { a: { snmp: { version: 2c, community: public } } }';
    // A folder instead of a file: whoever opens it fails.
    const elsewhere = `storage: { sqlite: { path: "${dirname(other.file)}" } }`;
    const setting = `prometheus: { url: "${prometheus.url}" }`;
    writeFileSync(other.file, `${elsewhere}\n${setting}\n${auth}\ntargets: [${target}]\n`);
    const code = await other.run('report', 'availability', '--tenant', 'Rival', '--month', '2026-06');
    expect([code, other.output.stderr]).toEqual([0, '']);
    expect(JSON.parse(other.output.stdout)).toMatchObject({ tenant: 'rival', sites: [{ site: 'tower' }] });
  });

  it('is of the tenant that is named, in any spelling', async () => {
    const { stdout } = await report('--tenant', 'RIVAL', '--month', '2026-06');
    expect(JSON.parse(stdout)).toMatchObject({
      tenant: 'rival',
      sites: [{ site: 'tower', unplanned_minutes: 30 }],
      devices: [],
      outages: [{ minutes: 30 }],
    });
  });

  it.each([
    ['an unknown tenant', ['--tenant', 'nobody', '--month', '2026-06'], '[registry.not-found]'],
    ['a month without data', ['--tenant', 'acme', '--month', '2026-05'], '[report.no-data]'],
    ['a month to come', ['--tenant', 'acme', '--month', '2099-01'], '[report.month-not-begun]'],
    ['a word for a month', ['--tenant', 'acme', '--month', 'June'], '[config.invalid-option]'],
    [
      'a separator of JSON',
      ['--tenant', 'acme', '--month', '2026-06', '--separator', 'tab'],
      '--separator: This is only used with --format csv.',
    ],
    [
      'another separator',
      ['--tenant', 'acme', '--month', '2026-06', '--format', 'csv', '--separator', 'pipe'],
      '--separator: "pipe" is not one of comma, semicolon, tab',
    ],
    ['another format', ['--tenant', 'acme', '--month', '2026-06', '--format', 'pdf'], '--format'],
  ])('refuses %s', async (_what, words, message) => {
    const { code, stdout, stderr } = await report(...words);
    expect([code === 0, stdout]).toEqual([false, '']);
    expect(stderr).toContain(message);
  });

  it('is of the busy hours of links and sectors, too', async () => {
    const words = ['--tenant', 'acme', '--month', '2026-06'];
    const { code, stdout, stderr } = await reportOf('capacity', ...words);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      tenant: 'acme',
      month: '2026-06',
      links: [
        { interface: 'sfp1', busy_hour_p95: 0.6142, days_until_full: 70 },
        { interface: 'sfp2', days_until_full: null },
        { interface: 'sfp4', days_until_full: 0 },
        { interface: 'sfp10', days_until_full: null },
        { device: 'ap3' },
      ],
      sectors: [{ device: 'ap1', clients_p95: 34.3, days_until_full: 10 }, { device: 'ap2' }],
    });
    const csv = await reportOf('capacity', ...words, '--format', 'csv');
    expect(csv.stdout.split('\r\n').slice(0, 2)).toEqual([
      'kind,site,device,interface,interface_role,peer_site,days_observed,capacity_bits_per_second,busy_hour_median,busy_hour_p95,busy_hour_highest,clients_median,clients_p95,clients_highest,clients_planned,days_until_traffic_full,days_until_clients_full,days_until_full',
      'link,hub,core,sfp1,backhaul,tower,30,1000000000,0.562,0.6142,0.62,,,,,,,70',
    ]);
    expect((await reportOf('capacity', '--tenant', 'nobody', '--month', '2026-06')).stderr).toContain(
      '[registry.not-found]',
    );
    expect((await reportOf('capacity', '--tenant', 'acme', '--month', '2026-03')).stderr).toContain(
      '[report.no-data]',
    );
  });

  it('says that Prometheus is away, or that there is none', async () => {
    configure('prometheus: { url: "http://127.0.0.1:1" }');
    expect((await report('--tenant', 'acme', '--month', '2026-06')).stderr).toContain(
      '[prometheus.unreachable]',
    );
    configure('');
    expect((await report('--tenant', 'acme', '--month', '2026-06')).stderr).toContain(
      '[prometheus.not-configured]',
    );
  });
});
