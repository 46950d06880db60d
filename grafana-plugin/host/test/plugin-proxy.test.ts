import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHostServer } from '../server/host-server.ts';

const id = 'host-test-app';
const seen: IncomingMessage[] = [];
let folder: string;
let api: Server;
let host: Server;
let url: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  api = createServer((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  const apiUrl = await listen(api);
  folder = await mkdtemp(join(tmpdir(), 'app-'));
  const headers = [{ name: 'Authorization', content: 'Bearer {{ .SecureJsonData.token }}' }];
  const route = { method: 'GET', reqRole: 'Viewer', url: '{{ .JsonData.api }}/base/things', headers };
  await writeFile(
    join(folder, 'plugin.json'),
    JSON.stringify({
      id,
      type: 'app',
      name: 'Test',
      info: { version: '1.0.0', logos: { small: '', large: '' } },
      routes: [
        { ...route, path: 'things/secret', reqRole: 'Admin' },
        { ...route, path: 'things/*' },
        { ...route, path: 'things', method: 'POST', reqRole: 'Editor' },
        { ...route, path: 'granted', method: 'GET', reqRole: 'Admin', reqAction: `${id}.things:read` },
        { ...route, path: 'owned', method: 'GET', reqRole: 'Viewer', reqAction: `${id}.server:own` },
        { ...route, path: 'unknown', method: 'GET', reqRole: 'Viewer', reqAction: `${id}.nobody:has` },
        {
          ...route,
          path: 'fixed',
          method: 'POST',
          body: { key: '{{ .SecureJsonData.token }}', of: '{{ .JsonData.api }}' },
        },
      ],
      roles: [
        { role: { name: 'Reader', permissions: [{ action: `${id}.things:read` }] }, grants: ['Editor'] },
        { role: { name: 'Owner', permissions: [{ action: `${id}.server:own` }] }, grants: ['Grafana Admin'] },
      ],
    }),
  );
  host = createHostServer({
    prometheus: new URL(apiUrl),
    boardsFolder: folder,
    bundleFolder: folder,
    scrapeInterval: '15s',
    app: {
      folder,
      organisations: [
        { id: 1, name: 'one' },
        { id: 2, name: 'two' },
        { id: 3, name: 'off' },
      ],
      provisions: [
        { type: id, orgId: 1, jsonData: { api: apiUrl }, secureJsonData: { token: 'of-one' } },
        { type: id, orgId: 2, jsonData: { api: 'http://127.0.0.1:9' } },
        { type: id, orgId: 3, disabled: true },
      ],
    },
  });
  url = `${await listen(host)}/api/plugin-proxy/${id}`;
});

afterAll(async () => {
  for (const server of [api, host]) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true });
});

interface Init extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>;
}

const ask = (path: string, cookie = '', init: Init = {}): Promise<Response> => {
  seen.length = 0;
  return fetch(url + path, { ...init, headers: { ...init.headers, cookie } });
};

const status = async (path: string, cookie: string, method = 'GET'): Promise<number> =>
  (await ask(path, cookie, { method })).status;

