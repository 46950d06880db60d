import { describe, expect, it, vi } from 'vitest';
import { Secret } from '../../src/config/secret.ts';
import { parseSettings } from '../../src/config/load.ts';
import { DeviceDirectory } from '../../src/devices/directory.ts';
import { fileDeviceId } from '../../src/devices/file-devices.ts';
import { catalogue } from '../config/catalogue.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { apiCredential, deviceDraft } from '../store/samples.ts';

const settings = parseSettings(
  `
auths: { monitor: { api: { username: monitor, password: x, tls: off } } }
targets:
  - { name: file-ap, address: ap.example, type: ap, auth: monitor, tenant: Acme, site: Tower }
  - { name: nobody, address: 10.1.1.13, type: router, auth: monitor }
ad_hoc: { allow: [10.0.0.0/8] }
`,
  { file: 'mikrofleet.yml', environment: {}, catalogue },
);

describe('a registered device', async () => {
  const { registry, acme, rival } = await openTestStore('sqlite');
  const directory = new DeviceDirectory({ settings: () => settings, registry });
  const api = await registry.credentials.create(acme, apiCredential('api', 'one'));
  const v3 = await registry.credentials.create(acme, {
    name: 'v3',
    profile: { kind: 'snmp', version: '3', username: 'u', authProtocol: 'sha1', privProtocol: 'aes128' },
    networks: ['10.0.0.0/8'],
    secrets: { authPassword: new Secret('auth password'), privPassword: new Secret('priv password') },
  });
  const site = await registry.sites.create(acme, { name: 'tower' });
  const credentials = { api: api.id, snmp: v3.id };
  const draft = deviceDraft({
    credentials,
    siteId: site.id,
    role: 'core',
    port: 8730,
    facts: { serial: 'A' },
  });
  const device = await registry.devices.create(acme, draft);

  it('is reached with a target of the form that a device of the file has', async () => {
    const target = await directory.target(acme, device.id);
    expect(target).toMatchObject({
      name: device.id,
      address: '10.1.1.11',
      port: 8730,
      type: 'ap',
      transport: 'api',
      tenant: 'acme',
      site: 'tower',
      role: 'core',
      auth: { api: { username: 'monitor', port: 8728 }, snmp: { version: '3', username: 'u', port: 161 } },
    });
    expect(target.auth.api?.password.reveal()).toBe('one');
    expect(target.auth.snmp?.version === '3' && target.auth.snmp.priv?.password.reveal()).toBe(
      'priv password',
    );
  });

  it('is found by its id alone, however the database has it', async () => {
    expect(await directory.find(acme, device.id)).toEqual(device);
    await expect(directory.find(acme, 'ap1' as typeof device.id)).rejects.toMatchObject({
      code: 'registry.not-found',
    });
  });

  it('is opened for whoever checks the address himself', async () => {
    const account = { ...apiCredential('by name', 'two'), networks: ['*.invalid'] };
    const byName = await registry.credentials.create(acme, account);
    const lost = await registry.devices.create(
      acme,
      deviceDraft({ name: 'lost', address: 'lost.invalid', credentials: { api: byName.id } }),
    );
    const { target, policy } = await directory.open(acme, lost.id);
    expect(target.address).toBe('lost.invalid');
    expect(policy.allow).toEqual(['0.0.0.0/0', '::/0']);
    await expect(directory.target(acme, lost.id)).rejects.toMatchObject({ code: 'device.name-not-found' });
  });

  it('costs a scrape one query while nothing about it changes, and one of the file none', async () => {
    const fresh = new DeviceDirectory({ settings: () => settings, registry });
    const queries = vi.spyOn(registry.session, 'read');
    const queriesOf = async (work: () => Promise<unknown>): Promise<number> => {
      queries.mockClear();
      await work();
      return queries.mock.calls.length;
    };
    const scrape = () => fresh.scrapeTarget({ scope: acme }, { target: device.id });
    // The first one also decrypts the credentials and reads the networks of the tenant.
    expect(await queriesOf(scrape)).toBe(3);
    expect(await queriesOf(scrape)).toBe(1);
    expect(await queriesOf(() => fresh.target(acme, device.id))).toBe(1);
    expect(await queriesOf(() => fresh.scrapeTarget({}, { target: 'file-ap' }))).toBe(0);
    queries.mockRestore();
  });

  it('is withheld without a credential, in quarantine and while disabled', async () => {
    const bare = await registry.devices.create(acme, deviceDraft({ name: 'bare', address: '10.1.1.12' }));
    await expect(directory.target(acme, bare.id)).rejects.toMatchObject({
      code: 'registry.credential-missing',
    });
    await registry.devices.observe(acme, device.id, { serial: 'B' });
    await expect(directory.target(acme, device.id)).rejects.toMatchObject({ code: 'registry.quarantined' });
    await registry.devices.update(acme, { id: device.id, change: { state: 'disabled' } });
    for (const attempt of [directory.target(acme, device.id), directory.open(acme, device.id)]) {
      await expect(attempt).rejects.toMatchObject({ code: 'registry.disabled' });
    }
  });

  it('is hidden from another tenant, as one of the file is', async () => {
    for (const id of [device.id, fileDeviceId({ tenant: 'acme', name: 'file-ap' })]) {
      for (const attempt of [directory.find(rival, id), directory.target(rival, id)]) {
        await expect(attempt).rejects.toMatchObject({ code: 'registry.not-found' });
      }
    }
  });

  it('of the file goes by its id, stands at the registered site, and its address stays a name', async () => {
    const id = fileDeviceId({ tenant: 'acme', name: 'file-ap' });
    expect(await directory.find(acme, id)).toMatchObject({
      id,
      source: 'file',
      siteId: site.id,
      site: 'Tower',
    });
    expect(await directory.target(acme, id)).toMatchObject({ name: id, address: 'ap.example' });
  });
});

