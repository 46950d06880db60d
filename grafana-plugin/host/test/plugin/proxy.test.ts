import { expect, test } from 'vitest';
import { ask } from './visit.ts';

const proxy = '/api/plugin-proxy/mikrofleet-mikrotik-app/v1';

interface Devices {
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

const devicesOf = async (org: 1 | 2): Promise<readonly string[]> => {
  const { items } = (await (await ask(`${proxy}/devices?limit=100`, { org })).json()) as Devices;
  return items.map(({ name }) => name).sort();
};

test('each organisation sees the devices of its tenant and no others', async () => {
  expect(await devicesOf(1)).toEqual([
    'hub-ap1',
    'hub-ap2',
    'hub-bh1',
    'hub-chr1',
    'hub-core1',
    'hub-sw1',
    'hub-sw2',
    'tower1-ap1',
    'tower1-bh1',
    'tower1-cpe1',
    'tower1-sw1',
  ]);
  expect(await devicesOf(2)).toEqual([
    'tower2-ap1',
    'tower2-bh1',
    'tower2-cpe1',
    'tower2-lte1',
    'tower2-rtr1',
    'tower2-sw1',
  ]);
  const { items } = (await (await ask(`${proxy}/devices?limit=1`, { org: 1 })).json()) as Devices;
  expect((await ask(`${proxy}/devices/${items[0]!.id}`, { org: 2 })).status).toBe(404);
});

test('the data source of an organisation has the series of its tenant only', async () => {
  const source = '/api/datasources/proxy/uid/prometheus/api/v1';
  const query = 'count by (tenant) (mikrotik_up)';
  const tenantsIn = async (org: 1 | 2, path: string, init: RequestInit = {}): Promise<unknown> => {
    const { data } = (await (await ask(source + path, { org }, init as never)).json()) as { data: unknown };
    return data;
  };
  const form = {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ query }).toString(),
  };
  for (const [org, tenant] of [
    [1, 'acme'],
    [2, 'borealis'],
  ] as const) {
    const own = { result: [{ metric: { tenant } }] };
    // The first scrapes may still be on their way.
    await expect.poll(() => tenantsIn(org, '/query', form), { timeout: 60_000 }).toMatchObject(own);
    expect(await tenantsIn(org, `/query?query=${encodeURIComponent(query)}`)).toMatchObject(own);
    expect(await tenantsIn(org, '/label/tenant/values')).toEqual([tenant]);
  }
});

test.each([
  { as: 'viewer', role: 'viewer', name: 'grafana:viewer@localhost' },
  { as: 'editor', role: 'operator', name: 'grafana:editor@localhost' },
  { as: 'admin', role: 'admin', name: 'grafana:admin@localhost' },
  // Administrator of the server is nothing more in an organisation.
  { as: 'root', role: 'admin', name: 'grafana:root@localhost' },
] as const)('the exporter knows $as by the identity that the page signs', async ({ as, role, name }) => {
  const session = await (await ask(`${proxy}/session`, { as, org: 2 })).json();
  expect(session).toMatchObject({
    principal: { kind: 'person', role, name },
    tenant: { name: 'borealis', grafana_org_id: 2 },
  });
});

test('a route for administrators is refused to others, by Grafana and by the exporter', async () => {
  const viewer = await ask(`${proxy}/tokens`, { as: 'viewer' });
  expect([viewer.status, await viewer.json()]).toEqual([
    403,
    { message: 'plugin proxy route access denied', traceID: '' },
  ]);
  expect((await ask(`${proxy}/tokens`, { as: 'admin' })).status).toBe(200);
  expect((await ask(`${proxy}/devices`, { as: 'nobody' })).status).toBe(403);
});

test('a link names its organisation in its query', async () => {
  const session = await (await ask(`${proxy}/session?targetOrgId=2`, { org: 1 })).json();
  expect(session).toMatchObject({ tenant: { name: 'borealis' } });
});

