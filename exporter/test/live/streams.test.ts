import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { usualHeartbeatMs } from '../../src/live/streams.ts';
import { withLeases } from './many-leases.ts';
import { type LiveServer, startLiveServer } from './server.ts';
import { openStream, type ReceivedEvent, type StreamClient } from './stream-client.ts';

const servers: LiveServer[] = [];
const clients: StreamClient[] = [];
const proxies: Server[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  for (const proxy of proxies.splice(0)) proxy.close();
  for (const server of servers.splice(0)) await server.close();
});

async function serve(...options: Parameters<typeof startLiveServer>): Promise<LiveServer> {
  const server = await startLiveServer(...options);
  servers.push(server);
  return server;
}

/** As a viewer; the path is `<device>/stream?…`. */
async function watch(
  server: LiveServer,
  path: string,
  { token = server.fixture.tokens.viewer, ...headers }: Record<string, string> = {},
): Promise<StreamClient> {
  const [device = '', rest = ''] = path.split('/');
  const url = `${server.fixture.url}/api/v1${await server.pathOf(device)}/${rest}`;
  const client = await openStream(url, { authorization: `Bearer ${token}`, ...headers });
  clients.push(client);
  return client;
}

const everySecond = 'stream?resources=interfaces&interval_seconds=1';

async function until(isTrue: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error('did not happen');
    await sleep(20);
  }
}

