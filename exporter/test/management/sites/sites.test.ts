import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../store/open-test-store.ts';
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
});
