import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../management/fixture.ts';
import { type LiveServer, startLiveServer } from './server.ts';

let server: LiveServer;
beforeAll(async () => {
  server = await startLiveServer();
});
afterEach(() => expect(server.errors()).toEqual([]));
afterAll(() => server.close());

async function get(device: string, path: string): Promise<Answer> {
  return server.fixture.call('GET', `${await server.pathOf(device)}/${path}`, {
    token: server.fixture.tokens.viewer,
  });
}

test.each([
  ['hub-core1', 19, ['sfp-sfpplus2', 'ether1']],
  ['tower2-ap1@snmp', 5, ['ether2', 'ether3']],
])('interfaces of %s', async (device, total, [second, third]) => {
  const { status, headers, json } = await get(device, 'interfaces?limit=2&offset=1');
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    'application/json; charset=utf-8',
    'no-store',
  ]);
  expect(`/devices/${String(json['device'])}`).toBe(await server.pathOf(device));
  expect(json).toMatchObject({ resource: 'interfaces', complete: true, total, limit: 2, offset: 1 });
  expect(json['rows']).toMatchObject([{ interface: second }, { interface: third }]);
});

test('rows are searched and sorted before the page is cut', async () => {
  const { json } = await get('hub-core1', 'interfaces?search=SFP&sort=-interface&limit=1');
  const { json: all } = await get('hub-core1', 'interfaces');
  const names = (all['rows'] as { interface: string }[]).map((row) => row.interface);
  const last = names
    .filter((name) => name.startsWith('sfp'))
    .sort()
    .at(-1);
  expect(json).toMatchObject({ total: 19, rows: [{ interface: last }] });
  expect(json['matching']).toBeGreaterThan(1);
  expect(json['matching']).toBeLessThan(19);
});

test.each([
  ['queues?limit=0', 400, 'request.invalid-parameter'],
  ['queues?limit=ten', 400, 'request.invalid-parameter'],
  ['queues?limit=20001', 400, 'request.invalid-parameter'],
  ['queues?offset=-1', 400, 'request.invalid-parameter'],
  ['queues?sort=colour', 400, 'request.invalid-parameter'],
  ['wigig-radios?sort=links', 400, 'request.invalid-parameter'],
  ['queues?page=1', 400, 'request.unknown-parameter'],
  ['secrets', 404, 'request.not-found'],
  ['stream', 400, 'request.missing-parameter'],
  ['stream?resources=', 400, 'request.missing-parameter'],
  ['stream?resources=,', 400, 'request.missing-parameter'],
  ['stream?resources=secrets', 404, 'request.unknown-resource'],
  ['stream?resources=queues&interval_seconds=0', 400, 'request.invalid-parameter'],
  ['stream?resources=queues&interval_seconds=61', 400, 'request.invalid-parameter'],
  ['stream?resources=queues&interval_seconds=5s', 400, 'request.invalid-parameter'],
])('%s is refused', async (path, status, code) => {
  const { status: given, headers, json } = await get('hub-core1', path);
  expect([given, json['code']]).toEqual([status, code]);
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(await server.openStreams()).toEqual({ watchers: 0, readers: 0 });
});

test.each(['queues', 'stream?resources=queues'])('%s of a device that there is not', async (path) => {
  const { status, json } = await server.fixture.call('GET', `/devices/dev_00000000000000000000/${path}`);
  expect([status, json['code']]).toEqual([404, 'registry.not-found']);
});

test('a HEAD opens no stream', async () => {
  const url = `${server.fixture.url}/api/v1${await server.pathOf('hub-core1')}/stream?resources=queues`;
  const headers = { authorization: `Bearer ${server.fixture.tokens.viewer}` };
  expect((await fetch(url, { method: 'HEAD', headers })).status).toBe(405);
  expect(await server.openStreams()).toEqual({ watchers: 0, readers: 0 });
});

test('a device that is silent is an answer with an error', async () => {
  const device = server.fleet.device('tower1-cpe1');
  await device.setFault('silent');
  const { status, json } = await get('tower1-cpe1', 'interfaces');
  expect(status).toBe(200);
  expect(json).toMatchObject({ complete: false, absent: false, rows: [], error: { code: 'device.timeout' } });
  await device.clearFault();
});

test('a client that goes away ends the read', async () => {
  const device = server.fleet.device('tower1-ap1');
  const path = await server.pathOf('tower1-ap1');
  const headers = { authorization: `Bearer ${server.fixture.tokens.viewer}` };
  await device.setFault('slow', { milliseconds: 500 });
  const gone = fetch(`${server.fixture.url}/api/v1${path}/interfaces`, {
    headers,
    signal: AbortSignal.timeout(200),
  });
  await expect(gone).rejects.toThrow();
  // a read that continues would be past its login by then
  await sleep(2500);
  expect(device.statistics.commands).toBe(0);
  await device.clearFault();
  const { json } = await get('tower1-ap1', 'interfaces');
  expect(json).toMatchObject({ complete: true });
});
