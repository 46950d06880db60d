import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TlsSetting } from '../../../src/config/settings.ts';
import { type CertificateSet, fingerprintOf, makeCertificates } from './certificates.ts';
import {
  connect,
  errorOf,
  type Script,
  type ScriptedDevice,
  startDevice,
  stopAll,
} from './scripted-device.ts';

let certificates: CertificateSet;

beforeAll(() => {
  certificates = makeCertificates();
});
afterEach(stopAll);

const answer: Script = (request) => request.say('!done', '=ret=ok');
const anonymousServer = { ciphers: 'ADH:@SECLEVEL=0', maxVersion: 'TLSv1.2', dhparam: 'auto' } as const;

type DeviceName = keyof CertificateSet;

const tlsDevice = (name: DeviceName): Promise<ScriptedDevice> =>
  startDevice(answer, { tls: certificates[name] });

function verify(changes: { verifyName?: boolean; serverName?: string; ca?: string } = {}): TlsSetting {
  return { mode: 'verify', verifyName: true, ca: certificates.authority.cert, ...changes };
}

async function succeeds(device: ScriptedDevice, tls: TlsSetting): Promise<void> {
  const connection = await connect(device, { auth: { tls } });
  expect((await connection.run({ path: '/a' })).ret).toBe('ok');
  connection.close();
}

async function fails(device: ScriptedDevice, tls: TlsSetting): Promise<Error & { code?: string }> {
  const error = await errorOf(connect(device, { auth: { tls }, timeoutMs: 2_000 }));
  expect(device.logins).toBe(0);
  return error;
}

describe('verified TLS', () => {
  it('with the authority given, by address', async () => {
    await succeeds(await tlsDevice('device'), verify());
  });

  it('with the authority given, by another name', async () => {
    await succeeds(await tlsDevice('device'), verify({ serverName: 'router.test' }));
    await succeeds(await tlsDevice('otherName'), verify({ serverName: 'other.test' }));
  });

  it('with the self-signed certificate itself as authority', async () => {
    await succeeds(await tlsDevice('selfSigned'), verify({ ca: certificates.selfSigned.cert }));
  });

  it('refuses a self-signed and a foreign certificate', async () => {
    expect((await fails(await tlsDevice('selfSigned'), verify())).code).toBe('device.tls-untrusted');
    const foreign = verify({ ca: certificates.selfSigned.cert });
    expect((await fails(await tlsDevice('device'), foreign)).code).toBe('device.tls-untrusted');
  });

  it('refuses everything private when only the system authorities are trusted', async () => {
    expect((await fails(await tlsDevice('device'), { mode: 'verify', verifyName: true })).code).toBe(
      'device.tls-untrusted',
    );
  });

  it('refuses another name unless told otherwise, and never the chain with it', async () => {
    expect((await fails(await tlsDevice('otherName'), verify())).code).toBe('device.tls-name-mismatch');
    const wrongName = verify({ serverName: 'third.test' });
    expect((await fails(await tlsDevice('otherName'), wrongName)).code).toBe('device.tls-name-mismatch');
    await succeeds(await tlsDevice('otherName'), verify({ verifyName: false }));
    const untrusted = await fails(await tlsDevice('selfSigned'), verify({ verifyName: false }));
    expect(untrusted.code).toBe('device.tls-untrusted');
  });

  it('refuses an expired certificate', async () => {
    expect((await fails(await tlsDevice('expired'), verify())).code).toBe('device.tls-expired');
  });
});

describe('pinned TLS', () => {
  it.each(['selfSigned', 'expired', 'otherName'] as const)(
    'takes the pinned certificate: %s',
    async (name) => {
      await succeeds(await tlsDevice(name), { mode: 'pin', fingerprint: fingerprintOf(certificates[name]) });
    },
  );

  it('refuses every other one before the login and says which it is', async () => {
    const error = await fails(await tlsDevice('device'), {
      mode: 'pin',
      fingerprint: fingerprintOf(certificates.selfSigned),
    });
    expect(error.code).toBe('device.tls-pin-mismatch');
    expect(error.message).toContain(fingerprintOf(certificates.device));
  });
});

