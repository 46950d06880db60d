import { afterEach, describe, expect, it } from 'vitest';
import { demoFleet, manyDevices, startFleet, type Fleet } from '../src/index.ts';
import { loadBetween } from '../src/model/traffic.ts';
import { linkAt } from '../src/model/presence.ts';
import { duration, durationMs } from '../src/model/format.ts';
import { RawApi, value, values } from './raw-api.ts';
import { pairs, tool } from './snmp-tools.ts';
import { onlyWhere } from './only-where.ts';

const fleets: Fleet[] = [];
let now = Date.UTC(2026, 0, 15, 12);
const clock = (): number => now;

async function start(seed: number, devices = demoFleet): Promise<Fleet> {
  const fleet = await startFleet({ devices, seed, clock });
  fleets.push(fleet);
  return fleet;
}

afterEach(async () => {
  await Promise.all(fleets.splice(0).map((fleet) => fleet.close()));
});

async function everything(fleet: Fleet, name: string): Promise<unknown> {
  const api = await RawApi.login(fleet.device(name).apiPort);
  const replies: unknown[] = [];
  for (const path of [
    '/system/resource',
    '/interface',
    '/interface/wireless/registration-table',
    '/ppp/active',
    '/ip/dhcp-server/lease',
  ]) {
    replies.push(await api.talk(`${path}/print`));
  }
  api.close();
  return replies;
}

describe('a seeded model', () => {
  it('repeats with the same seed and differs with another', async () => {
    const [one, same, other] = await Promise.all([start(7), start(7), start(8)]);
    for (const name of ['hub-core1', 'tower1-ap1']) {
      expect(await everything(one, name)).toEqual(await everything(same, name));
      expect(await everything(one, name)).not.toEqual(await everything(other, name));
    }
  });

  it('lives: counters rise, rates agree with them', async () => {
    const fleet = await start(1);
    const api = await RawApi.login(fleet.device('hub-core1').apiPort);
    const read = async (): Promise<number[]> =>
      values(await api.talk('/interface/print', '?dynamic=true', '?#!'), 'rx-byte').map(Number);
    let before = await read();
    for (let step = 0; step < 30; step++) {
      now += 61_000;
      const after = await read();
      for (const [i, count] of after.entries()) expect(count).toBeGreaterThanOrEqual(before[i] ?? 0);
      before = after;
    }
    const rate = Number(
      value(
        (await api.talk('/interface/monitor-traffic', '=interface=sfp-sfpplus1', '=once='))[0],
        'rx-bits-per-second',
      ),
    );
    now += 1_000;
    const [counted = 0] = await read();
    expect(((counted - (before[0] ?? 0)) * 8) / rate).toBeCloseTo(1, 1);
    api.close();
  });

  it('shows the same numbers over the API and over SNMP', async () => {
    const fleet = await start(3);
    for (const name of ['hub-core1', 'tower1-sw1', 'tower1-ap1', 'hub-bh1']) {
      const device = fleet.device(name);
      const api = await RawApi.login(device.apiPort);
      const rows = (await api.talk('/interface/print')).filter((one) => one[0] === '!re');
      const walk = await tool(
        'snmpbulkwalk',
        '-v2c',
        '-c',
        'demo-public',
        `127.0.0.1:${device.snmpPort}`,
        '.1',
      );
      const found = pairs(walk.lines);
      for (const row of rows) {
        const index = Number.parseInt(value(row, '.id')?.slice(1) ?? '', 16);
        expect(found.get(`1.3.6.1.2.1.31.1.1.1.1.${index}`)).toBe(value(row, 'name'));
        expect(found.get(`1.3.6.1.2.1.31.1.1.1.6.${index}`)).toBe(value(row, 'rx-byte'));
        expect(found.get(`1.3.6.1.2.1.31.1.1.1.10.${index}`)).toBe(value(row, 'tx-byte'));
        expect(found.get(`1.3.6.1.2.1.2.2.1.8.${index}`)).toBe(value(row, 'running') === 'true' ? '1' : '2');
      }
      for (const reading of await api.talk('/system/health/print')) {
        const gauge = [...found].find(
          ([oid, text]) =>
            oid.startsWith('1.3.6.1.4.1.14988.1.1.3.100.1.2.') && text === value(reading, 'name'),
        );
        if (gauge === undefined || value(reading, 'type') === '') continue;
        const raw = Number(found.get(gauge[0].replace('.100.1.2.', '.100.1.3.')));
        const scale = ['C', 'RPM'].includes(value(reading, 'type') ?? '') ? 1 : 10;
        expect(raw / scale).toBeCloseTo(Number(value(reading, 'value')), 1);
      }
      api.close();
    }
    const ppp = await tool(
      'snmpget',
      '-v2c',
      '-c',
      'demo-public',
      `127.0.0.1:${fleet.device('hub-core1').snmpPort}`,
      '.1.3.6.1.4.1.9.9.150.1.1.1.0',
    );
    const api = await RawApi.login(fleet.device('hub-core1').apiPort);
    const [count] = await api.talk('/ppp/active/print', '=count-only=');
    expect(pairs(ppp.lines).get('1.3.6.1.4.1.9.9.150.1.1.1.0')).toBe(value(count, 'ret'));
    api.close();
  });

  it('forgets its counters at a reboot', async () => {
    const fleet = await start(5);
    const device = fleet.device('hub-core1');
    await device.reboot(0.05);
    now += 10_050;
    const api = await RawApi.login(device.apiPort);
    const [resource] = await api.talk('/system/resource/print');
    expect(value(resource, 'uptime')).toBe('10s');
    const [port] = await api.talk('/interface/print');
    expect(Number(value(port, 'rx-byte'))).toBeLessThan(2_000_000_000);
    api.close();
  });
});

