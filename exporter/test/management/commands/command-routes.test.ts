import { type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { collectors } from '../../../src/collectors/index.generated.ts';
import { createProber } from '../../../src/probe/prober.ts';
import { dialects } from '../../store/open-test-store.ts';
import { type Answer, type ApiFixture, startApi } from '../fixture.ts';
import { devices, marker } from '../marked-devices.ts';

type Json = Readonly<Record<string, unknown>>;

const child = ({ json }: Answer, name: string): Json | undefined =>
  (json['children'] as Json[]).find((one) => one['name'] === name);

describe.each(dialects)('commands of a device on %s', (dialect) => {
  let fleet: Fleet;
  let fixture: ApiFixture;
  const ids = new Map<string, string>();
  const idOf = (name: string): string => ids.get(name) ?? '';

  beforeAll(async () => {
    fleet = await startFleet({ devices });
    fixture = await startApi(dialect, undefined, (settings) => createProber(settings, collectors));
    const { registry, platform, acme } = fixture;
    await registry.tenants.setNetworks(platform, acme.tenantId, ['127.0.0.0/8']);
    // RouterOS 7, RouterOS 6, and one that only SNMP reads.
    for (const name of ['tower1-bh1', 'tower2-ap1', 'hub-core1']) {
      const body = {
        address: '127.0.0.1',
        port: fleet.device(name).apiPort,
        new_credential: {
          profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' }, legacy_login: true },
          secrets: { password: `${marker}-monitor` },
        },
      };
      const { status, json, text } = await fixture.call('POST', '/register-device', { body });
      expect([status, text]).toEqual([201, expect.any(String)]);
      ids.set(name, String((json['device'] as Json)['id']));
    }
  });
  afterAll(() => fleet.close());
  afterEach(async () => {
    vi.useRealTimers();
    for (const device of fleet.devices) await device.clearFault();
    expect(fixture.logs.join('\n')).not.toContain(marker);
  });

  const tree = (name: string, path?: string, token = fixture.tokens.operator): Promise<Answer> =>
    fixture.call('GET', `/devices/${idOf(name)}/command-tree${path === undefined ? '' : `?path=${path}`}`, {
      token,
    });

  const explain = (body: unknown, token = fixture.tokens.operator): Promise<Answer> =>
    fixture.call('POST', `/devices/${idOf('tower1-bh1')}/explain-command`, { token, body });

  const execute = (body: unknown, token = fixture.tokens.admin): Promise<Answer> =>
    fixture.call('POST', `/devices/${idOf('hub-core1')}/execute`, { token, body });

  const past = async (query = ''): Promise<Json[]> => {
    const path = `/devices/${idOf('hub-core1')}/commands${query}`;
    const { status, json } = await fixture.call('GET', path, { token: fixture.tokens.operator });
    expect(status).toBe(200);
    return json['items'] as Json[];
  };

  describe('the tree', () => {
    it('is what a device with RouterOS 7 has', async () => {
      const root = await tree('tower1-bh1');
      expect(root.json).toMatchObject({ path: '/', source: 'device', error: null });
      expect(child(root, 'interface')).toEqual({
        name: 'interface',
        kind: 'menu',
        path: '/interface',
        class: null,
        permission: null,
        permitted: true,
        reason: null,
      });
      expect(child(root, 'user')).toMatchObject({
        kind: 'menu',
        class: 'forbidden',
        permitted: false,
        reason: 'Accounts, groups and keys of the device decide who may log in.',
      });
      // Other routers have it, this one not.
      expect(child(root, 'caps-man')).toBeUndefined();
      const menu = await tree('tower1-bh1', '/interface');
      expect(child(menu, 'print')).toEqual({
        name: 'print',
        kind: 'command',
        path: '/interface/print',
        class: 'read',
        permission: 'command.read',
        permitted: true,
        reason: 'It shows and changes nothing.',
      });
      const print = await tree('tower1-bh1', '/interface/print');
      expect(child(print, 'detail')).toMatchObject({ kind: 'argument', class: 'read', permitted: true });
      expect(child(print, 'file')).toMatchObject({
        kind: 'argument',
        class: 'forbidden',
        permitted: false,
        reason: 'args.file makes the device read or write files. Remove the argument.',
      });
    });

    it('is kept, so that typing does not ask the device again', async () => {
      await tree('tower1-bh1', '/ip');
      await fleet.device('tower1-bh1').setFault('refused');
      expect((await tree('tower1-bh1', '/ip')).json).toMatchObject({ source: 'device', error: null });
      const other = await tree('tower1-bh1', '/system');
      expect(other.json).toMatchObject({ source: 'table', error: { code: 'device.refused' } });
      await fleet.device('tower1-bh1').clearFault();
      // For a moment the device is left alone.
      expect((await tree('tower1-bh1', '/system')).json['source']).toBe('table');
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
      expect((await tree('tower1-bh1', '/system')).json).toMatchObject({ source: 'device', error: null });
    });

    it('of RouterOS 6 is the table, since such a device cannot say', async () => {
      await fleet.device('tower2-ap1').setFault('refused');
      const root = await tree('tower2-ap1');
      expect(root.json).toMatchObject({ source: 'table', error: null });
      expect(child(root, 'interface')).toMatchObject({ kind: 'menu', permitted: true });
      expect(child(root, 'ping')).toMatchObject({ kind: 'command', class: 'read', permitted: true });
      const system = await tree('tower2-ap1', '/system');
      expect(child(system, 'reboot')).toEqual({
        name: 'reboot',
        kind: 'command',
        path: '/system/reboot',
        class: 'dangerous',
        permission: 'command.write',
        permitted: false,
        reason: 'The device goes down.',
      });
      expect(child(await tree('tower2-ap1', '/system', fixture.tokens.admin), 'reboot')).toMatchObject({
        permitted: true,
      });
      const address = await tree('tower2-ap1', '/ip/address');
      expect(child(address, 'add')).toMatchObject({ class: 'write', permission: 'command.write' });
      expect(child(address, 'get')).toMatchObject({ class: 'read', permitted: true });
      expect(child(address, 'edit')).toMatchObject({ class: 'forbidden', permission: null });
      const set = await tree('tower2-ap1', '/ip/address/set');
      expect((set.json['children'] as Json[]).map(({ name }) => name)).toEqual([
        '.id',
        'comment',
        'disabled',
      ]);
    });

    it.each([
      ['/no/such', 'command.unknown-menu'],
      ['ip address', 'command.malformed'],
      ['/ip/', 'command.malformed'],
    ])('does not have %s', async (path, code) => {
      const answer = await tree('tower2-ap1', encodeURIComponent(path));
      expect([answer.status, answer.json['code']]).toEqual([400, code]);
    });
  });

  describe('the explanation', () => {
    it('says what a command needs, without the device', async () => {
      await fleet.device('tower1-bh1').setFault('refused');
      expect((await explain({ path: '/system/reboot' })).json).toEqual({
        path: '/system/reboot',
        class: 'dangerous',
        reason: 'The device goes down.',
        remedy: 'It needs the role admin and `confirm: true`.',
        permission: 'command.write',
        permitted: false,
        must_confirm: true,
        policy: 'reboot',
      });
      const { admin } = fixture.tokens;
      expect((await explain({ path: '/system/reboot' }, admin)).json).toMatchObject({ permitted: true });
      expect(
        (await explain({ words: ['/ip/address/add', '=address=10.1.1.1/24'] }, admin)).json,
      ).toMatchObject({ class: 'write', permission: 'command.write', permitted: true, must_confirm: false });
      expect((await explain({ path: '/interface/print' })).json).toMatchObject({
        class: 'read',
        permission: 'command.read',
        permitted: true,
        must_confirm: false,
      });
      expect((await explain({ path: '/user/add' }, admin)).json).toMatchObject({
        class: 'forbidden',
        permission: null,
        permitted: false,
        must_confirm: false,
      });
    });

    it.each([
      [{ path: '/no/such/print' }, 'command.unknown-menu'],
      [{ path: '/interface' }, 'command.unknown-menu'],
      [{ path: 'interface print' }, 'command.malformed'],
      [{ path: '/interface/print', args: { where: 'x' } }, 'command.malformed'],
      [{ path: '/ping', args: { address: '10.1.1.1', count: '500' } }, 'command.unbounded'],
      [{}, 'command.malformed'],
    ])('of %j is the error of execute', async (body, code) => {
      const explained = await explain(body);
      expect([explained.status, explained.json['code']]).toEqual([400, code]);
      const path = `/devices/${idOf('tower1-bh1')}/execute`;
      const executed = await fixture.call('POST', path, { token: fixture.tokens.operator, body });
      expect({ ...executed.json, instance: '' }).toEqual({ ...explained.json, instance: '' });
    });
  });

  describe('the history', () => {
    it('has who ran what, with secrets masked, newest first', async () => {
      await execute({ path: '/interface/print', queries: ['type=ether'] }, fixture.tokens.operator);
      await execute({ path: '/system/identity/set', args: { name: 'core' } });
      await execute({ path: '/ppp/secret/add', args: { name: 'eve', password: marker } });
      await execute({ path: '/system/reboot' }, fixture.tokens.operator);
      await execute({ path: '/interface/print' }, fixture.tokens.viewer);
      const items = await past();
      expect(items.map(({ path, class: of, outcome, error }) => [path, of, outcome, error])).toEqual([
        [null, null, 'refused', 'auth.forbidden'],
        ['/system/reboot', 'dangerous', 'refused', 'command.role'],
        ['/ppp/secret/add', 'write', expect.any(String), expect.anything()],
        ['/system/identity/set', 'write', expect.any(String), expect.anything()],
        ['/interface/print', 'read', 'done', null],
      ]);
      expect(items[2]?.['args']).toEqual({ name: 'eve', password: '******' });
      expect(items[4]).toMatchObject({
        actor: `token:tok_${fixture.tokens.operator.split('_')[1] ?? ''}`,
        queried: ['type'],
        rows: expect.any(Number) as number,
        duration_ms: expect.any(Number) as number,
      });
      expect(JSON.stringify(items)).not.toContain(marker);
    });

    it('has pages and an interval', async () => {
      const path = `/devices/${idOf('hub-core1')}/commands?limit=2`;
      const first = await fixture.call('GET', path);
      const rest = await fixture.call('GET', `${path}&cursor=${String(first.json['next_cursor'])}`);
      const all = await past();
      expect([...(first.json['items'] as Json[]), ...(rest.json['items'] as Json[])]).toEqual(
        all.slice(0, 4),
      );
      expect(await past('?to=2020-01-01T00:00:00Z')).toEqual([]);
      expect(await past(`?from=${String(all[1]?.['at'])}`)).toEqual(
        all.filter(({ at }) => String(at) >= String(all[1]?.['at'])),
      );
    });

    it('shows a change that has no end as unknown, once', async () => {
      const { registry, acme } = fixture;
      const before = (await past()).length;
      const details = { stage: 'before', path: '/system/reboot', args: { x: '"stage":"before"' } };
      await registry.audit.append(acme, {
        action: 'device.execute',
        targetKind: 'device',
        targetId: idOf('hub-core1'),
        details,
      });
      const items = await past();
      expect(items.length).toBe(before + 1);
      expect(items[0]).toMatchObject({
        path: '/system/reboot',
        class: null,
        outcome: 'unknown',
        error: null,
      });
    });
  });
});
