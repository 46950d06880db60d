import { setTimeout as sleep } from 'node:timers/promises';
import { type Fleet, type SimulatedDevice, startFleet } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { createProber } from '../../src/probe/prober.ts';
import { dialects } from '../store/open-test-store.ts';
import { devices, marker } from './marked-devices.ts';
import { type Answer, type ApiFixture, startApi } from './fixture.ts';

type Json = Readonly<Record<string, unknown>>;

const at = (json: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Json | undefined)?.[name], json);

const apiAccount = (password = `${marker}-monitor`, username = 'monitor') => ({
  new_credential: {
    profile: { kind: 'api', username, tls: { mode: 'off' }, legacy_login: true },
    secrets: { password },
  },
});
const snmpAccount = (community = 'demo-public') => ({
  new_credential: {
    profile: { kind: 'snmp', version: '2c', timeout_ms: 300, retries: 0 },
    secrets: { community },
  },
});

describe.each(dialects)('devices that are contacted, on %s', (dialect) => {
  let fixture: ApiFixture;
  let fleet: Fleet;
  const answers: Answer[] = [];

  const call: ApiFixture['call'] = async (...request) => {
    const answer = await fixture.call(...request);
    answers.push(answer);
    return answer;
  };

  beforeAll(async () => {
    fleet = await startFleet({ devices });
    fixture = await startApi(dialect, undefined, (settings) => createProber(settings, collectors));
    await fixture.registry.tenants.setNetworks(fixture.platform, fixture.acme.tenantId, [
      '127.0.0.0/8',
      '10.0.0.0/8',
    ]);
    await fixture.registry.tenants.setNetworks(fixture.platform, fixture.rival.tenantId, ['127.0.0.0/8']);
  });
  afterAll(() => fleet.close());
  afterEach(async () => {
    for (const device of fleet.devices) await device.clearFault();
    for (const { text } of answers.splice(0)) expect(text).not.toContain(marker);
    expect(fixture.logs.join('\n')).not.toContain(marker);
  });

  const overApi = (name: string) => ({ address: '127.0.0.1', port: fleet.device(name).apiPort });
  const overSnmp = (name: string) => ({ address: '127.0.0.1', port: fleet.device(name).snmpPort });

  async function register(name: string, more: object = {}): Promise<string> {
    const body = { ...overApi(name), ...apiAccount(), ...more };
    const { status, json, text } = await call('POST', '/register-device', { body });
    expect([status, text]).toEqual([201, expect.any(String)]);
    return String(at(json, 'device', 'id'));
  }

  const audit = async (action: string) =>
    (await fixture.registry.audit.list(fixture.acme, { filter: { action }, limit: 100 })).items;
  const changesSent = async () =>
    (await audit('device.execute')).filter(({ details }) => details['stage'] === 'before').length;

  describe('registration', () => {
    it('reads who the device is and stores it with the credential that came along', async () => {
      const site = await call('POST', '/sites', { body: { name: 'Hub' } });
      const body = {
        ...overApi('hub-core1'),
        ...apiAccount(),
        site: 'Hub',
        role: 'core',
        labels: { rack: '1' },
      };
      const { status, json, headers } = await call('POST', '/register-device', { body });
      expect([status, headers.get('etag')]).toEqual([201, '"1"']);
      expect(json['device']).toMatchObject({
        name: 'hub-core1',
        identity: 'hub-core1',
        serial: fleet.device('hub-core1').description.serial,
        type: 'router',
        role: 'core',
        site_id: site.json['id'],
        state: 'active',
        transport: 'api',
      });
      expect(at(json, 'diagnosis', 'ok')).toBe(true);
      const [credential] = (await fixture.registry.credentials.list(fixture.acme)).items;
      expect(credential).toMatchObject({
        id: at(json, 'device', 'credentials', 'api'),
        name: 'hub-core1 (api)',
      });
      expect((await audit('device.create')).length).toBe(1);

      const again = await call('POST', '/register-device', { body });
      expect([again.status, again.json]).toMatchObject([
        409,
        { code: 'registry.duplicate', conflict: 'address', existing_id: at(json, 'device', 'id') },
      ]);
      const serial = await call('POST', '/register-snmp', {
        body: { ...overSnmp('hub-core1'), ...snmpAccount() },
      });
      expect([serial.status, serial.json]).toMatchObject([
        409,
        { code: 'registry.duplicate', conflict: 'serial', existing_id: at(json, 'device', 'id') },
      ]);
      expect((await fixture.registry.credentials.list(fixture.acme)).items.length).toBe(1);

      // A test tells of it before anybody fills in the rest.
      const device = { id: at(json, 'device', 'id'), name: 'hub-core1' };
      const tested = async (where: object, account: object) =>
        (await call('POST', '/test-connection', { body: { ...where, ...account } })).json;
      expect((await tested(overSnmp('hub-core1'), snmpAccount()))['registered']).toEqual({
        ...device,
        matched_by: 'serial',
      });
      const refused = await tested(overApi('hub-core1'), apiAccount('wrong'));
      expect([refused['ok'], refused['registered']]).toEqual([false, { ...device, matched_by: 'address' }]);
      expect(await tested(overApi('hub-sw1'), apiAccount())).not.toHaveProperty('registered');
    });

    it('works over SNMP with a stored credential', async () => {
      const credential = { name: 'public', ...snmpAccount().new_credential, networks: ['127.0.0.0/8'] };
      await call('POST', '/credentials', { body: credential });
      const body = { ...overSnmp('tower1-ap1'), credential: 'public', name: 'AP over SNMP' };
      const { status, json } = await call('POST', '/register-snmp', { body });
      expect([status, json['device']]).toMatchObject([
        201,
        { name: 'AP over SNMP', transport: 'snmp', identity: 'tower1-ap1', state: 'active' },
      ]);
      const identity = (at(json, 'diagnosis', 'steps') as { step: string }[]).find(
        ({ step }) => step === 'identity',
      );
      expect(identity).toMatchObject({ facts: { sys_object_id: '1.3.6.1.4.1.14988.1' } });
      const unknown = await call('POST', '/register-snmp', {
        body: { ...overSnmp('hub-sw1'), credential: 'publik' },
      });
      expect([unknown.status, unknown.json]).toMatchObject([
        400,
        {
          code: 'registry.unknown-reference',
          detail: 'There is no credential with the id or name given.',
        },
      ]);
      const both = await call('POST', '/register-snmp', {
        body: { ...overSnmp('hub-sw1'), credential: 'publik', site: 'Nrd' },
      });
      expect([both.status, both.json['detail']]).toEqual([
        400,
        'There is no credential with the id or name given. There is no site with the id or name "Nrd".',
      ]);
      const wrongKind = await call('POST', '/register-device', {
        body: { ...overApi('hub-sw1'), credential: 'public' },
      });
      expect([wrongKind.status, wrongKind.json['detail']]).toEqual([
        400,
        'There is no credential of the kind api with the id or name "public".',
      ]);
    });

    it.each([
      ['a wrong password', { password: 'wrong' }, 'login', 'device.login-rejected'],
      ['a device with the service off', { refused: true }, 'tcp', 'device.refused'],
    ])('refuses %s with the steps, and stores nothing', async (_what, error, step, code) => {
      const device = fleet.device('hub-sw1');
      const place = overApi('hub-sw1');
      if ('refused' in error) await device.setFault('refused');
      const before = (await fixture.registry.credentials.list(fixture.acme)).items.length;
      const body = { ...place, ...apiAccount('password' in error ? error.password : undefined) };
      const { status, json } = await call('POST', '/register-device', { body });
      expect([status, json['code']]).toEqual([422, 'registration.failed']);
      const steps = at(json, 'diagnosis', 'steps') as Json[];
      const failed = steps.find(({ outcome }) => outcome === 'failed');
      expect(failed).toMatchObject({ step, remedy: expect.any(String) as string });
      expect(failed?.['code']).toBe(code);
      expect((await fixture.registry.credentials.list(fixture.acme)).items.length).toBe(before);
      expect((await audit('device.register')).at(0)).toMatchObject({
        outcome: 'failed',
        targetId: '127.0.0.1',
      });
    });

    it('refuses addresses outside the networks of the tenant before it contacts them', async () => {
      for (const [address, code] of [
        ['192.0.2.1', 'address.not-allowed'],
        ['169.254.169.254', 'address.special'],
      ] as const) {
        const { status, json } = await call('POST', '/register-device', {
          body: { address, ...apiAccount() },
        });
        expect([status, json['code']]).toEqual([403, code]);
      }
    });

    it('stores a device unseen', async () => {
      const body = { address: '10.9.9.9', name: 'later', type: 'ap', contact: false };
      const { status, json } = await call('POST', '/register-device', { body });
      expect([status, json['device']]).toMatchObject([201, { state: 'pending', type: 'ap', serial: null }]);
      expect(json['diagnosis']).toBeUndefined();
    });

    it('of a device that was unseen is completed by its first scrape', async () => {
      const body = { ...overApi('tower2-cpe1'), ...apiAccount(), name: 'unseen', contact: false };
      const { status, json } = await call('POST', '/register-device', { body });
      expect([status, at(json, 'device', 'state')]).toEqual([201, 'pending']);
      const id = String(at(json, 'device', 'id'));
      await fetch(`${fixture.url}/probe?target=${id}`, {
        headers: { authorization: `Bearer ${fixture.tokens.viewer}` },
      });
      const { serial } = fleet.device('tower2-cpe1').description;
      expect((await call('GET', `/devices/${id}`)).json).toMatchObject({ state: 'active', serial });
    });

    it('leaves nothing behind when the name of the credential is taken', async () => {
      const { new_credential: account } = apiAccount();
      const body = { ...overApi('tower2-rtr1'), new_credential: { ...account, name: 'public' } };
      const { status, json } = await call('POST', '/register-device', { body });
      expect([status, json['code'], json['conflict']]).toEqual([409, 'registry.duplicate', 'name']);
      expect(await fixture.registry.devices.find(fixture.acme, 'tower2-rtr1')).toBeUndefined();
    });

    it('makes another credential when that of a removed device has its name', async () => {
      const body = { ...overApi('tower2-ap1'), ...apiAccount(), name: 'again', contact: false };
      for (const name of ['again (api)', 'again (api) 2']) {
        const { status, json } = await call('POST', '/register-device', { body });
        expect(status).toBe(201);
        expect(await fixture.registry.credentials.findByName(fixture.acme, name)).toBeDefined();
        const id = String(at(json, 'device', 'id'));
        await call('DELETE', `/devices/${id}`, { headers: { 'if-match': '*' } });
      }
    });

    it('is done once for one idempotency key', async () => {
      const headers = { 'idempotency-key': 'once' };
      const body = { ...overApi('hub-ap1'), ...apiAccount() };
      const first = await call('POST', '/register-device', { body, headers });
      const again = await call('POST', '/register-device', { body, headers });
      expect([first.status, again.status, again.json]).toEqual([201, 201, first.json]);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
    });

    it('is for administrators', async () => {
      const { operator } = fixture.tokens;
      const body = { ...overApi('hub-sw1'), ...apiAccount() };
      const { status, json } = await call('POST', '/register-device', { token: operator, body });
      expect([status, json['code']]).toEqual([403, 'auth.forbidden']);
    });
  });

  describe('the connection test', () => {
    it('tells every step', async () => {
      const before = (await audit('address.test')).length;
      const body = { ...overApi('tower1-sw1'), ...apiAccount() };
      const good = await call('POST', '/test-connection', { body });
      expect([good.status, good.json]).toMatchObject([200, { ok: true, device: { identity: 'tower1-sw1' } }]);
      const bad = await call('POST', '/test-connection', {
        body: { ...overApi('tower1-sw1'), ...apiAccount('no') },
      });
      expect([bad.status, bad.json['ok']]).toEqual([200, false]);
      const silent = await call('POST', '/test-connection', {
        body: { ...overSnmp('tower1-sw1'), ...snmpAccount('no') },
      });
      expect(at(silent.json, 'steps', 1)).toMatchObject({ step: 'snmp', code: 'device.snmp-no-answer' });
      const outside = await call('POST', '/test-connection', {
        body: { address: '192.0.2.1', ...apiAccount() },
      });
      expect(at(outside.json, 'steps', 0)).toMatchObject({ step: 'name', code: 'address.not-allowed' });
      const entries = await audit('address.test');
      // One before anything is sent, and one with the end.
      expect(entries.length).toBe(before + 8);
      expect(entries.filter(({ details }) => details['stage'] !== 'before').slice(0, 4)).toMatchObject([
        { outcome: 'refused', details: { code: 'address.not-allowed' } },
        { outcome: 'failed', details: { code: 'device.snmp-no-answer' } },
        { outcome: 'failed', details: { step: 'login' } },
        { outcome: 'done' },
      ]);
    });

    it('of a registered device is for operators, that of an address is not', async () => {
      const { operator, rival } = fixture.tokens;
      const id = await register('tower1-sw1');
      const own = await call('POST', '/test-connection', { token: operator, body: { device: id } });
      expect([own.status, own.json['ok']]).toEqual([200, true]);
      const body = { ...overApi('tower1-sw1'), ...apiAccount() };
      const address = await call('POST', '/test-connection', { token: operator, body });
      expect([address.status, address.json['code']]).toEqual([403, 'auth.forbidden']);
      const foreign = await call('POST', '/test-connection', { token: rival, body: { device: id } });
      expect([foreign.status, foreign.json['code']]).toEqual([404, 'registry.not-found']);
      const both = await call('POST', '/test-connection', { body: { device: id, address: '10.0.0.1' } });
      expect([both.status, both.json['code']]).toEqual([400, 'request.invalid-body']);
    });
  });

  describe('a registered device', () => {
    let id: string;
    let device: SimulatedDevice;
    beforeAll(async () => {
      device = fleet.device('tower1-bh1');
      id = await register('tower1-bh1');
    });

    it.each([
      'interfaces',
      'resources',
      'wireless-clients',
      'dhcp-leases',
      'queues',
      'ppp-sessions',
      'health',
    ])('tells its %s', async (resource) => {
      const { status, json } = await call('GET', `/devices/${id}/${resource}?limit=2`, {
        token: fixture.tokens.viewer,
      });
      expect([status, json]).toMatchObject([200, { device: id, resource, limit: 2 }]);
      expect(json['error']).toBeUndefined();
    });

    it('tells the freshest contact, although not every one is stored', async () => {
      const lastContact = async () =>
        Date.parse(String((await call('GET', `/devices/${id}`)).json['last_contact_at']));
      const beforeProbe = Date.now();
      await fetch(`${fixture.url}/probe?target=${id}`, {
        headers: { authorization: `Bearer ${fixture.tokens.viewer}` },
      });
      expect(await lastContact()).toBeGreaterThanOrEqual(beforeProbe);
      const beforeRead = Date.now();
      await call('GET', `/devices/${id}/ip-addresses`);
      expect(await lastContact()).toBeGreaterThanOrEqual(beforeRead);
      const { items } = (await call('GET', '/devices?search=tower1-bh1')).json as { items: Json[] };
      expect(Date.parse(String(items[0]?.['last_contact_at']))).toBeGreaterThanOrEqual(beforeRead);
    });

    it('is nothing to another tenant', async () => {
      const { rival } = fixture.tokens;
      for (const [method, path, body] of [
        ['GET', 'interfaces', undefined],
        ['GET', 'stream?resources=interfaces', undefined],
        ['GET', 'neighbours', undefined],
        ['POST', 'execute', { path: '/interface/print' }],
      ] as const) {
        const { status, json } = await call(method, `/devices/${id}/${path}`, { token: rival, body });
        expect([path, status, json['code']]).toEqual([path, 404, 'registry.not-found']);
      }
    });

    it('is streamed only as long as it may be contacted', async () => {
      const { tenants } = fixture.registry;
      const { tenantId } = fixture.acme;
      const response = await fetch(
        `${fixture.url}/api/v1/devices/${id}/stream?resources=interfaces&interval_seconds=1`,
        { headers: { authorization: `Bearer ${fixture.tokens.viewer}` } },
      );
      let text = '';
      for await (const chunk of response.body ?? []) {
        text += new TextDecoder().decode(chunk);
        if (text.includes('event: interfaces'))
          await tenants.setNetworks(fixture.platform, tenantId, ['10.0.0.0/8']);
      }
      await tenants.setNetworks(fixture.platform, tenantId, ['127.0.0.0/8', '10.0.0.0/8']);
      expect(text).toContain('event: end\ndata: {"reason":"removed"');
    });

    it('is streamed', async () => {
      const gone = new AbortController();
      const response = await fetch(
        `${fixture.url}/api/v1/devices/${id}/stream?resources=interfaces&interval_seconds=1`,
        {
          headers: { authorization: `Bearer ${fixture.tokens.viewer}` },
          signal: gone.signal,
        },
      );
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'text/event-stream; charset=utf-8',
      ]);
      let text = '';
      let metrics = '';
      for await (const chunk of response.body ?? []) {
        text += new TextDecoder().decode(chunk);
        if (!text.includes('event: interfaces')) continue;
        // Leaving the loop ends the stream.
        metrics = await (await fetch(`${fixture.url}/metrics`)).text();
        break;
      }
      expect(metrics).toContain('\nmikrotik_exporter_live_streams_open 1\n');
      expect(metrics).toContain('\nmikrotik_exporter_live_readers 1\n');
      gone.abort();
      expect(text).toContain('event: start');
      expect(fixture.app.permissions.get('GET /api/v1/devices/:id/stream')).toBe('device.read');
      const unknown = await call('GET', `/devices/${id}/stream?resources=secrets`);
      expect([unknown.status, unknown.json['code']]).toEqual([404, 'request.unknown-resource']);
    });

    it('shows what it sees beside it, and what of that is registered', async () => {
      const idOf = async (name: string) =>
        String((await fixture.registry.devices.find(fixture.acme, name))?.id);
      const path = `/devices/${await idOf('hub-core1')}/neighbours`;
      const { status, json } = await call('GET', path);
      expect([status, json]).toMatchObject([200, { truncated: false }]);
      const neighbours = json['neighbours'] as Json[];
      expect(neighbours.find(({ identity }) => identity === 'tower1-sw1')).toMatchObject({
        registered_id: await idOf('tower1-sw1'),
        matched_by: 'identity',
      });
      const fresh = neighbours.find(({ identity }) => identity === 'tower2-rtr1');
      expect([fresh?.['is_mikrotik'], fresh?.['registered_id']]).toEqual([true, undefined]);
      const operator = await call('GET', path, { token: fixture.tokens.operator });
      expect([operator.status, operator.json['code']]).toEqual([403, 'auth.forbidden']);
    });

    const renameOnce = () =>
      call('POST', `/devices/${id}/execute`, {
        body: { path: '/system/identity/set', args: { name: 'new' }, timeout_seconds: 1 },
        headers: { 'idempotency-key': 'identity' },
      });
    const execute = (body: unknown, token = fixture.tokens.admin) =>
      call('POST', `/devices/${id}/execute`, { body, token });

    it('runs commands that read for operators, bounded and with secrets masked', async () => {
      const { operator } = fixture.tokens;
      const body = { path: '/interface/print', proplist: ['name'], max_rows: 1 };
      const { status, json } = await execute(body, operator);
      expect([status, json]).toMatchObject([200, { class: 'read', row_count: 1, truncated: true }]);
      const words = await execute({ words: ['/system/identity/print', '=.proplist=name'] }, operator);
      expect(words.json['rows']).toEqual([{ name: 'tower1-bh1' }]);
      expect((await audit('device.execute')).at(0)).toMatchObject({
        outcome: 'done',
        targetId: id,
        details: { path: '/system/identity/print', class: 'read' },
      });
    });

    it.each([
      ['a change by an operator', { path: '/ip/address/add' }, 403, 'command.role'],
      [
        'a command that nobody may',
        { path: '/user/set', args: { password: marker } },
        403,
        'command.forbidden',
      ],
      ['a command that there is not', { path: '/no/such/print' }, 400, 'command.unknown-menu'],
      ['a command of no form', { path: 'interface print' }, 400, 'command.malformed'],
      ['words and a path', { path: '/interface/print', words: ['/ip/print'] }, 400, 'command.malformed'],
    ])('refuses %s, and keeps it in the audit', async (_what, body, status, code) => {
      const before = (await audit('device.execute')).length;
      const answer = await execute(body, fixture.tokens.operator);
      expect([answer.status, answer.json['code']]).toEqual([status, code]);
      const entries = await audit('device.execute');
      expect(entries.length).toBe(before + 1);
      expect(entries.at(0)).toMatchObject({ outcome: 'refused', details: { error: code } });
      expect(JSON.stringify(entries)).not.toContain(marker);
    });

    it('does not know what came of a change that got no answer', async () => {
      await device.setFault('slow', { milliseconds: 1500 });
      const body = { path: '/system/identity/set', args: { name: 'new' }, timeout_seconds: 1 };
      const answer = await execute(body);
      expect([answer.status, at(answer.json, 'cause', 'code')]).toEqual([502, 'device.timeout']);
      const [after, before] = await audit('device.execute');
      expect(after).toMatchObject({
        outcome: 'unknown',
        details: { stage: 'after', error: 'device.timeout' },
      });
      expect(before).toMatchObject({ outcome: 'done', details: { stage: 'before' } });
      expect(await fixture.registry.audit.verify(fixture.acme)).toMatchObject({ whole: true });
      await device.setFault('refused');
      expect((await execute({ ...body, args: { name: 'newer' } })).status).toBe(502);
      // It was never contacted.
      expect((await audit('device.execute')).at(0)).toMatchObject({ outcome: 'failed' });
    });

    it('sends a change once for one idempotency key, also when no answer came', async () => {
      await device.setFault('slow', { milliseconds: 1500 });
      const before = await changesSent();
      const first = await renameOnce();
      const again = await renameOnce();
      expect([first.status, again.status]).toEqual([502, 502]);
      expect(again.json).toEqual({ ...first.json, instance: again.json['instance'] });
      expect(await changesSent()).toBe(before + 1);
    });

    it('demands a confirmation for what is dangerous', async () => {
      const { status, json } = await execute({ path: '/system/reboot' });
      expect([status, json['code']]).toEqual([409, 'command.unconfirmed']);
    });

    it('that answers with another serial goes into quarantine until somebody confirms it', async () => {
      const swapped = device.description as { serial: string };
      const { serial } = swapped;
      swapped.serial = 'SWAPPED0001';
      const seen = await call('POST', '/test-connection', { body: { device: id } });
      expect([seen.status, seen.json['code']]).toEqual([409, 'registry.quarantined']);
      for (const path of ['interfaces', 'neighbours', 'stream?resources=interfaces']) {
        const { status, json } = await call('GET', `/devices/${id}/${path}`);
        expect([path, status, json['code']]).toEqual([path, 409, 'registry.quarantined']);
      }
      const refused = await execute({ path: '/interface/print' });
      expect([refused.status, refused.json['code']]).toEqual([409, 'registry.quarantined']);
      expect((await audit('device.execute')).at(0)).toMatchObject({ outcome: 'refused' });
      const probe = () =>
        fetch(`${fixture.url}/probe?target=${id}&module=router`, {
          headers: { authorization: `Bearer ${fixture.tokens.viewer}` },
        });
      expect(await (await probe()).text()).toContain('mikrotik_probe_failure{reason="quarantined"} 1');
      const confirmed = await call('POST', `/devices/${id}/confirm-hardware`, {
        headers: { 'if-match': '*' },
      });
      expect([confirmed.status, confirmed.json]).toMatchObject([
        200,
        { state: 'active', serial: 'SWAPPED0001' },
      ]);
      expect((await execute({ path: '/interface/print' })).status).toBe(200);

      // A scrape detects it too.
      swapped.serial = serial;
      expect(await (await probe()).text()).toContain('mikrotik_probe_failure{reason="quarantined"} 1');
      const after = await call('GET', `/devices/${id}`);
      expect(after.json).toMatchObject({ state: 'quarantined', observed_serial: serial });
      await call('POST', `/devices/${id}/confirm-hardware`, { headers: { 'if-match': '*' } });
    });

    it('that is off is a bad gateway to a command, and an answer with an error to a reading', async () => {
      await device.setFault('refused');
      const command = await execute({ path: '/interface/print' });
      expect([command.status, command.json['code']]).toEqual([502, 'contact.failed']);
      expect(at(command.json, 'cause', 'code')).toMatch(/^device\./);
      // A recent read is still a valid answer.
      await sleep(1100);
      const { status, json } = await call('GET', `/devices/${id}/interfaces`);
      expect([status, at(json, 'error', 'code')]).toEqual([200, expect.stringMatching(/^device\./)]);
    });
  });

  describe('a scan', () => {
    it('tells what it finds while it goes on', async () => {
      const { status, text } = await call('POST', '/scan', { body: { network: '127.0.0.1/32' } });
      const events = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Json);
      expect(status).toBe(200);
      expect(events.at(0)).toMatchObject({ event: 'start', total: 1 });
      expect(events.at(-1)).toMatchObject({ event: 'end', done: 1, cancelled: false });
      expect((await audit('network.scan')).at(0)).toMatchObject({ targetId: '127.0.0.1/32' });
    });

    it.each([
      ['192.0.2.0/30', 403, 'address.not-allowed'],
      ['10.0.0.0/8', 400, 'address.network-too-large'],
      ['nonsense', 400, 'address.invalid'],
    ])('of %s is refused', async (network, status, code) => {
      const answer = await call('POST', '/scan', { body: { network } });
      expect([answer.status, answer.json['code']]).toEqual([status, code]);
    });
  });

  it('the OIDs are listed', async () => {
    const { status, json } = await call('GET', '/snmp-oids', { token: fixture.tokens.viewer });
    expect(status).toBe(200);
    const sets = json['sets'] as { name: string; scalars: unknown[]; tables: { columns: unknown[] }[] }[];
    expect(sets.map(({ name }) => name)).toContain('mikrotik-wireless');
    expect(sets.every(({ scalars, tables }) => scalars.length + tables.length > 0)).toBe(true);
  });

  it('the OIDs are no data of a tenant: the platform may list them too', async () => {
    const { status, json } = await call('GET', '/snmp-oids?type=ap', { token: fixture.tokens.platform });
    expect(status).toBe(200);
    expect(json['sets']).not.toEqual([]);
  });

  it('the OIDs of a device type are those that its modules read', async () => {
    const token = fixture.tokens.viewer;
    const namesOf = async (type: string): Promise<string[]> => {
      const { status, json } = await call('GET', `/snmp-oids?type=${type}`, { token });
      expect(status).toBe(200);
      return (json['sets'] as { name: string }[]).map(({ name }) => name);
    };
    expect(await namesOf('ap')).toContain('mikrotik-wireless');
    expect(await namesOf('switch')).toContain('mikrotik-poe');
    expect(await namesOf('switch')).not.toContain('mikrotik-wireless');
    const { json } = await call('GET', '/snmp-oids?type=switch', { token });
    const sets = json['sets'] as { name: string; tables: { name: string; columns: object[] }[] }[];
    const poe = sets.find(({ name }) => name === 'mikrotik-poe')?.tables[0];
    expect(poe?.columns[1]).toEqual({
      name: 'mtxrPOEStatus',
      oid: '1.3.6.1.4.1.14988.1.1.15.1.1.3',
      collectors: ['poe'],
    });
    expect((await call('GET', '/snmp-oids?type=toaster', { token })).status).toBe(400);
  });
});
