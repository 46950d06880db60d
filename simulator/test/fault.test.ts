import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connect } from 'node:net';
import { startFleet, type Fleet, type SimulatedDevice } from '../src/index.ts';
import { encode, RawApi, value } from './raw-api.ts';
import { tool } from './snmp-tools.ts';

let fleet: Fleet;
let device: SimulatedDevice;
let other: SimulatedDevice;

beforeAll(async () => {
  fleet = await startFleet();
  device = fleet.device('hub-core1');
  other = fleet.device('tower1-sw1');
});
afterEach(() => device.clearFault());
afterAll(() => fleet.close());

const snmp = async (...args: readonly string[]): Promise<{ lines: readonly string[]; error: string }> =>
  tool('snmpget', '-v2c', '-c', 'demo-public', '-t', '0.4', '-r', '0', ...args);
const NAME = '.1.3.6.1.2.1.1.5.0';

async function received(command: string, forMs: number): Promise<{ bytes: Buffer; error: string }> {
  const api = await RawApi.login(device.apiPort);
  const chunks: Buffer[] = [];
  let error = '';
  api.socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  api.socket.on('error', (cause: NodeJS.ErrnoException) => {
    error = cause.code ?? '';
  });
  api.write(command);
  await new Promise((resolve) => setTimeout(resolve, forMs));
  api.close();
  return { bytes: Buffer.concat(chunks), error };
}

