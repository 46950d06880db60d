import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { dialects } from '../store/open-test-store.ts';
import { apiCredential, deviceDraft } from '../store/samples.ts';
import { type ApiFixture, startApi } from './fixture.ts';

const metricsOf = async ({ url }: ApiFixture): Promise<string> => (await fetch(`${url}/metrics`)).text();

describe.each(dialects)('the exporter about itself, on %s', (dialect) => {
  it('tells what is in the registry, and nothing when the database is gone', async () => {
    const fixture = await startApi(dialect);
    const { registry, acme, rival } = fixture;
    await registry.credentials.create(acme, apiCredential('one', 'secret'));
    await registry.devices.create(acme, deviceDraft({ name: 'a', address: '10.0.0.1' }));
    await registry.devices.create(rival, deviceDraft({ name: 'b', facts: { serial: 'B' } }));
    await registry.sites.create(acme, { name: 'site' });
    const text = await metricsOf(fixture);
    for (const line of [
      'registry_up 1',
      'registry_devices{state="pending"} 1',
      'registry_devices{state="active"} 1',
      'registry_devices{state="quarantined"} 0',
      'registry_records{kind="tenants"} 2',
      'registry_records{kind="sites"} 1',
      'registry_records{kind="credentials"} 1',
      // Those that the fixture made.
      'registry_records{kind="tokens"} 5',
      'live_streams_open 0',
      'live_readers 0',
    ]) {
      expect(text).toContain(`\nmikrotik_exporter_${line}\n`);
    }
    const check = spawnSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' });
    expect(check.stdout + check.stderr).toBe('');
    await registry.close();
    const after = await metricsOf(fixture);
    expect(after).toContain('\nmikrotik_exporter_configured_targets ');
    expect(after).not.toMatch(/^mikrotik_exporter_registry_(devices|records)\{/m);
  });
});

describe('limits and refusals over HTTP', () => {
  it('say which limit it was and when to come again, and are counted', async () => {
    const fixture = await startApi(
      'sqlite',
      'limits: { per_principal_per_minute: 30, per_device_per_minute: 2 }\n',
    );
    const { id } = await fixture.registry.devices.create(fixture.acme, deviceDraft({ name: 'busy' }));
    const read = () => fixture.call('GET', `/devices/${id}`);
    expect([(await read()).status, (await read()).status]).toEqual([200, 200]);
    const third = await read();
    expect([third.status, third.json]).toMatchObject([
      429,
      {
        code: 'request.rate-limited',
        limit: 'device',
        detail: expect.stringMatching(/^Too many requests for this device; try again in \d+ s\.$/),
      },
    ]);
    // Two a minute: one returns every 30 seconds.
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(20);
    expect(Number(third.headers.get('retry-after'))).toBeLessThanOrEqual(30);

    const { viewer: token } = fixture.tokens;
    const statuses: number[] = [];
    for (let index = 0; index < 31; index++)
      statuses.push((await fixture.call('GET', '/sites', { token })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    const refused = await fixture.call('GET', '/sites', { token });
    expect([refused.status, refused.json['limit']]).toEqual([429, 'caller']);
    expect(refused.headers.get('retry-after')).toMatch(/^[12]$/);
    // Each caller has its own.
    expect((await fixture.call('GET', '/sites', { token: fixture.tokens.operator })).status).toBe(200);

    await fixture.call('GET', '/sites', { token: 'garbage' });
    await fixture.call('POST', '/sites', { token: fixture.tokens.operator, body: { name: 'x' } });
    const text = await metricsOf(fixture);
    for (const line of [
      'rate_limited_total{limit="device"} 1',
      'rate_limited_total{limit="caller"} 2',
      'auth_failures_total{reason="bad-token"} 1',
      'auth_failures_total{reason="forbidden"} 1',
      'auth_failures_total{reason="expired-token"} 0',
    ]) {
      expect(text).toContain(`\nmikrotik_exporter_${line}\n`);
    }
  });
});
