import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileDeviceId } from '../../src/devices/file-devices.ts';
import { fileSiteId } from '../../src/devices/file-sites.ts';
import type { DeviceDraft } from '../../src/devices/device.ts';
import { dialects } from '../store/open-test-store.ts';
import { deviceDraft } from '../store/samples.ts';
import { type ApiFixture, defaultConfig, startApi } from './fixture.ts';

const head = `${defaultConfig}
auths:
  monitor: { api: { username: monitor, password: hunter2, tls: off }, snmp: { version: 2c, community: hunter3 } }
targets:
`;
// U+FFFD is one UTF-16 unit and sorts before 📡, whose two units are each smaller.
const ofAcme = String.raw`
  - { name: bravo, address: 10.0.0.10, type: ap, auth: monitor, tenant: ACME, site: hub, role: sector }
  - { name: Delta, address: 10.0.0.2, port: 8728, type: cpe, auth: monitor, tenant: ACME, transport: snmp, site: nowhere, modules: [router], labels: { rack: "7" } }
  - { name: foxtrot, address: fox.Example.net, type: switch, auth: monitor, tenant: ACME }
  - { name: hotel, address: "2001:DB8::5", type: router, auth: monitor, tenant: ACME }
  - { name: SAME, address: 10.0.0.30, type: ap, auth: monitor, tenant: ACME }
  - { name: "\uFFFD", address: 10.0.0.4, type: switch, auth: monitor, tenant: ACME }
`;
const ofOthers = `
  - { name: secret, address: 10.7.7.7, type: router, auth: monitor, tenant: rival }
  - { name: nobody, address: 10.7.7.8, type: router, auth: monitor }
`;
const fileNames = ['bravo', 'Delta', 'foxtrot', 'hotel', 'SAME', '\uFFFD'];

const registered: readonly Partial<DeviceDraft>[] = [
  { name: 'Alpha', address: '10.0.0.9', type: 'router', facts: { board: 'CCR', version: '7.9' } },
  { name: 'charlie', address: '10.0.0.1', type: 'ap', facts: { board: 'RB', version: '7.10' } },
  { name: 'Echo', address: '10.0.0.3', type: 'router', facts: {} },
  { name: 'golf', address: '10.0.0.20', type: 'cpe', role: 'sector' },
  {
    name: 'india',
    address: 'india.example.net',
    type: 'router',
    transport: 'snmp',
    facts: { board: 'RB', version: '7.10' },
  },
  { name: 'same', address: '10.0.0.30', type: 'ap', facts: { board: 'hAP' } },
  { name: '📡 dish', address: '10.0.0.5', type: 'switch', facts: { version: '7.9' } },
];

/** By hand: devices of equal order are in one list, distinguished by their ids. */
const orders = {
  name: [
    ['Alpha'],
    ['bravo'],
    ['charlie'],
    ['Delta'],
    ['Echo'],
    ['foxtrot'],
    ['golf'],
    ['hotel'],
    ['india'],
    ['same', 'SAME'],
    ['\uFFFD'],
    ['📡 dish'],
  ],
  address: [
    ['charlie'],
    ['bravo'],
    ['Delta'],
    ['golf'],
    ['Echo'],
    ['same', 'SAME'],
    ['\uFFFD'],
    ['📡 dish'],
    ['Alpha'],
    ['hotel'],
    ['foxtrot'],
    ['india'],
  ],
  type: [
    ['charlie', 'bravo', 'same', 'SAME'],
    ['Delta', 'golf'],
    ['Alpha', 'hotel', 'Echo', 'india'],
    ['foxtrot', '\uFFFD', '📡 dish'],
  ],
  state: [['Alpha', 'charlie', 'india', 'same', '📡 dish', ...fileNames], ['Echo'], ['golf']],
  board: [['Echo', 'golf', '📡 dish', ...fileNames], ['Alpha'], ['charlie', 'india'], ['same']],
  version: [
    ['Echo', 'golf', 'same', ...fileNames],
    ['charlie', 'india'],
    ['Alpha', '📡 dish'],
  ],
  created: [fileNames, ['Alpha'], ['charlie'], ['Echo'], ['golf'], ['india'], ['same'], ['📡 dish']],
  updated: [fileNames, ['Alpha'], ['charlie'], ['golf'], ['india'], ['same'], ['📡 dish'], ['Echo']],
} as const;

