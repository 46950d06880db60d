import { type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { fileDeviceId } from '../../src/devices/file-devices.ts';
import { Secret } from '../../src/config/secret.ts';
import { createProber } from '../../src/probe/prober.ts';
import { openStream } from '../live/stream-client.ts';
import { dialects } from '../store/open-test-store.ts';
import { deviceDraft } from '../store/samples.ts';
import { devices, marker } from './marked-devices.ts';
import { type Answer, type ApiFixture, defaultConfig, startApi } from './fixture.ts';

const core = fileDeviceId({ tenant: 'acme', name: 'core' });
const overSnmp = fileDeviceId({ tenant: 'acme', name: 'ap' });
const theirs = fileDeviceId({ tenant: 'rival', name: 'theirs' });

describe.each(dialects)('devices of the configuration file that are contacted, on %s', (dialect) => {
  let fixture: ApiFixture;
  let fleet: Fleet;
  let text: string;
  const answers: Answer[] = [];

  const call: ApiFixture['call'] = async (...request) => {
    const answer = await fixture.call(...request);
    answers.push(answer);
    return answer;
  };
  const audit = async (action: string) =>
    (await fixture.registry.audit.list(fixture.acme, { filter: { action }, limit: 100 })).items;

  beforeAll(async () => {
    fleet = await startFleet({ devices });
    const { apiPort } = fleet.device('hub-core1');
    const { snmpPort } = fleet.device('tower1-ap1');
    text = `${defaultConfig}
auths:
  monitor: { api: { username: monitor, password: ${marker}-monitor, tls: off, legacy_login: true } }
  public:
    snmp: { version: 2c, community: demo-public, timeout: 300ms, retries: 0 }
targets:
  - { name: core, address: 127.0.0.1, port: ${apiPort}, type: router, auth: monitor, tenant: acme }
  - { name: ap, address: 127.0.0.1, port: ${snmpPort}, type: ap, auth: public, tenant: acme }
  - { name: tower1-sw1, address: 192.0.2.9, type: switch, auth: monitor, tenant: acme }
  - { name: theirs, address: 127.0.0.1, port: ${apiPort}, type: router, auth: monitor, tenant: rival }
`;
    fixture = await startApi(
      dialect,
      () => text,
      (settings) => createProber(settings, collectors),
    );
    // The tenant itself may not contact the addresses in the file.
    await fixture.registry.tenants.setNetworks(fixture.platform, fixture.acme.tenantId, ['10.0.0.0/8']);
  });
  afterAll(() => fleet.close());
  afterEach(() => {
    for (const { text: shown } of answers.splice(0)) expect(shown).not.toContain(marker);
    expect(fixture.logs.join('\n')).not.toContain(marker);
  });

  it.each([
    ['interfaces', core, 'api'],
    ['resources', core, 'api'],
    ['health', core, 'api'],
    ['interfaces', overSnmp, 'snmp'],
  ])('tell their %s', async (resource, id, transport) => {
    const { viewer } = fixture.tokens;
    const { status, json } = await call('GET', `/devices/${id}/${resource}?limit=2`, { token: viewer });
    expect([status, json]).toMatchObject([200, { device: id, resource, transport, limit: 2 }]);
    expect(json['error']).toBeUndefined();
    if (resource !== 'health') expect((json['rows'] as unknown[]).length).toBeGreaterThan(0);
  });

  it('are tested step by step, and nothing of that is stored', async () => {
    const { operator } = fixture.tokens;
    for (const [id, identity] of [
      [core, 'hub-core1'],
      [overSnmp, 'tower1-ap1'],
    ]) {
      const { status, json } = await call('POST', '/test-connection', {
        token: operator,
        body: { device: id },
      });
      expect([status, json]).toMatchObject([200, { ok: true, device: { identity } }]);
      expect((await call('GET', `/devices/${id}`)).json).toMatchObject({ revision: null, updated_at: null });
    }
  });

  it('show what they see beside them, and what of that the file has', async () => {
    const { status, json } = await call('GET', `/devices/${core}/neighbours`);
    expect([status, json['truncated']]).toEqual([200, false]);
    const neighbours = json['neighbours'] as Readonly<Record<string, unknown>>[];
    expect(neighbours.find(({ identity }) => identity === 'tower1-sw1')).toMatchObject({
      registered_id: fileDeviceId({ tenant: 'acme', name: 'tower1-sw1' }),
      matched_by: 'identity',
    });
  });

  it('run commands, each of which is in the audit', async () => {
    const path = `/devices/${core}/execute`;
    const body = { path: '/system/identity/print', proplist: ['name'] };
    const { status, json } = await call('POST', path, { body, token: fixture.tokens.operator });
    expect([status, json]).toMatchObject([200, { class: 'read', rows: [{ name: 'hub-core1' }] }]);
    expect((await audit('device.execute')).at(0)).toMatchObject({
      outcome: 'done',
      targetKind: 'device',
      targetId: core,
      details: { path: '/system/identity/print' },
    });
    const refused = await call('POST', path, {
      body: { path: '/ip/address/add' },
      token: fixture.tokens.operator,
    });
    expect([refused.status, refused.json['code']]).toEqual([403, 'command.role']);
    expect((await audit('device.execute')).at(0)).toMatchObject({ outcome: 'refused', targetId: core });
    const byTarget = await call('GET', `/audit?target_id=${core}`);
    expect((byTarget.json['items'] as unknown[]).length).toBe(2);
    const snmp = await call('POST', `/devices/${overSnmp}/execute`, { body });
    expect([snmp.status, snmp.json['code']]).toEqual([409, 'registry.credential-missing']);
  });

  it('are nothing to another tenant', async () => {
    const before = (await audit('device.execute')).length;
    for (const [method, path, body] of [
      ['GET', 'interfaces', undefined],
      ['GET', 'stream?resources=interfaces', undefined],
      ['GET', 'neighbours', undefined],
      ['POST', 'execute', { path: '/interface/print' }],
    ] as const) {
      const { status, json } = await call(method, `/devices/${theirs}/${path}`, { body });
      expect([path, status, json['code']]).toEqual([path, 404, 'registry.not-found']);
    }
    expect((await audit('device.execute')).length).toBe(before);
    const own = await call('GET', `/devices/${theirs}/interfaces`, { token: fixture.tokens.rival });
    expect([own.status, own.json['error']]).toEqual([200, undefined]);
  });

  it('put no registered device into quarantine that has their id as its name', async () => {
    const { registry, acme } = fixture;
    const draft = deviceDraft({ name: core, address: '10.1.1.1', facts: { serial: 'ANOTHER' } });
    const { id } = await registry.devices.create(acme, draft);
    expect((await call('GET', `/devices/${core}/resources`)).status).toBe(200);
    const body = { path: '/interface/print' };
    expect((await call('POST', `/devices/${core}/execute`, { body })).status).toBe(200);
    expect((await call('POST', '/test-connection', { body: { device: core } })).json['ok']).toBe(true);
    expect(await registry.devices.get(acme, id)).toMatchObject({ state: 'active', serial: 'ANOTHER' });
  });

  it('are read by live reads and scrapes, and the list has what these have seen', async () => {
    const [version = ''] = fleet.device('hub-core1').description.version.split(' ');
    expect((await fetch(`${fixture.url}/probe?target=ap`)).status).toBe(200);
    expect((await call('GET', `/devices/${core}/resources`)).status).toBe(200);
    const before = Date.now();
    expect((await call('GET', `/devices/${core}/queues`)).status).toBe(200);
    const seen = (await call('GET', `/devices/${core}`)).json;
    expect(seen).toMatchObject({ identity: 'hub-core1', version, last_error: null });
    expect(seen['board']).not.toBe('');
    expect(Date.parse(String(seen['last_contact_at']))).toBeGreaterThanOrEqual(before);
    const ap = (await call('GET', `/devices/${overSnmp}`)).json;
    expect(ap['version']).toMatch(/^\d+\./);
    const found = await call('GET', `/devices?source=file&version=${version}`);
    expect((found.json['items'] as { id: string }[]).map(({ id }) => id)).toContain(core);
    expect((await call('GET', '/devices?source=file&version=1.0')).json['total']).toBe(0);
    const sorted = (await call('GET', '/devices?source=file&sort=-version')).json['items'];
    expect((sorted as { name: string }[]).at(-1)?.name).toBe('tower1-sw1');
  });

  const refused = async (body: object) => {
    const { status, json } = await call('POST', '/register-device', { body });
    const { code, conflict, existing_id: id, detail, remedy } = json;
    expect([status, code]).toEqual([409, 'registry.duplicate']);
    expect(detail).toContain('of the configuration file');
    expect(remedy).toContain('configuration file');
    return [conflict, id];
  };

  describe('are not registered a second time', () => {
    const account = {
      new_credential: {
        profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' }, legacy_login: true },
        secrets: { password: `${marker}-monitor` },
      },
    };
    beforeAll(() =>
      fixture.registry.tenants.setNetworks(fixture.platform, fixture.acme.tenantId, [
        '10.0.0.0/8',
        '127.0.0.0/8',
        '192.0.2.0/24',
      ]),
    );

    it('by their name', async () => {
      const body = { address: '10.1.2.3', name: 'CORE', contact: false };
      expect(await refused(body)).toEqual(['name', core]);
    });

    it('by their address and port, which the test names before', async () => {
      const { apiPort: port } = fleet.device('hub-core1');
      const body = { address: '127.0.0.1', port, ...account };
      const { json } = await call('POST', '/test-connection', { body });
      expect(json['registered']).toMatchObject({ id: core, name: 'core' });
      expect(await refused({ ...body, contact: false })).toEqual(['address', core]);
      // Without a port it is that of the credential.
      expect(await refused({ address: '192.0.2.9', name: 'other', contact: false, ...account })).toEqual([
        'address',
        fileDeviceId({ tenant: 'acme', name: 'tower1-sw1' }),
      ]);
    });

    it('by their serial, once this exporter has read it', async () => {
      const { apiPort: port } = fleet.device('hub-core1');
      await call('GET', `/devices/${core}/resources`);
      const body = { address: 'localhost', port, ...account };
      const { json } = await call('POST', '/test-connection', { body });
      expect(json['registered']).toEqual({ id: core, name: 'core', matched_by: 'serial' });
      expect(await refused(body)).toEqual(['serial', core]);
    });

    it('by a change of a registered one', async () => {
      const made = await fixture.registry.devices.create(
        fixture.acme,
        deviceDraft({ name: 'moves', address: '10.3.3.3' }),
      );
      const headers = { 'if-match': '*' };
      const { apiPort: port } = fleet.device('hub-core1');
      for (const change of [{ name: 'Core' }, { address: '127.0.0.1', port }]) {
        const { status, json } = await call('PATCH', `/devices/${made.id}`, { body: change, headers });
        expect([status, json['existing_id']]).toEqual([409, core]);
      }
      expect((await call('PATCH', `/devices/${made.id}`, { body: { notes: 'x' }, headers })).status).toBe(
        200,
      );
    });

    it('by an import, whose mistakes have remedies', async () => {
      const { apiPort } = fleet.device('hub-core1');
      const { registry, acme } = fixture;
      await registry.credentials.create(acme, {
        name: 'bound',
        profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' } },
        networks: ['10.9.0.0/16'],
        secrets: { password: new Secret('x') },
      });
      const body = `name,address,port,type,api_credential\ntwice,127.0.0.1,${apiPort},ap,\nbound,10.8.0.1,,ap,bound\n`;
      const headers = { 'content-type': 'text/csv' };
      const { json } = await call('POST', '/inventory?dry_run=true', { body, headers });
      expect(json['errors']).toMatchObject([
        {
          field: 'devices.0.address',
          line: 2,
          code: 'registry.duplicate',
          message: expect.stringContaining('"core"') as string,
          remedy: expect.stringContaining('configuration file') as string,
        },
        {
          field: 'devices.1.api_credential',
          line: 3,
          code: 'registry.credential-elsewhere',
          message: expect.stringContaining('only to 10.9.0.0/16') as string,
          remedy: expect.stringContaining('Edit the credential') as string,
        },
      ]);
    });

    it('while another tenant may have such a device', async () => {
      const body = { address: '10.1.2.4', name: 'core', contact: false };
      const { rival: token } = fixture.tokens;
      await fixture.registry.tenants.setNetworks(fixture.platform, fixture.rival.tenantId, ['10.0.0.0/8']);
      expect((await call('POST', '/register-device', { token, body })).status).toBe(201);
    });
  });

  it('are streamed until their tenant is suspended', async () => {
    const path = `/api/v1/devices/${core}/stream?resources=interfaces&interval_seconds=1`;
    const authorization = `Bearer ${fixture.tokens.viewer}`;
    const watcher = await openStream(`${fixture.url}${path}`, { authorization });
    await watcher.until(({ events }) => events.some(({ event }) => event === 'interfaces'));
    const tenant = `/tenants/${fixture.acme.tenantId}`;
    const operator = { token: fixture.tokens.platform, headers: { 'if-match': '*' } };
    await call('PATCH', tenant, { ...operator, body: { state: 'suspended' } });
    await watcher.until(({ isClosed }) => isClosed);
    expect(watcher.of('end')[0]?.data['reason']).toBe('removed');
    expect((await call('GET', `/devices/${core}/interfaces`)).status).toBe(403);
    await call('PATCH', tenant, { ...operator, body: { state: 'active' } });
    expect((await call('GET', `/devices/${core}/interfaces`)).status).toBe(200);
  });

  it('are streamed until a reload, after which they are what the file says', async () => {
    const path = `/api/v1/devices/${core}/stream?resources=interfaces&interval_seconds=1`;
    const authorization = `Bearer ${fixture.tokens.viewer}`;
    const watcher = await openStream(`${fixture.url}${path}`, { authorization });
    expect(watcher.response.statusCode).toBe(200);
    await watcher.until(({ events }) => events.some(({ event }) => event === 'interfaces'));
    expect(watcher.of('start')[0]?.data['device']).toBe(core);
    expect(watcher.of('interfaces')[0]?.data).toMatchObject({ device: core, transport: 'api' });
    text = text.replace(/.*name: core.*\n/, '');
    await fixture.app.reload();
    await watcher.until(({ isClosed }) => isClosed);
    expect(watcher.of('end')[0]?.data['reason']).toBe('removed');
    expect((await call('GET', `/devices/${core}/interfaces`)).status).toBe(404);
    expect((await call('GET', `/devices/${overSnmp}/interfaces`)).status).toBe(200);
  });
});
