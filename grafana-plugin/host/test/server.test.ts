import { createServer, type Server } from 'node:http';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { settled } from '../pictures/settled.ts';
import { writeFixtureBoards } from './boards.fixture.ts';
import { type Host, startHost } from './host.ts';
import { readPanels } from './panels.ts';

let folder: string;
let prometheus: Server;
let host: Host;
const asked: string[] = [];

/** A Prometheus that refuses every query, as a real one does an expression it cannot parse. */
beforeAll(async () => {
  prometheus = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.cookie ?? ''}`);
    const body = request.url?.includes('/label/')
      ? { status: 'success', data: ['hub'] }
      : { status: 'error', error: 'parse error: unexpected end' };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => prometheus.listen(0, '127.0.0.1', resolve));
  folder = writeFixtureBoards();
  host = await startHost(
    folder,
    new URL(`http://127.0.0.1:${(prometheus.address() as AddressInfo).port}/sub/`),
  );
});

afterEach(() => host.closePages());

afterAll(async () => {
  await host.stop();
  prometheus.closeAllConnections();
  await new Promise((resolve) => prometheus.close(resolve));
  await rm(folder, { recursive: true });
});

const status = async (path: string, method = 'GET'): Promise<number> =>
  (await fetch(host.url + path, { method })).status;

test('the proxy passes on queries below the path of Prometheus, without cookies, and nothing else', async () => {
  asked.length = 0;
  await fetch(`${host.url}/api/prometheus/api/v1/query?query=up`, { headers: { cookie: 'a=b' } });
  expect(asked).toEqual(['GET /sub/api/v1/query?query=up ']);
  expect(await status('/api/prometheus/api/v1/admin/tsdb/delete_series', 'POST')).toBe(404);
  expect(await status('/api/prometheus/-/quit', 'POST')).toBe(404);
  expect(asked).toHaveLength(1);
});

test('no path leads out of the folders', async () => {
  for (const path of [
    '/dist/%2e%2e/package.json',
    '/dist/..%2fpackage.json',
    '/api/boards/..%2f..%2fpackage',
  ]) {
    expect(await (await fetch(host.url + path)).text(), path).not.toContain('mikrofleet-grafana-host');
  }
});

test('an error of Prometheus is shown by each panel that asked', async () => {
  const { page } = await host.open('/d/second');
  await settled(page);
  const [panel] = await readPanels(page);
  expect(panel?.outcome).toBe('error');
});

test('a Prometheus that is away is an error of the panel, and the page stays', async () => {
  const { page } = await host.open('/d/second');
  await settled(page);
  await page.route('**/api/prometheus/**', (route) => route.abort());
  await page.reload();
  await settled(page);
  expect((await readPanels(page))[0]?.outcome).toBe('error');
});
