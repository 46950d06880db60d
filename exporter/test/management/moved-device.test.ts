import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { createProber } from '../../src/probe/prober.ts';
import { type Request, ScriptedDevice } from '../transport/routeros-api/scripted-device.ts';
import { type ApiFixture, startApi } from './fixture.ts';

/** A router with this serial, or with none, that answers every other menu with nothing. */
const router = (serial: string | undefined) => (request: Request) => {
  if (request.path === '/system/routerboard/print' && serial !== undefined)
    request.say('!re', `=serial-number=${serial}`, '=model=RB5009');
  if (request.path === '/system/resource/print') request.say('!re', '=version=7.20.2', '=board-name=RB5009');
  if (request.path === '/system/identity/print') request.say('!re', '=name=ap');
  request.say('!done');
};

const pathsOf = ({ commands }: ScriptedDevice) => [...new Set(commands.map(({ path }) => path))];

describe('a device whose address changes', () => {
  let fixture: ApiFixture;
  let home: ScriptedDevice;
  let elsewhere: ScriptedDevice;
  let scrapeToken: string;
  let id: string;
  const call: ApiFixture['call'] = (...request) => fixture.call(...request);
  const device = async () => (await call('GET', `/devices/${id}`)).json;
  const change = async (body: object) => {
    const ifMatch = (await call('GET', `/devices/${id}`)).headers.get('etag') ?? '';
    return call('PATCH', `/devices/${id}`, { body, headers: { 'if-match': ifMatch } });
  };
  const probe = async () => {
    const headers = { authorization: `Bearer ${scrapeToken}` };
    return (await fetch(`${fixture.url}/probe?target=${id}`, { headers })).text();
  };

  beforeAll(async () => {
    fixture = await startApi('sqlite', undefined, (settings) => createProber(settings, collectors));
    const { registry, platform, acme } = fixture;
    await registry.tenants.setNetworks(platform, acme.tenantId, ['127.0.0.0/8']);
    scrapeToken = await fixture.makeToken(acme, 'admin', ['scrape']);
  });
  beforeEach(async () => {
    home = await new ScriptedDevice(router('HOME1')).listen();
    elsewhere = await new ScriptedDevice(router('OTHER2')).listen();
    const account = {
      profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' } },
      networks: ['127.0.0.0/8'],
      secrets: { password: 'marker-Pa55word' },
    };
    const body = { address: '127.0.0.1', port: home.port, name: 'ap', new_credential: account };
    const { json } = await call('POST', '/register-device', { body });
    ({ id } = json['device'] as { id: string });
    expect(await device()).toMatchObject({ state: 'active', serial: 'HOME1' });
  });
  afterEach(async () => {
    const ifMatch = (await call('GET', `/devices/${id}`)).headers.get('etag') ?? '';
    await call('DELETE', `/devices/${id}`, { headers: { 'if-match': ifMatch } });
    for (const { id: credential } of (await fixture.registry.credentials.list(fixture.acme)).items)
      await fixture.registry.credentials.remove(fixture.acme, credential);
    await home.stop();
    await elsewhere.stop();
  });
  const testAddress = async (port: number, address = '127.0.0.1') => {
    const body = { address, port, credential: 'ap (api)' };
    const { status, json } = await call('POST', '/test-connection', { body });
    return [status, json['code']];
  };
  /** Quarantines the device at the other router; what that receives from now on. */
  const quarantine = async () => {
    await change({ port: elsewhere.port });
    await probe();
    expect(await device()).toMatchObject({ state: 'quarantined' });
    const before = elsewhere.received.length;
    return () => elsewhere.received.subarray(before).toString('latin1');
  };

  it('is not tested by its address either while in quarantine or disabled', async () => {
    const received = await quarantine();
    for (const address of ['127.0.0.1', '::ffff:127.0.0.1'])
      expect(await testAddress(elsewhere.port, address)).toEqual([409, 'registry.quarantined']);
    expect((await change({ state: 'disabled' })).status).toBe(200);
    expect(await testAddress(elsewhere.port)).toEqual([409, 'registry.disabled']);
    expect(received()).toBe('');
    // Another port of the address may be another device behind it.
    expect(await testAddress(home.port)).toEqual([200, undefined]);
  });

  it('is asked for its serial before a test by its address', async () => {
    await change({ port: elsewhere.port });
    expect(await testAddress(elsewhere.port)).toEqual([409, 'registry.quarantined']);
    expect(pathsOf(elsewhere)).toEqual(['/system/routerboard/print']);
  });

  it('in quarantine gets nothing from a scan or as a second registration', async () => {
    const profile = { kind: 'api', username: 'monitor', tls: { mode: 'off' }, port: elsewhere.port };
    const secrets = { password: 'marker-Pa55word' };
    const networks = ['127.0.0.0/8'];
    await call('POST', '/credentials', { body: { name: 'by port', profile, networks, secrets } });
    const credentialId = (await fixture.registry.credentials.findByName(fixture.acme, 'by port'))?.id;
    expect((await change({ port: null, credentials: { api: credentialId } })).status).toBe(200);
    await probe();
    expect(await device()).toMatchObject({ state: 'quarantined' });
    const before = elsewhere.received.length;
    const again = { address: '127.0.0.1', port: elsewhere.port, name: 'again', credential: 'by port' };
    const { status, json } = await call('POST', '/register-device', { body: again });
    expect([status, json['code']]).toEqual([409, 'registry.quarantined']);
    const scan = { network: '127.0.0.1/32', credentials: ['by port'], log_in: true };
    const { text } = await call('POST', '/scan', { body: scan });
    expect(text).toContain('"login_failure":"registry.quarantined"');
    const received = elsewhere.received.subarray(before).toString('latin1');
    expect(received).not.toContain('/login');
    expect(received).not.toContain('marker-Pa55word');
  });

  it.each([
    ['a scrape', () => probe()],
    ['live data', () => call('GET', `/devices/${id}/resources`)],
    ['a test', () => call('POST', '/test-connection', { body: { device: id } })],
    ['neighbours', () => call('GET', `/devices/${id}/neighbours`)],
    ['a command', () => call('POST', `/devices/${id}/execute`, { body: { path: '/ip/address/print' } })],
  ])('is asked for its serial before anything else by %s', async (_what, contact) => {
    expect((await change({ port: elsewhere.port })).json).toMatchObject({
      state: 'pending',
      serial: 'HOME1',
      last_contact_at: null,
    });
    await contact();
    expect(pathsOf(elsewhere)).toEqual(['/system/routerboard/print']);
    expect(await device()).toMatchObject({ state: 'quarantined', observed_serial: 'OTHER2' });
  });

  it.each([
    ['a scrape', () => probe()],
    ['live data', () => call('GET', `/devices/${id}/resources`)],
    ['a test', () => call('POST', '/test-connection', { body: { device: id } })],
    ['a command', () => call('POST', `/devices/${id}/execute`, { body: { path: '/ip/address/print' } })],
  ])('is refused by %s when nothing tells a serial there', async (_what, contact) => {
    elsewhere.script = router(undefined);
    await change({ port: elsewhere.port });
    const answer = await contact();
    // A scrape says so as the state of the device, everything else refuses.
    if (typeof answer === 'string') expect(answer).toMatch(/reason="serial-missing"\} 1\n[^]*mikrotik_up 0/);
    else expect(answer.text).toContain('registry.serial-missing');
    expect(pathsOf(elsewhere)).toEqual(['/system/routerboard/print']);
    expect(await device()).toMatchObject({ state: 'pending', serial: 'HOME1' });
  });

  it('is read as before when the serial is the registered one', async () => {
    expect(await probe()).toContain('mikrotik_system_info{');
    elsewhere.script = router('HOME1');
    await change({ port: elsewhere.port });
    expect(await probe()).toContain('mikrotik_system_info{');
    expect(await device()).toMatchObject({ state: 'active', serial: 'HOME1' });
    expect(pathsOf(elsewhere).length).toBeGreaterThan(3);
    const before = elsewhere.logins;
    await probe();
    expect(elsewhere.logins).toBe(before);
  });

  it('that only cannot be reached there stays pending', async () => {
    await change({ port: 9 });
    expect(await probe()).toMatch(/mikrotik_up 0/);
    expect(await device()).toMatchObject({ state: 'pending', serial: 'HOME1' });
    const { json } = await call('POST', '/test-connection', { body: { device: id } });
    expect(json).toMatchObject({ ok: false });
  });

  it('leaves a quarantine that a wrong address caused', async () => {
    await change({ port: elsewhere.port });
    await probe();
    expect(await device()).toMatchObject({ state: 'quarantined' });
    expect((await change({ port: home.port })).json).toMatchObject({
      state: 'pending',
      observed_serial: null,
    });
    expect(await probe()).toContain('mikrotik_system_info{');
    expect(await device()).toMatchObject({ state: 'active', serial: 'HOME1' });
  });

  it('stays disabled, and is met when it is enabled', async () => {
    await change({ port: elsewhere.port, state: 'disabled' });
    expect(await device()).toMatchObject({ state: 'disabled' });
    expect((await change({ state: 'active' })).json).toMatchObject({ state: 'pending' });
  });

  it('that stops to tell its serial at the same address is refused too', async () => {
    expect(await probe()).toContain('mikrotik_system_info{');
    home.script = router(undefined);
    expect(await probe()).toMatch(/reason="serial-missing"\} 1\n[^]*mikrotik_up 0/);
    home.script = router('HOME1');
    expect(await probe()).toContain('mikrotik_system_info{');
  });

  it('leaves the new address in the audit', async () => {
    await change({ port: elsewhere.port });
    const { registry, acme } = fixture;
    const { items } = await registry.audit.list(acme, { filter: { action: 'device.update' }, limit: 1 });
    expect(items[0]?.details).toMatchObject({ changed: ['port', 'state'], port: elsewhere.port });
  });
});
