import { beforeEach, expect, test } from 'vitest';
import { answer, FakeGrafana, problem } from '../../test/fake-grafana.ts';
import { api } from './client.ts';

let grafana: FakeGrafana;
beforeEach(() => {
  grafana = new FakeGrafana();
});

const post = (name: string) => api.post('/sites', { body: { name } });
const remove = () => api.remove('/sites/{id}', { path: { id: 'site_1' }, revision: 1 });
const pathOf = async (id: string) =>
  (await api.get('/sites/{id}', { path: { id } })) as unknown as { path: string };

test('the same change twice at once is one, and another one is not held back', async () => {
  grafana.on('POST /sites', ({ body }) => ({ id: 'site_1', ...(body as object) }));
  const [first, second, other] = await Promise.all([post('A'), post('A'), post('B')]);
  expect([first.name, second, other.name]).toEqual(['A', first, 'B']);
  expect(grafana.sent('POST /sites')).toHaveLength(2);
  // Afterwards it is meant.
  await post('A');
  expect(grafana.sent('POST /sites')).toHaveLength(3);
});

test('a change that failed can be sent again', async () => {
  let isAway = true;
  grafana.on('DELETE /sites/*', () => (isAway ? problem(409, 'registry.in-use', 'In use.') : answer(200)));
  await expect(Promise.all([remove(), remove()])).rejects.toMatchObject({ code: 'registry.in-use' });
  expect(grafana.sent('DELETE /sites/*')).toHaveLength(1);
  isAway = false;
  await remove();
});

test('a change whose answer was lost is sent again with its key, and carried out once', async () => {
  const keys = () => grafana.sent('POST /sites').map(({ headers }) => headers['Idempotency-Key']);
  grafana.on('POST /sites', () => answer(502, 'Bad Gateway'));
  await expect(post('A')).rejects.toMatchObject({ code: 'proxy.exporter-away' });
  await expect(post('A')).rejects.toMatchObject({ code: 'proxy.exporter-away' });
  await expect(post('B')).rejects.toMatchObject({ code: 'proxy.exporter-away' });
  grafana.on('POST /sites', () => problem(409, 'request.idempotency-running', 'Still running.'));
  await expect(post('A')).rejects.toMatchObject({ code: 'request.idempotency-running' });
  grafana.on('POST /sites', () => ({ id: 'site_1' }));
  await post('A');
  // Answered: from now on it is meant anew.
  await post('A');
  const [first, second, other, third, fourth, anew] = keys();
  expect(first).toMatch(/^[0-9a-f]{32}$/u);
  expect([second, third, fourth]).toEqual([first, first, first]);
  expect(new Set([first, other, anew]).size).toBe(3);
});

test('what only reads has no key', async () => {
  grafana.on('POST /devices/*/explain-command', () => ({}));
  const { signal } = new AbortController();
  await api.post('/devices/{id}/explain-command', {
    path: { id: 'd' },
    body: { path: '/a' } as never,
    signal,
  });
  expect(grafana.sent('POST /devices/*/explain-command')[0]!.headers).not.toHaveProperty('Idempotency-Key');
});

test('a name is one part of the path, whatever is in it', async () => {
  grafana.on('GET /sites/*', ({ path }) => ({ path }));
  expect((await pathOf('a/b?c#d%2F é')).path).toBe('/sites/a%2Fb%3Fc%23d%252F%20%C3%A9');
});

test.each(['.', '..'])('%s is no name: a browser would make another path of it', async (id) => {
  grafana.on('GET /sites/*', () => ({}));
  await expect(api.get('/sites/{id}', { path: { id } })).rejects.toMatchObject({
    code: 'registry.not-found',
  });
  expect(grafana.requests).toEqual([]);
});
