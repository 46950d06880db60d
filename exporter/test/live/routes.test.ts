import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LiveServer, startLiveServer } from './server.ts';

let server: LiveServer;
beforeAll(async () => {
  server = await startLiveServer();
});
afterAll(() => server.close());

async function get(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(server.url + path, { headers: { accept: 'application/json' } });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test.each(['hub-core1', 'hub-core1@snmp'])('interfaces of %s', async (id) => {
  const { status, body } = await get(`/devices/${id}/interfaces?limit=2&offset=1`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    device: 'hub-core1',
    resource: 'interfaces',
    complete: true,
    total: 11,
    limit: 2,
    offset: 1,
  });
  expect(body['rows']).toMatchObject([{ interface: 'sfp-sfpplus2' }, { interface: 'ether1' }]);
});

test.each([
  ['/devices/hub-core1/queues?limit=0', 400, 'request.invalid-parameter'],
  ['/devices/hub-core1/queues?limit=1e3', 400, 'request.invalid-parameter'],
  ['/devices/hub-core1/queues?limit=20001', 400, 'request.invalid-parameter'],
  ['/devices/hub-core1/queues?offset=-1', 400, 'request.invalid-parameter'],
  ['/devices/hub-core1/queues?page=1', 400, 'request.unknown-parameter'],
  ['/devices/nobody/queues', 404, 'request.unknown-target'],
  ['/devices/nobody/live?resources=queues', 404, 'request.unknown-target'],
  ['/devices/hub-core1/secrets', 404, 'request.not-found'],
  ['/devices/hub-core1/live', 400, 'request.missing-parameter'],
  ['/devices/hub-core1/live?resources=secrets', 404, 'request.unknown-resource'],
  ['/devices/hub-core1/live?resources=queues&interval_seconds=0', 400, 'request.invalid-parameter'],
  ['/devices/hub-core1/live?resources=queues&interval_seconds=61', 400, 'request.invalid-parameter'],
  ['/devices/hub-core1/live?resources=queues&interval_seconds=5s', 400, 'request.invalid-parameter'],
])('%s is refused', async (path, status, code) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.body['code']).toBe(code);
  expect(server.streams.readers).toBe(0);
});

test('a HEAD opens no stream', async () => {
  const url = `${server.url}/devices/hub-core1/live?resources=queues`;
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(404);
  expect(server.streams.watchers).toBe(0);
});

test('a device that is silent is an answer with an error', async () => {
  const device = server.fleet.device('tower1-cpe1');
  await device.setFault('silent');
  const { status, body } = await get('/devices/tower1-cpe1/interfaces');
  expect(status).toBe(200);
  expect(body).toMatchObject({ complete: false, absent: false, rows: [], error: { code: 'device.timeout' } });
  await device.clearFault();
});

test('a client that goes away ends the read', async () => {
  const device = server.fleet.device('tower1-ap1');
  await device.setFault('slow', { milliseconds: 1500 });
  const gone = fetch(`${server.url}/devices/tower1-ap1/interfaces`, { signal: AbortSignal.timeout(300) });
  await expect(gone).rejects.toThrow();
  await device.clearFault();
  const { body } = await get('/devices/tower1-ap1/interfaces');
  expect(body).toMatchObject({ complete: true });
});
