import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { dialects, makeTenant } from '../store/open-test-store.ts';
import { databaseUrl, startPostgresqlServer } from '../store/postgresql-server.ts';
import { openFixture } from '../devices/fixture.ts';
import { promtool } from '../e2e/support/promtool.ts';

const config = `
auths:
  monitor: { api: { username: monitor, password: hunter2, tls: off } }
targets:
  - name: file-ap
    address: 10.1.1.11
    type: ap
    auth: monitor
    tenant: acme
    site: roof
    interfaces: { wlan1: { role: sector, planned_clients: 40, capacity: 120Mbps } }
  - { name: file-core, address: 10.1.1.13, type: router, auth: monitor, tenant: rival, site: yard, role: core }
  - { name: bare, address: 10.1.1.14, type: lte, auth: monitor }
sites:
  - { name: roof, tenant: acme, latitude: 56.95, longitude: 24.1, upstreams: [mast] }
  - { name: mast, tenant: acme, voltage_min: 46, voltage_cutoff: 43.2, slo_objective: 0.999, sold_bandwidth: 1Gbps }
  - { name: yard, tenant: rival }
`;

const samples = (body: string): string[] =>
  body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const of = (body: string, name: string): string[] =>
  samples(body).filter((line) => line.startsWith(`mikrotik_${name}{`));

