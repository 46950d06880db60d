import { beforeAll, describe, expect, it } from 'vitest';
import { fileSiteId } from '../../../src/devices/file-sites.ts';
import { dialects } from '../../store/open-test-store.ts';
import { deviceDraft } from '../../store/samples.ts';
import { type ApiFixture, defaultConfig, startApi } from '../fixture.ts';

const head = `${defaultConfig}
auths:
  monitor: { api: { username: monitor, password: hunter2, tls: off } }
targets:
  - { name: bravo, address: 10.0.0.10, type: ap, auth: monitor, tenant: ACME, site: Alm }
  - { name: charlie, address: 10.0.0.11, type: ap, auth: monitor, tenant: ACME, site: Tower 1 }
  - { name: delta, address: 10.0.0.12, type: ap, auth: monitor, tenant: ACME, site: HUB }
  - { name: secret, address: 10.7.7.7, type: router, auth: monitor, tenant: rival, site: Bunker }
sites:
`;
const ofAcme = String.raw`
  - { name: Region, tenant: ACME }
  - { name: Tower 1, tenant: ACME, latitude: 48.2, longitude: 16.4, parent: Region, upstreams: [Zeta, Region], voltage_min: 46, voltage_cutoff: 43.2, slo_objective: 0.999, sold_bandwidth: 300Mbps }
  - { name: Zeta, tenant: ACME }
  - { name: "\uFFFD", tenant: ACME }
`;
const ofOthers = `
  - { name: Tower 1, tenant: rival, latitude: 1, longitude: 2 }
  - { name: Nobody's }
`;
const idOf = (name: string): string => fileSiteId({ tenant: 'acme', name });

interface Item {
  readonly id: string;
  readonly name: string;
  readonly source: string;
}

