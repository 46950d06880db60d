import { type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { withDeadline } from '../../src/concurrency/deadline.ts';
import { parseSettings } from '../../src/config/load.ts';
import type { Settings } from '../../src/config/settings.ts';
import { type ProbeAnswer, ProbeService } from '../../src/probe/probe-service.ts';
import { createProber } from '../../src/probe/prober.ts';
import { catalogue } from '../config/catalogue.ts';
import { FakeProber } from '../http/fake-prober.ts';
import { type Script, startDevice, stopAll } from '../transport/routeros-api/scripted-device.ts';
import { type DiscoveryRelay, startDiscoveryRelay } from './discovery-relay.ts';

let fleet: Fleet;
beforeAll(async () => {
  fleet = await startFleet();
});
afterAll(() => fleet.close());

const services: ProbeService[] = [];
const relays: DiscoveryRelay[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()));
  for (const relay of relays.splice(0)) relay.close();
  await stopAll();
});

/** Settings as a reload creates them: no object is the same as before. */
const load = (text: string): Settings => parseSettings(text, { file: 'm.yml', environment: {}, catalogue });

function serviceOf(
  text: string,
  createProberOf = (settings: Settings) => createProber(settings, collectors),
) {
  const service = new ProbeService(load(text), createProberOf);
  services.push(service);
  return service;
}

function probe(service: ProbeService, name = 'device'): Promise<ProbeAnswer> {
  const target = service.settings.targets.get(name);
  if (target === undefined) throw new Error('The settings have no such target.');
  return withDeadline(20_000, {}, (deadline) => service.probe({ target, collectors: ['system'], deadline }));
}

const v3 = (port: number, password: string, more = ''): string => `
auths:
  v3: { snmp: { version: 3, username: demo-v3, auth_protocol: sha1, auth_password: ${password}, priv_protocol: aes128, priv_password: demo-priv-pass, timeout: 5s } }
targets: [{ name: device, address: 127.0.0.1, port: ${port}, type: cpe, auth: v3${more} }]
`;

const v2 = (community: string, timing: string): string => `
auths: { v2: { snmp: { version: 2c, community: ${community}, ${timing} } } }
targets: [{ name: device, address: 127.0.0.1, port: ${fleet.device('tower1-cpe1').snmpPort}, type: cpe, auth: v2 }]
`;

const api = (port: number, password: string): string => `
auths: { api: { api: { username: monitor, password: ${password}, tls: off } } }
targets: [{ name: device, address: 127.0.0.1, port: ${port}, type: router, auth: api }]
`;

async function startRelay(): Promise<DiscoveryRelay> {
  const device = fleet.devices.find(({ description }) => description.snmpUsers !== undefined);
  const relay = await startDiscoveryRelay(device?.snmpPort ?? 0);
  relays.push(relay);
  return relay;
}

const answer: Script = (request) => request.say('!done');

describe('an SNMPv3 session', () => {
  test('goes on after a reload that leaves its account alone', async () => {
    const relay = await startRelay();
    const service = serviceOf(v3(relay.port, 'demo-auth-pass'));
    expect((await probe(service)).result.up).toBe(true);
    expect(relay.discoveries()).toBe(1);
    service.replace(load(v3(relay.port, 'demo-auth-pass', ', role: moved')));
    expect((await probe(service)).result.up).toBe(true);
    expect(relay.discoveries()).toBe(1);
    expect(service.statistics().snmpSessionsOpen).toBe(1);
  });

  test('is not used with another password', async () => {
    const relay = await startRelay();
    const service = serviceOf(v3(relay.port, 'demo-auth-pass'));
    await probe(service);
    service.replace(load(v3(relay.port, 'wrong-auth-pass')));
    const { result } = await probe(service);
    expect(result.error?.code).toBe('device.snmp-wrong-credentials');
    expect(relay.discoveries()).toBe(2);
    // With the old password again, the old session is reused.
    service.replace(load(v3(relay.port, 'demo-auth-pass')));
    expect((await probe(service)).result.up).toBe(true);
    expect(relay.discoveries()).toBe(2);
  });
});

describe('the pause of an SNMP account', () => {
  test('outlasts a reload, but not a corrected community', async () => {
    const service = serviceOf(v2('wrong', 'timeout: 100ms, retries: 0'));
    expect((await probe(service)).result.error?.code).toBe('device.snmp-no-answer');
    service.replace(load(v2('wrong', 'timeout: 100ms, retries: 0')));
    expect((await probe(service)).result.error?.message).toMatch(/^Paused for another \d+ s after: /);
    service.replace(load(v2('demo-public', 'timeout: 5s')));
    expect((await probe(service)).result.error).toBeUndefined();
  });
});

describe('an API account', () => {
  test('keeps its session over a reload, and loses it with its password', async () => {
    const device = await startDevice(answer, { login: (request) => request.say('!done') });
    const service = serviceOf(api(device.endpoint.port, 'one'));
    await probe(service);
    service.replace(load(api(device.endpoint.port, 'one')));
    await probe(service);
    expect(device.logins).toBe(1);
    service.replace(load(api(device.endpoint.port, 'two')));
    await probe(service);
    expect(device.logins).toBe(2);
  });

  test('keeps its pause over a reload, and not with a corrected password', async () => {
    const device = await startDevice(answer, {
      login: (request) => {
        if (request.arg('password') !== 'right')
          request.say('!trap', '=message=invalid user name or password (6)');
        request.say('!done');
      },
    });
    const service = serviceOf(api(device.endpoint.port, 'wrong'));
    expect((await probe(service)).result.error?.code).toBe('device.login-rejected');
    service.replace(load(api(device.endpoint.port, 'wrong')));
    expect((await probe(service)).result.error?.message).toMatch(/^Paused for another \d+ s after: /);
    expect(device.logins).toBe(1);
    service.replace(load(api(device.endpoint.port, 'right')));
    expect((await probe(service)).result.error).toBeUndefined();
    expect(device.logins).toBe(2);
  });
});

describe('a probe under way', () => {
  const text = `
auths: { api: { api: { username: u, password: p, tls: off } } }
targets:
  - { name: slow, address: 10.1.1.14, type: router, auth: api }
`;
  test('is shared with whoever asks after a reload', async () => {
    const prober = new FakeProber();
    const service = serviceOf(text, () => prober);
    const first = probe(service, 'slow');
    service.replace(load(text));
    const second = probe(service, 'slow');
    expect([(await first).shared, (await second).shared]).toEqual([false, true]);
    expect(prober.calls).toHaveLength(1);
  });

  test('ends with its prober, however many reloads come meanwhile', async () => {
    const probers: FakeProber[] = [];
    const service = serviceOf(text, () => {
      const prober = new FakeProber();
      probers.push(prober);
      return prober;
    });
    const under = probe(service, 'slow');
    service.replace(load(text));
    service.replace(load(`${text}connections: { max: 7 }\n`));
    expect(probers).toHaveLength(2);
    expect((await under).result.up).toBe(true);
    await expect.poll(() => probers.map(({ closed }) => closed)).toEqual([1, 0]);
  });
});
