import type { Socket } from 'node:net';
import { demoFleet, type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/config/secret.ts';
import type { ApiAuth, Auth } from '../../../src/config/settings.ts';
import { readNeighbours } from '../../../src/management/neighbours/read-neighbours.ts';
import type { ScanHit } from '../../../src/management/scan/scan-host.ts';
import { type ScanOptions, scanNetwork } from '../../../src/management/scan/scan-network.ts';
import { authWith, password, startDevice, stopAll } from '../../transport/routeros-api/scripted-device.ts';
import { community } from '../../transport/snmp/accounts.ts';
import { integer, octets, tlv } from '../../transport/snmp/ber.ts';
import { answersFrom, ObjectStore, startAgent } from '../../transport/snmp/scripted-agent.ts';

const policy = { allow: [], allowSpecial: ['127.0.0.0/8'] };
let fleet: Fleet;

beforeAll(async () => {
  fleet = await startFleet({ devices: demoFleet });
});
afterAll(() => fleet.close());
afterEach(stopAll);

const core = () => fleet.device('hub-core1');
const snmp = (name: string, port = core().snmpPort): Auth => ({
  name,
  snmp: community(name, { port, timeoutMs: 300, retries: 0 }),
});
const api = (name: string, changes: Partial<ApiAuth> = {}): Auth => ({
  name,
  api: authWith({ port: core().apiPort, password: new Secret('demo-monitor'), ...changes }),
});
const scan = (options: Partial<ScanOptions> = {}, network = '127.0.0.1/32') =>
  scanNetwork(network, {
    policy,
    plainPorts: [core().apiPort],
    tlsPorts: [core().apiTlsPort],
    timeoutMs: 1_000,
    ...options,
  });

const banner = (socket: Socket): void => {
  socket.write('SSH-2.0-x\r\n');
};
const echo = (socket: Socket): void => {
  socket.pipe(socket);
};
const listenOnly = (socket: Socket): void => {
  socket.resume();
};

describe('a scan', () => {
  it('finds open ports and what is behind them, without a login', async () => {
    core().statistics.reset();
    const result = await scan({ auths: [api('monitor')] });
    expect(result).toMatchObject({ total: 1, done: 1, found: 1, cancelled: false });
    expect(result.hits).toEqual([
      {
        address: '127.0.0.1',
        openPorts: [
          { port: core().apiPort, speaks: 'routeros' },
          { port: core().apiTlsPort, speaks: 'unknown' },
        ],
        isMikrotik: true,
      },
    ]);
    expect(core().statistics).toMatchObject({ logins: 0, failedLogins: 0 });
  });

  it('asks SNMP with the auths given, in order', async () => {
    const result = await scan({ auths: [snmp('wrong'), snmp('demo-public')], plainPorts: [], tlsPorts: [] });
    expect(result.hits).toMatchObject([
      {
        openPorts: [],
        snmp: { auth: 'demo-public', identity: 'hub-core1', sysObjectID: '1.3.6.1.4.1.14988.1' },
        isMikrotik: true,
      },
    ]);
  });

  it('logs in when asked to', async () => {
    const auths = [api('wrong', { password: new Secret(password) }), api('monitor')];
    const result = await scan({ auths, logIn: true });
    expect(result.hits[0]).toMatchObject({
      api: { auth: 'monitor', device: { identity: 'hub-core1', suggestedType: 'router' } },
    });
    const refused = await scan({ auths: auths.slice(0, 1), logIn: true });
    expect(refused.hits[0]).toMatchObject({ loginError: 'device.login-rejected' });
    expect(JSON.stringify([result, refused])).not.toContain(password);
  });

  it('logs in over TLS that verifies only, and never over anonymous TLS', async () => {
    const tlsPort = core().apiTlsPort;
    core().statistics.reset();
    const strict = api('strict', { port: tlsPort, tls: { mode: 'pin', fingerprint: '0'.repeat(64) } });
    const anonymous = api('anonymous', { port: tlsPort, tls: { mode: 'anonymous' } });
    const bad = await scan({ auths: [strict, anonymous], logIn: true, plainPorts: [] });
    expect(bad.hits[0]).toMatchObject({ loginError: 'device.tls-pin-mismatch' });
    expect(core().statistics).toMatchObject({ logins: 0, failedLogins: 0 });
    const verified = api('verified', {
      port: tlsPort,
      tls: { mode: 'verify', verifyName: true, ca: fleet.caPem },
    });
    const good = await scan({ auths: [verified], logIn: true, plainPorts: [] });
    expect(good.hits[0]).toMatchObject({ api: { auth: 'verified' } });
  });

  it.each([
    ['an SSH server', banner, 'other'],
    ['an echo', echo, 'other'],
    ['silence', listenOnly, 'unknown'],
  ] as const)('tells %s no password', async (_name, onConnection, speaks) => {
    const device = await startDevice(() => {}, { onConnection });
    const auths = [api('marker', { port: device.port, password: new Secret(password) })];
    const result = await scan({
      auths,
      logIn: true,
      plainPorts: [device.port],
      tlsPorts: [],
      timeoutMs: 300,
    });
    expect(result.hits).toEqual([{ address: '127.0.0.1', openPorts: [{ port: device.port, speaks }] }]);
    expect(device.received.toString()).not.toContain(password);
  });

  it('reports each find and each address as it goes', async () => {
    const found: ScanHit[] = [];
    const seen: number[] = [];
    const result = await scan(
      { onFound: (hit) => found.push(hit), onProgress: ({ done }) => seen.push(done), concurrency: 500 },
      '127.0.0.0/26',
    );
    expect(result.total).toBe(62);
    expect(seen).toEqual(Array.from({ length: 62 }, (_, i) => i + 1));
    expect(found.map(({ address }) => address)).toEqual(['127.0.0.1']);
    expect(result.hits).toEqual(found);
  });

  it('can be cancelled', async () => {
    const silent = await startDevice(() => {}, { onConnection: (socket) => socket.resume() });
    const stop = new AbortController();
    const startedAt = performance.now();
    setTimeout(() => stop.abort(), 100);
    const result = await scan({
      plainPorts: [silent.port],
      tlsPorts: [],
      timeoutMs: 20_000,
      signal: stop.signal,
    });
    expect(result.cancelled).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    await expect.poll(() => silent.sockets.size).toBe(0);
    expect(await scan({ signal: AbortSignal.abort() })).toMatchObject({ done: 0, cancelled: true });
  });

  it.each([
    ['10.0.0.0/30', 'address.not-allowed'],
    ['127.0.0.0/8', 'address.network-too-large'],
    ['169.254.169.254/32', 'address.special'],
    ['everything', 'address.invalid'],
  ])('of %s is refused', async (network, code) => {
    const strict = { allow: ['192.168.0.0/16'], allowSpecial: ['127.0.0.0/8'] };
    await expect(scan({ policy: strict }, network)).rejects.toMatchObject({ code });
  });
});

describe('neighbours', () => {
  it('over the API', async () => {
    const endpoint = { address: '127.0.0.1', port: core().apiPort };
    const auth = authWith({ password: new Secret('demo-monitor') });
    const list = await readNeighbours({ transport: 'api', endpoint, auth }, { timeoutMs: 5_000 });
    expect(list.truncated).toBe(false);
    expect(list.neighbours.map(({ identity }) => identity)).toEqual(['tower1-sw1', 'tower2-rtr1', 'hub-sw1']);
    expect(list.neighbours[0]).toMatchObject({
      address: '10.0.0.2',
      version: '7.18.2',
      board: 'CRS317-1G-16S+',
      isMikrotik: true,
      suggestedType: 'switch',
    });
  });

  it('over the API are bounded', async () => {
    const device = await startDevice((request) => {
      for (let i = 0; i < 1_200; i++)
        request.say('!re', `=mac-address=${i}`, `=identity=${'x'.repeat(2_000)}`);
      request.say('!done');
    });
    const source = { transport: 'api', endpoint: device.endpoint, auth: authWith() } as const;
    const list = await readNeighbours(source, { timeoutMs: 5_000 });
    expect(list.neighbours).toHaveLength(1_000);
    expect(list.truncated).toBe(true);
    expect(list.neighbours[0]?.identity?.length).toBeLessThan(140);
  });

  it('over SNMP', async () => {
    const entry = '1.3.6.1.4.1.14988.1.1.11.1.1';
    const agent = await startAgent(
      answersFrom(
        new ObjectStore([
          [`${entry}.2.7`, tlv(0x40, Buffer.from([10, 0, 0, 9]))],
          [`${entry}.3.7`, octets(Buffer.from('4c5e0c000001', 'hex'))],
          [`${entry}.4.7`, octets('7.16.2 (stable)')],
          [`${entry}.5.7`, octets('MikroTik')],
          [`${entry}.6.7`, octets('tower9\u0000\u0000\u0000\u0000')],
          [`${entry}.7.7`, octets('AAAA-BBBB')],
          [`${entry}.8.7`, integer(3)],
          ['1.3.6.1.2.1.31.1.1.1.1.3', octets('ether3')],
        ]),
      ),
    );
    const endpoint = { address: '127.0.0.1', port: agent.port };
    const source = { transport: 'snmp', endpoint, auth: community('public') } as const;
    const list = await readNeighbours(source, { timeoutMs: 5_000 });
    await agent.close();
    expect(list).toEqual({
      neighbours: [
        {
          address: '10.0.0.9',
          addresses: ['10.0.0.9'],
          mac: '4C:5E:0C:00:00:01',
          identity: 'tower9',
          platform: 'MikroTik',
          version: '7.16.2',
          interfaces: ['ether3'],
          isMikrotik: true,
          suggestedType: 'router',
        },
      ],
      truncated: false,
    });
  });

  it('that cannot be read are an error of the table', async () => {
    const endpoint = { address: '127.0.0.1', port: core().apiPort };
    const auth = authWith({ username: 'blind', password: new Secret('demo-blind') });
    await expect(
      readNeighbours({ transport: 'api', endpoint, auth }, { timeoutMs: 5_000 }),
    ).rejects.toMatchObject({
      code: 'collector.permission',
    });
  });
});