interface Item {
  readonly id: string;
  readonly name: string;
  readonly source: string;
}

describe.each(dialects)('devices of the configuration file on %s', (dialect) => {
  let fixture: ApiFixture;
  let ids: ReadonlyMap<string, string>;
  let text = `${head}${ofAcme}${ofOthers}`;
  const idOf = (name: string): string => ids.get(name) ?? '';
  const namesOf = async (query: string, token?: string): Promise<string[]> => {
    const { json, status } = await fixture.call(
      'GET',
      `/devices?${query}`,
      token === undefined ? {} : { token },
    );
    expect(status).toBe(200);
    return (json['items'] as Item[]).map(({ name }) => name);
  };

  beforeAll(async () => {
    fixture = await startApi(dialect, () => text);
    const { registry, acme } = fixture;
    const site = await registry.sites.create(acme, { name: 'Hub' });
    const made = new Map(
      fileNames.map((name) => [name, fileDeviceId({ tenant: 'acme', name }) as string] as const),
    );
    for (const draft of registered) {
      // So that no two have the same time.
      await sleep(3);
      const siteId = draft.name === 'charlie' ? site.id : null;
      made.set(draft.name ?? '', (await registry.devices.create(acme, deviceDraft({ ...draft, siteId }))).id);
    }
    ids = made;
    await sleep(3);
    const echo = await registry.devices.find(acme, 'Echo');
    if (echo === undefined) throw new Error('Echo was made');
    await registry.devices.update(acme, { id: echo.id, change: { state: 'disabled' } });
  });

  describe('listed page by page with those of the registry', () => {
    it.each(
      (Object.keys(orders) as (keyof typeof orders)[]).flatMap((sort) => [
        [sort, sort, 3],
        [`-${sort}`, sort, 3],
        [sort, sort, 1],
        [`-${sort}`, sort, 5],
      ]) as [string, keyof typeof orders, number][],
    )('by %s (%s, %i a page)', async (sort, order, limit) => {
      const groups = orders[order].map((group) => group.map(idOf).sort());
      const expected = sort.startsWith('-') ? groups.flat().toReversed() : groups.flat();
      const seen: string[] = [];
      let cursor = '';
      do {
        const { json } = await fixture.call('GET', `/devices?sort=${sort}&limit=${limit}${cursor}`);
        const items = json['items'] as Item[];
        const isLast = json['next_cursor'] === undefined;
        expect(items.length).toBe(isLast ? 13 % limit || limit : limit);
        seen.push(...items.map(({ id }) => id));
        cursor = isLast ? '' : `&cursor=${json['next_cursor'] as string}`;
      } while (cursor !== '');
      expect(seen).toEqual(expected);
    });

    it('has no page after the last when that is full', async () => {
      const { json } = await fixture.call('GET', '/devices?limit=13');
      expect([(json['items'] as Item[]).length, json['next_cursor']]).toEqual([13, undefined]);
    });

    it('refuses a cursor that it did not give', async () => {
      for (const query of ['cursor=x', 'cursor=x&source=file', 'cursor=WyJuYW1lIiwiIiwiIl0&sort=type']) {
        const { status, json } = await fixture.call('GET', `/devices?${query}`);
        expect([query, status, json['code']]).toEqual([query, 400, 'request.invalid-cursor']);
      }
    });
  });

  it.each([
    ['source=file', ['bravo', 'Delta', 'foxtrot', 'hotel', 'SAME', '\uFFFD']],
    ['source=registry', ['Alpha', 'charlie', 'Echo', 'golf', 'india', 'same', '📡 dish']],
    ['type=ap', ['bravo', 'charlie', 'same', 'SAME']],
    ['type=ap&source=file', ['bravo', 'SAME']],
    ['role=sector', ['bravo', 'golf']],
    ['transport=snmp', ['Delta', 'india']],
    ['state=disabled', ['Echo']],
    ['state=active&type=router', ['Alpha', 'hotel', 'india']],
    ['board=RB', ['charlie', 'india']],
    ['version=7.9', ['Alpha', '📡 dish']],
    ['search=EXAMPLE.net', ['foxtrot', 'india']],
    ['search=SaMe', ['same', 'SAME']],
    ['search=10.0.0.1', ['bravo', 'charlie']],
    ['search=2001:db8', ['hotel']],
    ['search=%25', []],
    ['parent_id=dev_0', []],
  ])('the filter %s', async (query, expected) => {
    expect(await namesOf(query)).toEqual(expected);
  });

  it('stand at the registered site of the same name', async () => {
    const hub = await fixture.registry.sites.findByName(fixture.acme, 'hub');
    expect(await namesOf(`site_id=${hub?.id ?? ''}`)).toEqual(['bravo', 'charlie']);
    const { json } = await fixture.call('GET', `/devices/${idOf('bravo')}`);
    expect([json['site'], json['site_id']]).toEqual(['hub', hub?.id]);
  });

  it('know when this exporter asked them last', async () => {
    const before = Date.now();
    expect((await fetch(`${fixture.url}/probe?target=hotel`)).status).toBe(200);
    const { json } = await fixture.call('GET', `/devices/${idOf('hotel')}`);
    expect(Date.parse(String(json['last_asked_at']))).toBeGreaterThanOrEqual(before);
    expect(json['last_contact_at']).toBe(json['last_asked_at']);
  });

  it('tell what the file says of them', async () => {
    const id = idOf('Delta');
    expect(id).toMatch(/^file_[0-9a-z]{20}$/);
    const { status, json, text: shown, headers } = await fixture.call('GET', `/devices/${id}`);
    expect([status, headers.get('etag')]).toEqual([200, null]);
    expect(json).toEqual({
      id,
      source: 'file',
      name: 'Delta',
      address: '10.0.0.2',
      port: 8728,
      type: 'cpe',
      role: '',
      transport: 'snmp',
      site: 'nowhere',
      site_id: fileSiteId({ tenant: 'acme', name: 'nowhere' }),
      parent_id: null,
      credentials: { api: null, snmp: null, ssh: null },
      auth: 'monitor',
      modules: ['router'],
      interfaces: {},
      labels: { rack: '7' },
      notes: '',
      serial: null,
      board: '',
      version: '',
      identity: '',
      observed_serial: null,
      state: 'active',
      last_contact_at: null,
      last_asked_at: null,
      last_error: null,
      suggested_type: null,
      created_at: null,
      updated_at: null,
      revision: null,
    });
    expect(shown).not.toContain('hunter');
    const listed = (await fixture.call('GET', '/devices?source=file&search=delta')).json['items'];
    expect(listed).toEqual([json]);
    const history = await fixture.call('GET', `/devices/${id}/history`);
    expect([history.status, history.json]).toEqual([200, { items: [] }]);
    const own = await fixture.call('GET', `/devices/${idOf('Alpha')}`);
    expect(own.json).toMatchObject({ source: 'registry', revision: 1 });
    expect(own.json).not.toHaveProperty('auth');
  });

  it('belong to the tenant of this name and to nobody else', async () => {
    expect(await namesOf('', fixture.tokens.rival)).toEqual(['secret']);
    const secret = fileDeviceId({ tenant: 'rival', name: 'secret' });
    const nobody = fileDeviceId({ name: 'nobody' });
    expect((await fixture.call('GET', `/devices/${secret}`, { token: fixture.tokens.rival })).status).toBe(
      200,
    );
    for (const id of [secret, nobody]) {
      for (const path of [`/devices/${id}`, `/devices/${id}/history`]) {
        const { status, json } = await fixture.call('GET', path);
        expect([path, status, json['code']]).toEqual([path, 404, 'registry.not-found']);
      }
    }
    const test = await fixture.call('POST', '/test-connection', { body: { device: secret } });
    const unknown = await fixture.call('POST', '/test-connection', { body: { device: 'file_0' } });
    expect(test.status).toBe(404);
    expect({ ...test.json, instance: '' }).toEqual({ ...unknown.json, instance: '' });
  });

  it.each([
    ['PATCH', '', { notes: 'x' }],
    ['DELETE', '', undefined],
    ['POST', '/confirm-hardware', undefined],
  ])('cannot be changed: %s%s', async (method, path, body) => {
    const { operator } = fixture.tokens;
    const request = { body, headers: { 'if-match': '*' } };
    const { status, json } = await fixture.call(method, `/devices/${idOf('bravo')}${path}`, request);
    expect([status, json]).toMatchObject([
      409,
      { code: 'registry.provisioned', remedy: expect.stringContaining('configuration file') as string },
    ]);
    if (path !== '') return;
    const refused = await fixture.call(method, `/devices/${idOf('bravo')}`, { ...request, token: operator });
    expect([refused.status, refused.json['code']]).toEqual([403, 'auth.forbidden']);
  });

  it('cannot stand before a registered one', async () => {
    const { status, json } = await fixture.call('PATCH', `/devices/${idOf('Alpha')}`, {
      body: { parent_id: idOf('bravo') },
      headers: { 'if-match': '*' },
    });
    expect([status, json['code']]).toEqual([400, 'registry.unknown-reference']);
  });

  it('come and go with a reload', async () => {
    const before = text;
    text = `${head}${ofOthers}
  - { name: zulu, address: 10.0.0.99, type: ap, auth: monitor, tenant: acme }
  - { name: hotel, address: 10.0.0.98, type: ap, auth: monitor, tenant: acme }`;
    await fixture.app.reload();
    expect(await namesOf('source=file')).toEqual(['hotel', 'zulu']);
    expect((await fixture.call('GET', `/devices/${idOf('bravo')}`)).status).toBe(404);
    expect((await fixture.call('GET', `/devices/${idOf('hotel')}`)).json['address']).toBe('10.0.0.98');
    text = 'targets: 7';
    await expect(fixture.app.reload()).rejects.toThrow();
    expect(await namesOf('source=file')).toEqual(['hotel', 'zulu']);
    text = before;
    await fixture.app.reload();
    expect((await fixture.call('GET', `/devices/${idOf('bravo')}`)).status).toBe(200);
  });

  it('are found by their names in any letter case, as registered ones are', async () => {
    const { registry, acme } = fixture;
    await registry.devices.create(acme, deviceDraft({ name: 'TÜRM Öst', address: '10.0.1.1' }));
    text += '  - { name: TÜRM Wäst, address: 10.0.1.2, type: ap, auth: monitor, tenant: ACME }\n';
    await fixture.app.reload();
    for (const search of ['TÜRM', 'türm', 'Türm']) {
      expect(await namesOf(`search=${encodeURIComponent(search)}`)).toEqual(['TÜRM Wäst', 'TÜRM Öst']);
    }
    text = text.replace(/.*Wäst.*\n/, '');
    await fixture.app.reload();
  });

  it('follow their tenant: another name is another tenant', async () => {
    const { registry, platform, acme, call } = fixture;
    await registry.tenants.update(platform, { id: acme.tenantId, change: { name: 'acme two' } });
    expect(await namesOf('source=file')).toEqual([]);
    expect((await call('GET', `/devices/${idOf('bravo')}`)).status).toBe(404);
    await registry.tenants.update(platform, { id: acme.tenantId, change: { name: 'acme' } });
    expect(await namesOf('source=file')).toHaveLength(6);
  });
});

it('the id of a device of the file stays what it is, and is that of no other', () => {
  // Other exporters and later versions must arrive at the same result.
  expect(fileDeviceId({ tenant: 'acme', name: 'bravo' })).toBe('file_8kbrjtxshxmdh6hyphf1');
  const same = fileDeviceId({ tenant: 'ACME', name: 'bravo' });
  expect(same).toBe(fileDeviceId({ tenant: 'acme', name: 'bravo' }));
  const others = [
    { tenant: 'acme', name: 'Bravo' },
    { tenant: 'rival', name: 'bravo' },
    { name: 'bravo' },
    { tenant: 'acmeb', name: 'ravo' },
  ].map(fileDeviceId);
  expect(new Set([same, ...others]).size).toBe(5);
});