describe.each(dialects)('GET /fleet on %s', async (dialect) => {
  const fixture = await openFixture(dialect, config);
  const { registry, acme, rival, platform, get } = fixture;
  const token = await fixture.tokenOf(acme);
  const hub = await registry.sites.create(acme, {
    name: 'Hub "1"',
    latitude: 1.5,
    longitude: -2,
    voltageMin: 22,
  });
  const tower = await registry.sites.create(acme, {
    name: 'tower',
    upstreamIds: [hub.id],
    parentId: hub.id,
    voltageCutoff: 10.5,
    sloObjective: 0.99,
    soldBandwidth: 2_500_000_000,
  });
  await registry.sites.create(acme, { name: 'leaf', upstreamIds: [tower.id] });
  await registry.sites.create(rival, { name: 'secret site' });
  const core = await fixture.register(acme, {
    name: 'Core',
    address: '10.2.0.1',
    type: 'router',
    siteId: tower.id,
    interfaces: {
      sfp1: { role: 'backhaul', peerSiteId: 'hub "1"', capacity: 1e9 },
      ether9: { role: 'customer' },
      ether10: {},
    },
  });

  it('has what the inventory knows, from the file and the registry, and is clean', async () => {
    const { status, body, type } = await get('/fleet', token);
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(samples(body)).toEqual([
      'mikrotik_interface_capacity_bytes_per_second{device="Core",interface="sfp1",site="tower",tenant="acme"} 125000000',
      'mikrotik_interface_capacity_bytes_per_second{device="file-ap",interface="wlan1",site="roof",tenant="acme"} 15000000',
      'mikrotik_interface_role_info{device="Core",interface="ether9",interface_role="customer",site="tower",tenant="acme"} 1',
      'mikrotik_interface_role_info{device="Core",interface="sfp1",interface_role="backhaul",peer_site="Hub \\"1\\"",site="tower",tenant="acme"} 1',
      'mikrotik_interface_role_info{device="file-ap",interface="wlan1",interface_role="sector",site="roof",tenant="acme"} 1',
      'mikrotik_inventory_info{device="Core",role="router",site="tower",tenant="acme",type="router"} 1',
      'mikrotik_inventory_info{device="file-ap",role="ap",site="roof",tenant="acme",type="ap"} 1',
      'mikrotik_maintenance{device="Core",site="tower",tenant="acme"} 0',
      'mikrotik_maintenance{device="file-ap",site="roof",tenant="acme"} 0',
      'mikrotik_site_info{latitude="1.5",longitude="-2",site="Hub \\"1\\"",tenant="acme"} 1',
      'mikrotik_site_info{latitude="56.95",longitude="24.1",site="roof",tenant="acme"} 1',
      'mikrotik_site_info{parent="Hub \\"1\\"",site="tower",tenant="acme"} 1',
      'mikrotik_site_info{site="leaf",tenant="acme"} 1',
      'mikrotik_site_info{site="mast",tenant="acme"} 1',
      'mikrotik_site_upstream_info{site="leaf",tenant="acme",upstream="Hub \\"1\\""} 1',
      'mikrotik_site_upstream_info{site="leaf",tenant="acme",upstream="tower"} 1',
      'mikrotik_site_upstream_info{site="roof",tenant="acme",upstream="mast"} 1',
      'mikrotik_site_upstream_info{site="tower",tenant="acme",upstream="Hub \\"1\\""} 1',
      'mikrotik_site_voltage_cutoff_volts{site="mast",tenant="acme"} 43.2',
      'mikrotik_site_voltage_cutoff_volts{site="tower",tenant="acme"} 10.5',
      'mikrotik_site_voltage_min_volts{site="Hub \\"1\\"",tenant="acme"} 22',
      'mikrotik_site_voltage_min_volts{site="mast",tenant="acme"} 46',
      'mikrotik_slo_objective_ratio{site="mast",tenant="acme"} 0.999',
      'mikrotik_slo_objective_ratio{site="tower",tenant="acme"} 0.99',
      'mikrotik_sold_bandwidth_bytes_per_second{site="mast",tenant="acme"} 125000000',
      'mikrotik_sold_bandwidth_bytes_per_second{site="tower",tenant="acme"} 312500000',
      'mikrotik_wireless_clients_planned{device="file-ap",interface="wlan1",site="roof",tenant="acme"} 40',
    ]);
    expect(promtool(['check', 'metrics'], body)).toBe('');
  });

  it('shows no tenant another, and the platform all, with the names of their tenants', async () => {
    const ofRival = (await get('/fleet', await fixture.tokenOf(rival))).body;
    expect(samples(ofRival)).toEqual([
      'mikrotik_inventory_info{device="file-core",role="core",site="yard",tenant="rival",type="router"} 1',
      'mikrotik_maintenance{device="file-core",site="yard",tenant="rival"} 0',
      'mikrotik_site_info{site="secret site",tenant="rival"} 1',
      'mikrotik_site_info{site="yard",tenant="rival"} 1',
    ]);
    const all = (await get('/fleet', await fixture.tokenOf(platform))).body;
    expect(of(all, 'inventory_info')).toEqual([
      'mikrotik_inventory_info{device="Core",role="router",site="tower",tenant="acme",type="router"} 1',
      'mikrotik_inventory_info{device="bare",role="lte",type="lte"} 1',
      'mikrotik_inventory_info{device="file-ap",role="ap",site="roof",tenant="acme",type="ap"} 1',
      'mikrotik_inventory_info{device="file-core",role="core",site="yard",tenant="rival",type="router"} 1',
    ]);
    expect(of(all, 'site_info')).toHaveLength(7);
  });

  it('has the devices and sites of the file for who sends no token, as scrapes do', async () => {
    const { status, body } = await get('/fleet');
    expect(status).toBe(200);
    expect(of(body, 'inventory_info').map((line) => /device="([^"]+)"/.exec(line)?.[1])).toEqual([
      'bare',
      'file-ap',
      'file-core',
    ]);
    expect(body).not.toMatch(/Hub|tower|secret/);
  });

  it('takes scrape and manage tokens, no others, and no parameters', async () => {
    expect((await get('/fleet', await fixture.tokenOf(acme, ['manage']))).status).toBe(200);
    expect((await get('/fleet', await fixture.tokenOf(acme, ['discovery']))).status).toBe(403);
    expect((await get('/fleet', 'mkf_wrong')).status).toBe(401);
    expect((await get('/fleet?site=tower', token)).status).toBe(400);
  });

  it('speaks OpenMetrics', async () => {
    const { body, headers } = await fixture.app.server.inject({
      url: '/fleet',
      headers: { authorization: `Bearer ${token}`, accept: 'application/openmetrics-text; version=1.0.0' },
    });
    expect(headers['content-type']).toContain('application/openmetrics-text');
    expect(body).toContain('# TYPE mikrotik_site info\n');
    expect(body).toMatch(/\n# EOF\n$/);
  });

  it('has unreachable and quarantined devices, and no disabled one; the site of the file wins', async () => {
    const lost = await fixture.register(acme, { name: 'lost', address: '10.2.0.9', facts: { serial: 'S' } });
    await registry.devices.observe(acme, lost.id, { serial: 'T' });
    const off = await fixture.register(acme, { name: 'off', address: '10.2.0.8' });
    await registry.devices.update(acme, { id: off.id, change: { state: 'disabled' } });
    const roof = await registry.sites.create(acme, { name: 'ROOF', upstreamIds: [tower.id], voltageMin: 1 });
    await registry.sites.create(acme, { name: 'shed', upstreamIds: [roof.id] });
    await registry.devices.update(acme, {
      id: core.id,
      change: { interfaces: { sfp1: { role: 'backhaul', peerSiteId: roof.id } } },
    });
    const { body } = await get('/fleet', token);
    expect(of(body, 'inventory_info').map((line) => /device="([^"]+)"/.exec(line)?.[1])).toEqual([
      'Core',
      'file-ap',
      'lost',
    ]);
    expect(body).not.toContain('ROOF');
    expect(of(body, 'site_upstream_info')).toContain(
      'mikrotik_site_upstream_info{site="shed",tenant="acme",upstream="mast"} 1',
    );
    expect(of(body, 'interface_role_info')).toContain(
      'mikrotik_interface_role_info{device="Core",interface="sfp1",interface_role="backhaul",peer_site="roof",site="tower",tenant="acme"} 1',
    );
  });

  it('cuts a circle that is stored all the same', async () => {
    const [a, b] = [
      await registry.sites.create(acme, { name: 'ring a', upstreamIds: [hub.id] }),
      await registry.sites.create(acme, { name: 'ring b', upstreamIds: [hub.id] }),
    ];
    await registry.session.write(acme, async ({ db }) => {
      for (const [site, upstream] of [
        [a.id, b.id],
        [b.id, a.id],
      ] as const) {
        await sql`insert into site_upstreams (tenant_id, site_id, upstream_id)
          values (${acme.tenantId}, ${site}, ${upstream})`.execute(db);
      }
    });
    const ring = of((await get('/fleet', token)).body, 'site_upstream_info').filter((line) =>
      line.includes('ring'),
    );
    expect(ring).toEqual([
      'mikrotik_site_upstream_info{site="ring a",tenant="acme",upstream="Hub \\"1\\""} 1',
      'mikrotik_site_upstream_info{site="ring b",tenant="acme",upstream="Hub \\"1\\""} 1',
    ]);
  });

  it('of a suspended tenant is refused, and stays in that of the platform', async () => {
    const scope = await makeTenant(registry, 'third');
    await fixture.register(scope, { name: 'theirs' });
    const theirs = await fixture.tokenOf(scope);
    const all = await fixture.tokenOf(platform);
    await registry.tenants.update(platform, { id: scope.tenantId, change: { state: 'suspended' } });
    expect((await get('/fleet', theirs)).status).toBe(403);
    expect((await get('/fleet', all)).body).toContain('device="theirs"');
  });
});

