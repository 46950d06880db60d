import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../store/open-test-store.ts';
import { deviceDraft } from '../../store/samples.ts';
import { type ApiFixture, startApi } from '../fixture.ts';

describe.each(dialects)('saved searches on %s', (dialect) => {
  let fixture: ApiFixture;
  beforeAll(async () => {
    fixture = await startApi(dialect);
  });

  const save = (name: string, filter: object) =>
    fixture.call('POST', '/saved-searches', { token: fixture.tokens.operator, body: { name, filter } });
  const names = async (query = '') => {
    const { json } = await fixture.call('GET', `/saved-searches${query}`, { token: fixture.tokens.viewer });
    return (json['items'] as { name: string }[]).map(({ name }) => name);
  };

  it('are created, read, changed and removed by an operator, with an audit of each', async () => {
    const token = fixture.tokens.operator;
    const made = await save('Türm 塔', { type: 'ap', version: '7.12.1' });
    expect([made.status, made.json, made.headers.get('etag')]).toMatchObject([
      201,
      { name: 'Türm 塔', filter: { type: 'ap', version: '7.12.1' }, notes: '', revision: 1 },
      '"1"',
    ]);
    const id = String(made.json['id']);
    const path = `/saved-searches/${id}`;
    expect(id).toMatch(/^srch_[0-9a-z]{20}$/);
    expect(made.headers.get('location')).toBe(`/api/v1${path}`);
    expect((await fixture.call('GET', path, { token: fixture.tokens.viewer })).json).toEqual(made.json);
    const body = { filter: { state: 'quarantined' }, notes: 'Look at these.' };
    const without = await fixture.call('PATCH', path, { token, body });
    expect([without.status, without.json['code']]).toEqual([428, 'request.precondition-required']);
    const changed = await fixture.call('PATCH', path, { token, body, headers: { 'if-match': '"1"' } });
    expect([changed.status, changed.json, changed.headers.get('etag')]).toMatchObject([
      200,
      { name: 'Türm 塔', ...body, revision: 2 },
      '"2"',
    ]);
    const stale = await fixture.call('DELETE', path, { token, headers: { 'if-match': '"1"' } });
    expect([stale.status, stale.json['code']]).toEqual([412, 'registry.revision-mismatch']);
    const removed = await fixture.call('DELETE', path, { token, headers: { 'if-match': '"2"' } });
    expect([removed.status, removed.text]).toEqual([204, '']);
    expect((await fixture.call('GET', path)).json['code']).toBe('registry.not-found');
    const audit = await fixture.registry.audit.list(fixture.acme, { filter: { targetId: id } });
    expect(audit.items.map(({ action, targetKind, details }) => [action, targetKind, details])).toEqual([
      ['saved-search.remove', 'saved-search', { name: 'Türm 塔' }],
      ['saved-search.update', 'saved-search', { changed: ['filter', 'notes'] }],
      ['saved-search.create', 'saved-search', { name: 'Türm 塔' }],
    ]);
  });

  it('may be read but not written by a viewer, and the refusal names the search', async () => {
    const { json } = await save('Not for viewers', {});
    const path = `/saved-searches/${String(json['id'])}`;
    const headers = { 'if-match': '*' };
    const refused = await fixture.call('DELETE', path, { token: fixture.tokens.viewer, headers });
    expect([refused.status, refused.json['code']]).toEqual([403, 'auth.forbidden']);
    const [newest] = (await fixture.registry.audit.list(fixture.acme, { limit: 1 })).items;
    expect(newest).toMatchObject({
      action: 'DELETE /saved-searches/:id',
      targetKind: 'saved-search',
      targetId: json['id'],
      outcome: 'refused',
    });
  });

  it('have a name that is unique in the tenant, letter case aside', async () => {
    const first = await save('Upgrade', { version: '7.12.1' });
    expect(await save('UPGRADE', {})).toMatchObject({
      status: 409,
      json: { code: 'registry.duplicate', existing_id: first.json['id'], conflict: 'name' },
    });
    const other = await save('Upgrade later', {});
    const renamed = await fixture.call('PATCH', `/saved-searches/${String(other.json['id'])}`, {
      body: { name: 'upgrade' },
      headers: { 'if-match': '*' },
    });
    expect([renamed.status, renamed.json['code']]).toEqual([409, 'registry.duplicate']);
    const theirs = { name: 'Upgrade', filter: {} };
    const { status } = await fixture.call('POST', '/saved-searches', {
      token: fixture.tokens.rival,
      body: theirs,
    });
    expect(status).toBe(201);
    expect(await names('?search=UPGRADE')).toEqual(['Upgrade', 'Upgrade later']);
  });

  it('find what the list of devices finds with their filter', async () => {
    const { registry, acme, call } = fixture;
    const site = await registry.sites.create(acme, { name: 'mast' });
    const place = { siteId: site.id, role: 'sector' };
    await registry.devices.create(acme, deviceDraft({ name: 'a1', address: '10.1.0.1', ...place }));
    await registry.devices.create(acme, deviceDraft({ name: 'a2', address: '10.1.0.2', role: 'sector' }));
    const filter = {
      search: 'a',
      type: 'ap',
      role: 'sector',
      site_id: site.id,
      state: 'pending',
      transport: 'api',
      source: 'registry',
    };
    const saved = await save('Sectors of the mast', filter);
    expect(saved.json['filter']).toEqual(filter);
    const query = new URLSearchParams(saved.json['filter'] as Record<string, string>).toString();
    const { json } = await call('GET', `/devices?${query}`);
    expect(json['items']).toMatchObject([{ name: 'a1' }]);
  });

  it.each([
    ['a parameter that the list of devices does not have', { colour: 'red' }],
    ['a parameter of its pages', { limit: '3' }],
    ['a value that it does not take', { type: 'toaster' }],
    ['a value of another kind', { role: 7 }],
    ['a search for nothing', { search: '' }],
  ])('are refused with %s', async (_what, filter) => {
    const { status, json } = await save('Wrong', filter);
    expect([status, json['code']]).toEqual([400, 'request.invalid-body']);
  });

  it('are still listed when their site was removed', async () => {
    const { registry, acme, call } = fixture;
    const site = await registry.sites.create(acme, { name: 'torn down' });
    const { json } = await save('Devices of a site that goes', { site_id: site.id });
    await registry.sites.remove(acme, site.id);
    expect((await call('GET', `/saved-searches/${String(json['id'])}`)).json).toEqual(json);
    expect(await names('?search=that goes')).toEqual(['Devices of a site that goes']);
    expect((await call('GET', `/devices?site_id=${site.id}`)).json['items']).toEqual([]);
  });

  it('come in pages, in either order', async () => {
    for (const name of ['page b', 'page a', 'page c']) await save(name, {});
    expect(await names('?search=page&sort=-name&limit=2')).toEqual(['page c', 'page b']);
    const { json } = await fixture.call('GET', '/saved-searches?search=page&sort=-name&limit=2');
    expect(await names(`?search=page&sort=-name&cursor=${String(json['next_cursor'])}`)).toEqual(['page a']);
  });
});
