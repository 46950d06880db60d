import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AlertmanagerClient } from '../../../src/alertmanager/client.ts';
import type { Matcher, Silence } from '../../../src/alertmanager/api-types.ts';
import { equals } from '../../../src/alertmanager/matchers.ts';
import { DeviceDirectory } from '../../../src/devices/directory.ts';
import { parseSettings } from '../../../src/config/load.ts';
import { LeasedTask } from '../../../src/management/leases/leased-task.ts';
import { syncSilences } from '../../../src/management/maintenance/sync-silences.ts';
import type { Registry } from '../../../src/management/registry.ts';
import { createLogger } from '../../../src/telemetry/logger.ts';
import { type AlertmanagerServer, startAlertmanager } from '../../alertmanager/alertmanager-server.ts';
import { catalogue } from '../../config/catalogue.ts';
import { until } from '../../e2e/support/until.ts';
import { dialects } from '../../store/open-test-store.ts';
import { deviceDraft } from '../../store/samples.ts';
import { type ApiFixture, defaultConfig, startApi } from '../fixture.ts';

const config = `${defaultConfig}
auths: { monitor: { api: { username: monitor, password: x, tls: off } } }
targets:
  - { name: file-ap, address: 10.1.1.1, type: ap, auth: monitor, tenant: acme, site: yard }
  - { name: file-cpe, address: 10.1.1.2, type: cpe, auth: monitor, tenant: acme, site: shed }
  - { name: stranger, address: 10.1.1.3, type: ap, auth: monitor, tenant: rival, site: yard }
sites:
  - { name: yard, tenant: acme }
`;
const settings = parseSettings(config, { file: 'mikrofleet.yml', environment: {}, catalogue });
const hours = (count: number, from = Date.now()): string => new Date(from + count * 3_600_000).toISOString();
const log = createLogger({ level: 'error', format: 'logfmt', write: () => undefined });

const shown = (silence: Silence | undefined): string[] =>
  (silence?.matchers ?? [])
    .map(({ name, value, isRegex }: Matcher) => `${name}${isRegex ? '=~' : '='}${value}`)
    .toSorted();
const deviceAt = (name: string, host: number, siteId: string) =>
  deviceDraft({ name, address: `10.2.0.${host}`, siteId });
const alert = (tenant: string, device: string) => ({
  alertname: 'MikrofleetDeviceDown',
  tenant,
  device,
});