describe('parts', () => {
  it('writes durations as the API does', () => {
    expect(duration(788_645)).toBe('1w2d3h4m5s');
    expect(duration(0)).toBe('0s');
    expect(durationMs(4_750)).toBe('4s750ms');
    expect(durationMs(0)).toBe('0ms');
  });

  it('never lets an integral fall', () => {
    let last = 0;
    for (let t = 0; t < 20_000; t += 13) {
      const sum = loadBetween(99, 0, t);
      expect(sum).toBeGreaterThanOrEqual(last);
      last = sum;
    }
  });

  it('flaps links and keeps the books', () => {
    const flap = { everySeconds: 100, downSeconds: 10 };
    let down = 0;
    for (let t = 0; t < 1_000; t++) if (!linkAt(5, flap, t, 0).up) down++;
    const end = linkAt(5, flap, 1_000, 0);
    expect(end.downs).toBeGreaterThan(7);
    expect(1_000 - end.upSeconds).toBeCloseTo(down, -1);
  });

  it('flaps both ends of a link at once, each with its own books', () => {
    const flap = { everySeconds: 100, downSeconds: 10, link: 'one other' };
    const [oldBoot, newBoot] = [1_000, 1_450];
    let down = 0;
    for (let t = newBoot; t < 2_450; t++) {
      const [one, other] = [linkAt(1, flap, t, oldBoot), linkAt(2, flap, t, newBoot)];
      expect(other.up).toBe(one.up);
      if (other.lastDown !== undefined) expect(other.lastDown).toBe(one.lastDown);
      expect(other.lastUp).toBeGreaterThanOrEqual(newBoot);
      if (!other.up) down++;
    }
    const end = linkAt(2, flap, 2_450, newBoot);
    expect([end.downs, down]).toEqual([10, 100]);
    expect(1_000 - end.upSeconds).toBeCloseTo(down, -1);
    expect(linkAt(1, flap, 2_450, oldBoot).downs).toBeGreaterThan(end.downs);
  });

  it(
    'gives each device a loopback address and the usual ports',
    onlyWhere(process.platform === 'linux', 'only Linux has all of 127.0.0.0/8 on its loopback interface'),
    async () => {
      const fleet = await startFleet({
        devices: demoFleet.slice(0, 2),
        ports: 'loopback-addresses',
        snmpPort: 21_161,
        network: 99,
      });
      fleets.push(fleet);
      const [one, two] = fleet.devices;
      expect([one?.address, two?.address]).toEqual(['127.99.1.1', '127.99.1.2']);
      expect([one?.apiPort, one?.apiTlsPort, one?.snmpPort]).toEqual([8728, 8729, 21_161]);
      const walk = await tool(
        'snmpget',
        '-v2c',
        '-c',
        'demo-public',
        `${two?.address}:21161`,
        '.1.3.6.1.2.1.1.5.0',
      );
      expect(walk.lines[0]).toContain('tower1-sw1');
    },
  );

  it('makes a thousand devices that are cheap', async () => {
    const before = process.memoryUsage().heapUsed;
    const fleet = await start(1, manyDevices(1000));
    expect(fleet.devices).toHaveLength(1000);
    expect((process.memoryUsage().heapUsed - before) / 1_048_576).toBeLessThan(160);
    expect(new Set(fleet.devices.map((one) => one.name)).size).toBe(1000);
  });
});
