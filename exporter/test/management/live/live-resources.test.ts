import { type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { collectors } from '../../../src/collectors/index.generated.ts';
import { createProber } from '../../../src/probe/prober.ts';
import { type ApiFixture, startApi } from '../fixture.ts';
import { devices, marker } from '../marked-devices.ts';

type Json = Readonly<Record<string, unknown>>;

// What is remembered does not depend on the database.
describe('the live resources of a device', () => {
  let fleet: Fleet;
  let fixture: ApiFixture;

  beforeAll(async () => {
    fleet = await startFleet({ devices });
    fixture = await startApi('sqlite', undefined, (settings) => createProber(settings, collectors));
    const { registry, platform, acme } = fixture;
    await registry.tenants.setNetworks(platform, acme.tenantId, ['127.0.0.0/8']);
  });
  afterAll(() => fleet.close());
  afterEach(async () => {
    for (const device of fleet.devices) await device.clearFault();
  });

  async function register(name: string, transport: 'api' | 'snmp'): Promise<string> {
    const { apiPort, snmpPort } = fleet.device(name);
    const overApi = {
      profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' }, legacy_login: true },
      secrets: { password: `${marker}-monitor` },
    };
    const overSnmp = {
      profile: { kind: 'snmp', version: '2c', timeout_ms: 300, retries: 0 },
      secrets: { community: 'demo-public' },
    };
    const { status, json, text } = await fixture.call(
      'POST',
      transport === 'api' ? '/register-device' : '/register-snmp',
      {
        body: {
          address: '127.0.0.1',
          port: transport === 'api' ? apiPort : snmpPort,
          new_credential: transport === 'api' ? overApi : overSnmp,
        },
      },
    );
    expect(status, text).toBe(201);
    return String((json['device'] as Json)['id']);
  }

  const list = async (id: string): Promise<{ json: Json; of: (name: string) => unknown[] }> => {
    const { status, json, text } = await fixture.call('GET', `/devices/${id}/live-resources`, {
      token: fixture.tokens.viewer,
    });
    expect(status, text).toBe(200);
    const items = json['items'] as Json[];
    const of = (name: string): unknown[] => {
      const { supported, presence, rows } = items.find((one) => one['name'] === name) ?? {};
      return [supported, presence, rows];
    };
    return { json, of };
  };
  const scrape = (id: string): Promise<string> =>
    fetch(`${fixture.url}/probe?target=${id}`, {
      headers: { authorization: `Bearer ${fixture.tokens.viewer}` },
    }).then((response) => response.text());

  it('are read once if nobody has looked, and remembered', async () => {
    const id = await register('tower1-ap1', 'api');
    const { json, of } = await list(id);
    expect(json).toMatchObject({ transport: 'api', error: null });
    // How many there are depends on the time of day.
    expect(of('wireless-clients')).toEqual([true, 'present', expect.any(Number)]);
    expect(of('wireless-clients')[2]).toBeGreaterThan(10);
    expect(of('resources')).toEqual([true, 'present', 1]);
    expect(of('containers')).toEqual([true, 'absent', 0]);
    await fleet.device('tower1-ap1').setFault('refused');
    expect((await list(id)).json).toEqual(json);
  });

  it('are asked for where a scrape does not say whether there are rows', async () => {
    const id = await register('hub-core1', 'api');
    expect(await scrape(id)).toContain('mikrotik_up 1');
    await fleet.device('hub-core1').setFault('refused');
    const away = await list(id);
    expect(away.json['error']).toMatchObject({ code: 'device.refused' });
    expect(away.of('interfaces')).toEqual([true, 'present', null]);
    // No scrape reads it, so it can be there or not.
    expect(away.of('arp')[1]).toBe('unknown');
    await fleet.device('hub-core1').clearFault();
    await expect
      .poll(async () => (await list(id)).of('arp'), { timeout: 60_000 })
      .toEqual([true, 'present', expect.any(Number)]);
    const { json, of } = await list(id);
    expect(json['error']).toBeNull();
    expect(of('interfaces')).toEqual([true, 'present', 19]);
  });

  it('say what the transport cannot read', async () => {
    const id = await register('hub-sw1', 'snmp');
    const { json, of } = await list(id);
    expect(json['transport']).toBe('snmp');
    expect(of('certificates')).toEqual([false, 'unknown', null]);
    expect(of('interfaces')[1]).toBe('present');
  });

  it('are unknown while the device is down, with the reason', async () => {
    const id = await register('tower1-bh1', 'api');
    await fleet.device('tower1-bh1').setFault('refused');
    const { json, of } = await list(id);
    expect(json['error']).toMatchObject({ code: 'device.refused' });
    expect(of('interfaces')).toEqual([true, 'unknown', null]);
  });
});