describe.each(dialects)('maintenance windows on %s', (dialect) => {
  let server: AlertmanagerServer;
  let fixture: ApiFixture;
  let client: AlertmanagerClient;
  let isConfigured = true;
  const syncDeps = (registry: Registry) => ({
    registry,
    directory: new DeviceDirectory({ settings: () => settings, registry }),
    alertmanager: client,
  });
  const sync = (nowMs?: number) =>
    syncSilences(
      { ...syncDeps(fixture.registry), ...(nowMs === undefined ? {} : { nowMs: () => nowMs }) },
      fixture.platform,
    );
  const make = async (body: object, token?: string) => {
    const draft = { scope: 'tenant', starts_at: hours(-1), ends_at: hours(1), reason: 'work', ...body };
    return fixture.call('POST', '/maintenance-windows', {
      body: draft,
      ...(token === undefined ? {} : { token }),
    });
  };
  const made = async (body: object): Promise<string> => {
    const { status, json, text } = await make(body);
    expect(status, text).toBe(201);
    return json['id'] as string;
  };
  const read = async (id: string) => (await fixture.call('GET', `/maintenance-windows/${id}`)).json;
  const silent = () => client.alerts({ matchers: [], active: false, inhibited: false });
  const any = { headers: { 'if-match': '*' } };
  /** The devices that are in maintenance. */
  const covered = async (token?: string): Promise<string[]> => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const body = await (await fetch(`${fixture.url}/fleet`, { headers })).text();
    return [...body.matchAll(/^mikrotik_maintenance\{device="([^"]+)".*\} 1$/gm)].map(
      ([, name]) => name ?? '',
    );
  };
  const live = async (): Promise<readonly Silence[]> =>
    (await client.silences([])).filter(({ status }) => status.state !== 'expired');

  beforeAll(async () => {
    server = await startAlertmanager();
    client = new AlertmanagerClient(() =>
      isConfigured ? [{ url: new URL(server.url), timeoutMs: 20_000 }] : [],
    );
    fixture = await startApi(dialect, config);
    const { registry, acme, rival } = fixture;
    const north = await registry.sites.create(acme, { name: 'North' });
    const tower = await registry.sites.create(acme, { name: 'Tower (1)', parentId: north.id });
    await registry.sites.create(acme, { name: 'cabinet', parentId: tower.id, upstreamIds: [north.id] });
    const fed = await registry.sites.create(acme, { name: 'fed', upstreamIds: [tower.id] });
    await registry.devices.create(acme, deviceAt('tower-ap', 1, tower.id));
    await registry.devices.create(acme, deviceAt('cabinet-sw', 2, 'cabinet'));
    await registry.devices.create(acme, deviceAt('fed-ap', 3, fed.id));
    await registry.sites.create(rival, { name: 'North' });
    await registry.devices.create(rival, deviceAt('rival-ap', 1, 'North'));
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    isConfigured = true;
    const { registry, acme, platform } = fixture;
    for (const { id } of (await registry.maintenanceWindows.list(acme, { limit: 500 })).items)
      await registry.maintenanceWindows.remove(acme, id);
    await sync();
    expect(await registry.maintenanceWindows.withSilences(platform)).toEqual([]);
    expect(await live()).toEqual([]);
  });

  describe('the metric', () => {
    it.each([
      ['the tenant', { scope: 'tenant' }, ['cabinet-sw', 'fed-ap', 'file-ap', 'file-cpe', 'tower-ap']],
      [
        'a site and those below it, not those it feeds',
        { scope: 'site', site: 'tower (1)' },
        ['cabinet-sw', 'tower-ap'],
      ],
      ['a region', { scope: 'site', site: 'North' }, ['cabinet-sw', 'tower-ap']],
      ['a site of the file', { scope: 'site', site: 'YARD' }, ['file-ap']],
      ['a site that only a device of the file names', { scope: 'site', site: 'shed' }, ['file-cpe']],
      ['a device', { scope: 'device', device: 'tower-ap' }, ['tower-ap']],
      ['a device of the file', { scope: 'device', device: 'file-ap' }, ['file-ap']],
      [
        'several sites and devices in one window',
        { scope: 'places', sites: ['Tower (1)', 'yard'], devices: ['fed-ap'] },
        ['cabinet-sw', 'fed-ap', 'file-ap', 'tower-ap'],
      ],
      ['a window that starts later', { scope: 'tenant', starts_at: hours(0.5) }, []],
    ])('covers %s', async (_what, body, expected) => {
      await made(body);
      expect(await covered(fixture.tokens.admin)).toEqual(expected);
      expect(await covered(fixture.tokens.platform)).toEqual(expected);
      expect(await covered(fixture.tokens.rival)).toEqual([]);
      expect(await covered()).toEqual(expected.filter((name) => name.startsWith('file-')));
    });

    it('is 1 while one of overlapping windows is open', async () => {
      const first = await made({ scope: 'device', device: 'tower-ap' });
      await made({ scope: 'site', site: 'Tower (1)', ends_at: hours(3) });
      await fixture.call('POST', `/maintenance-windows/${first}/end`);
      expect(await covered(fixture.tokens.admin)).toEqual(['cabinet-sw', 'tower-ap']);
    });

    it('follows a change, an early end and a removal at once, with Alertmanager or without', async () => {
      isConfigured = false;
      const id = await made({ scope: 'device', device: 'tower-ap' });
      const path = `/maintenance-windows/${id}`;
      await fixture.call('PATCH', path, { ...any, body: { starts_at: hours(0.5) } });
      expect(await covered(fixture.tokens.admin)).toEqual([]);
      expect((await read(id))['state']).toBe('planned');
      await fixture.call('PATCH', path, { ...any, body: { starts_at: hours(-0.5) } });
      expect(await covered(fixture.tokens.admin)).toEqual(['tower-ap']);
      const ended = await fixture.call('POST', `${path}/end`);
      expect([ended.status, ended.json['state'], ended.json['next']]).toEqual([200, 'over', null]);
      expect(await covered(fixture.tokens.admin)).toEqual([]);
      const again = await fixture.call('POST', `${path}/end`);
      expect([again.status, again.json['code']]).toEqual([409, 'maintenance.not-open']);
      // Other times are another occurrence.
      await fixture.call('PATCH', path, { ...any, body: { ends_at: hours(2) } });
      expect(await covered(fixture.tokens.admin)).toEqual(['tower-ap']);
      expect((await fixture.call('DELETE', path, any)).status).toBe(204);
      expect(await covered(fixture.tokens.admin)).toEqual([]);
      expect((await fixture.call('GET', path)).status).toBe(404);
    });

    it('of a repeated window that was ended comes again', async () => {
      const start = Date.now() - 3_600_000;
      const id = await made({ starts_at: hours(0, start), ends_at: hours(2, start), repeat: 'daily' });
      const { json } = await fixture.call('POST', `/maintenance-windows/${id}/end`);
      expect(json).toMatchObject({
        state: 'planned',
        next: { starts_at: hours(24, start), ends_at: hours(26, start) },
      });
      expect(await covered(fixture.tokens.admin)).toEqual([]);
    });
  });

  describe('a window', () => {
    it.each([
      ['without its site', { scope: 'site' }, 'request.invalid-body'],
      ['of the tenant with a site', { site: 'North' }, 'request.invalid-body'],
      ['with an unknown site', { scope: 'site', site: 'nowhere' }, 'registry.unknown-reference'],
      [
        'with the device of another tenant',
        { scope: 'device', device: 'stranger' },
        'registry.unknown-reference',
      ],
      ['about places without any', { scope: 'places' }, 'request.invalid-body'],
      ['about no places', { scope: 'places', sites: [], devices: [] }, 'registry.invalid-value'],
      ['about places and a site', { scope: 'site', site: 'North', sites: ['fed'] }, 'request.invalid-body'],
      [
        'with one place that is unknown',
        { scope: 'places', sites: ['North'], devices: ['tower-ap', 'stranger'] },
        'registry.unknown-reference',
      ],
      ['that ends before it starts', { ends_at: hours(-2) }, 'registry.invalid-value'],
      ['in the past', { starts_at: hours(-3), ends_at: hours(-2) }, 'registry.invalid-value'],
      ['longer than its day', { repeat: 'daily', ends_at: hours(23) }, 'registry.invalid-value'],
      // Clocks that go forward would make it touch the next.
      [
        'of 23 hours a day',
        { repeat: 'daily', starts_at: '2036-01-05T00:00:00Z', ends_at: '2036-01-05T23:00:00Z' },
        'registry.invalid-value',
      ],
      // Date.UTC takes 99 for 1999.
      ['in the first century', { starts_at: '0099-06-01T00:00:00Z' }, 'registry.invalid-value'],
      ['with an end of repeats that repeats nothing', { until: hours(9) }, 'registry.invalid-value'],
      ['in no time zone', { repeat: 'daily', time_zone: '+02:00' }, 'registry.invalid-value'],
      ['without a reason', { reason: '' }, 'request.invalid-body'],
    ])('%s is refused', async (_what, body, code) => {
      const { status, json } = await make(body);
      expect([status, json['code']]).toEqual([400, code]);
    });

    it('about places takes others while it is open, and keeps its end when one of them is gone', async () => {
      const { call, registry, acme, tokens } = fixture;
      const site = await registry.sites.create(acme, { name: 'temporary' });
      const id = await made({ scope: 'places', sites: ['temporary'], devices: ['tower-ap'] });
      const path = `/maintenance-windows/${id}`;
      expect(await read(id)).toMatchObject({ site: null, device: null, sites: [site.id] });
      await registry.sites.remove(acme, site.id);
      const longer = await call('PATCH', path, { ...any, body: { ends_at: hours(3) } });
      expect([longer.status, longer.json['state']]).toEqual([200, 'open']);
      const moved = await call('PATCH', path, { ...any, body: { sites: ['fed'], devices: ['cabinet-sw'] } });
      expect(moved.status, moved.text).toBe(200);
      expect(await covered(tokens.admin)).toEqual(['cabinet-sw', 'fed-ap']);
      const none = await call('PATCH', path, { ...any, body: { sites: [], devices: [] } });
      expect([none.status, none.json['code']]).toEqual([400, 'registry.invalid-value']);
      const single = await made({ scope: 'device', device: 'tower-ap' });
      const refused = await call('PATCH', `/maintenance-windows/${single}`, {
        ...any,
        body: { devices: ['fed-ap'] },
      });
      expect([refused.status, refused.json['code']]).toEqual([400, 'registry.invalid-value']);
    });

    it('is for operators; viewers see it, with who made it, and every step is in the audit', async () => {
      const { tokens, call, registry, acme } = fixture;
      expect((await make({}, tokens.viewer)).status).toBe(403);
      const { json } = await make({ ticket: 'OPS-1' }, tokens.operator);
      const path = `/maintenance-windows/${String(json['id'])}`;
      const seen = await call('GET', path, { token: tokens.viewer });
      expect(seen.json).toMatchObject({ created_by: expect.stringContaining('operator'), ticket: 'OPS-1' });
      expect(
        (await call('GET', '/maintenance-windows?scope=tenant', { token: tokens.viewer })).json['items'],
      ).toHaveLength(1);
      await call('POST', `${path}/end`);
      await call('DELETE', path, any);
      const { items } = await registry.audit.list(acme, { filter: { targetId: String(json['id']) } });
      expect(items.map(({ action }) => action)).toEqual([
        'maintenance.remove',
        'maintenance.end',
        'maintenance.create',
      ]);
    });
  });

  describe('the silence', () => {
    it('is made for the site and all below it, moved with its window, and expired with its early end', async () => {
      const id = await made({ scope: 'site', site: 'North', reason: 'Batteries', ticket: 'OPS-2' });
      expect(await sync()).toEqual({ made: 1, expired: 0, failed: 0 });
      const [silence, ...others] = await live();
      expect(others).toEqual([]);
      expect(shown(silence)).toEqual([String.raw`site=~North|Tower \(1\)|cabinet`, 'tenant=acme']);
      expect(silence?.comment).toBe(`Batteries (OPS-2) [mikrofleet ${id}]`);
      expect(silence?.createdBy).toContain('admin');
      expect(await read(id)).toMatchObject({
        silence_state: 'made',
        silence_ids: [silence?.id],
        silence_error: null,
      });
      expect(await sync()).toEqual({ made: 0, expired: 0, failed: 0 });
      const ends = hours(5);
      await fixture.call('PATCH', `/maintenance-windows/${id}`, { ...any, body: { ends_at: ends } });
      await sync();
      expect((await live()).map(({ id: same, endsAt }) => [same, endsAt])).toEqual([[silence?.id, ends]]);
      await fixture.call('POST', `/maintenance-windows/${id}/end`);
      expect(await sync()).toEqual({ made: 0, expired: 1, failed: 0 });
      expect(await live()).toEqual([]);
      expect(await read(id)).toMatchObject({ silence_state: 'none', silence_ids: [] });
    });

    it('of places is one for the sites and one for the devices, which follow the window', async () => {
      const places = { scope: 'places', sites: ['fed', 'yard'], devices: ['tower-ap', 'cabinet-sw'] };
      const id = await made(places);
      const path = `/maintenance-windows/${id}`;
      expect(await sync()).toEqual({ made: 2, expired: 0, failed: 0 });
      const both = async () =>
        (await live()).map(shown).toSorted((left, right) => left.join().localeCompare(right.join()));
      expect(await both()).toEqual([
        ['device=~cabinet-sw|tower-ap', 'tenant=acme'],
        ['site=~fed|yard', 'tenant=acme'],
      ]);
      const ids = (await read(id))['silence_ids'] as string[];
      expect((await live()).map((one) => one.id).toSorted()).toEqual(ids.toSorted());
      expect(await sync()).toEqual({ made: 0, expired: 0, failed: 0 });
      await fixture.call('PATCH', path, { ...any, body: { devices: [] } });
      expect(await sync()).toMatchObject({ expired: 1, failed: 0 });
      expect(await both()).toEqual([['site=~fed|yard', 'tenant=acme']]);
      await fixture.call('PATCH', path, { ...any, body: { devices: ['tower-ap'] } });
      await sync();
      expect(await both()).toEqual([
        ['device=tower-ap', 'tenant=acme'],
        ['site=~fed|yard', 'tenant=acme'],
      ]);
      await fixture.call('POST', `${path}/end`);
      expect(await sync()).toEqual({ made: 0, expired: 2, failed: 0 });
      expect(await live()).toEqual([]);
    });

    it('silences the alerts of its devices only, in its tenant only', async () => {
      await made({ scope: 'device', device: 'tower-ap' });
      await sync();
      await server.fire(alert('acme', 'tower-ap'), alert('acme', 'fed-ap'), alert('rival', 'tower-ap'));
      const found = await until('one is silent', silent, (all) => all.length > 0);
      expect(found.map(({ labels }) => [labels['tenant'], labels['device']])).toEqual([['acme', 'tower-ap']]);
    });

    it('is made shortly before the start, and not long before', async () => {
      await made({ starts_at: hours(1), ends_at: hours(2) });
      expect((await sync()).made).toBe(0);
      expect((await sync(Date.now() + 55 * 60_000)).made).toBe(1);
      const [silence] = await live();
      expect(silence?.status.state).toBe('pending');
    });

    it('of the next occurrence of a repeated window is another one', async () => {
      const start = Date.now() - 3_600_000;
      await made({ starts_at: hours(0, start), ends_at: hours(2, start), repeat: 'weekly' });
      await sync();
      const [first] = await live();
      const week = 7 * 24;
      await sync(Date.parse(hours(week, start)) - 60_000);
      const [next, ...others] = await live();
      expect(others).toEqual([]);
      expect([next?.startsAt, next?.endsAt]).toEqual([hours(week, start), hours(week + 2, start)]);
      expect(next?.id).not.toBe(first?.id);
    });

    it('of an open window that is moved to later does not stay in between', async () => {
      const id = await made({});
      await sync();
      const [from, to] = [hours(0.1), hours(1)];
      await fixture.call('PATCH', `/maintenance-windows/${id}`, {
        ...any,
        body: { starts_at: from, ends_at: to },
      });
      await sync();
      expect((await live()).map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([[from, to]]);
    });

    it('waits while Alertmanager is away: pending, and made when it answers; the same for its end', async () => {
      await server.kill();
      const id = await made({});
      expect(await sync()).toEqual({ made: 0, expired: 0, failed: 1 });
      expect(await read(id)).toMatchObject({
        state: 'open',
        silence_state: 'pending',
        silence_error: expect.stringContaining('ECONNREFUSED'),
      });
      expect(await covered(fixture.tokens.admin)).not.toEqual([]);
      await server.start();
      expect((await sync()).made).toBe(1);
      expect(await read(id)).toMatchObject({ silence_state: 'made', silence_error: null });
      await server.end();
      await fixture.call('DELETE', `/maintenance-windows/${id}`, any);
      expect((await sync()).failed).toBe(1);
      await server.start();
      expect(await live()).toHaveLength(1);
      expect((await sync()).expired).toBe(1);
      expect(await live()).toEqual([]);
      expect(await fixture.registry.maintenanceWindows.withSilences(fixture.platform)).toEqual([]);
    });

    it('that Alertmanager has lost is made again, and one that a person expired there is left', async () => {
      const id = await made({});
      await sync();
      await server.kill();
      await server.start({ empty: true });
      expect(await live()).toEqual([]);
      expect((await sync()).made).toBe(1);
      const [again] = await live();
      await client.expireSilence(again?.id ?? '');
      expect((await sync()).made).toBe(0);
      expect((await read(id))['silence_state']).toBe('expired');
      expect(await live()).toEqual([]);
    });

    it('is not made twice when the exporter ended before it noted the id', async () => {
      const id = await made({});
      await sync();
      const [silence] = await live();
      const { registry, platform, acme } = fixture;
      const window = await registry.maintenanceWindows.get(acme, id as never);
      await registry.maintenanceWindows.noteSilence(platform, window, {
        state: 'none',
        ids: [],
        key: '',
        error: null,
      });
      await sync();
      expect((await live()).map((one) => one.id)).toEqual([silence?.id]);
      expect((await read(id))['silence_ids']).toEqual([silence?.id]);
    });

    it.each(['ended', 'removed'])(
      'that was taken without an answer, of a window that is %s meanwhile, is expired',
      async (how) => {
        const id = await made({});
        await sync();
        expect(await live()).toHaveLength(1);
        const { registry, platform, acme, call } = fixture;
        const window = await registry.maintenanceWindows.get(acme, id as never);
        const unanswered = { state: 'pending', ids: [], key: '', error: 'no response in time' } as const;
        await registry.maintenanceWindows.noteSilence(platform, window, unanswered);
        if (how === 'ended') await call('POST', `/maintenance-windows/${id}/end`);
        else await call('DELETE', `/maintenance-windows/${id}`, any);
        expect(await sync()).toEqual({ made: 0, expired: 1, failed: 0 });
        expect(await live()).toEqual([]);
        if (how === 'ended') expect((await read(id))['silence_state']).toBe('none');
        else expect(await registry.maintenanceWindows.withSilences(platform)).toEqual([]);
      },
    );

    it('needs an Alertmanager: without one it is off, and made when there is one', async () => {
      isConfigured = false;
      const id = await made({});
      await sync();
      expect((await read(id))['silence_state']).toBe('off');
      isConfigured = true;
      await sync();
      expect((await read(id))['silence_state']).toBe('made');
    });

    it('of a device that is gone is expired', async () => {
      const { registry, acme } = fixture;
      const { id: device } = await registry.devices.create(
        acme,
        deviceDraft({ name: 'brief', address: '10.2.0.77' }),
      );
      await made({ scope: 'device', device });
      await sync();
      expect(await live()).toHaveLength(1);
      await registry.devices.remove(acme, device);
      await sync();
      expect(await live()).toEqual([]);
    });

    it('follows a site that joins those below it', async () => {
      const { registry, acme } = fixture;
      await made({ scope: 'site', site: 'fed' });
      await sync();
      const fed = await registry.sites.findByName(acme, 'fed');
      const late = await registry.sites.create(acme, { name: 'late', parentId: fed?.id ?? '' });
      await sync();
      expect((await live()).map(shown)).toEqual([['site=~fed|late', 'tenant=acme']]);
      await registry.sites.remove(acme, late.id);
    });

    it('is one, however many exporters share the database', async () => {
      await made({ scope: 'site', site: 'North' });
      const second = dialect === 'postgresql' ? await fixture.open() : fixture.registry;
      const rounds: number[] = [];
      const tasks = [fixture.registry, second].map((registry, index) => {
        const run = async () => {
          const counts = await syncSilences(syncDeps(registry), fixture.platform);
          rounds.push(index);
          return counts;
        };
        const task = { name: 'maintenance-silences', everySeconds: 0.01, leaseSeconds: 300, run };
        const { platform: scope } = fixture;
        return new LeasedTask(task, { leases: registry.leases, scope, holder: `exporter ${index}`, log });
      });
      for (const task of tasks) task.start();
      await until(
        'several rounds',
        () => rounds.length,
        (count) => count > 5,
      );
      const workers = new Set(rounds);
      for (const task of tasks) await task.stop();
      expect(workers.size).toBe(1);
      expect(
        (await client.silences([equals('tenant', 'acme')])).filter(
          ({ status }) => status.state !== 'expired',
        ),
      ).toHaveLength(1);
    });
  });
});