test('headers, the first values at once, then one event a reading', async () => {
  const server = await serve();
  const client = await watch(server, `hub-core1/stream?resources=interfaces,health&interval_seconds=1`);
  expect(client.response.statusCode).toBe(200);
  expect(client.response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  await client.until((one) => one.of('interfaces').length >= 2);
  expect(client.events[0]).toMatchObject({
    event: 'start',
    data: { resources: ['interfaces', 'health'], interval_seconds: 1 },
  });
  expect(`/devices/${String(client.events[0]?.data['device'])}`).toBe(await server.pathOf('hub-core1'));
  const [first, second] = client.of('interfaces');
  expect(first?.data).toMatchObject({ resource: 'interfaces', complete: true, total: 19 });
  const between = Date.parse(String(second?.data['read_at'])) - Date.parse(String(first?.data['read_at']));
  expect(between).toBeGreaterThan(900);
  expect(client.of('health')[0]?.id).toBe(first?.id);
  expect(second?.id).not.toBe(first?.id);
});

test('over SNMP as well', async () => {
  const server = await serve();
  const client = await watch(server, `tower2-ap1@snmp/${everySecond}`);
  await client.until((one) => one.of('interfaces').length >= 2);
  expect(client.of('interfaces')[0]?.data).toMatchObject({ transport: 'snmp', total: 5 });
});

test('two watchers are one reader, and the device is left alone when both are gone', async () => {
  const server = await serve();
  const device = server.fleet.device('hub-core1');
  // the first contact also reads the serial
  await server.fixture.call('GET', `${await server.pathOf('hub-core1')}/health`);
  const before = device.statistics.commands;
  const first = await watch(server, `hub-core1/${everySecond}`);
  await first.until((one) => one.of('interfaces').length >= 1);
  const perReading = device.statistics.commands - before;
  const second = await watch(server, `hub-core1/${everySecond}`);
  // the last values are sent without another read
  await second.until((one) => one.of('interfaces').length >= 1);
  expect(second.of('interfaces')[0]?.id).toBe(first.of('interfaces')[0]?.id);
  expect(device.statistics.commands - before).toBe(perReading);
  expect(await server.openStreams()).toEqual({ watchers: 2, readers: 1 });
  await second.until((one) => one.of('interfaces').length >= 4);
  const readings = first.of('interfaces').length;
  expect(device.statistics.commands - before).toBeLessThanOrEqual(perReading * readings);
  expect(device.statistics.logins).toBe(1);
  expect(second.of('interfaces').map(({ id }) => id)).toEqual(first.of('interfaces').map(({ id }) => id));

  first.close();
  await until(async () => (await server.openStreams()).watchers === 1);
  const had = second.of('interfaces').length;
  await second.until((one) => one.of('interfaces').length > had);
  second.close();
  await until(async () => (await server.openStreams()).readers === 0);
  const commands = device.statistics.commands;
  await sleep(1500);
  expect(device.statistics.commands).toBe(commands);
  expect(server.errors()).toEqual([]);
});

test('whoever comes back with the id of the last event is not sent it again', async () => {
  const server = await serve();
  const path = 'hub-core1/stream?resources=health&interval_seconds=3';
  const first = await watch(server, path);
  await first.until((one) => one.of('health').length === 1);
  const last = first.of('health')[0]?.id ?? '';
  const second = await watch(server, path, { 'last-event-id': last });
  await second.until((one) => one.of('health').length === 1);
  expect(second.of('health')[0]?.id).not.toBe(last);
});

test('a device that goes silent is a failure event; when it is back, so are the values', async () => {
  const server = await serve({ timeoutMs: 700, heartbeatMs: 100 });
  const device = server.fleet.device('tower1-ap1');
  const client = await watch(server, `tower1-ap1/${everySecond}`);
  await client.until((one) => one.of('interfaces').length >= 1);
  await device.setFault('silent');
  await client.until((one) => one.of('failure').length >= 1);
  expect(client.of('failure')[0]?.data).toMatchObject({ code: 'device.timeout' });
  expect(client.of('failure')[0]?.data['remedy']).toMatch(/\.$/);
  expect(client.comments).toBeGreaterThan(2);
  await device.clearFault();
  const had = client.of('interfaces').length;
  await client.until((one) => one.of('interfaces').length > had);
});

/** Passes everything on as it comes, and cuts a connection that is idle. */
async function startProxy(upstream: string, idleMs: number): Promise<string> {
  const proxy = createServer((incoming, outgoing) => {
    const { headers, url = '' } = incoming;
    const sent = request(`${upstream}${url}`, { headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.socket.setTimeout(idleMs, () => answer.socket.destroy());
      answer.once('error', () => outgoing.destroy());
      answer.pipe(outgoing);
    });
    sent.once('error', () => outgoing.destroy());
    outgoing.once('close', () => sent.destroy());
    sent.end();
  });
  proxies.push(proxy);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

test('heartbeats keep a stream through a proxy that cuts idle connections, and its end is a whole answer', async () => {
  expect(usualHeartbeatMs).toBeLessThanOrEqual(15_000);
  // As there: the heartbeat is half of the idle time. Nothing but heartbeats comes from a silent device.
  const server = await serve({ timeoutMs: 60_000, heartbeatMs: 500 });
  const proxy = await startProxy(server.fixture.url, 1000);
  const path = await server.pathOf('tower1-ap1');
  const headers = { authorization: `Bearer ${server.fixture.tokens.viewer}`, 'accept-encoding': 'gzip' };
  const client = await openStream(`${proxy}/api/v1${path}/${everySecond}`, headers);
  clients.push(client);
  // What makes Go's ReverseProxy pass each event on at once.
  expect(client.response.headers['content-type']).toMatch(/^text\/event-stream;/);
  expect(client.response.headers['content-length']).toBeUndefined();
  expect(client.response.headers['content-encoding']).toBeUndefined();
  await client.until((one) => one.of('interfaces').length >= 1);
  await server.fleet.device('tower1-ap1').setFault('silent');
  const before = client.comments;
  await client.until((one) => one.comments >= before + 6 || one.isClosed);
  expect(client.isClosed).toBe(false);
  const removed = await server.fixture.call('DELETE', path, { headers: { 'if-match': '*' } });
  expect(removed.status).toBe(204);
  await client.until((one) => one.isClosed);
  expect(client.events.at(-1)).toMatchObject({ event: 'end', data: { reason: 'removed' } });
  expect(client.response.complete).toBe(true);
});

/** Whether the values are from a device that has just started. */
function isYoung({ data }: ReceivedEvent): boolean {
  const [row] = data['rows'] as Record<string, number>[];
  return (row?.['uptime_seconds'] ?? Infinity) < 60;
}

test('a reboot is failures and then values with a young uptime', async () => {
  const server = await serve({ timeoutMs: 1000 });
  const device = server.fleet.device('tower1-sw1');
  const client = await watch(server, 'tower1-sw1/stream?resources=resources&interval_seconds=1');
  await client.until((one) => one.of('resources').length >= 1);
  await device.reboot(2);
  await client.until((one) => one.of('resources').some(isYoung));
  expect(client.of('failure').length).toBeGreaterThan(0);
  expect(client.of('failure')[0]?.data['code']).toMatch(/^device\./);
});

test('too many watchers, too many readers', async () => {
  const server = await serve({ watchersOfDevice: 2, readersOfDevice: 2, watchers: 4 });
  const status = async (path: string): Promise<number | undefined> =>
    (await watch(server, path)).response.statusCode;
  expect(await status(`hub-core1/${everySecond}`)).toBe(200);
  expect(await status(`hub-core1/${everySecond}`)).toBe(200);
  expect(await status(`hub-core1/${everySecond}`)).toBe(429);
  expect(await status('tower1-ap1/stream?resources=health')).toBe(200);
  clients[0]?.close();
  await until(async () => (await server.openStreams()).watchers === 2);
  expect(await status('hub-core1/stream?resources=health')).toBe(200);
  clients[1]?.close();
  await until(async () => (await server.openStreams()).readers === 2);
  expect(await status('tower1-ap1/stream?resources=queues')).toBe(200);
  clients.splice(0).forEach((client) => client.close());
  await until(async () => (await server.openStreams()).watchers === 0);
});

test('one tenant does not take the streams of the others', async () => {
  const server = await serve({ watchersOfTenant: 2 });
  const { fixture, fleet } = server;
  const { registry, platform, rival, tokens, call, url } = fixture;
  await registry.tenants.setNetworks(platform, rival.tenantId, ['127.0.0.0/8']);
  const registered = await call('POST', '/register-device', {
    token: tokens.rival,
    body: {
      address: '127.0.0.1',
      port: fleet.device('tower2-ap1').apiPort,
      type: 'ap',
      name: 'of the rival',
      new_credential: {
        profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' } },
        secrets: { password: 'demo-monitor' },
      },
      contact: false,
    },
  });
  const { id } = registered.json['device'] as { id: string };
  await watch(server, `hub-core1/${everySecond}`);
  await watch(server, `tower1-ap1/${everySecond}`);
  const refused = await watch(server, `tower1-sw1/${everySecond}`);
  expect(refused.response.statusCode).toBe(429);
  const other = await openStream(`${url}/api/v1/devices/${id}/${everySecond}`, {
    authorization: `Bearer ${tokens.rival}`,
  });
  clients.push(other);
  await other.until((one) => one.of('interfaces').length >= 1);
});

test('different readers of one device are bounded', async () => {
  const server = await serve({ readersOfDevice: 1 });
  await watch(server, `hub-core1/${everySecond}`);
  const refused = await watch(server, 'hub-core1/stream?resources=health');
  expect(refused.response.statusCode).toBe(429);
  expect((await watch(server, `hub-core1/${everySecond}`)).response.statusCode).toBe(200);
});

test('a watcher that takes nothing is cut off, the others see everything', async () => {
  const leases = {
    name: 'dhcp1',
    interface: 'bridge1',
    pool: 'p',
    network: '10.0.0',
    leases: 3000,
    staticLeases: 3000,
  };
  const server = await serve(
    { stallMs: 1500, rows: 3000, heartbeatMs: 200 },
    { devices: [withLeases(leases)] },
  );
  const path = 'many-leases/stream?resources=dhcp-leases&interval_seconds=1';
  const quick = await watch(server, path);
  const slow = await watch(server, path);
  slow.response.pause();
  slow.response.removeAllListeners('data');
  await until(async () => (await server.openStreams()).watchers === 2);
  await until(async () => (await server.openStreams()).watchers === 1);
  const had = quick.of('dhcp-leases').length;
  await quick.until((one) => one.of('dhcp-leases').length > had + 1);
  expect(quick.of('dhcp-leases').at(-1)?.data).toMatchObject({ total: 3000, complete: true });
});

test('a stream ends at its age, and says so', async () => {
  const server = await serve({ ageMs: 1200 });
  const client = await watch(server, `hub-core1/${everySecond}`);
  await client.until((one) => one.isClosed);
  expect(client.events.at(-1)).toMatchObject({ event: 'end', data: { reason: 'expired' } });
  expect((await server.openStreams()).readers).toBe(0);
});

test('the streams of a device that is removed end, those of others go on', async () => {
  const server = await serve();
  const removed = await watch(server, `hub-core1/${everySecond}`);
  const other = await watch(server, `tower1-ap1/${everySecond}`);
  for (const client of [removed, other]) await client.until((one) => one.of('interfaces').length >= 1);
  const path = await server.pathOf('hub-core1');
  const deleted = await server.fixture.call('DELETE', path, { headers: { 'if-match': '*' } });
  expect(deleted.status).toBe(204);
  await removed.until((one) => one.isClosed);
  expect(removed.events.at(-1)).toMatchObject({ event: 'end', data: { reason: 'removed' } });
  const had = other.of('interfaces').length;
  await other.until((one) => one.of('interfaces').length > had);
});

test('shutting the server down ends all streams with a last word', async () => {
  const server = await startLiveServer();
  const client = await watch(server, `hub-core1/${everySecond}`);
  await client.until((one) => one.of('interfaces').length >= 1);
  await server.close();
  await client.until((one) => one.isClosed);
  expect(client.events.at(-1)).toMatchObject({ event: 'end', data: { reason: 'shutdown' } });
});

test('closing the prober ends the streams', async () => {
  const server = await serve();
  const client = await watch(server, `hub-core1/${everySecond}`);
  await client.until((one) => one.of('interfaces').length >= 1);
  await server.prober().close();
  await client.until((one) => one.isClosed);
  expect(client.events.at(-1)).toMatchObject({ event: 'end', data: { reason: 'failed' } });
  expect((await server.openStreams()).readers).toBe(0);
});

test('a watcher whose token is revoked is let go, and the others stay', async () => {
  const server = await serve({ recheckMs: 50 });
  const { registry, acme } = server.fixture;
  const { token, text } = await registry.tokens.create(acme, {
    name: 'visitor',
    role: 'viewer',
    scopes: ['manage'],
  });
  const visitor = await watch(server, `hub-core1/${everySecond}`, { token: text.reveal() });
  const stays = await watch(server, `hub-core1/${everySecond}`);
  await visitor.until((one) => one.of('interfaces').length >= 1);
  expect((await server.openStreams()).watchers).toBe(2);
  const revoked = await server.fixture.call('DELETE', `/tokens/${token.id}`, {
    headers: { 'if-match': '*' },
  });
  expect(revoked.status).toBe(200);
  await visitor.until((one) => one.isClosed);
  expect(visitor.events.at(-1)).toMatchObject({ event: 'end', data: { reason: 'removed' } });
  await until(async () => (await server.openStreams()).watchers === 1);
  const had = stays.of('interfaces').length;
  await stays.until((one) => one.of('interfaces').length > had);
});

test('the streams of a suspended tenant end at once, here and in another exporter', async () => {
  const server = await serve({ recheckMs: 50 });
  const { acme, registry, platform, tokens, call } = server.fixture;
  const path = `/tenants/${acme.tenantId}`;
  const here = await watch(server, `hub-core1/${everySecond}`);
  await here.until((one) => one.of('interfaces').length >= 1);
  const headers = { 'if-match': '*' };
  const suspended = await call('PATCH', path, {
    token: tokens.platform,
    headers,
    body: { state: 'suspended' },
  });
  expect(suspended.status).toBe(200);
  await here.until((one) => one.isClosed);
  expect(here.events.at(-1)).toMatchObject({ event: 'end', data: { reason: 'removed' } });
  await call('PATCH', path, { token: tokens.platform, headers, body: { state: 'active' } });
  const there = await watch(server, `hub-core1/${everySecond}`);
  await there.until((one) => one.of('interfaces').length >= 1);
  // As another exporter would do it.
  await registry.tenants.update(platform, { id: acme.tenantId, change: { state: 'suspended' } });
  await there.until((one) => one.isClosed);
  expect(there.events.at(-1)).toMatchObject({ event: 'end', data: { reason: 'removed' } });
});