describe('faults', () => {
  it('silent: accepts and says nothing, over both protocols', async () => {
    await device.setFault('silent');
    const api = await RawApi.open(device.apiPort);
    api.write('/login', '=name=monitor', '=password=demo-monitor');
    await expect(api.until(() => api.sentences.length > 0, 300)).rejects.toThrow('nothing came');
    api.close();
    expect((await snmp(`127.0.0.1:${device.snmpPort}`, NAME)).error).toContain('Timeout');
    // The neighbour is unaffected.
    expect((await snmp(`127.0.0.1:${other.snmpPort}`, NAME)).lines[0]).toContain('tower1-sw1');
  });

  it('slow: each command takes its time, one after another', async () => {
    const api = await RawApi.login(device.apiPort);
    await device.setFault('slow', { milliseconds: 120 });
    const start = performance.now();
    api.write('/system/identity/print', '.tag=1');
    api.write('/system/identity/print', '.tag=2');
    await api.until(() => api.sentences.filter((one) => one[0] === '!done').length === 3);
    expect(performance.now() - start).toBeGreaterThan(225);
    api.close();
  });

  it('reset: breaks the connection after some rows or bytes', async () => {
    await device.setFault('reset', { afterRows: 3 });
    const rows = await received('/interface/print', 300);
    expect(rows.error).toBe('ECONNRESET');
    expect(rows.bytes.toString('latin1').split('!re').length - 1).toBe(3);
    await device.setFault('reset', { afterBytes: 500 });
    const bytes = await received('/interface/print', 300);
    expect(bytes.error).toBe('ECONNRESET');
    expect(bytes.bytes.length).toBeLessThanOrEqual(500);
  });

  it('drip: one byte at a time, nothing lost', async () => {
    const api = await RawApi.login(device.apiPort);
    await device.setFault('drip', { intervalMs: 1 });
    expect(await api.talk('/system/identity/print')).toEqual([['!re', '=name=hub-core1'], ['!done']]);
    api.close();
  });

  it('garbage: noise', async () => {
    const api = await RawApi.login(device.apiPort);
    await device.setFault('garbage');
    const first = new Promise<Buffer>((resolve) => api.socket.once('data', resolve));
    api.write('/system/identity/print');
    expect((await first).toString('latin1')).not.toContain('!done');
    api.close();
  });

  it('wrong-password: refuses the right one', async () => {
    await device.setFault('wrong-password');
    const api = await RawApi.open(device.apiPort);
    const [trap] = await api.talk('/login', '=name=monitor', '=password=demo-monitor');
    expect(value(trap, 'message')).toBe('invalid user name or password (6)');
    api.close();
  });

  it('session-limit: closes what comes over', async () => {
    await device.setFault('session-limit', { sessions: 0 });
    const api = await RawApi.open(device.apiPort);
    await expect(api.until(() => false)).rejects.toThrow('connection closed');
  });

  it('endless: rows without end', async () => {
    const api = await RawApi.login(device.apiPort);
    await device.setFault('endless');
    api.write('/interface/print', '=.proplist=name');
    await api.until(() => api.sentences.length > 5_000);
    expect(api.sentences.slice(1).every((one) => one[0] === '!re')).toBe(true);
    api.close();
  });

  it('flood-word: a word that is announced and never ends', async () => {
    const api = await RawApi.login(device.apiPort);
    await device.setFault('flood-word');
    let bytes = 0;
    let head: Buffer | undefined;
    api.socket.removeAllListeners('data');
    api.socket.on('data', (chunk: Buffer) => {
      head ??= chunk;
      bytes += chunk.length;
    });
    api.write('/interface/print');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(head?.subarray(0, 8).toString('hex')).toBe('03217265efffffff');
    expect(bytes).toBeGreaterThan(100_000);
    api.close();
  });

  it('snmp-silent: the API still answers', async () => {
    await device.setFault('snmp-silent');
    expect((await snmp(`127.0.0.1:${device.snmpPort}`, NAME)).error).toContain('Timeout');
    const api = await RawApi.login(device.apiPort);
    expect(await api.talk('/system/identity/print')).toHaveLength(2);
    api.close();
  });

  it('snmp-loop: the same object for ever', async () => {
    await device.setFault('snmp-loop');
    const walk = await tool(
      'snmpwalk',
      '-v2c',
      '-c',
      'demo-public',
      `127.0.0.1:${device.snmpPort}`,
      '.1.3.6.1.2.1.1',
    );
    expect(walk.error).toContain('OID not increasing');
  });

  it('refused: refuses, and comes back on the same ports', async () => {
    const { apiPort } = device;
    await device.setFault('refused');
    const code = await new Promise<string | undefined>((resolve) => {
      connect(apiPort, '127.0.0.1').on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    expect(code).toBe('ECONNREFUSED');
    expect((await snmp(`127.0.0.1:${device.snmpPort}`, NAME)).error).toMatch(/Timeout|refused|No response/);
    await device.clearFault();
    expect(device.apiPort).toBe(apiPort);
    (await RawApi.login(apiPort)).close();
  });

  it('unplugged: neither accepts nor refuses, and what waits goes on when it is back', async () => {
    const held = await RawApi.login(device.apiPort);
    await device.setFault('unplugged');
    held.write('/system/identity/print');
    const events: string[] = [];
    const waiting = connect(device.apiPort, '127.0.0.1');
    const connected = new Promise<void>((resolve) => {
      waiting.on('connect', () => resolve());
    });
    waiting.on('connect', () => events.push('connect'));
    waiting.on('error', (error: NodeJS.ErrnoException) => events.push(error.code ?? ''));
    expect((await snmp(`127.0.0.1:${device.snmpPort}`, NAME)).error).toMatch(/Timeout|No response/);
    expect(events).toEqual([]);
    expect(held.closed).toBe(false);
    expect(held.sentences).toHaveLength(1);
    await device.clearFault();
    // The system repeats the attempt after a second.
    await connected;
    expect(events).toEqual(['connect']);
    await expect(held.until(() => false)).rejects.toThrow('connection closed');
    waiting.destroy();
    (await RawApi.login(device.apiPort)).close();
  });

  it('reboot: drops connections, is away, and starts to count anew', async () => {
    const api = await RawApi.login(device.apiPort);
    const events: string[] = [];
    const back = device.reboot(1);
    await expect(api.until(() => false)).rejects.toThrow('connection closed');
    while (!device.isAway) await new Promise(setImmediate);
    const waiting = connect(device.apiPort, '127.0.0.1');
    waiting.on('error', (error: NodeJS.ErrnoException) => events.push(error.code ?? ''));
    await back;
    expect(events).toEqual([]);
    waiting.destroy();
    const fresh = await RawApi.login(device.apiPort);
    const [resource] = await fresh.talk('/system/resource/print');
    expect(value(resource, 'uptime')).toMatch(/^\d+s$/);
    fresh.close();
  });

  it('unplugged while it boots: stays away until it is plugged in', async () => {
    const back = device.reboot(0.3);
    await device.setFault('unplugged');
    await back;
    expect(device.isAway).toBe(true);
    await device.clearFault();
    expect(device.isAway).toBe(false);
    (await RawApi.login(device.apiPort)).close();
  });

  it('refuses a fault it does not know', async () => {
    await expect(device.setFault('sulking' as 'silent')).rejects.toThrow(
      /unknown fault "sulking"; known: silent/,
    );
    await expect(device.setFault('slow', { weeks: 1 })).rejects.toThrow('bad option "weeks"');
  });
});

describe('the network between', () => {
  afterEach(() => {
    fleet.roundTripMs = 0;
  });

  it('delays connection, request and reply honestly', async () => {
    other.roundTripMs = 60;
    const start = performance.now();
    const api = await RawApi.login(other.apiPort);
    const login = performance.now() - start;
    // One round trip for TCP, one for the login; that there are no more is counted below.
    expect(login).toBeGreaterThan(110);
    const second = performance.now();
    await api.talk('/system/identity/print');
    expect(performance.now() - second).toBeGreaterThan(55);
    api.close();
    const third = performance.now();
    await snmp(`127.0.0.1:${other.snmpPort}`, NAME);
    expect(performance.now() - third).toBeGreaterThan(55);
  });

  it.each([0, 20])('counts sequential round trips, at %i ms', async (roundTripMs) => {
    other.roundTripMs = roundTripMs;
    other.statistics.reset();
    const api = await RawApi.login(other.apiPort);
    expect(other.statistics.depth).toBe(2);
    // Three concurrent commands cost one more round trip, two sequential ones two more.
    api.socket.write(
      Buffer.concat(['1', '2', '3'].map((tag) => encode(['/system/identity/print', `.tag=${tag}`]))),
    );
    await api.until(() => api.sentences.filter((one) => one[0] === '!done').length === 4);
    expect(other.statistics.depth).toBe(3);
    await api.talk('/system/identity/print');
    await api.talk('/system/identity/print');
    const { depth, commands, logins, connections } = other.statistics.snapshot();
    expect({ depth, commands, logins, connections }).toEqual({
      depth: 5,
      commands: 5,
      logins: 1,
      connections: 1,
    });
    api.close();
  });
});