test.each([
  // An editor may post below a device; what is posted elsewhere that way is judged by what it is.
  ['editor', 'POST', 'devices/..%2Ftokens'],
  ['editor', 'POST', 'devices/..%2F..%2Fv1%2Ftokens'],
  ['editor', 'POST', 'devices/%2E%2E/tokens'],
  ['editor', 'POST', 'devices//..//tokens'],
  ['editor', 'POST', 'silences/..%2Fcredentials'],
  ['editor', 'DELETE', 'saved-searches/..%2Ftokens%2Ftok_1'],
  ['viewer', 'GET', 'devices/..%2Ftokens'],
  ['viewer', 'GET', 'devices/..%2Fcredentials'],
  ['viewer', 'GET', 'devices/..%2Faudit%2Fexport'],
  ['viewer', 'GET', 'tokens/'],
  ['viewer', 'GET', 'tokens%2F'],
  ['viewer', 'GET', 'Tokens'],
  ['viewer', 'GET', 'tokens.'],
  ['viewer', 'GET', 'tokens%00'],
] as const)('no path leads %s round their role: %s %s', async (as, method, path) => {
  const body =
    method === 'GET' ? {} : { body: JSON.stringify({ name: 'stolen', role: 'viewer', scopes: ['manage'] }) };
  const answer = await ask(
    `${proxy}/${path}`,
    { as },
    { method, headers: { 'content-type': 'application/json' }, ...body },
  );
  const text = await answer.text();
  expect([401, 403, 404, 405], text).toContain(answer.status);
  expect(text).not.toMatch(/"items"|mkf_/u);
});

const message = async (path: string, org: 1 | 3 = 1, init: { readonly method?: string } = {}) => {
  const answer = await ask(path, { org }, init);
  const text = await answer.text();
  return [answer.status, text === '' ? '' : (JSON.parse(text) as { message: string }).message];
};

test('a change that is sent again with its key is carried out once', async () => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'lost-answer' };
  const post = () =>
    ask(`${proxy}/sites`, {}, { method: 'POST', headers, body: JSON.stringify({ name: 'sent-twice' }) });
  const [first, again] = [await post(), await post()];
  expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
  const site = (await first.json()) as { readonly id: string };
  expect(await again.json()).toEqual(site);
  await ask(`${proxy}/sites/${site.id}`, {}, { method: 'DELETE', headers: { 'if-match': '*' } });
});

test('what has no route, is not enabled or is not set up', async () => {
  const noRoute = [404, 'plugin route match not found'];
  expect(await message(`${proxy}/elsewhere`)).toEqual(noRoute);
  expect(await message(`${proxy}/tenants`, 1, { method: 'POST' })).toEqual(noRoute);
  expect(await message('/api/plugin-proxy/other-app/v1/devices')).toEqual([
    404,
    'Plugin not found, no installed plugin with that id',
  ]);
  // The address of the target is `<no value>/api/v1/devices`.
  expect(await message(`${proxy}/devices`, 3)).toEqual([502, '']);
});

test('settings are for administrators to change, and secrets never come back', async () => {
  const path = '/api/plugins/mikrofleet-mikrotik-app/settings';
  const body = JSON.stringify({
    enabled: true,
    pinned: true,
    jsonData: { exporterUrl: 'http://127.0.0.1:9' },
    secureJsonData: { token: 'mkf_secret' },
  });
  const post = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
  expect((await ask(path, { as: 'editor', org: 3 }, post)).status).toBe(403);
  const changed = await ask(path, { as: 'admin', org: 3 }, post);
  expect(await changed.json()).toEqual({ message: 'Plugin settings updated' });
  const text = await (await ask(path, { as: 'viewer', org: 3 })).text();
  expect(text).not.toContain('mkf_secret');
  expect(JSON.parse(text)).toMatchObject({
    enabled: true,
    jsonData: { exporterUrl: 'http://127.0.0.1:9' },
    secureJsonFields: { token: true },
  });
  const without = JSON.stringify({ enabled: true, pinned: true, jsonData: {} });
  await ask(path, { org: 3 }, { ...post, body: without });
  // A secret that is not sent stays, everything else is as it was sent.
  expect(await (await ask(path, { org: 3 })).json()).toMatchObject({
    jsonData: {},
    secureJsonFields: { token: true },
  });
});
