import { describe, expect, it } from 'vitest';
import { fileDeviceId } from '../../src/devices/file-devices.ts';
import type { TargetGroup } from '../../src/http/routes/target-group.ts';
import { dialects, scopeOf } from '../store/open-test-store.ts';
import { openFixture } from './fixture.ts';

const names = (groups: readonly TargetGroup[]) => groups.map(({ labels }) => labels['device']);

describe.each(dialects)('GET /discovery on %s', async (dialect) => {
  const fixture = await openFixture(dialect);
  const { registry, acme, rival, platform } = fixture;
  const token = await fixture.tokenOf(acme, ['discovery']);
  const site = await registry.sites.create(acme, { name: 'hub' });
  const core = await fixture.register(acme, {
    name: 'Core',
    address: '10.2.0.1',
    type: 'router',
    role: 'core',
    siteId: site.id,
    modules: ['router', 'sessions'],
    labels: { rack: '7' },
    facts: { serial: 'C1', board: 'CCR2116', version: '7.20.2' },
  });

  it('lists the devices of the tenant, registered and of the file, with all that is known', async () => {
    const groups = await fixture.discover(token);
    expect(groups).toEqual([
      {
        targets: [core.id],
        labels: {
          tenant: 'acme',
          site: 'hub',
          device: 'Core',
          role: 'core',
          rack: '7',
          __meta_mikrotik_id: core.id,
          __meta_mikrotik_name: 'Core',
          __meta_mikrotik_source: 'registry',
          __meta_mikrotik_type: 'router',
          __meta_mikrotik_board: 'CCR2116',
          __meta_mikrotik_version: '7.20.2',
          __meta_mikrotik_transport: 'api',
          __meta_mikrotik_modules: 'router',
          __meta_mikrotik_intervals: 'sessions=4m',
        },
      },
      {
        targets: ['file-ap'],
        labels: {
          tenant: 'Acme',
          site: 'tower',
          device: 'file-ap',
          role: 'sector',
          __meta_mikrotik_id: fileDeviceId({ tenant: 'acme', name: 'file-ap' }),
          __meta_mikrotik_name: 'file-ap',
          __meta_mikrotik_source: 'file',
          __meta_mikrotik_type: 'ap',
          __meta_mikrotik_board: '',
          __meta_mikrotik_version: '',
          __meta_mikrotik_transport: 'api',
          __meta_mikrotik_modules: 'ap',
          __meta_mikrotik_intervals: 'slow=4m',
        },
      },
    ]);
    expect((await fixture.get('/discovery', token)).type).toMatch(/^application\/json/);
    expect(await fixture.discover(token)).toEqual(groups);
  });

  const roles = async (scope: Parameters<typeof fixture.tokenOf>[0]) =>
    (await fixture.discover(await fixture.tokenOf(scope, ['discovery']))).map(({ labels }) => labels['role']);

  it('gives a device without a role its type as role, from the registry and the file', async () => {
    expect(await roles(rival)).toEqual(['router']);
    await registry.devices.update(acme, { id: core.id, change: { role: '' } });
    expect(await roles(acme)).toEqual(['router', 'sector']);
    await registry.devices.update(acme, { id: core.id, change: { role: 'core' } });
    expect(await roles(acme)).toEqual(['core', 'sector']);
  });

  it('lists those with modules of an interval, or with one module', async () => {
    const slow = await fixture.discover(token, '?interval=240s');
    expect(slow.map(({ labels }) => labels['__meta_mikrotik_modules'])).toEqual(['sessions', 'slow']);
    expect(names(slow)).toEqual(['Core', 'file-ap']);
    expect(names(await fixture.discover(token, '?module=ap'))).toEqual(['file-ap']);
    for (const query of ['interval=slow', 'interval=7m', 'module=nothing', 'module=ap&interval=4m']) {
      expect((await fixture.get(`/discovery?${query}`, token)).status, query).toBe(400);
    }
  });

  it('shows no tenant another, and the platform all', async () => {
    expect(names(await fixture.discover(await fixture.tokenOf(rival, ['discovery'])))).toEqual(['file-core']);
    const all = await fixture.discover(await fixture.tokenOf(platform, ['discovery']));
    expect(names(all)).toEqual(['Core', 'file-ap', 'file-core']);
    expect((await fixture.get('/discovery')).status).toBe(401);
  });

  it('keeps every device that should be watched, whatever keeps it from being read', async () => {
    const off = await fixture.register(acme, { name: 'off', address: '10.2.0.2' });
    await registry.devices.update(acme, { id: off.id, change: { state: 'disabled' } });
    const swapped = await fixture.register(acme, {
      name: 'swapped',
      address: '10.2.0.3',
      facts: { serial: 'S' },
    });
    await registry.devices.observe(acme, swapped.id, { serial: 'T' });
    await fixture.register(acme, { name: 'bare', address: '10.2.0.4', credentials: {} });
    await fixture.register(acme, { name: 'lost', address: '10.2.0.6', modules: ['lost-module'] });
    // A device in the file has this name.
    await fixture.register(acme, { name: 'FILE-AP', address: '10.2.0.5' });
    expect(names(await fixture.discover(token))).toEqual(['bare', 'Core', 'file-ap', 'lost', 'swapped']);
    const { tenantId: id } = acme;
    const all = await fixture.tokenOf(platform, ['discovery']);
    const before = names(await fixture.discover(all));
    const groups = await fixture.discover(token);
    const scrapeOnly = await fixture.tokenOf(acme, ['scrape']);
    const person = await fixture.tokenOf(acme, ['discovery', 'grafana']);
    const manager = await fixture.tokenOf(acme, ['manage', 'discovery']);
    await registry.tenants.update(platform, { id, change: { state: 'suspended' } });
    expect(names(await fixture.discover(all))).toEqual(before);
    // A Prometheus of the tenant that starts now has a list, and each device in it is down.
    expect(await fixture.discover(token)).toEqual(groups);
    expect(groups).not.toEqual([]);
    for (const { targets } of groups) {
      const probe = await fixture.get(`/probe?target=${targets[0]}`, await fixture.tokenOf(acme, ['scrape']));
      expect([probe.status, probe.body]).toEqual([
        200,
        expect.stringContaining('mikrotik_probe_failure{reason="suspended"} 1'),
      ]);
    }
    // Nothing else is open to it, and the list to no other token.
    expect((await fixture.get('/', token)).status).toBe(403);
    expect((await fixture.get('/api/v1/devices', manager)).status).toBe(403);
    for (const other of [scrapeOnly, person]) {
      expect((await fixture.get('/discovery', other)).status).toBe(403);
    }
    expect(await fixture.discover(manager)).toEqual(groups);
    await registry.tenants.update(platform, { id, change: { state: 'active' } });
  });

  it('is an empty list when there are none', async () => {
    const lonely = await registry.tenants.create(platform, { name: 'lonely' });
    expect(await fixture.discover(await fixture.tokenOf(scopeOf(lonely.id)))).toEqual([]);
  });

  it('has every page of a large fleet', async () => {
    for (let index = 0; index < 520; index++) {
      await fixture.register(rival, { name: `cpe ${index}`, address: `10.3.${index >> 8}.${index & 255}` });
    }
    const fleet = await fixture.discover(await fixture.tokenOf(rival));
    expect(fleet).toHaveLength(521);
    expect(new Set(fleet.map(({ targets }) => targets[0])).size).toBe(521);
  });

  it('is an error with a code when the database is in trouble', async () => {
    await registry.close();
    const answer = await fixture.get('/discovery', token);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(answer.body).not.toMatch(/^\[/);
  });
});
