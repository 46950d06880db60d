import { createServer, get, type OutgoingHttpHeaders, type Server } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { settled } from '../pictures/settled.ts';
import { runbooksFolder } from '../server/defaults.ts';
import { writeFixtureBoards } from './boards.fixture.ts';
import { type Host, startHost } from './host.ts';
import { readPanels } from './panels.ts';

let folder: string;
let prometheus: Server;
let host: Host;
let prometheusUrl: string;
const asked: string[] = [];

/** A Prometheus that refuses every query, as a real one does an expression it cannot parse. */
beforeAll(async () => {
  prometheus = createServer((request, response) => {
    const { cookie = '', authorization = '' } = request.headers;
    asked.push(`${request.method} ${request.url} ${cookie}${authorization}`);
    if (request.url?.includes('query=cut') === true) {
      response.writeHead(200, { 'content-length': '1000' }).write('{"status":');
      setImmediate(() => response.destroy());
      return;
    }
    const body = request.url?.includes('/label/')
      ? { status: 'success', data: ['hub'] }
      : { status: 'error', error: 'parse error: unexpected end' };
    // As Prometheus does by default.
    const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
    response.writeHead(200, headers).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => prometheus.listen(0, '127.0.0.1', resolve));
  folder = writeFixtureBoards();
  prometheusUrl = `http://127.0.0.1:${(prometheus.address() as AddressInfo).port}/sub/`;
  host = await startHost(folder, new URL(prometheusUrl));
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
  await fetch(`${host.url}/api/datasources/proxy/uid/prometheus/api/v1/query?query=up`, {
    headers: { cookie: 'a=b', authorization: 'Basic YTpi' },
  });
  expect(asked).toEqual(['GET /sub/api/v1/query?query=up ']);
  expect(await status('/api/datasources/proxy/uid/prometheus/api/v1/admin/tsdb/delete_series', 'POST')).toBe(
    404,
  );
  expect(await status('/api/datasources/proxy/uid/prometheus/-/quit', 'POST')).toBe(404);
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    expect(await status('/api/datasources/proxy/uid/prometheus/api/v1/query?query=up', method), method).toBe(
      405,
    );
  }
  expect(asked).toHaveLength(1);
});

test('an answer that Prometheus cuts off is not shown as a whole one, and the next is answered', async () => {
  const answer = await fetch(`${host.url}/api/datasources/proxy/uid/prometheus/api/v1/query?query=cut`);
  await expect(answer.text()).rejects.toThrow();
  expect(await status('/api/datasources/proxy/uid/prometheus/api/v1/query?query=up')).toBe(200);
});

test('a path that is none is refused', async () => {
  const code = await new Promise((resolve, reject) => {
    const { hostname, port } = new URL(host.url);
    get({ hostname, port, path: '//[' }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
  expect(code).toBe(400);
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

test('the link of an alert leads to its runbook, as text, and of no other file', async () => {
  const files = readdirSync(runbooksFolder);
  expect(files).toContain('MikrofleetDeviceDown.md');
  for (const file of files) {
    const answer = await fetch(`${host.url}/runbooks/${file}`);
    expect(answer.status, file).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe(readFileSync(join(runbooksFolder, file), 'utf8'));
  }
  for (const path of ['NoSuchAlert.md', '', '..%2fREADME.md', 'a/b.md', '<b>.md']) {
    const answer = await fetch(`${host.url}/runbooks/${path}`);
    expect(answer.status, path).toBe(404);
    expect(await answer.text(), path).not.toContain('# ');
  }
});

describe('only for pages of its own', () => {
  const path = '/api/datasources/proxy/uid/prometheus/api/v1/query?query=up';
  /** `fetch` does not let a Host header through. */
  const statusFor = (headers: OutgoingHttpHeaders, to = path): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      get(host.url + to, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
  test.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('it answers under %s', async (name) => {
    expect(await statusFor({ host: `${name}:${new URL(host.url).port}` })).toBe(200);
    // Through a tunnel the port differs.
    expect(await statusFor({ host: `${name}:8080`, origin: `http://${name.toLowerCase()}:8080` })).toBe(200);
    expect(await statusFor({ host: name })).toBe(200);
  });

  test.each([
    'boards.example',
    'localhost.example',
    '127.0.0.1.example:80',
    '127.0.0.2',
    'a b',
    '@127.0.0.1',
  ])('not under the name %j, which another page may have', async (name) => {
    asked.length = 0;
    for (const to of [path, '/', '/d/second', '/api/boards/second']) {
      expect(await statusFor({ host: name }, to), to).toBe(403);
    }
    expect(asked).toEqual([]);
  });

  test.each([
    { origin: 'http://boards.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('not for a page of another site: %o', async (headers) => {
    asked.length = 0;
    expect(await statusFor(headers)).toBe(403);
    expect(await statusFor(headers, '/api/boards/second')).toBe(403);
    expect(asked).toEqual([]);
  });

  test('a link on another site leads to a board', async () => {
    expect(await statusFor({ 'sec-fetch-site': 'cross-site' }, '/d/second')).toBe(200);
  });

  test('a page of another site cannot read anything in a browser', async () => {
    const { page } = await host.open('/d/second');
    await settled(page);
    await page.goto(prometheusUrl);
    const read = await page.evaluate(
      (url) =>
        fetch(url).then(
          (response) => response.text(),
          () => 'refused',
        ),
      host.url + path,
    );
    expect(read).toBe('refused');
  });
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
  await page.route('**/api/datasources/proxy/**', (route) => route.abort());
  await page.reload();
  await settled(page);
  expect((await readPanels(page))[0]?.outcome).toBe('error');
});