test('what is sent to the target', async () => {
  answer = (_, response) => response.setHeader('set-cookie', 'a=b').end('{}');
  const answered = await ask('/things/a%20b/c?x=1&y=%2F', 'host_user=editor; secret=1', {
    headers: {
      authorization: 'Bearer of-the-browser',
      'x-grafana-id': 'forged',
      'x-grafana-user': 'forged',
      'x-forwarded-host': 'elsewhere',
      referer: 'http://page/',
    },
  });
  expect(answered.headers.get('set-cookie')).toBeNull();
  expect(answered.headers.get('content-security-policy')).toBe('sandbox');
  const [{ url: path, headers }] = seen as [IncomingMessage];
  expect(path).toBe('/base/things/a%20b/c?x=1&y=%2F');
  expect(headers).toMatchObject({ authorization: 'Bearer of-one', 'x-grafana-referer': 'http://page/' });
  for (const name of ['cookie', 'origin', 'referer', 'x-forwarded-host', 'x-grafana-user'])
    expect(headers, name).not.toHaveProperty(name);
  expect(JSON.parse(String(headers['x-grafana-context']))).toMatchObject({
    UserID: 3,
    OrgID: 1,
    OrgName: 'one',
    OrgRole: 'Editor',
    Login: 'editor',
    IsGrafanaAdmin: false,
  });
  const [head, claims] = String(headers['x-grafana-id'])
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>);
  expect(head).toMatchObject({ alg: 'ES256' });
  expect(claims).toMatchObject({
    iss: `${new URL(url).origin}/`,
    aud: ['org:1'],
    sub: 'user:3',
    role: 'Editor',
    email: 'editor@localhost',
  });
  expect(Number(claims?.['exp']) - Number(claims?.['iat'])).toBe(600);
});

test('the first route that fits decides, each with one verb', async () => {
  answer = (_, response) => response.end('{}');
  expect(await status('/things/secret', 'host_user=editor')).toBe(403);
  expect(await status('/things/secret', 'host_user=admin')).toBe(200);
  expect(await status('/things/', 'host_user=admin')).toBe(404);
  expect(await status('/things', 'host_user=admin', 'GET')).toBe(404);
  expect(await status('/things', 'host_user=viewer', 'POST')).toBe(403);
  expect(await status('/things', 'host_user=editor', 'POST')).toBe(200);
});

test('an action decides instead of the role beside it, and comes from the roles of the plugin', async () => {
  answer = (_, response) => response.end('{}');
  for (const [path, viewer, editor, admin, root] of [
    ['/granted', 403, 200, 200, 200],
    ['/owned', 403, 403, 403, 200],
    ['/unknown', 403, 403, 403, 403],
  ] as const) {
    const people = ['viewer', 'editor', 'admin', 'root'];
    const given = await Promise.all(
      people.map((name) => fetch(url + path, { headers: { cookie: `host_user=${name}` } })),
    );
    expect(
      given.map((one) => one.status),
      path,
    ).toEqual([viewer, editor, admin, root]);
  }
});

test('a route with a body sends its own, with settings filled in', async () => {
  answer = (request, response) => request.pipe(response);
  const answered = await ask('/fixed', '', {
    method: 'POST',
    body: 'what the browser sends, which is longer or not',
  });
  const sent = (await answered.json()) as { readonly of: string };
  expect(sent).toEqual({ key: 'of-one', of: expect.stringMatching(/^http:/u) as string });
  expect(Number(seen[0]?.headers['content-length'])).toBe(JSON.stringify(sent).length);
});

test('an organisation in which it is off, and one whose target is away', async () => {
  const off = await ask('/things/a', 'host_org=3');
  expect([off.status, await off.json()]).toEqual([404, { message: 'Plugin is not enabled', traceID: '' }]);
  const away = await ask('/things/a', 'host_org=2');
  expect([away.status, await away.text()]).toEqual([502, '']);
});

test('events arrive as they are sent, and whoever leaves ends the request at the target', async () => {
  let closed: Promise<void> | undefined;
  answer = (_, response) => {
    closed = new Promise((resolve) => {
      response.on('close', resolve);
    });
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
  };
  const leaving = new AbortController();
  const stream = await ask('/things/events', '', { signal: leaving.signal });
  const { value } = await stream.body!.getReader().read();
  expect(Buffer.from(value!).toString()).toBe('data: 1\n\n');
  leaving.abort();
  await closed;
});

test('a body is passed on as it is', async () => {
  answer = (request, response) => request.pipe(response);
  const body = 'name;site\n'.repeat(50_000);
  const answered = await ask('/things', '', {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/csv' },
  });
  expect(await answered.text()).toBe(body);
  expect(seen[0]?.headers['content-type']).toBe('text/csv');
});
