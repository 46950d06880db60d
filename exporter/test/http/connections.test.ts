import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type App, buildApp } from '../../src/app.ts';
import { connectionBounds } from '../../src/cli/open-files.ts';
import { parseSettings } from '../../src/config/load.ts';
import type { ConnectionBounds } from '../../src/http/connections.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { catalogue } from '../config/catalogue.ts';
import { FakeProber } from './fake-prober.ts';
import { goodConfig } from './start.ts';

const apps: App[] = [];
const sockets: Socket[] = [];
const agents: Agent[] = [];

afterEach(async () => {
  for (const agent of agents.splice(0)) agent.destroy();
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const app of apps.splice(0)) await app.close();
});

async function listen(
  connections: ConnectionBounds,
): Promise<{ port: number; prober: FakeProber; requests: () => number }> {
  const prober = new FakeProber();
  const app = buildApp({
    version: '1.2.3',
    log: createLogger({ level: 'error', format: 'logfmt', write: () => undefined }),
    loadSettings: () => parseSettings(goodConfig, { file: 'mikrofleet.yml', environment: {}, catalogue }),
    createProber: () => prober,
    connections,
  });
  apps.push(app);
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  let requests = 0;
  app.server.server.on('request', () => {
    requests++;
  });
  return { port: (app.server.server.address() as AddressInfo).port, prober, requests: () => requests };
}

async function open(port: number, text = ''): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port });
  sockets.push(socket);
  socket.on('error', () => undefined);
  socket.resume();
  await once(socket, 'connect');
  if (text !== '') socket.write(text);
  return socket;
}

/** One client with its kept connection. */
function client(port: number): (path: string) => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agents.push(agent);
  return async (path) => {
    const request = get({ host: '127.0.0.1', port, path, agent });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    await once(response, 'end');
    return response.statusCode ?? 0;
  };
}

const patient = { timeout: 60_000 };
const hour = 3_600_000;
const metricsRequest = 'GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n';
const openOf = (list: readonly Socket[]) => list.filter(({ closed }) => !closed).length;

describe('connections', () => {
  it('that are idle make room, and a flood of them does not keep health from its answer', async () => {
    const { port } = await listen({ max: 20, reserve: 4, unknownIdleMs: hour });
    const flood: Socket[] = [];
    for (let i = 0; i < 100; i++) flood.push(await open(port));
    expect(await client(port)('/-/healthy')).toBe(200);
    await vi.waitFor(() => expect(openOf(flood)).toBeLessThanOrEqual(20), patient);
    expect(openOf(flood)).toBeGreaterThan(10);
    expect(await client(port)('/probe?target=ap1')).toBe(200);
  });

  it('of unknown callers make room before those of callers that may read', async () => {
    const { port } = await listen({ max: 10, reserve: 2, unknownIdleMs: hour });
    const known = await open(port, metricsRequest);
    const [answer] = (await once(known, 'data')) as [Buffer];
    expect(answer.toString()).toContain('200 OK');
    for (let i = 0; i < 50; i++) await open(port);
    await vi.waitFor(() => expect(openOf(sockets)).toBeLessThanOrEqual(10), patient);
    expect(known.closed).toBe(false);
  });

  it('of callers that may read make room too, once there is nobody else', async () => {
    const { port } = await listen({ max: 10, reserve: 0, unknownIdleMs: hour });
    for (let i = 0; i < 15; i++) await once(await open(port, metricsRequest), 'data');
    expect(await client(port)('/-/healthy')).toBe(200);
    await vi.waitFor(() => expect(openOf(sockets)).toBeLessThanOrEqual(10), patient);
  });

  it('with a request under way stay; beyond the bound only health is answered', async () => {
    const { port, prober, requests } = await listen({ max: 5, reserve: 2, unknownIdleMs: hour });
    prober.slowMs = hour;
    const slow =
      'GET /probe?target=slow HTTP/1.1\r\nHost: x\r\nX-Prometheus-Scrape-Timeout-Seconds: 3600\r\n\r\n';
    const busy: Socket[] = [];
    for (let i = 0; i < 5; i++) {
      busy.push(await open(port, slow));
      await vi.waitFor(() => expect(requests()).toBe(i + 1), patient);
    }
    const next = client(port);
    expect(await next('/metrics')).toBe(503);
    expect(await next('/-/healthy')).toBe(200);
    expect(await next('/-/ready')).toBe(200);
    expect(openOf(busy)).toBe(5);
  });

  it('of unknown callers end soon when idle, with half a request too; others stay', async () => {
    const { port } = await listen({ max: 50, reserve: 2, unknownIdleMs: 100 });
    const silent = await open(port);
    const half = await open(port, 'GET /metrics HTTP/1.1\r\nHost: x\r\n');
    const refused = await open(port, 'GET /api/v1/devices HTTP/1.1\r\nHost: x\r\n\r\n');
    const health = await open(port, 'GET /-/healthy HTTP/1.1\r\nHost: x\r\n\r\n');
    const reader = await open(port, metricsRequest);
    await vi.waitFor(() => {
      for (const socket of [silent, half, refused, health]) expect(socket.closed).toBe(true);
    }, patient);
    expect(reader.closed).toBe(false);
    reader.write(metricsRequest);
    const [answer] = (await once(reader, 'data')) as [Buffer];
    expect(answer.toString()).toContain('200 OK');
  });
});

describe('the limit of open files', () => {
  it.each([
    [{ files: undefined, devices: 10_000, max: 1000 }, 1024],
    // 4096 - 96 - 32 - 1000
    [{ files: 4096, devices: 5000, max: 1000 }, 2968],
    [{ files: 1_048_576, devices: 10, max: 1000 }, 4096],
    // The fleet is small: half is kept for devices to come.
    [{ files: 1024, devices: 10, max: 1000 }, 384],
    [{ files: 256, devices: 20, max: 1000 }, 64],
  ])('%o leaves callers %i', (fleet, max) => {
    expect(connectionBounds(fleet).max).toBe(max);
  });

  it.each([
    [
      { files: 1024, devices: 5000, max: 1000 },
      'The process may open 1024 files, but 5000 devices need at least 1192.',
    ],
    [
      { files: 128, devices: 0, max: 1000 },
      'The process may open 128 files, but 0 devices need at least 192.',
    ],
  ])('%o is too low', (fleet, message) => {
    expect(() => connectionBounds(fleet)).toThrow(
      expect.objectContaining({ code: 'config.too-few-files', message }),
    );
  });
});
