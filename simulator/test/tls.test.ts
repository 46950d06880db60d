import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TLSSocket } from 'node:tls';
import { execFileSync } from 'node:child_process';
import { startFleet, type Fleet } from '../src/index.ts';
import { RawApi } from './raw-api.ts';

let fleet: Fleet;

beforeAll(async () => {
  fleet = await startFleet();
});
afterAll(() => fleet.close());

async function identity(api: RawApi): Promise<string | undefined> {
  await api.talk('/login', '=name=monitor', '=password=demo-monitor');
  const [row] = await api.talk('/system/identity/print');
  api.close();
  return row?.[1];
}

describe('api-ssl', () => {
  it('is verified with the authority of the fleet', async () => {
    const device = fleet.device('hub-core1');
    const api = await RawApi.open(device.apiTlsPort, { ca: fleet.caPem });
    expect((api.socket as TLSSocket).authorized).toBe(true);
    expect(await identity(api)).toBe('=name=hub-core1');
    await expect(RawApi.open(device.apiTlsPort, {})).rejects.toThrow(/certificate/);
  });

  it('has the fingerprint it says it has', async () => {
    const device = fleet.device('tower1-sw1');
    const api = await RawApi.open(device.apiTlsPort, { rejectUnauthorized: false });
    expect((api.socket as TLSSocket).getPeerCertificate().fingerprint256).toBe(device.certificateFingerprint);
    expect(await identity(api)).toBe('=name=tower1-sw1');
  });

  it('is anonymous without a certificate: normal ciphers fail, ADH works', async () => {
    const port = fleet.device('hub-sw1').apiTlsPort;
    await expect(RawApi.open(port, { rejectUnauthorized: false })).rejects.toThrow(/handshake failure/);
    const anonymous = {
      ciphers: 'ADH-AES256-GCM-SHA384:@SECLEVEL=0',
      maxVersion: 'TLSv1.2',
      rejectUnauthorized: false,
    } as const;
    const api = await RawApi.open(port, anonymous);
    expect((api.socket as TLSSocket).getCipher().name).toBe('ADH-AES256-GCM-SHA384');
    expect(await identity(api)).toBe('=name=hub-sw1');
  });

  it('runs over a line with delay and counts the handshake', async () => {
    const device = fleet.device('hub-core1');
    device.roundTripMs = 30;
    device.statistics.reset();
    const start = performance.now();
    const api = await RawApi.open(device.apiTlsPort, { ca: fleet.caPem });
    // TCP and TLS 1.3: two round trips.
    expect(performance.now() - start).toBeGreaterThan(55);
    expect(await identity(api)).toBe('=name=hub-core1');
    // Connection, handshake, login, command.
    expect(device.statistics.depth).toBe(4);
    device.roundTripMs = 0;
    device.statistics.reset();
    await identity(await RawApi.open(device.apiTlsPort, { ca: fleet.caPem }));
    expect(device.statistics.depth).toBe(4);
  });

  it('satisfies openssl verify', () => {
    const text = execFileSync('openssl', ['x509', '-noout', '-subject', '-text'], {
      input: fleet.caPem,
      encoding: 'utf8',
    });
    expect(text).toContain('CA:TRUE');
    expect(text).toContain('Mikrofleet demo authority');
  });
});
