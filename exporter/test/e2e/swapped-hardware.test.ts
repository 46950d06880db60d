import { type Fleet, type SimulatedDevice, startFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantScope } from '../../src/access/scope.ts';
import { type Exporter, startExporter } from './support/exporter.ts';
import { registerSimulated, type SharedRegistry, sharedRegistry } from './support/registry.ts';
import type { DeviceId } from '../../src/devices/device.ts';

interface Answer {
  readonly status: number;
  readonly body: string;
  /** Of an error. */
  readonly code: string | undefined;
}

/** In Prometheus as down, with the reason and without a value of the hardware that answers. */
function expectDown({ status, body }: Answer): void {
  expect(status, body).toBe(200);
  expect(body).toMatch(/^mikrotik_up 0$/m);
  expect(body).toMatch(/^mikrotik_probe_failure\{reason="quarantined"\} 1$/m);
  expect(body).not.toContain('mikrotik_system_');
}

describe('swapped hardware, seen by two exporters', () => {
  let fleet: Fleet;
  let shared: SharedRegistry;
  let exporters: readonly [Exporter, Exporter];
  let acme: TenantScope;
  let token: string;
  let device: SimulatedDevice;
  let id: DeviceId;
  let original: string;

  beforeAll(async () => {
    fleet = await startFleet({ ports: 'ephemeral' });
    shared = await sharedRegistry();
    exporters = [await startExporter(shared.configFile), await startExporter(shared.configFile)];
    acme = await shared.tenant('acme');
    token = await shared.token(acme, ['scrape', 'discovery', 'manage']);
    device = fleet.device('hub-ap1');
    original = String(device.description.serial);
    id = (await registerSimulated(shared.registry, acme, device)).id;
  });
  afterAll(async () => {
    await Promise.all((exporters ?? []).map(({ process }) => process.stop()));
    await fleet?.close();
  });

  async function ask({ url }: Exporter, path: string, body?: object): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      'if-match': '*',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(url + path, sent);
    const text = await answer.text();
    const code = /"code":"([a-z.-]+)"/.exec(text)?.[1];
    return { status: answer.status, body: text, code };
  }

  const scrape = (exporter: Exporter) => ask(exporter, `/probe?target=${id}`);
  const stored = async () =>
    JSON.parse((await ask(exporters[1], `/api/v1/devices/${id}`)).body) as Record<string, unknown>;
  const confirm = () => ask(exporters[0], `/api/v1/devices/${id}/confirm-hardware`, {});
  const swapTo = (serial: string): void => {
    (device.description as { serial: string }).serial = serial;
  };
  const quarantines = async (): Promise<number> => {
    const filter = { action: 'device.quarantine' };
    return (await shared.registry.audit.list(acme, { filter, limit: 100 })).items.length;
  };

  async function expectWithheld(): Promise<void> {
    const before = device.statistics.logins;
    for (const exporter of exporters) {
      for (const [path, body] of [
        [`/api/v1/devices/${id}/interfaces`],
        [`/api/v1/devices/${id}/neighbours`],
        [`/api/v1/devices/${id}/execute`, { path: '/interface/print' }],
        ['/api/v1/test-connection', { device: id }],
      ] as const) {
        const answer = await ask(exporter, path, body);
        expect([path, answer.status, answer.code], answer.body).toEqual([path, 409, 'registry.quarantined']);
      }
      for (const query of [id, `${device.name}&module=router`, `${id}&debug=true`, `${id}&retry=true`])
        expectDown(await ask(exporter, `/probe?target=${query}`));
      expect((await ask(exporter, '/discovery')).body).toContain(id);
    }
    expect(device.statistics.logins).toBe(before);
  }

  it('is read by both as long as it is the same', async () => {
    for (const exporter of exporters) expect((await scrape(exporter)).body).toMatch(/^mikrotik_up 1$/m);
    expect(await stored()).toMatchObject({ state: 'active', serial: original, observed_serial: null });
  });

  it('is flagged by whoever reads first, once, and from then on withheld by both', async () => {
    swapTo('SWAPPED00001');
    // Both hold a connection, and both have cached a matching serial.
    const answers = await Promise.all([...exporters, ...exporters].map(scrape));
    for (const answer of answers) expectDown(answer);
    expect(await quarantines()).toBe(1);
    expect(await stored()).toMatchObject({
      state: 'quarantined',
      serial: original,
      observed_serial: 'SWAPPED00001',
    });
    await expectWithheld();
  });

  it('stays withheld when the old device comes back, since nobody asks it', async () => {
    swapTo(original);
    await expectWithheld();
    expect((await confirm()).status).toBe(200);
    expect(await stored()).toMatchObject({ state: 'active', serial: 'SWAPPED00001' });
    // The confirmed serial is not the one that answers.
    expectDown(await scrape(exporters[1]));
    expect(await stored()).toMatchObject({ state: 'quarantined', observed_serial: original });
    await expectWithheld();
  });

  it('is read again by both once it is confirmed', async () => {
    expect((await confirm()).status).toBe(200);
    for (const exporter of exporters) {
      expect((await scrape(exporter)).body).toMatch(/^mikrotik_up 1$/m);
      expect((await ask(exporter, `/api/v1/devices/${id}/interfaces`)).status).toBe(200);
      expect((await ask(exporter, '/discovery')).body).toContain(id);
    }
    expect(await stored()).toMatchObject({ state: 'active', serial: original, observed_serial: null });
    expect(await quarantines()).toBe(2);
    const again = await confirm();
    expect([again.status, again.code]).toEqual([409, 'registry.not-quarantined']);
  });
});