describe('a large fleet', () => {
  it('of 10,000 devices with 5 planned interfaces each is answered whole, and others get turns', async () => {
    const { registry, acme, get, tokenOf } = await openFixture('sqlite');
    const token = await tokenOf(acme);
    const interfaces = JSON.stringify(
      Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`sfp${i}`, { role: 'backhaul', capacity: 1e9 }])),
    );
    await registry.session.write(acme, async ({ db, now }) => {
      await sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 10000)
        insert into devices (tenant_id, id, name, name_key, address, endpoint, type, role, transport, board, version,
          identity, labels, interfaces, notes, state, created_at, updated_at, revision)
        select ${acme.tenantId}, 'dev_' || i, 'd' || i, 'd' || i, '10.0.0.1', 'e' || i, 'ap', '', 'api', '', '', '', '{}',
          ${interfaces}, '', 'active', ${now}, ${now}, 1 from n`.execute(db);
    });
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const { status, body } = await get('/fleet', token);
    clearInterval(timer);
    expect(status).toBe(200);
    // one device of the file belongs to the tenant
    expect(of(body, 'inventory_info')).toHaveLength(10_001);
    expect(of(body, 'interface_role_info')).toHaveLength(50_000);
    expect(of(body, 'interface_capacity_bytes_per_second')).toHaveLength(50_000);
    expect(turns).toBeGreaterThan(10);
  });
});

it('is an error while the database is away, with and without a token: an empty fleet would resolve alerts', async () => {
  const server = await startPostgresqlServer();
  const fixture = await openFixture('postgresql', config, databaseUrl(server.home, 'postgres'));
  try {
    const tokens = [await fixture.tokenOf(fixture.acme), await fixture.tokenOf(fixture.platform)];
    for (const token of tokens) expect((await fixture.get('/fleet', token)).status).toBe(200);
    server.kill();
    for (const token of tokens) {
      const { status, body } = await fixture.get('/fleet', token);
      expect([status, body]).toEqual([503, expect.stringContaining('storage.unreachable')]);
    }
  } finally {
    await server.stop();
  }
});
