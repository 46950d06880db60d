import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../store/open-test-store.ts';
import { deviceDraft } from '../../store/samples.ts';
import { type ApiFixture, startApi } from '../fixture.ts';

describe.each(dialects)('sites on %s', (dialect) => {
  let fixture: ApiFixture;
  beforeAll(async () => {
    fixture = await startApi(dialect);
  });

  it('are created, read, changed and removed', async () => {
    const { call } = fixture;
    const made = await call('POST', '/sites', { body: { name: 'Türm 塔', latitude: 48.2, longitude: 16.4 } });
    expect([made.status, made.text, made.headers.get('etag')]).toEqual([201, expect.any(String), '"1"']);
    const path = `/sites/${String(made.json['id'])}`;
    expect(made.headers.get('location')).toBe(`/api/v1${path}`);
    expect((await call('GET', path)).json).toEqual(made.json);
    const without = await call('PATCH', path, { body: { notes: 'x' } });
    expect([without.status, without.json['code']]).toEqual([428, 'request.precondition-required']);
    const changed = await call('PATCH', path, { body: { notes: 'x' }, headers: { 'if-match': '"1"' } });
    expect([changed.status, changed.json['notes'], changed.headers.get('etag')]).toEqual([200, 'x', '"2"']);
    const stale = await call('PATCH', path, { body: { notes: 'y' }, headers: { 'if-match': '"1"' } });
    expect([stale.status, stale.json['code']]).toEqual([412, 'registry.revision-mismatch']);
    const removed = await call('DELETE', path, { headers: { 'if-match': '"2"' } });
    expect([removed.status, removed.text]).toEqual([204, '']);
    expect((await call('GET', path)).json['code']).toBe('registry.not-found');
  });

  it('have what only the operator knows, within the limits of the configuration file', async () => {
    const { call } = fixture;
    const plan = {
      voltage_min: 46,
      voltage_cutoff: 43.2,
      slo_objective: 0.999,
      sold_bandwidth: 40_000_000_000,
    };
    const made = await call('POST', '/sites', { body: { name: 'planned', ...plan } });
    expect(made.json).toMatchObject(plan);
    const path = `/sites/${String(made.json['id'])}`;
    const patch = async (body: object) => {
      const { status, json } = await call('PATCH', path, { body, headers: { 'if-match': '*' } });
      return [status, json['code'] ?? json['voltage_cutoff'], json['detail'] ?? ''];
    };
    expect(await patch({ voltage_cutoff: null })).toEqual([200, null, '']);
    expect(await patch({ voltage_cutoff: 46 })).toEqual([
      400,
      'registry.invalid-value',
      expect.stringContaining('must be below voltage_min'),
    ]);
    expect((await patch({ slo_objective: 99.9 }))[0]).toBe(400);
    expect((await patch({ sold_bandwidth: -1 }))[0]).toBe(400);
    expect((await call('GET', path)).json).toMatchObject({ ...plan, voltage_cutoff: null });
  });

  it('are never upstream of themselves, over others either, nor removed while at the end of a link', async () => {
    const { call, registry, acme } = fixture;
    const make = async (name: string, upstreams: readonly string[]) =>
      (await call('POST', '/sites', { body: { name, upstream_ids: upstreams } })).json['id'] as string;
    const hub = await make('c-hub', []);
    const mid = await make('c-mid', [hub]);
    const leaf = await make('c-leaf', ['c-mid', 'c-hub']);
    const patch = (id: string, upstreams: readonly string[]) =>
      call('PATCH', `/sites/${id}`, { body: { upstream_ids: upstreams }, headers: { 'if-match': '*' } });
    for (const upstreams of [[leaf], [mid], ['C-HUB']]) {
      const refused = await patch(hub, upstreams);
      expect([refused.status, refused.json['code']], upstreams.join()).toEqual([
        400,
        'registry.invalid-value',
      ]);
    }
    expect((await patch(mid, [])).status).toBe(200);
    expect((await patch(hub, [mid])).status).toBe(200);
    const far = await make('c-far', []);
    const { id } = await registry.devices.create(
      acme,
      deviceDraft({ name: 'c-dev', interfaces: { sfp1: { peerSiteId: 'c-far' } } }),
    );
    const removing = await call('DELETE', `/sites/${far}`, { headers: { 'if-match': '*' } });
    expect([removing.status, removing.json['code']]).toEqual([409, 'registry.in-use']);
    expect(removing.json['detail']).toContain('"c-dev"');
    await registry.devices.update(acme, { id, change: { interfaces: {} } });
    expect((await call('DELETE', `/sites/${far}`, { headers: { 'if-match': '*' } })).status).toBe(204);
  });
});