describe('anonymous TLS', () => {
  it('reaches an api-ssl service without a certificate', async () => {
    await succeeds(await startDevice(answer, { tls: anonymousServer }), { mode: 'anonymous' });
  });

  it('is never used unless asked for', async () => {
    for (const tls of [verify(), { mode: 'pin', fingerprint: '0'.repeat(64) } as const]) {
      const error = await fails(await startDevice(answer, { tls: anonymousServer }), tls);
      expect(error.code).toBe('device.tls-no-certificate');
    }
  });

  it('refuses a device that has a certificate', async () => {
    const error = await fails(await tlsDevice('device'), { mode: 'anonymous' });
    expect(error.code).toBe('device.tls-failed');
    expect(error.message).toContain('it has a certificate');
  });
});

describe('the wrong port', () => {
  it.each([['answers in plain text', (bytes: string) => Buffer.from(bytes)]])(
    'plain service on a TLS setting that %s',
    async (_name, make) => {
      const device = await startDevice(answer, {
        onConnection: (socket) =>
          socket.on('data', () => socket.end(make('\u0006!fatal\u000dnot logged in\u0000'))),
      });
      const error = await errorOf(connect(device, { auth: { tls: verify() }, timeoutMs: 2_000 }));
      expect(error.code).toBe('device.tls-not-spoken');
      expect(error.message).toContain('does not answer with TLS');
    },
  );

  it('plain service on a TLS setting that closes', async () => {
    const device = await startDevice(answer, {
      onConnection: (socket) => socket.on('data', () => socket.end()),
    });
    const error = await errorOf(connect(device, { auth: { tls: verify() }, timeoutMs: 2_000 }));
    expect(error.code).toBe('device.tls-not-answered');
    expect(error.message).toContain('during the TLS handshake. A plain API port (8728) does this');
  });

  it('plain service on a TLS setting that says nothing', async () => {
    const device = await startDevice(answer, { onConnection: (socket) => socket.resume() });
    const error = await errorOf(connect(device, { auth: { tls: verify() }, timeoutMs: 100 }));
    expect(error.code).toBe('device.tls-not-answered');
    expect(error.message).toContain(
      'did not answer the TLS handshake (a plain API port, 8728, does not) within 0.1 s',
    );
  });

  it('TLS service on a plain setting', async () => {
    const device = await tlsDevice('device');
    const error = await errorOf(connect(device, { timeoutMs: 2_000 }));
    expect(['device.login-not-answered', 'device.tls-required']).toContain(error.code);
    expect(error.message).toContain('api-ssl');
  });
});

describe('a TLS session', () => {
  it('carries long replies and ends with all its commands', async () => {
    const device = await startDevice(
      (request) => {
        if (request.path === '/end') request.socket.end();
        else {
          for (let row = 0; row < 500; row++) request.say('!re', `=v=${'x'.repeat(400)}`);
          request.say('!done');
        }
      },
      { tls: certificates.device },
    );
    const connection = await connect(device, { auth: { tls: verify() } });
    const [first, second] = await Promise.all([
      connection.run({ path: '/a' }),
      connection.run({ path: '/b' }),
    ]);
    expect([first.rowCount, second.rowCount]).toEqual([500, 500]);
    expect((await errorOf(connection.run({ path: '/end' }))).code).toBe('device.closed');
  });
});

describe('an old device', () => {
  it.each(['TLSv1', 'TLSv1.1'] as const)('that offers only %s is named as such', async (version) => {
    const old = {
      ...certificates.device,
      minVersion: version,
      maxVersion: version,
      ciphers: 'ALL:@SECLEVEL=0',
    };
    const error = await fails(await startDevice(answer, { tls: old }), verify());
    expect(error.code).toBe('device.tls-version');
    expect(error.message).toContain('offers no TLS 1.2 or later');
  });
});
