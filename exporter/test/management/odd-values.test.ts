import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../store/open-test-store.ts';
import { type ApiFixture, startApi } from './fixture.ts';

const cursor = (position: unknown): string => Buffer.from(JSON.stringify(position)).toString('base64url');

describe.each(dialects)('values that nobody sends by accident, on %s', (dialect) => {
  let fixture: ApiFixture;
  beforeAll(async () => {
    fixture = await startApi(dialect);
  });

  it.each([
    ...['sites', 'devices', 'tokens', 'credentials'].map(
      (list) => `/${list}?sort=name&cursor=${cursor(['name', '\0', 'x'])}`,
    ),
    ...[
      ['x', 'y'],
      [1e308, 1],
      [1.5, 1],
      ['\0', 1],
    ].map((place) => `/audit?cursor=${cursor(['-sequence', ...place])}`),
    '/sites?search=%00',
    '/audit?actor=%00',
    '/devices/%00',
    '/sites/a%00b',
  ])('GET %s is no fault of the server', async (path) => {
    expect([200, 400, 404]).toContain((await fixture.call('GET', path)).status);
  });

  it.each(['2026-13-45T99:99:99Z', '0000-00-00T00:00:00Z', '2026-01-01T00:00:00+99:99'])(
    'there is no moment %s',
    async (moment) => {
      for (const list of ['audit', 'audit/export']) {
        const { status, json } = await fixture.call('GET', `/${list}?from=${encodeURIComponent(moment)}`);
        expect([status, json['code']]).toEqual([400, 'request.invalid-parameter']);
      }
    },
  );

  it('texts that no database holds are refused by both', async () => {
    const { call } = fixture;
    for (const body of [{ name: 'a\0' }, { name: 'a\ud800' }, { name: 'a', notes: '\0' }]) {
      const { status, json } = await call('POST', '/sites', { body });
      expect([status, json['code']], JSON.stringify(body)).toEqual([400, 'request.invalid-body']);
    }
  });

  it('an import can end neither the process nor its patience', async () => {
    const headers = { 'content-type': 'application/yaml' };
    const { status, json } = await fixture.call('POST', '/inventory', { body: '['.repeat(20_000), headers });
    expect([status, json['code']]).toEqual([400, 'request.invalid-body']);
    expect((await fixture.call('GET', '/sites')).status).toBe(200);
  });
});