describe.each(dialects)('sites of the configuration file on %s', (dialect) => {
  let fixture: ApiFixture;
  let text = `${head}${ofAcme}${ofOthers}`;
  let hub: string;
  let tower: string;
  const list = async (query: string, token?: string): Promise<readonly Item[]> => {
    const { json, status } = await fixture.call(
      'GET',
      `/sites?${query}`,
      token === undefined ? {} : { token },
    );
    expect(status).toBe(200);
    return json['items'] as Item[];
  };
  const namesOf = async (query: string, token?: string): Promise<readonly string[]> =>
    (await list(query, token)).map(({ name, source }) => `${name} (${source})`);

  const siteIdOf = async (name: string) =>
    ((await fixture.call('GET', `/devices?name=${name}`)).json['items'] as { site_id: string }[])[0]?.site_id;
  const devicesAt = async (site: string) => {
    const { json } = await fixture.call('GET', `/devices?site_id=${encodeURIComponent(site)}`);
    return [(json['items'] as Item[]).map(({ name }) => name), json['total']];
  };

  beforeAll(async () => {
    fixture = await startApi(dialect, () => text);
    const { registry, acme } = fixture;
    hub = (await registry.sites.create(acme, { name: 'Hub', notes: 'key at the farm' })).id;
    tower = (await registry.sites.create(acme, { name: 'tower 1', parentId: hub })).id;
    await registry.sites.create(acme, { name: '📡 dish' });
    await registry.devices.create(acme, deviceDraft({ name: 'own', address: '10.0.0.20', siteId: tower }));
  });

  // By hand, by the bytes of the names without letter case. Alm is only named by a device; so is HUB, which is registered.
  const inOrder = [
    'Alm (file)',
    'Hub (registry)',
    'Region (file)',
    'tower 1 (registry)',
    'Tower 1 (file)',
    'Zeta (file)',
    '\uFFFD (file)',
    '📡 dish (registry)',
  ];

  it.each([1, 3, 8])('are listed with the registered ones, %i a page', async (limit) => {
    for (const sort of ['name', '-name']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const { json } = await fixture.call('GET', `/sites?sort=${sort}&limit=${limit}${cursor}`);
        const items = json['items'] as Item[];
        const isLast = json['next_cursor'] === undefined;
        expect(items.length).toBe(isLast ? inOrder.length % limit || limit : limit);
        seen.push(...items.map(({ name, source }) => `${name} (${source})`));
        cursor = isLast ? '' : `&cursor=${json['next_cursor'] as string}`;
      } while (cursor !== '');
      // Of two with one name, the id decides.
      const towers = idOf('Tower 1') < tower ? ['Tower 1 (file)', 'tower 1 (registry)'] : inOrder.slice(3, 5);
      const expected = inOrder.toSpliced(3, 2, ...towers);
      expect(seen).toEqual(sort === 'name' ? expected : expected.toReversed());
    }
  });

  it('come first by their time, which they do not have', async () => {
    const names = await namesOf('sort=created');
    expect(names.slice(5)).toEqual(['Hub (registry)', 'tower 1 (registry)', '📡 dish (registry)']);
    expect(names.slice(0, 5).toSorted()).toEqual(
      inOrder.filter((name) => name.endsWith('(file)')).toSorted(),
    );
    const { status, json } = await fixture.call('GET', '/sites?source=file&cursor=x');
    expect([status, json['code']]).toEqual([400, 'request.invalid-cursor']);
  });

  it.each([
    ['source=registry', ['Hub (registry)', 'tower 1 (registry)', '📡 dish (registry)']],
    ['source=file&search=E', ['Region (file)', 'Tower 1 (file)', 'Zeta (file)']],
    ['name=ZETA', ['Zeta (file)']],
    ['search=FARM', ['Hub (registry)']],
    ['search=%25', []],
  ])('the filter %s', async (query, expected) => {
    expect(await namesOf(query)).toEqual(expected);
  });

  it('tell what the file says of them', async () => {
    const id = idOf('Tower 1');
    expect(id).toMatch(/^file_[0-9a-z]{20}$/);
    const { status, json, headers } = await fixture.call('GET', `/sites/${id}`);
    expect([status, headers.get('etag')]).toEqual([200, null]);
    expect(json).toEqual({
      id,
      source: 'file',
      name: 'Tower 1',
      latitude: 48.2,
      longitude: 16.4,
      parent_id: idOf('Region'),
      upstream_ids: [idOf('Region'), idOf('Zeta')].toSorted(),
      notes: '',
      voltage_min: 46,
      voltage_cutoff: 43.2,
      slo_objective: 0.999,
      sold_bandwidth: 300_000_000,
      created_at: null,
      updated_at: null,
      revision: null,
    });
    expect(await list('source=file&name=tower 1')).toEqual([json]);
    const alm = await fixture.call('GET', `/sites/${idOf('Alm')}`);
    expect(alm.json).toMatchObject({ source: 'file', name: 'Alm', latitude: null, upstream_ids: [] });
    const own = await fixture.call('GET', `/sites/${hub}`);
    expect([own.json['source'], own.headers.get('etag')]).toEqual(['registry', '"1"']);
  });

  it('belong to the tenant of this name and to nobody else', async () => {
    const { rival } = fixture.tokens;
    expect(await namesOf('', rival)).toEqual(['Bunker (file)', 'Tower 1 (file)']);
    const theirs = fileSiteId({ tenant: 'rival', name: 'Tower 1' });
    const seen = await fixture.call('GET', `/sites/${theirs}`, { token: rival });
    expect([seen.status, seen.json['latitude']]).toEqual([200, 1]);
    for (const id of [
      theirs,
      fileSiteId({ tenant: 'rival', name: 'Bunker' }),
      fileSiteId({ name: "Nobody's" }),
    ])
      for (const [method, options] of [
        ['GET', {}],
        ['PATCH', { body: { notes: 'x' }, headers: { 'if-match': '*' } }],
        ['DELETE', { headers: { 'if-match': '*' } }],
      ] as const) {
        const { status, json } = await fixture.call(method, `/sites/${id}`, options);
        expect([method, status, json['code']]).toEqual([method, 404, 'registry.not-found']);
        const unknown = await fixture.call(method, '/sites/file_0', options);
        expect({ ...json, instance: '' }).toEqual({ ...unknown.json, instance: '' });
      }
    const devices = await fixture.call('GET', `/devices?site_id=${theirs}`);
    expect(devices.json['items']).toEqual([]);
    const window = await fixture.call('POST', '/maintenance-windows', {
      body: {
        scope: 'site',
        site: theirs,
        starts_at: '2036-01-05T22:00:00Z',
        ends_at: '2036-01-06T02:00:00Z',
        reason: 'x',
      },
    });
    expect([window.status, window.json['code']]).toEqual([400, 'registry.unknown-reference']);
  });

  it.each([
    ['PATCH', { notes: 'x' }],
    ['DELETE', undefined],
  ])('cannot be changed: %s', async (method, body) => {
    const request = { body, headers: { 'if-match': '*' } };
    for (const name of ['Zeta', 'Alm']) {
      const { status, json } = await fixture.call(method, `/sites/${idOf(name)}`, request);
      expect([status, json]).toMatchObject([
        409,
        { code: 'registry.provisioned', remedy: expect.stringContaining('`sites`') as string },
      ]);
    }
    const token = fixture.tokens.operator;
    const refused = await fixture.call(method, `/sites/${idOf('Zeta')}`, { ...request, token });
    expect([refused.status, refused.json['code']]).toEqual([403, 'auth.forbidden']);
    expect(await namesOf('name=Zeta')).toEqual(['Zeta (file)']);
  });

  it('are where devices of the file are, and registered ones of the same name with the registered site', async () => {
    expect(await siteIdOf('bravo')).toBe(idOf('Alm'));
    expect(await siteIdOf('charlie')).toBe(tower);
    expect(await siteIdOf('delta')).toBe(hub);
    expect(await devicesAt(idOf('Alm'))).toEqual([['bravo'], 1]);
    for (const site of [idOf('Tower 1'), tower, 'Tower 1'])
      expect(await devicesAt(site)).toEqual([['charlie', 'own'], 2]);
    expect(await devicesAt(idOf('Region'))).toEqual([[], 0]);
  });

  it('cannot hold a registered device or site until one of its name is registered', async () => {
    const headers = { 'if-match': '*' };
    const below = await fixture.call('PATCH', `/sites/${hub}`, { body: { parent_id: 'Region' }, headers });
    expect([below.status, below.json]).toMatchObject([
      400,
      {
        code: 'registry.unknown-reference',
        remedy: 'Create it first, or correct the id or name.',
      },
    ]);
    const made = await fixture.call('POST', '/sites', { body: { name: 'Region' } });
    expect(made.status).toBe(201);
    const now = await fixture.call('PATCH', `/sites/${hub}`, { body: { parent_id: 'Region' }, headers });
    expect([now.status, now.json['parent_id']]).toEqual([200, made.json['id']]);
    await fixture.call('PATCH', `/sites/${hub}`, { body: { parent_id: null }, headers });
    expect((await fixture.call('DELETE', `/sites/${String(made.json['id'])}`, { headers })).status).toBe(204);
  });

  it('can be in maintenance, by id or name', async () => {
    for (const site of [idOf('Zeta'), 'zeta']) {
      const { status, json } = await fixture.call('POST', '/maintenance-windows', {
        body: {
          scope: 'places',
          sites: [site],
          starts_at: '2036-01-05T22:00:00Z',
          ends_at: '2036-01-06T02:00:00Z',
          reason: 'new batteries',
        },
      });
      expect([status, json['sites']]).toEqual([201, ['Zeta']]);
    }
  });

  it('come and go with a reload', async () => {
    const before = text;
    text = `${head}${ofOthers}\n  - { name: Yak, tenant: acme }`.replaceAll('ACME', 'acme');
    await fixture.app.reload();
    expect(await namesOf('source=file')).toEqual(['Alm (file)', 'Yak (file)']);
    expect((await fixture.call('GET', `/sites/${idOf('Zeta')}`)).status).toBe(404);
    text = before;
    await fixture.app.reload();
    expect((await fixture.call('GET', `/sites/${idOf('Zeta')}`)).status).toBe(200);
  });
});
