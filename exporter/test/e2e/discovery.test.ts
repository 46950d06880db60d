import { setTimeout as sleep } from 'node:timers/promises';
import { type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantScope } from '../../src/access/scope.ts';
import { RegisteredDevices } from '../../src/devices/registered-devices.ts';
import { databaseUrl, type PostgresqlServer, startPostgresqlServer } from '../store/postgresql-server.ts';
import { type Exporter, startExporter } from './support/exporter.ts';
import { type Folder, temporaryFolder } from './support/folder.ts';
import { queryPrometheus, runPrometheus, type Sample } from './support/prometheus.ts';
import { activeTargets, writeDiscoveryConfig } from './support/prometheus-discovery.ts';
import type { RunningProcess } from './support/process.ts';
import { promtool } from './support/promtool.ts';
import { registerSimulated, type SharedRegistry, sharedRegistry } from './support/registry.ts';
import { until } from './support/until.ts';

const modules = `
modules:
  sessions: { collectors: [ppp-session], interval: 4m }
`;

describe('a registered device in Prometheus, with the example as shipped', () => {
  let fleet: Fleet;
  let postgresql: PostgresqlServer;
  let shared: SharedRegistry;
  let exporter: Exporter;
  let folder: Folder;
  let prometheus: { url: string; process: RunningProcess };
  let acme: TenantScope;

  beforeAll(async () => {
    fleet = await startFleet({ ports: 'ephemeral' });
    postgresql = await startPostgresqlServer();
    shared = await sharedRegistry(modules, databaseUrl(postgresql.home, 'postgres'));
    exporter = await startExporter(shared.configFile);
    acme = await shared.tenant('acme');
    const rival = await shared.tenant('rival');
    await registerSimulated(shared.registry, rival, fleet.device('tower2-ap1'));
    folder = await temporaryFolder();
    const token = await shared.token(acme, ['scrape', 'discovery']);
    const config = await writeDiscoveryConfig(folder, { host: new URL(exporter.url).host, token });
    expect(promtool(['check', 'config', config])).not.toMatch(/WARNING|FAILED/);
    prometheus = await runPrometheus(folder, config);
  });
  afterAll(async () => {
    await prometheus?.process.stop();
    await exporter?.process.stop();
    await folder?.remove();
    await fleet?.close();
    await postgresql?.stop();
  });

  const query = (expression: string): Promise<readonly Sample[]> =>
    queryPrometheus(prometheus.url, expression);
  const untilTargets = (job: string, names: readonly string[]): Promise<string[]> =>
    until(
      `${job} has ${names.join()}`,
      () => activeTargets(prometheus.url, job),
      (found) => found.join() === [...names].sort().join(),
    );

  it('is scraped within one refresh, and all its series carry tenant, site, device and role', async () => {
    const device = fleet.device('hub-ap1');
    await registerSimulated(shared.registry, acme, device);
    await untilTargets('mikrotik', ['hub-ap1']);
    await until(
      'it is up',
      () => query('mikrotik_up == 1'),
      (samples) => samples.length === 1,
    );
    const series = await query('{__name__=~"mikrotik_.+", job="mikrotik"}');
    expect(series.length).toBeGreaterThan(50);
    for (const { labels } of series) {
      const { role } = device;
      const place = { tenant: 'acme', site: 'site of hub-ap1', device: 'hub-ap1', instance: 'hub-ap1' };
      expect(labels).toMatchObject({ ...place, role });
    }
  });

  it('is in the inventory, with labels of its own beside those of the job', async () => {
    const [sample, ...others] = await until(
      'the inventory is scraped',
      () => query('mikrotik_inventory_info'),
      (samples) => samples.length > 0,
    );
    expect(others).toEqual([]);
    const { role, type } = fleet.device('hub-ap1');
    const own = { tenant: 'acme', site: 'site of hub-ap1', device: 'hub-ap1', role, type };
    expect(sample?.labels).toMatchObject({ ...own, job: 'mikrofleet-fleet' });
    expect(await query('{__name__=~"exported_.+"} or mikrotik_inventory_info{exported_tenant!=""}')).toEqual(
      [],
    );
    const joined = 'mikrotik_up * on (tenant, site, device) group_left (type) mikrotik_inventory_info';
    expect(await query(joined)).toHaveLength(1);
  });

  it('has its module with an interval read by the job of the interval', async () => {
    const core = await registerSimulated(shared.registry, acme, fleet.device('hub-bh1'));
    const change = { modules: ['router', 'sessions'] };
    await shared.registry.devices.update(acme, { id: core.id, change });
    // the other has no modules of its own, so it has the built-in slow one, of the same interval
    await untilTargets('mikrotik-slow', ['hub-ap1', 'hub-bh1']);
    await until(
      'both jobs have read it',
      () => query('count by (job) (mikrotik_collector_success{device="hub-bh1"})'),
      (samples) => samples.length === 2,
    );
    expect(await query('mikrotik_collector_success{job="mikrotik",collector="ppp-session"}')).toEqual([]);
    expect(await query('mikrotik_up{job="mikrotik-slow"}')).toEqual([]);
  });

  it('ends when it is switched off or removed', async () => {
    const { items } = await new RegisteredDevices(shared.registry.session).list(acme);
    const [first, second] = items;
    if (first === undefined || second === undefined) throw new Error('two devices are registered');
    await shared.registry.devices.update(acme, { id: first.id, change: { state: 'disabled' } });
    await untilTargets('mikrotik', [second.name]);
    await shared.registry.devices.update(acme, { id: first.id, change: { state: 'active' } });
    await untilTargets('mikrotik', [first.name, second.name]);
    await shared.registry.devices.remove(acme, first.id);
    await untilTargets('mikrotik', [second.name]);
  });

  it('stays in the list while the database is away, and is read again when it is back', async () => {
    const before = await activeTargets(prometheus.url, 'mikrotik');
    expect(before).toHaveLength(1);
    postgresql.kill();
    await sleep(7000);
    expect(await activeTargets(prometheus.url, 'mikrotik')).toEqual(before);
    expect(exporter.process.isRunning).toBe(true);
    postgresql.start();
    await until(
      'it is up',
      () => query('mikrotik_up == 1'),
      (samples) => samples.length === 1,
    );
    expect(await activeTargets(prometheus.url, 'mikrotik')).toEqual(before);
  });
});
