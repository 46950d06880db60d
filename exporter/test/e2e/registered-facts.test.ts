import { type Fleet, type SimulatedDevice, startFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantScope } from '../../src/access/scope.ts';
import { type Exporter, startExporter } from './support/exporter.ts';
import { registerSimulated, type SharedRegistry, sharedRegistry } from './support/registry.ts';
import { until } from './support/until.ts';

interface Listed {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

describe('an upgrade, seen by the scrapes of two exporters', () => {
  let fleet: Fleet;
  let shared: SharedRegistry;
  let exporters: readonly [Exporter, Exporter];
  let acme: TenantScope;
  let token: string;
  let device: SimulatedDevice;
  let id: string;

  beforeAll(async () => {
    fleet = await startFleet({ ports: 'ephemeral' });
    shared = await sharedRegistry();
    exporters = [await startExporter(shared.configFile), await startExporter(shared.configFile)];
    acme = await shared.tenant('acme');
    token = await shared.token(acme, ['scrape', 'discovery', 'manage']);
    device = fleet.device('hub-ap1');
    id = (await registerSimulated(shared.registry, acme, device)).id;
  });
  afterAll(async () => {
    await Promise.all((exporters ?? []).map(({ process }) => process.stop()));
    await fleet?.close();
  });

  const get = async ({ url }: Exporter, path: string): Promise<string> => {
    const answer = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
    const body = await answer.text();
    expect(answer.status, body).toBe(200);
    return body;
  };
  const scrape = async (): Promise<void> => {
    for (const exporter of exporters) {
      expect(await get(exporter, `/probe?target=${id}`)).toMatch(/^mikrotik_up 1$/m);
    }
  };
  const upgradeTo = (version: string): void => {
    (device.model.version as { text: string }).text = version;
  };
  const found = async (version: string): Promise<Listed['items']> =>
    (JSON.parse(await get(exporters[1], `/api/v1/devices?version=${version}`)) as Listed).items;

  it('is found by its version, in discovery and once in the history, with the exporter as its author', async () => {
    await scrape();
    upgradeTo('7.21.3');
    const [upgraded] = await until(
      'the registry knows the version',
      async () => {
        await scrape();
        return found('7.21.3');
      },
      (items) => items.length === 1,
    );
    expect(upgraded).toMatchObject({ id, board: device.description.board, state: 'active' });
    expect(Date.parse(String(upgraded?.['last_asked_at']))).toBeGreaterThan(Date.now() - 10 * 60_000);
    expect(upgraded?.['last_contact_at']).not.toBeNull();
    expect(await get(exporters[0], '/discovery')).toContain('"__meta_mikrotik_version":"7.21.3"');
    const history = JSON.parse(await get(exporters[0], `/api/v1/devices/${id}/history`)) as Listed;
    const versions = history.items.filter(({ changes }) => JSON.stringify(changes).includes('"7.21.3"'));
    expect(versions).toEqual([expect.objectContaining({ actor: 'system:scrape', action: 'observe' })]);
  });

  it('at the end of the process, what is pending is stored', async () => {
    upgradeTo('7.22');
    await scrape();
    await Promise.all(exporters.map(({ process }) => process.stop()));
    const { version } = await shared.registry.devices.get(acme, id as never);
    expect(version).toBe('7.22');
  });
});
