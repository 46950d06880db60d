import { beforeAll, describe, expect, it } from 'vitest';
import { ScrapeObserver } from '../../../src/management/devices/scrape-observer.ts';
import { downResult, upResult } from '../../http/fake-prober.ts';
import { dialects } from '../../store/open-test-store.ts';
import { deviceDraft } from '../../store/samples.ts';
import { type ApiFixture, defaultConfig, startApi } from '../fixture.ts';

const config = `${defaultConfig}
auths: { monitor: { api: { username: monitor, password: x, tls: off } } }
targets: [{ name: file-ap, address: 10.9.1.1, type: ap, auth: monitor, tenant: acme, site: Alm, role: sector }]
`;

const facts = (serial: string, more: object) => ({ serial, version: '7.20.2', ...more });

type Json = Readonly<Record<string, unknown>>;

describe.each(dialects)('the list of devices on %s', (dialect) => {
  let fixture: ApiFixture;

  beforeAll(async () => {
    fixture = await startApi(dialect, config);
    const { registry, acme, rival } = fixture;
    const tal = await registry.sites.create(acme, { name: 'Tal' });
    const berg = await registry.sites.create(acme, { name: 'berg' });
    const make = (name: string, address: string, more: object) =>
      registry.devices.create(acme, deviceDraft({ name, address, role: 'core', ...more }));
    await make('a', '10.9.0.1', { siteId: tal.id, facts: facts('S3', { suggestedType: 'router' }) });
    await make('b', '10.9.0.2', {
      siteId: berg.id,
      facts: facts('S1', { suggestedType: 'ap' }),
      role: 'sector',
    });
    const swapped = await make('c', '10.9.0.3', { facts: facts('S2', {}) });
    await registry.devices.observe(acme, swapped.id, { serial: 'OTHER' });
    await make('d', '10.9.0.4', { type: 'switch', role: 'access' });
    await registry.devices.create(rival, deviceDraft({ name: 'theirs', address: '10.9.0.5' }));
  });

  const list = async (query: string): Promise<{ names: string; total: unknown; items: Json[] }> => {
    const { status, json, text } = await fixture.call('GET', `/devices?${query}`);
    expect(status, text).toBe(200);
    const items = json['items'] as Json[];
    return { names: items.map(({ name }) => name).join(' '), total: json['total'], items };
  };

  it.each([
    ['', 'a b c d file-ap', 5],
    ['limit=2', 'a b', 5],
    ['source=file', 'file-ap', 1],
    ['source=registry&limit=1', 'a', 4],
    ['role=sector', 'b file-ap', 2],
    ['site_id=tal', 'a', 1],
    ['state=pending', 'd', 1],
    ['search=10.9.0', 'a b c d', 4],
    ['needs_attention=true', 'a c', 2],
    ['needs_attention=false', 'b d file-ap', 3],
    ['needs_attention=true&state=quarantined', 'c', 1],
    ['role=nobody', '', 0],
  ])('with %s has %s, and counts %i', async (query, names, total) => {
    expect(await list(query)).toMatchObject({ names, total });
  });

  // Equal values are in the order of the ids, which are random.
  it.each([
    ['site', [['c', 'd'], ['file-ap'], ['b'], ['a']]],
    ['-site', [['a'], ['b'], ['file-ap'], ['c', 'd']]],
    ['serial', [['d', 'file-ap'], ['b'], ['c'], ['a']]],
    ['-role', [['b', 'file-ap'], ['a', 'c'], ['d']]],
    ['transport', [['a', 'b', 'c', 'd', 'file-ap']]],
    [
      'last_contact',
      [
        ['d', 'file-ap'],
        ['a', 'b', 'c'],
      ],
    ],
  ])('is sorted by %s, also page by page', async (sort, expected) => {
    const whole = await list(`sort=${sort}`);
    const rest = whole.names.split(' ');
    expect(expected.map((group) => rest.splice(0, group.length).sort())).toEqual(expected);
    let cursor = '';
    const names: string[] = [];
    do {
      const { json } = await fixture.call('GET', `/devices?sort=${sort}&limit=2${cursor}`);
      names.push(...(json['items'] as Json[]).map(({ name }) => String(name)));
      const next = json['next_cursor'];
      cursor = typeof next === 'string' ? `&cursor=${next}` : '';
    } while (cursor !== '');
    expect(names.join(' ')).toBe(whole.names);
    // The name of the site is only for the order.
    for (const item of whole.items) expect('site' in item).toBe(item['source'] === 'file');
  });

  it('says why a device is down, until it answers', async () => {
    const { registry, acme } = fixture;
    const observer = new ScrapeObserver({
      observations: registry.observations,
      onError: (error) => expect(error).toBeUndefined(),
      onHeldBack: () => undefined,
    });
    const [device] = (await registry.devices.withheld(acme)).filter(({ name }) => name === 'c');
    const one = await registry.devices.find(acme, 'b');
    if (one === undefined || device === undefined) throw new Error('no device');
    expect((await list('name=b')).items[0]?.['last_error']).toBeNull();
    observer.saw(one, downResult);
    await observer.flush();
    const [down] = (await list('name=b')).items;
    expect(down?.['last_error']).toEqual({ code: 'device.login-rejected', at: down?.['last_asked_at'] });
    expect((await fixture.call('GET', `/devices/${one.id}`)).json['last_error']).toEqual(
      down?.['last_error'],
    );
    // It answers a moment later, and the list knows at the next flush.
    const still = await registry.devices.get(acme, one.id);
    observer.saw(still, upResult);
    await observer.flush();
    expect((await list('name=b')).items[0]).toMatchObject({ last_error: null, revision: down?.['revision'] });
    await observer.stop();
  });
});
