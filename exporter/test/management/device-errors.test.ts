import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { createProber } from '../../src/probe/prober.ts';
import { type Request, ScriptedDevice } from '../transport/routeros-api/scripted-device.ts';
import { type ApiFixture, startApi } from './fixture.ts';

/** More rows than any reply may have. */
const tooMany = 260_000;
const distinct = 1000;

const answers: Readonly<Record<string, (request: Request) => void>> = {
  '/system/routerboard/print': (request) => request.say('!re', '=serial-number=HOME1', '=model=RB5009'),
  '/system/resource/print': (request) => request.say('!re', '=version=7.20.2', '=board-name=RB5009'),
  '/system/identity/print': (request) => request.say('!re', '=name=hub'),
};
const usual = (request: Request): void => {
  answers[request.path]?.(request);
  request.say('!done');
};
const endless = (request: Request): void => {
  if (request.path !== '/ip/neighbor/print') return usual(request);
  // The same ones again and again: to encode each would take longer than the exporter waits.
  const rows = Array.from({ length: distinct }, (_, index) => request.bytes('!re', `=identity=n${index}`));
  for (let sent = 0; sent < tooMany; sent += distinct) request.raw(Buffer.concat(rows));
  request.say('!done');
};
/** As for an account without the policy `read`. */
const failing = (request: Request): void => {
  request.say('!trap', '=message=not enough permissions (9)');
  request.say('!done');
};

describe('an error of a device that a route of the API contacts', () => {
  let fixture: ApiFixture;
  let device: ScriptedDevice;
  let id: string;
  const call: ApiFixture['call'] = (...request) => fixture.call(...request);

  beforeAll(async () => {
    fixture = await startApi('sqlite', undefined, (settings) => createProber(settings, collectors));
    await fixture.registry.tenants.setNetworks(fixture.platform, fixture.acme.tenantId, ['127.0.0.0/8']);
    device = await new ScriptedDevice(usual).listen();
    const account = {
      profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' } },
      networks: ['127.0.0.0/8'],
      secrets: { password: 'marker-Pa55word' },
    };
    const body = { address: '127.0.0.1', port: device.port, name: 'hub', new_credential: account };
    const { json, status, text } = await call('POST', '/register-device', { body });
    expect(status, text).toBe(201);
    ({ id } = json['device'] as { id: string });
  });
  afterAll(() => device.stop());

  /** Moves it and back, so that it is asked for its serial again. */
  async function forget(): Promise<void> {
    for (const port of [device.port + 1, device.port]) {
      const moved = await call('PATCH', `/devices/${id}`, { body: { port }, headers: { 'if-match': '*' } });
      expect(moved.json).toMatchObject({ state: 'pending', port });
    }
  }

  it('is no error of the exporter: more neighbours than can be read are a truncated list', async () => {
    device.script = endless;
    const { status, json, text } = await call('GET', `/devices/${id}/neighbours`);
    expect(status, text.slice(0, 500)).toBe(200);
    expect(json['truncated']).toBe(true);
    expect(json['neighbours']).toHaveLength(1000);
  });

  it.each([
    ['neighbours', () => call('GET', `/devices/${id}/neighbours`)],
    ['live data of a device not met yet', () => call('GET', `/devices/${id}/resources`)],
    ['a stream of one', () => call('GET', `/devices/${id}/stream?resources=resources`)],
    ['a command', () => call('POST', `/devices/${id}/execute`, { body: { path: '/ip/address/print' } })],
  ])('is 502 with the cause: a refusal, for %s', async (_what, contact) => {
    await forget();
    device.script = failing;
    const { status, json, text } = await contact();
    expect(status, text).toBe(502);
    expect(json).toMatchObject({ code: 'contact.failed', cause: { code: 'collector.permission' } });
    expect(fixture.logs.join('\n')).not.toContain('internal.bug');
  });

  it('that refuses its serial is a reason for a scrape', async () => {
    await forget();
    device.script = failing;
    const token = await fixture.makeToken(fixture.acme, 'admin', ['scrape']);
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${fixture.url}/probe?target=${id}`, { headers });
    const body = await answer.text();
    expect(answer.status, body).toBe(200);
    expect(body).toMatch(/^mikrotik_up 0$/m);
    expect(body).toContain('mikrotik_probe_failure{reason="serial-missing"} 1');
  });
});
