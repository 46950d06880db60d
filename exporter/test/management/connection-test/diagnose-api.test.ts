import net, { type AddressInfo } from 'node:net';
import { demoFleet, type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/config/secret.ts';
import type { ApiAuth, TlsSetting } from '../../../src/config/settings.ts';
import { diagnoseApi } from '../../../src/management/connection-test/diagnose-api.ts';
import type { Diagnosis, DiagnoseOptions } from '../../../src/management/connection-test/diagnosis.ts';
import type { Resolver } from '../../../src/devices/address/resolve-checked.ts';
import { errorTable } from '../../../src/errors/codes.ts';
import {
  type CertificateSet,
  fingerprintOf,
  makeCertificates,
} from '../../transport/routeros-api/certificates.ts';
import {
  authWith,
  password,
  type Script,
  startDevice,
  stopAll,
} from '../../transport/routeros-api/scripted-device.ts';
import { sentence } from '../../transport/routeros-api/wire.ts';

const policy = { allow: [], allowSpecial: ['127.0.0.0/8'] };
const group = { '.id': '*1', name: 'monitoring', policy: 'local,!telnet,api,read,!write,!sensitive' };
const own = (name: string): Record<string, string> => ({ '.id': '*1', name, group: 'monitoring' });

/** The fleet, with markers as account passwords. */
const devices = demoFleet.map((device) => ({
  ...device,
  users: device.users.map((user) => ({ ...user, password: `${password}-${user.name}` })),
  menus: { ...device.menus, '/user': [own('monitor')], '/user/group': [group] },
}));

const toLoopback: Resolver = () => Promise.resolve([{ address: '127.0.0.1' }]);
const failing: Resolver = () => Promise.reject(new Error('ENOTFOUND'));
const silent: Resolver = () => new Promise(() => undefined);

let fleet: Fleet;
let certificates: CertificateSet;
const results: Diagnosis[] = [];

beforeAll(async () => {
  fleet = await startFleet({ devices });
  certificates = makeCertificates();
});
afterAll(() => fleet.close());
afterEach(async () => {
  for (const device of fleet.devices) await device.clearFault();
  await stopAll();
  // No result ever contains a password, whatever the device sent.
  for (const result of results.splice(0)) expect(JSON.stringify(result)).not.toContain(password);
});

async function diagnose(
  port: number,
  auth: Partial<ApiAuth> = {},
  options: Partial<DiagnoseOptions> & { address?: string } = {},
): Promise<Diagnosis> {
  const { address = '127.0.0.1', ...rest } = options;
  const whole = authWith({ password: new Secret(`${password}-monitor`), ...auth });
  const result = await diagnoseApi({ address, port }, whole, { policy, timeoutMs: 8_000, ...rest });
  results.push(result);
  for (const step of result.steps) {
    const needsCode = step.outcome === 'failed' || step.outcome === 'warning';
    expect(step.code !== undefined, step.step).toBe(needsCode);
    if (step.code !== undefined) expect(step.remedy).toBe(errorTable[step.code].remedy);
    expect(step.summary).not.toBe('');
  }
  return result;
}

const outcomes = ({ steps }: Diagnosis): string =>
  steps
    .map(({ step, outcome, code }) => `${step} ${outcome}${code === undefined ? '' : ` ${code}`}`)
    .join(', ');
const step = ({ steps }: Diagnosis, name: string) => steps.find((one) => one.step === name);

/** Checks where a diagnosis ends, and that nothing after it is tried. */
function failsAt(result: Diagnosis, name: string, code: string): void {
  expect(result.ok).toBe(false);
  expect(step(result, name), outcomes(result)).toMatchObject({ outcome: 'failed', code });
  const at = result.steps.findIndex((one) => one.step === name);
  for (const later of result.steps.slice(at + 1)) expect(later.outcome, outcomes(result)).toBe('skipped');
  expect(result.steps.map((one) => one.step)).toEqual(['name', 'tcp', 'tls', 'login', 'rights', 'identity']);
}

describe('a device that works', () => {
  it('over verified TLS', async () => {
    const device = fleet.device('hub-core1');
    const tls: TlsSetting = { mode: 'verify', verifyName: true, ca: fleet.caPem };
    const result = await diagnose(device.apiTlsPort, { tls });
    expect(outcomes(result)).toBe('name ok, tcp ok, tls ok, login ok, rights ok, identity ok');
    expect(result.ok).toBe(true);
    expect(step(result, 'tls')?.facts).toMatchObject({
      protocol: 'TLSv1.3',
      subject: 'CN=hub-core1',
      issuer: 'CN=Mikrofleet demo authority',
      alternativeNames: ['IP Address:127.0.0.1', 'DNS:hub-core1'],
      fingerprint: device.certificateFingerprint?.replaceAll(':', '').toLowerCase(),
      selfSigned: false,
      chain: 'trusted',
      nameMatches: true,
    });
    expect(step(result, 'login')?.facts).toEqual({ method: 'password' });
    expect(step(result, 'rights')?.facts).toMatchObject({ group: 'monitoring', refused: [], missing: [] });
    expect(result.address).toBe('127.0.0.1');
    expect(result.device).toMatchObject({
      identity: 'hub-core1',
      board: 'CCR2004-16G-2S+',
      serial: 'DEMO0A000001',
      version: '7.20.2',
      architecture: 'arm64',
      suggestedType: 'router',
      typeReason: 'The board CCR2004-16G-2S+ is a router.',
    });
    expect(result.device?.uptimeSeconds).toBeGreaterThan(0);
  });

  it('over pinned TLS', async () => {
    const device = fleet.device('tower1-sw1');
    const fingerprint = device.certificateFingerprint?.replaceAll(':', '').toLowerCase() ?? '';
    const result = await diagnose(device.apiTlsPort, { tls: { mode: 'pin', fingerprint } });
    expect(outcomes(result)).toBe('name ok, tcp ok, tls ok, login ok, rights ok, identity ok');
    expect(step(result, 'tls')?.facts).toMatchObject({ selfSigned: true, fingerprint });
    expect(result.device?.suggestedType).toBe('switch');
  });

  it('over anonymous TLS, which is remarked', async () => {
    const result = await diagnose(fleet.device('hub-sw1').apiTlsPort, { tls: { mode: 'anonymous' } });
    expect(result.ok).toBe(true);
    expect(step(result, 'tls')).toMatchObject({ outcome: 'warning', code: 'diagnose.tls-anonymous' });
    expect(step(result, 'tls')?.facts).toMatchObject({ protocol: 'TLSv1.2' });
    expect(step(result, 'tls')?.facts).not.toHaveProperty('fingerprint');
  });

  it('without TLS, which is remarked', async () => {
    const result = await diagnose(fleet.device('hub-core1').apiPort);
    expect(result.ok).toBe(true);
    expect(step(result, 'tls')).toMatchObject({ outcome: 'warning', code: 'diagnose.plain-text' });
  });

  it.each(
    devices.filter(({ services }) => services.api !== false).map((device) => [device.name, device] as const),
  )('%s: the type suggested is its own', async (name, description) => {
    const result = await diagnose(fleet.device(name).apiPort);
    expect(result.ok).toBe(true);
    expect(result.device).toMatchObject({ identity: name });
    expect(result.device?.serial).toBe(description.serial);
    // The hub of a 60 GHz link is the side that others join.
    const expected = description.interfaces.some(({ w60g }) => w60g?.mode === 'ap-bridge')
      ? 'ap'
      : description.type;
    expect(result.device?.suggestedType, result.device?.typeReason).toBe(expected);
  });

  it('of another name than the one asked for is asked by that name', async () => {
    const resolver = toLoopback;
    const tls: TlsSetting = { mode: 'verify', verifyName: true, ca: fleet.caPem };
    const good = await diagnose(
      fleet.device('hub-core1').apiTlsPort,
      { tls },
      { address: 'hub-core1', resolver },
    );
    expect(good.ok, outcomes(good)).toBe(true);
    const bad = await diagnose(
      fleet.device('hub-core1').apiTlsPort,
      { tls },
      { address: 'hub-core2', resolver },
    );
    failsAt(bad, 'tls', 'device.tls-name-mismatch');
  });
});

describe('the name', () => {
  it('that does not resolve', async () => {
    const resolver = failing;
    const result = await diagnose(8728, {}, { address: 'gone.example', resolver });
    failsAt(result, 'name', 'device.name-not-found');
    expect(result.address).toBeUndefined();
  });

  it.each([
    ['127.0.0.1', 'address.special'],
    ['169.254.169.254', 'address.special'],
    ['192.0.2.1', 'address.not-allowed'],
    ['not a name', 'address.invalid'],
  ])('%s is refused before a byte is sent', async (address, code) => {
    const result = await diagnose(
      fleet.device('hub-core1').apiPort,
      {},
      { address, policy: { allow: ['10.0.0.0/8'] } },
    );
    failsAt(result, 'name', code);
  });

  it('is asked once, so that a second answer cannot lead elsewhere', async () => {
    let calls = 0;
    const resolver = (): Promise<{ address: string }[]> => {
      calls++;
      return Promise.resolve([{ address: calls === 1 ? '127.0.0.1' : '127.0.0.2' }]);
    };
    const device = fleet.device('hub-core1');
    const result = await diagnose(device.apiPort, {}, { address: 'rebind.example', resolver });
    expect(result.ok, outcomes(result)).toBe(true);
    expect(result.address).toBe('127.0.0.1');
    expect(calls).toBe(1);
  });

  it('that is not answered for in time', async () => {
    const resolver = silent;
    const result = await diagnose(8728, {}, { address: 'slow.example', resolver, timeoutMs: 50 });
    failsAt(result, 'name', 'device.timeout');
  });
});

describe('TCP', () => {
  it('refused', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const result = await diagnose(port);
    failsAt(result, 'tcp', 'device.refused');
    expect(step(result, 'tcp')?.remedy).toContain('/ip/service enable');
  });
});

