import { type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { startDevice, stopAll } from '../../transport/routeros-api/scripted-device.ts';
import { type ApiFixture, startApi } from '../fixture.ts';
import { devices, marker } from '../marked-devices.ts';

type Line = Readonly<Record<string, unknown>> & { readonly event: string; readonly step?: string };

let fixture: ApiFixture;
let fleet: Fleet;

beforeAll(async () => {
  fleet = await startFleet({ devices });
  fixture = await startApi('sqlite');
  await fixture.registry.tenants.setNetworks(fixture.platform, fixture.acme.tenantId, ['127.0.0.0/8']);
});
afterAll(() => fleet.close());
afterEach(stopAll);

const account = (password = `${marker}-monitor`, tls: object = { mode: 'off' }) => ({
  new_credential: {
    profile: { kind: 'api', username: 'monitor', tls },
    secrets: { password },
  },
});

/** The answer while it comes. Cancelling it is a client that goes away. */
async function open(body: object): Promise<{ response: Response; lines: AsyncGenerator<Line> }> {
  const response = await fetch(`${fixture.url}/api/v1/test-connection`, {
    method: 'POST',
    headers: {
      accept: 'application/x-ndjson',
      authorization: `Bearer ${fixture.tokens.admin}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  return { response, lines: linesOf(response) };
}

async function* linesOf(response: Response): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body ?? []) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield JSON.parse(part) as Line;
  }
  expect(rest).toBe('');
}

async function follow(body: object): Promise<readonly Line[]> {
  const { response, lines } = await open(body);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/x-ndjson; charset=utf-8',
  ]);
  const all: Line[] = [];
  for await (const line of lines) all.push(line);
  expect(JSON.stringify(all)).not.toContain(marker);
  return all;
}

/** `begin tcp`, `step tcp ok`; the last one alone. */
const inWords = (lines: readonly Line[]) =>
  lines.map(({ event, step, outcome }) => [event, step, outcome].filter(Boolean).join(' '));

it('tells each step as it begins and ends, and the whole at the end', async () => {
  const device = fleet.device('hub-core1');
  const lines = await follow({ address: '127.0.0.1', port: device.apiPort, ...account() });
  expect(inWords(lines)).toEqual([
    'begin name',
    'step name ok',
    'begin tcp',
    'step tcp ok',
    'begin tls',
    'step tls warning',
    'begin login',
    'step login ok',
    'begin rights',
    expect.stringMatching(/^step rights (?:ok|warning)$/),
    'begin identity',
    'step identity ok',
    'end',
  ]);
  const { diagnosis } = lines.at(-1) as unknown as {
    diagnosis: { ok: boolean; steps: readonly object[]; device: object };
  };
  expect(diagnosis).toMatchObject({ ok: true, device: { identity: 'hub-core1' } });
  const told = lines.filter(({ event }) => event === 'step').map(({ event: _event, ...step }) => step);
  expect(told).toEqual(diagnosis.steps);
});

it('tells the steps of SNMP', async () => {
  const { snmpPort: port } = fleet.device('hub-core1');
  const new_credential = {
    profile: { kind: 'snmp', version: '2c', timeout_ms: 1_000, retries: 0 },
    secrets: { community: 'demo-public' },
  };
  const lines = await follow({ address: '127.0.0.1', port, new_credential });
  expect(inWords(lines)).toEqual([
    'begin name',
    'step name ok',
    'begin snmp',
    'step snmp ok',
    'step rights skipped',
    'begin identity',
    'step identity ok',
    'end',
  ]);
});

it.each([
  ['a wrong password', 'apiPort', account('wrong'), 'login', 'device.login-rejected'],
  [
    'a certificate nobody trusts',
    'apiTlsPort',
    account(undefined, { mode: 'verify' }),
    'tls',
    'device.tls-untrusted',
  ],
] as const)('ends at the step that fails with its remedy: %s', async (...[, port, given, step, code]) => {
  const lines = await follow({ address: '127.0.0.1', port: fleet.device('tower1-sw1')[port], ...given });
  const at = lines.findIndex((line) => line.event === 'step' && line['outcome'] === 'failed');
  expect(lines[at]).toMatchObject({
    step,
    code,
    remedy: expect.stringMatching(/./),
    duration_ms: expect.any(Number),
  });
  expect(lines[at - 1]).toEqual({ event: 'begin', step });
  const later = lines.slice(at + 1);
  expect(later.pop()).toMatchObject({ event: 'end', diagnosis: { ok: false } });
  for (const line of later) expect(line).toMatchObject({ event: 'step', outcome: 'skipped' });
});

it('shows which step hangs, and lets the device go when the client does', async () => {
  const device = await startDevice(() => {}, { login: () => {} });
  // Answers as RouterOS does before a login, so that the login is sent; that one is never answered.
  device.script = (request) => {
    request.say('!fatal', 'not logged in');
    request.socket.end();
  };
  const { lines } = await open({ address: '127.0.0.1', port: device.port, ...account() });
  const told: string[] = [];
  for await (const line of lines) {
    told.push(...inWords([line]));
    if (line.step !== 'login') continue;
    await vi.waitFor(() => expect(device.logins).toBe(1), { timeout: 20_000 });
    // Leaving the loop cancels the answer, as a page does that is closed.
    break;
  }
  expect(told.at(-1)).toBe('begin login');
  await vi.waitFor(() => expect(device.sockets.size).toBe(0), { timeout: 20_000 });
});

it('refuses what is wrong before the first step with its status', async () => {
  const { response } = await open({ address: '127.0.0.1', credential: 'no such' });
  expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  expect(await response.json()).toMatchObject({ code: 'registry.unknown-reference' });
});

it('tells of swapped hardware, which is seen after the last step', async () => {
  const { profile, secrets } = account().new_credential;
  const body = { name: 'everywhere', profile, secrets, networks: ['127.0.0.0/8'] };
  const { json } = await fixture.call('POST', '/credentials', { body });
  const { id } = await fixture.registry.devices.create(fixture.acme, {
    name: 'swapped',
    address: '127.0.0.1',
    port: fleet.device('tower1-ap1').apiPort,
    type: 'ap',
    transport: 'api',
    credentials: { api: json['id'] as never },
    facts: { serial: 'OF THE OLD ONE' },
  });
  const lines = await follow({ device: id });
  expect(lines.at(-2)).toMatchObject({ event: 'step', step: 'identity', outcome: 'ok' });
  expect(lines.at(-1)).toMatchObject({
    event: 'failure',
    code: 'registry.quarantined',
    remedy: expect.stringMatching(/./),
  });
});
