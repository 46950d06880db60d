import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fleet } from '@mikrofleet/simulator';
import { type Exporter, probe, startExporter } from './support/exporter.ts';
import { type FleetWithConfig, startFleetWithConfig } from './support/fleet.ts';
import { until } from './support/until.ts';

function openConnections({ devices }: Fleet): number {
  return devices.reduce((sum, device) => sum + device.statistics.openConnections, 0);
}

describe('the life of the process', () => {
  let setup: FleetWithConfig;
  let exporter: Exporter;

  beforeEach(async () => {
    setup = await startFleetWithConfig();
    exporter = await startExporter(setup.configFile);
  });
  afterEach(async () => {
    await exporter?.process.stop();
    await setup?.close();
  });

  const reload = (): Promise<Response> => fetch(`${exporter.url}/-/reload`, { method: 'POST' });
  const metric = async (name: string): Promise<number> => {
    const text = await (await fetch(`${exporter.url}/metrics`)).text();
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  };
  const reloadSuccess = (): Promise<number> => metric('mikrotik_exporter_config_last_reload_successful');

  it('POST /-/reload takes a good file and keeps the old settings when the file is broken', async () => {
    await writeFile(setup.configFile, setup.config.replace('name: hub-core1,', 'name: renamed,'));
    expect((await reload()).status).toBe(200);
    expect((await probe(exporter, { target: 'renamed' })).up).toBe(true);
    expect((await probe(exporter, { target: 'hub-core1' })).status).toBe(404);

    await writeFile(setup.configFile, `${setup.config}no_such_key: 1\n`);
    const refused = await reload();
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/no_such_key.*\n?.*config\.unknown-key/s);
    expect((await probe(exporter, { target: 'renamed' })).up).toBe(true);
    expect(await reloadSuccess()).toBe(0);
  });

  it('SIGHUP does the same', async () => {
    await writeFile(setup.configFile, setup.config.replace('name: hub-core1,', 'name: renamed,'));
    exporter.process.kill('SIGHUP');
    await until(
      'the new settings',
      () => probe(exporter, { target: 'renamed' }),
      ({ up }) => up,
    );
    await writeFile(setup.configFile, 'auths: [');
    exporter.process.kill('SIGHUP');
    await until('the failure', reloadSuccess, (value) => value === 0);
    expect((await probe(exporter, { target: 'renamed' })).up).toBe(true);
    expect(exporter.process.stderr).toContain('config.invalid-yaml');
  });

  it('SIGTERM ends it with code 0, and no connection to a device is left', async () => {
    for (const { name } of setup.fleet.devices) await probe(exporter, { target: name });
    expect(openConnections(setup.fleet)).toBeGreaterThan(0);
    const start = performance.now();
    expect(await exporter.process.stop()).toEqual({ code: 0, signal: null });
    expect(performance.now() - start).toBeLessThan(10_000);
    await until(
      'connections close',
      () => openConnections(setup.fleet),
      (count) => count === 0,
    );
  });

  it('SIGTERM during a probe of a device that hangs ends it all the same', async () => {
    await setup.fleet.device('tower1-ap1').setFault('silent');
    const hanging = probe(
      exporter,
      { target: 'tower1-ap1' },
      { 'x-prometheus-scrape-timeout-seconds': '60' },
    );
    hanging.catch(() => undefined);
    await until(
      'the probe is under way',
      () => setup.fleet.device('tower1-ap1').statistics.connections,
      (count) => count > 0,
    );
    expect(await exporter.process.stop()).toEqual({ code: 0, signal: null });
  });
});
