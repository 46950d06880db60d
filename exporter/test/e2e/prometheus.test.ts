import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exporter, startExporter } from './support/exporter.ts';
import { type FleetWithConfig, startFleetWithConfig } from './support/fleet.ts';
import { type Prometheus, type Sample, startPrometheus } from './support/prometheus.ts';
import { until } from './support/until.ts';

const intervalSeconds = 2;
const faultyDevices = ['tower1-sw1', 'hub-core1', 'tower1-ap1', 'hub-ap1', 'tower2-rtr1', 'tower1-cpe1'];
const others = `device!~"${faultyDevices.join('|')}"`;

function devicesOf(samples: readonly Sample[]): string[] {
  return samples.map(({ labels }) => labels['device'] ?? '').sort();
}

describe('a fleet as Prometheus sees it, with the configuration as shipped', () => {
  let setup: FleetWithConfig;
  let exporter: Exporter;
  let prometheus: Prometheus;

  beforeAll(async () => {
    setup = await startFleetWithConfig();
    exporter = await startExporter(setup.configFile);
    prometheus = await startPrometheus(setup.fleet, exporter, intervalSeconds);
  });
  afterAll(async () => {
    await prometheus?.stop();
    await exporter?.process.stop();
    await setup?.close();
  });

  const allDevices = (): string[] => setup.fleet.devices.map(({ name }) => name).sort();
  const untilAllUp = (): Promise<readonly Sample[]> =>
    until(
      'every device is up',
      () => prometheus.query('mikrotik_up == 1'),
      (samples) => samples.length === setup.fleet.devices.length,
      120_000,
    );

  it('every device is up', async () => {
    expect(devicesOf(await untilAllUp())).toEqual(allDevices());
  });

  it('every series of a device carries tenant, site, device and role', async () => {
    const bare = await prometheus.query(
      '{job="mikrotik",tenant=""} or {job="mikrotik",site=""} or {job="mikrotik",device=""} or {job="mikrotik",role=""}',
    );
    expect(bare).toEqual([]);
    for (const { labels } of await prometheus.query('mikrotik_up')) {
      const { name, tenant, site, role } = setup.fleet.device(labels['device'] ?? '');
      expect(labels).toMatchObject({ device: name, instance: name, tenant, site, role });
    }
    // Prometheus would have renamed labels of ours that a device series already has.
    expect(await prometheus.query('{__name__=~"mikrotik_.+",exported_device!=""}')).toEqual([]);
    expect(await prometheus.query('{__name__=~"mikrotik_.+",exported_role!=""}')).toEqual([]);
  });

  it('the exporter itself is scraped', async () => {
    await until(
      'the job mikrofleet',
      () => prometheus.query('mikrotik_exporter_build_info{job="mikrofleet"}'),
      (samples) => samples.length === 1,
    );
  });

  it('rates of interfaces can be computed', async () => {
    await until(
      'rates of hub-core1',
      () => prometheus.query('rate(mikrotik_interface_receive_bytes_total{device="hub-core1"}[1m]) > 0'),
      (samples) => samples.length > 3,
    );
  });

  it('trouble with some devices is theirs alone', async () => {
    const { fleet } = setup;
    await fleet.device('tower1-sw1').setFault('unplugged');
    await fleet.device('hub-core1').setFault('silent');
    await fleet.device('tower1-ap1').setFault('slow', { milliseconds: 60_000 });
    await fleet.device('hub-ap1').setFault('drip', { intervalMs: 50 });
    await fleet.device('tower2-rtr1').setFault('garbage');
    await fleet.device('tower1-cpe1').setFault('silent');
    await until(
      'the troubled are down',
      () => prometheus.query('mikrotik_up == 0'),
      (samples) => devicesOf(samples).join() === [...faultyDevices].sort().join(),
      60_000,
    );
    // Long enough for several scrapes of every device.
    await new Promise((resolve) => setTimeout(resolve, 6 * intervalSeconds * 1000));

    const healthy = setup.fleet.devices.length - faultyDevices.length;
    // Until, because on a busy machine a scrape of any device may once be late.
    await until(
      'the others are up for 10 seconds',
      () => prometheus.query(`min_over_time(mikrotik_up{${others}}[10s]) == 1`),
      (samples) => samples.length === healthy,
      60_000,
    );
    await until(
      'the values of the others are fresh',
      () => prometheus.query(`time() - timestamp(mikrotik_interface_up{${others}}) < ${4 * intervalSeconds}`),
      (samples) => new Set(devicesOf(samples)).size === healthy,
      60_000,
    );
    // The scrapes themselves succeed, and old values do not persist.
    await until(
      'every scrape succeeds',
      () => prometheus.query('up{job="mikrotik"} == 0'),
      (samples) => samples.length === 0,
      60_000,
    );
    const carriedOn = await prometheus.query(`mikrotik_interface_up{device=~"${faultyDevices.join('|')}"}`);
    expect(devicesOf(carriedOn)).toEqual([]);
    const reasons = await prometheus.query('mikrotik_probe_failure == 1');
    expect(devicesOf(reasons)).toEqual([...faultyDevices].sort());
  });

  it('recovery is noticed', async () => {
    for (const name of faultyDevices) await setup.fleet.device(name).clearFault();
    expect(devicesOf(await untilAllUp())).toEqual(allDevices());
  });

  it('a reboot shows as one, of one device', async () => {
    const [before] = await prometheus.query('mikrotik_system_uptime_seconds{device="tower2-lte1"}');
    void setup.fleet.device('tower2-lte1').reboot(3 * intervalSeconds);
    await until(
      'it is down',
      () => prometheus.query('mikrotik_up == 0'),
      (samples) => samples.length > 0,
    );
    expect(devicesOf(await prometheus.query('mikrotik_up == 0'))).toEqual(['tower2-lte1']);
    await untilAllUp();
    const [after] = await prometheus.query('mikrotik_system_uptime_seconds{device="tower2-lte1"}');
    expect(after?.value).toBeLessThan(before?.value ?? 0);
  });
});