const tlsDevice = (name: keyof CertificateSet) =>
  startDevice((request: Parameters<Script>[0]) => request.say('!done'), { tls: certificates[name] });
const verify = (): TlsSetting => ({ mode: 'verify', verifyName: true, ca: certificates.authority.cert });

describe('TLS', () => {
  it.each([
    ['expired', 'device.tls-expired', { chain: 'CERT_HAS_EXPIRED' }],
    ['selfSigned', 'device.tls-untrusted', { selfSigned: true, chain: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
    ['otherName', 'device.tls-name-mismatch', { chain: 'trusted', nameMatches: false }],
  ] as const)('%s: the certificate is shown all the same', async (name, code, facts) => {
    const device = await tlsDevice(name);
    const result = await diagnose(device.port, { tls: verify() });
    failsAt(result, 'tls', code);
    const shown = step(result, 'tls')?.facts;
    expect(shown).toMatchObject({ ...facts, fingerprint: fingerprintOf(certificates[name]) });
    expect(device.logins).toBe(0);
    expect(device.requests).toEqual([]);
  });

  it('with the wrong authority', async () => {
    const device = await tlsDevice('device');
    const tls: TlsSetting = { mode: 'verify', verifyName: true, ca: certificates.selfSigned.cert };
    const result = await diagnose(device.port, { tls });
    failsAt(result, 'tls', 'device.tls-untrusted');
    expect(step(result, 'tls')?.facts).toMatchObject({ issuer: 'CN=Test authority' });
    expect(device.requests).toEqual([]);
  });

  it('with another certificate than the pinned one', async () => {
    const device = await tlsDevice('device');
    const result = await diagnose(device.port, { tls: { mode: 'pin', fingerprint: '0'.repeat(64) } });
    failsAt(result, 'tls', 'device.tls-pin-mismatch');
    expect(step(result, 'tls')?.facts).toMatchObject({ fingerprint: fingerprintOf(certificates.device) });
    expect(device.requests).toEqual([]);
  });

  it('pinned and expired works, and is remarked', async () => {
    const device = await tlsDevice('expired');
    const tls: TlsSetting = { mode: 'pin', fingerprint: fingerprintOf(certificates.expired) };
    const result = await diagnose(device.port, { tls, password: new Secret(password) });
    expect(step(result, 'tls')).toMatchObject({ outcome: 'warning', code: 'diagnose.certificate-expires' });
    expect(step(result, 'login')?.outcome).toBe('ok');
  });

  it('where the plain API listens', async () => {
    // The simulator's reaction to a greeting depends on its random bytes: sometimes it waits for the rest of a word.
    const device = await startDevice(() => {}, {
      onConnection: (socket) => socket.once('data', () => socket.end(sentence('!fatal', 'not logged in'))),
    });
    const result = await diagnose(device.port, { tls: verify() });
    // It answers with a sentence or just closes, whichever arrives first.
    const code = step(result, 'tls')?.code ?? '';
    expect(['device.tls-not-spoken', 'device.tls-not-answered']).toContain(code);
    expect(step(result, 'tls')?.remedy).toMatch(/8729\b.*`tls: off`/);
    failsAt(result, 'tls', code);
  });

  it('without a certificate', async () => {
    failsAt(
      await diagnose(fleet.device('hub-sw1').apiTlsPort, { tls: verify() }),
      'tls',
      'device.tls-no-certificate',
    );
  });

  it('anonymous, where there is a certificate', async () => {
    const result = await diagnose(fleet.device('hub-core1').apiTlsPort, { tls: { mode: 'anonymous' } });
    failsAt(result, 'tls', 'device.tls-failed');
  });

  it('silent', async () => {
    const device = await startDevice(() => {}, { onConnection: (socket) => socket.resume() });
    failsAt(
      await diagnose(device.port, { tls: verify() }, { timeoutMs: 300 }),
      'tls',
      'device.tls-not-answered',
    );
  });
});

const oldLogin: Script = (request) => request.say('!done', `=ret=${'ab'.repeat(16)}`);

describe('the login', () => {
  it('with the wrong password', async () => {
    const result = await diagnose(fleet.device('hub-core1').apiPort, {
      password: new Secret(`${password}-wrong`),
    });
    failsAt(result, 'login', 'device.login-rejected');
  });

  it('to api-ssl without TLS', async () => {
    failsAt(
      await diagnose(fleet.device('hub-core1').apiTlsPort, {}, { timeoutMs: 3_000 }),
      'login',
      'device.login-not-answered',
    );
  });

  it.each([
    ['an SSH server', 'SSH-2.0-OpenSSH_9.2\r\n', 'An SSH server answers'],
    ['a web server', 'HTTP/1.1 400 Bad Request\r\n\r\n', 'A web server answers'],
  ])('to %s is not tried', async (_name, banner, text) => {
    const device = await startDevice(() => {}, { onConnection: (socket) => socket.write(banner) });
    const result = await diagnose(device.port);
    failsAt(result, 'login', 'device.protocol');
    expect(step(result, 'login')?.summary).toContain(text);
    expect(device.received.toString()).not.toContain(password);
  });

  it('to something that echoes is not tried', async () => {
    const device = await startDevice(() => {}, { onConnection: (socket) => socket.pipe(socket) });
    failsAt(await diagnose(device.port), 'login', 'device.protocol');
    expect(device.received.toString()).not.toContain(password);
  });

  it('to a silent device', async () => {
    await fleet.device('hub-core1').setFault('silent');
    failsAt(
      await diagnose(fleet.device('hub-core1').apiPort, {}, { timeoutMs: 600 }),
      'login',
      'device.timeout',
    );
  });

  it('without a free session', async () => {
    // RouterOS accepts the connection and closes it at once.
    const device = await startDevice(() => {}, { onConnection: (socket) => socket.resume().end() });
    failsAt(await diagnose(device.port), 'login', 'device.login-not-answered');
  });

  it('answered with the password itself does not repeat it', async () => {
    const device = await startDevice(() => {}, {
      login: (request) => request.say('!trap', `=message=no ${request.arg('password') ?? ''} here`),
    });
    const result = await diagnose(device.port, {}, { timeoutMs: 1_000 });
    expect(result.ok).toBe(false);
  });

  it('of before 6.43 needs the setting', async () => {
    const device = await startDevice((request) => request.say('!fatal', 'not logged in'), {
      login: oldLogin,
    });
    failsAt(await diagnose(device.port), 'login', 'device.login-method');
  });
});

const withoutQueues: Script = (request) => {
  if (request.path.startsWith('/queue/')) request.say('!trap', '=message=not enough permissions (9)');
  else if (request.path === '/system/resource/print') request.say('!re', '=version=7.20.2 (stable)');
  request.say('!done', '=ret=1');
};

describe('the rights', () => {
  it('of an account that may read nothing', async () => {
    const result = await diagnose(fleet.device('hub-core1').apiPort, {
      username: 'blind',
      password: new Secret(`${password}-blind`),
    });
    expect(step(result, 'login')?.outcome).toBe('ok');
    expect(step(result, 'rights')).toMatchObject({ outcome: 'failed', code: 'diagnose.rights-none' });
    expect(step(result, 'rights')?.facts['refused']).toContain('/system/resource');
    expect(step(result, 'identity')).toMatchObject({ outcome: 'failed', code: 'collector.permission' });
    expect(result.device).toBeUndefined();
  });

  it('beyond what is needed are remarked', async () => {
    const base = devices[0];
    if (base === undefined) throw new Error('an empty fleet');
    const menus = {
      '/user': [{ '.id': '*1', name: 'monitor', group: 'full' }],
      '/user/group': [{ '.id': '*1', name: 'full', policy: 'api,read,write,policy,sensitive,test,reboot' }],
    };
    const small = await startFleet({ devices: [{ ...base, menus }] });
    try {
      const result = await diagnose(small.device(base.name).apiPort);
      expect(result.ok).toBe(true);
      expect(step(result, 'rights')).toMatchObject({ outcome: 'warning', code: 'diagnose.rights-excessive' });
      expect(step(result, 'rights')?.facts).toMatchObject({
        group: 'full',
        excessive: ['write', 'policy', 'sensitive', 'reboot'],
      });
    } finally {
      await small.close();
    }
  });

  it('that lack single menus are remarked', async () => {
    const device = await startDevice(withoutQueues);
    const result = await diagnose(device.port, { password: new Secret(password) });
    expect(step(result, 'rights')).toMatchObject({ outcome: 'warning', code: 'diagnose.rights-missing' });
    expect(step(result, 'rights')?.facts['refused']).toEqual(['/queue/simple', '/queue/tree']);
    expect(step(result, 'identity')).toMatchObject({ outcome: 'warning', code: 'diagnose.identity-missing' });
  });
});

describe('the identity', () => {
  const answers: Readonly<Record<string, readonly string[]>> = {
    '/system/identity/print': ['=name=tower\u0000\u0000\u001b[2J<b>'],
    '/system/resource/print': ['=version=7.20.2 (stable)', '=board-name=LHG 5', '=uptime=1w2d'],
    '/system/routerboard/print': ['=serial-number=SERIAL1'],
    '/system/clock/print': ['=date=jan/02/1970', '=time=00:01:00', '=gmt-offset=+00:00'],
    '/interface/wireless/print': ['=mode=station-bridge', '=disabled=false'],
  };
  const script: Script = (request) => {
    const row = answers[request.path];
    if (row !== undefined) request.say('!re', ...row);
    request.say('!done', '=ret=1');
  };

  it('is cleaned; a wrong clock is remarked', async () => {
    const device = await startDevice(script);
    const result = await diagnose(device.port, { password: new Secret(password) });
    expect(step(result, 'identity')).toMatchObject({ outcome: 'warning', code: 'diagnose.clock-skew' });
    expect(step(result, 'identity')?.summary).toContain('behind');
    expect(result.device).toEqual({
      identity: 'tower',
      board: 'LHG 5',
      serial: 'SERIAL1',
      version: '7.20.2',
      uptimeSeconds: 777_600,
      suggestedType: 'cpe',
      typeReason: 'A wireless interface is in mode station-bridge.',
    });
  });
});

describe('the caller', () => {
  it('who goes away gets nothing, and the connection ends', async () => {
    const device = await startDevice(() => {}, { onConnection: (socket) => socket.resume() });
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('gone')), 100);
    await expect(diagnose(device.port, {}, { signal: stop.signal })).rejects.toThrow('gone');
    await expect.poll(() => device.sockets.size).toBe(0);
  });

  it('who waits is not kept longer than the deadline', async () => {
    const device = await startDevice((request) => request.path === '/none', {});
    const startedAt = performance.now();
    const result = await diagnose(device.port, { password: new Secret(password) }, { timeoutMs: 1_500 });
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    expect(result.ok).toBe(false);
    expect(step(result, 'rights')?.outcome).toBe('failed');
  });
});
