import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/config/secret.ts';
import { targetOf } from '../../src/devices/device-target.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { apiCredential, deviceDraft } from '../store/samples.ts';

describe('the target of a registered device', async () => {
  const { registry, acme } = await openTestStore('sqlite');
  const api = await registry.credentials.create(acme, apiCredential('api', 'one'));
  const v3 = await registry.credentials.create(acme, {
    name: 'v3',
    profile: { kind: 'snmp', version: '3', username: 'u', authProtocol: 'sha1', privProtocol: 'aes128' },
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

  it('has the form that a device of the file has', async () => {
    const target = await targetOf(registry, acme, device);
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

  it('is withheld without a credential, in quarantine and while disabled', async () => {
    const bare = await registry.devices.create(acme, deviceDraft({ name: 'bare', address: '10.1.1.12' }));
    await expect(targetOf(registry, acme, bare)).rejects.toMatchObject({
      code: 'registry.credential-missing',
    });
    const swapped = await registry.devices.observe(acme, device.id, { serial: 'B' });
    await expect(targetOf(registry, acme, swapped)).rejects.toMatchObject({ code: 'registry.quarantined' });
    const off = await registry.devices.update(acme, { id: device.id, change: { state: 'disabled' } });
    await expect(targetOf(registry, acme, off)).rejects.toMatchObject({ code: 'registry.disabled' });
  });
});