describe('without a database', () => {
  const directory = new DeviceDirectory({ settings: () => settings });
  const scrape = async (target: string, auth?: string) =>
    (await directory.scrapeTarget({}, { target, auth })).target;

  const local = async (target: string, auth?: string) =>
    (await directory.scrapeTarget({ isLocal: true }, { target, auth })).target;

  it('devices of the file and allowed addresses are read', async () => {
    expect(directory.hasRegistry).toBe(false);
    expect(await scrape('nobody')).toMatchObject({ address: '10.1.1.13' });
    expect(await scrape(fileDeviceId({ name: 'nobody' }))).toMatchObject({ name: 'nobody' });
    expect(await scrape('10.9.9.9:8730', 'monitor')).toMatchObject({ address: '10.9.9.9', port: 8730 });
    await expect(scrape('192.0.2.1', 'monitor')).rejects.toMatchObject({
      code: 'request.target-not-allowed',
    });
    await expect(scrape('router.example', 'monitor')).rejects.toMatchObject({
      code: 'request.unknown-target',
    });
    // Registered once, with a database: the route answers that it is down.
    await expect(scrape('dev_0')).rejects.toMatchObject({ code: 'registry.not-configured' });
  });

  it('the command line reads any address and any name, with an auth', async () => {
    expect(await local('192.0.2.1', 'monitor')).toMatchObject({ address: '192.0.2.1' });
    expect(await local('router.example', 'monitor')).toMatchObject({ address: 'router.example' });
    expect(await local('file-ap')).toMatchObject({ address: 'ap.example' });
    await expect(local('router.example')).rejects.toMatchObject({ code: 'request.unknown-target' });
  });

  it('devices of the file are all that is to scrape', async () => {
    const names: string[] = [];
    for await (const page of directory.pages(undefined)) names.push(...page.map(({ name }) => name));
    expect(names).toEqual(['file-ap', 'nobody']);
  });
});
