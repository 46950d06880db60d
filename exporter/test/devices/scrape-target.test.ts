import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { Secret } from '../../src/config/secret.ts';
import { fileDeviceId } from '../../src/devices/file-devices.ts';
import { DeviceDirectory } from '../../src/devices/directory.ts';
import { upResult } from '../http/fake-prober.ts';
import { bareSettings } from '../probe/targets.ts';
import { dialects, everywhere } from '../store/open-test-store.ts';
import { openFixture } from './fixture.ts';

describe.each(dialects)('/probe of registered devices on %s', async (dialect) => {
  const fixture = await openFixture(dialect);
  const { registry, acme, rival, platform, prober } = fixture;
  const device = await fixture.register(acme, { name: 'Core', address: '10.2.0.1', type: 'router' });
  const token = await fixture.tokenOf(acme);
  const foreign = await fixture.tokenOf(rival);
  const all = await fixture.tokenOf(platform);
  const probe = (target: string, by?: string) =>
    fixture.get(`/probe?target=${encodeURIComponent(target)}`, by);

  it('by id or name, with the credentials of the device', async () => {
    for (const name of [device.id, 'Core', 'cORE']) {
      expect(await probe(name, token)).toMatchObject({ status: 200 });
      const { target } = prober.calls.at(-1) ?? {};
      expect(target).toMatchObject({ name: device.id, address: '10.2.0.1', tenant: 'acme' });
      expect(target?.auth.api?.password.reveal()).toBe('one');
    }
    expect((await probe(device.id, all)).status).toBe(200);
    // Names belong to tenants; the platform uses ids.
    expect((await probe('Core', all)).status).toBe(404);
  });

  it('is not for others: not found, as if it did not exist', async () => {
    for (const name of [device.id, 'Core']) {
      const hidden = await probe(name, foreign);
      expect(hidden.status).toBe(404);
      expect(hidden.body.replaceAll(name, 'X')).toBe(
        (await probe('dev_0', foreign)).body.replaceAll('dev_0', 'X'),
      );
    }
    expect((await probe(device.id)).status).toBe(401);
    expect((await probe(device.id, await fixture.tokenOf(acme, ['discovery']))).status).toBe(403);
    expect((await fixture.get(`/probe?target=${device.id}&auth=monitor`, token)).status).toBe(400);
  });

  it('devices of the file need no token, and with one belong to its tenant', async () => {
    expect((await probe('file-ap')).status).toBe(200);
    expect((await probe('file-ap', token)).status).toBe(200);
    expect((await probe('file-ap', foreign)).status).toBe(404);
    expect((await probe('file-core', all)).status).toBe(200);
    expect((await fixture.get('/probe?target=10.9.9.9&auth=monitor', token)).status).toBe(404);
    expect((await fixture.get('/probe?target=10.9.9.9&auth=monitor')).status).toBe(200);
  });

  it('devices of the file have the id of the API as well', async () => {
    const id = fileDeviceId({ tenant: 'acme', name: 'file-ap' });
    for (const by of [undefined, token, all]) {
      expect((await probe(id, by)).status).toBe(200);
      expect(prober.calls.at(-1)?.target).toMatchObject({ name: 'file-ap', address: '10.1.1.11' });
    }
    const hidden = await probe(id, foreign);
    expect(hidden.status).toBe(404);
    // Not even the name is revealed.
    expect(hidden.body.replaceAll(id, 'X')).toBe(
      (await probe('file_0', foreign)).body.replaceAll('file_0', 'X'),
    );
  });

  const page = async (by?: string) => (await fixture.get('/', by)).body;

  it('the landing page shows a tenant the devices of its own', async () => {
    expect(await page(token)).toContain('file-ap');
    expect(await page(token)).not.toMatch(/file-core|10\.1\.1\.13|rival|value="monitor"/);
    expect(await page(foreign)).not.toMatch(/file-ap|10\.1\.1\.11/i);
    expect(await page(all)).toMatch(/file-ap[\s\S]*file-core/);
    expect(await page()).toMatch(/Registered devices [\s\S]*GET \/api\/v1\/devices/);
  });

  it('modules with an interval are read by the job that asks for them', async () => {
    await probe('file-core');
    expect(prober.calls.at(-1)?.collectors).not.toContain('routing');
    await fixture.get('/probe?target=file-core&module=sessions');
    expect(prober.calls.at(-1)?.collectors).toEqual(['routing']);
  });

  it('opens credentials once, and again when they change', async () => {
    const directory = new DeviceDirectory({ settings: () => bareSettings, registry });
    const find = (target: string) => directory.scrapeTarget({ scope: acme }, { target });
    const [first, second] = await Promise.all([find(device.id), find('Core')]);
    expect(second.auth).toBe(first.auth);
    const id = device.credentials.api;
    if (id === null) throw new Error('the device has a credential');
    await registry.credentials.update(acme, { id, change: { secrets: { password: new Secret('two') } } });
    expect((await find(device.id)).auth.api?.password.reveal()).toBe('two');
    await probe(device.id, token);
    expect(prober.calls.at(-1)?.target.auth.api?.password.reveal()).toBe('two');
  });

  it('two scrapers at once share a read', async () => {
    const read = vi.spyOn(prober, 'probe').mockImplementation(() => sleep(300, upResult));
    await Promise.all([probe(device.id, token), probe('Core', token), probe(device.id, all)]);
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });

  it('refuses addresses outside the networks of the tenant, whatever a name means now', async () => {
    const named = await fixture.register(acme, { name: 'named', address: 'ap.example.net' });
    const answers = ['10.2.0.9', '127.0.0.1', '169.254.169.254'];
    const resolver = async () => [{ address: answers.shift() ?? '' }];
    const { session, vault } = registry;
    const located = { session, vault, resolver };
    const directory = new DeviceDirectory({ settings: () => bareSettings, registry: located });
    expect(await directory.target(acme, named.id)).toMatchObject({ address: '10.2.0.9' });
    await expect(directory.target(acme, named.id)).rejects.toMatchObject({ code: 'address.special' });
    await expect(directory.target(acme, named.id)).rejects.toMatchObject({ code: 'address.special' });
    await registry.tenants.setNetworks(platform, acme.tenantId, ['10.77.0.0/16']);
    expect((await probe(device.id, token)).status).toBe(403);
    await registry.tenants.setNetworks(platform, acme.tenantId, []);
    const closed = await probe(device.id, token);
    expect([closed.status, closed.body]).toEqual([
      403,
      expect.stringContaining('address.no-networks') as string,
    ]);
    await registry.tenants.setNetworks(platform, acme.tenantId, everywhere);
    expect((await probe(device.id, token)).status).toBe(200);
  });

  it('a name that does not resolve is a device that is down', async () => {
    await fixture.register(acme, { name: 'lost', address: 'lost.invalid' });
    const { status, body } = await probe('lost', token);
    expect(status).toBe(200);
    expect(body).toContain('mikrotik_up 0');
  });

  it('quarantine, switching off and suspension take effect at once', async () => {
    const swapped = await fixture.register(acme, {
      name: 'swap',
      address: '10.2.0.3',
      facts: { serial: 'S' },
    });
    expect((await probe(swapped.id, token)).status).toBe(200);
    await registry.devices.observe(acme, swapped.id, { serial: 'T' });
    const refused = await probe(swapped.id, token);
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('registry.quarantined');
    await registry.devices.update(acme, { id: device.id, change: { state: 'disabled' } });
    expect((await probe(device.id, token)).body).toContain('registry.disabled');
    await registry.tenants.update(platform, { id: acme.tenantId, change: { state: 'suspended' } });
    expect((await probe(device.id, all)).status).toBe(404);
  });
});
