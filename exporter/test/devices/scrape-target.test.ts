import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { ExporterError } from '../../src/errors/exporter-error.ts';
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
    expect(second.target.auth).toBe(first.target.auth);
    const id = device.credentials.api;
    if (id === null) throw new Error('the device has a credential');
    await registry.credentials.update(acme, { id, change: { secrets: { password: new Secret('two') } } });
    expect((await find(device.id)).target.auth.api?.password.reveal()).toBe('two');
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
    await expectDown(device.id, token, 'address-not-allowed');
    await registry.tenants.setNetworks(platform, acme.tenantId, []);
    await expectDown(device.id, token, 'address-not-allowed');
    await registry.tenants.setNetworks(platform, acme.tenantId, everywhere);
    expect((await probe(device.id, token)).status).toBe(200);
  });

  /** Status 200, no device contacted, and the reason; nothing else about the device. */
  async function expectDown(target: string, by: string, reason: string, more = ''): Promise<void> {
    const calls = prober.calls.length;
    const { status, body } = await fixture.get(`/probe?target=${encodeURIComponent(target)}${more}`, by);
    expect(status, body).toBe(200);
    expect(prober.calls).toHaveLength(calls);
    const samples = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(samples.map((line) => line.replace(/(seconds) .*$/, '$1'))).toEqual([
      `mikrotik_probe_duration_seconds`,
      `mikrotik_probe_failure{reason="${reason}"} 1`,
      'mikrotik_up 0',
    ]);
  }

  it('a name that does not resolve is a device that is down', async () => {
    await fixture.register(acme, { name: 'lost', address: 'lost.invalid' });
    await expectDown('lost', token, 'name-not-found');
  });

  it('in quarantine is a device that is down, from the read that notices', async () => {
    const swapped = await fixture.register(acme, {
      name: 'swap',
      address: '10.2.0.3',
      facts: { serial: 'S' },
    });
    expect((await probe(swapped.id, token)).status).toBe(200);
    await registry.devices.observe(acme, swapped.id, { serial: 'T' });
    await expectDown(swapped.id, token, 'quarantined');
    await expectDown('swap', token, 'quarantined', '&module=router');
    const explained = await fixture.get(`/probe?target=${swapped.id}&debug=true`, token);
    expect(explained.status).toBe(200);
    expect(explained.body).toMatch(/^state +quarantined$/m);
    expect(explained.body).toMatch(
      /^result +down: The device answers with another serial \(T\) .*\[device\.quarantined\]$/m,
    );
    expect(explained.body).toMatch(/^last asked +20/m);
    expect(prober.calls.at(-1)?.target.name).toBe(swapped.id);
    expect((await fixture.get(`/probe?target=${swapped.id}&auth=monitor`, token)).status).toBe(400);
  });

  it('with a module that the file lost; a module that only the caller names is refused', async () => {
    await fixture.register(acme, { name: 'gone', address: '10.2.0.4', modules: ['router', 'gone-module'] });
    await expectDown('gone', token, 'unknown-module');
    await expectDown('gone', token, 'unknown-module', '&module=router,gone-module');
    expect((await fixture.get('/probe?target=gone&module=router', token)).body).toMatch(/^mikrotik_up 1$/m);
    expect((await fixture.get('/probe?target=gone&module=never', token)).status).toBe(400);
    const explained = await fixture.get('/probe?target=gone&debug=true', token);
    expect(explained.body).toMatch(
      /There is no module "gone-module"[.;] .*Known: .*router.*\[device\.unknown-module\]/,
    );
  });

  it('with an empty list of modules is read with those of its type', async () => {
    const none = { name: 'none', address: '10.2.0.5', type: 'switch' } as const;
    await expect(fixture.register(acme, { ...none, modules: [] })).rejects.toThrow('name at least one');
    const { id } = await fixture.register(acme, none);
    // As an earlier version stored it.
    await registry.session.write(acme, ({ db }) =>
      db.updateTable('devices').set({ modules: '[]' }).where('id', '=', id).execute(),
    );
    expect((await probe('none', token)).body).toMatch(/^mikrotik_up 1$/m);
    expect((await fixture.discover(token)).map(({ labels }) => labels['device'])).toContain('none');
  });

  it('without a credential for its transport, or with one that no key opens', async () => {
    await fixture.register(acme, { name: 'bare', address: '10.2.0.6', credentials: {} });
    await expectDown('bare', token, 'credential-missing');
    const sealed = await fixture.register(acme, { name: 'sealed', address: '10.2.0.7' });
    const { session } = registry;
    const id = sealed.credentials.api ?? '';
    await session.write(acme, ({ db }) =>
      db.updateTable('sealed_secrets').set({ sealed: 'AAAA' }).where('record_id', '=', id).execute(),
    );
    await expectDown(sealed.id, token, 'credential-unreadable');
    // Stored with the key, and not opened before the key is gone.
    const late = await fixture.register(acme, { name: 'late', address: '10.2.0.8' });
    const key = vi.spyOn(registry.vault, 'rootKeys').mockImplementation(() => {
      throw new ExporterError('secret.key-missing', 'There is no key in the file.');
    });
    await expectDown(late.id, token, 'credential-unreadable');
    key.mockRestore();
    expect((await probe(late.id, token)).body).toMatch(/^mikrotik_up 1$/m);
  });

  it('switched off by a person is not watched', async () => {
    const off = await fixture.register(acme, { name: 'off', address: '10.2.0.10' });
    await registry.devices.update(acme, { id: off.id, change: { state: 'disabled' } });
    const refused = await probe(off.id, token);
    expect([refused.status, refused.body]).toEqual([409, expect.stringContaining('registry.disabled')]);
  });

  it('of a suspended tenant is down for the platform and for its own token', async () => {
    await registry.tenants.update(platform, { id: acme.tenantId, change: { state: 'suspended' } });
    await expectDown(device.id, all, 'suspended');
    await expectDown(device.id, token, 'suspended');
    // Its token says nothing about which devices there are.
    await expectDown('dev_00000000000000000000', token, 'suspended');
    expect((await fixture.get('/probe', token)).status).toBe(400);
    expect((await fixture.get('/', token)).status).toBe(403);
    expect((await fixture.discover(all)).map(({ targets }) => targets[0])).toContain(device.id);
    expect((await probe(device.id, foreign)).status).toBe(404);
    await registry.tenants.update(platform, { id: acme.tenantId, change: { state: 'active' } });
    expect((await probe(device.id, token)).body).toMatch(/^mikrotik_up 1$/m);
  });

  it('is down while the database does not answer; a mistake of the caller stays one', async () => {
    const gone = new ExporterError('storage.unreachable', 'The database reports "gone".');
    const read = vi.spyOn(registry.session, 'read').mockRejectedValue(gone);
    for (const by of [token, all]) await expectDown(device.id, by, 'registry-unavailable');
    expect((await fixture.get('/probe?retry=maybe&target=x', token)).status).toBe(400);
    expect((await probe(device.id)).status).toBe(401);
    expect((await fixture.get('/discovery', token)).status).toBe(503);
    read.mockRestore();
    expect((await probe(device.id, token)).body).toMatch(/^mikrotik_up 1$/m);
  });
});
