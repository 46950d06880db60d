import { afterEach, describe, expect, test, vi } from 'vitest';
import { defineCollector, type Table } from '../../src/define/collector.ts';
import { everywhere } from '../../src/define/device-types.ts';
import { count, text } from '../../src/define/fields.ts';
import { gauge, rows } from '../../src/define/metrics.ts';
import { menu } from '../../src/define/sources.ts';
import { collectors } from '../../src/collectors/index.generated.ts';
import { planApi } from '../../src/probe/api-plan.ts';
import { createProber, type Prober } from '../../src/probe/prober.ts';
import { password, type ScriptedDevice } from '../transport/routeros-api/scripted-device.ts';
import { answering, startAnswering, stopDevices } from './answering-device.ts';
import { probe, sampleLines } from './probing.ts';
import { bareSettings, loopback } from './targets.ts';

const probers: Prober[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(probers.splice(0).map((prober) => prober.close()));
  await stopDevices();
});

async function probing(device: ScriptedDevice, tables: readonly Table[]): Promise<() => Promise<string[]>> {
  const collector = defineCollector({ name: 'tested', title: 'tested', types: everywhere, tables });
  const prober = createProber(bareSettings, [collector]);
  probers.push(prober);
  const target = loopback('api', device.port, { password });
  return async () => sampleLines(await probe(prober, target, ['tested']), 'mikrotik_tested');
}
const asked = (device: ScriptedDevice) =>
  device.commands.filter(({ path }) => path === '/interface/bonding/print').length;

const askedClients = (device: ScriptedDevice) =>
  device.commands.filter(({ path }) => path === '/interface/wifi/registration-table/print').length;

describe('a list of configured things', () => {
  const bonding: Table = {
    api: menu('/interface/bonding', { isConfigured: true }),
    labels: { interface: text('name') },
    metrics: [
      gauge('mikrotik_tested_mtu', 'MTU.', count('mtu')),
      rows('mikrotik_tested_bonds', 'Bonds.', {}),
    ],
  };
  const identity: Table = {
    api: menu('/system/identity'),
    labels: { identity: text('name') },
    metrics: [rows('mikrotik_tested_devices', 'Devices.', {})],
  };
  const bond = { '/interface/bonding/print': [{ name: 'bond1', mtu: '1500' }] };
  const router = { '/system/identity/print': [{ name: 'router' }] };
  const none = { '/interface/bonding/print': [] };

  test('that is empty is asked again after minutes, and counts as empty meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    const device = await startAnswering({ ...router, ...none });
    const read = await probing(device, [bonding, identity]);
    const empty = ['mikrotik_tested_bonds 0', 'mikrotik_tested_devices 1'];
    expect(await read()).toEqual(empty);
    device.script = answering({ ...router, ...bond });
    expect(await read()).toEqual(empty);
    expect(asked(device)).toBe(1);
    // the clock of the exporter is set back meanwhile
    vi.setSystemTime(Date.now() - 3_600_000);
    vi.advanceTimersByTime(4 * 60_000 + 1);
    const found = [
      'mikrotik_tested_bonds 1',
      'mikrotik_tested_devices 1',
      'mikrotik_tested_mtu{interface="bond1"} 1500',
    ];
    expect(await read()).toEqual(found);
    expect(await read()).toEqual(found);
    expect(asked(device)).toBe(3);
  });

  test('is asked for when nothing else would be: an answer shows that the device is up', async () => {
    const device = await startAnswering(none);
    const read = await probing(device, [bonding]);
    await read();
    await read();
    expect(asked(device)).toBe(2);
  });

  test('is asked with every scrape when another area needs the menu as it is now', async () => {
    const other: Table = { ...bonding, api: menu('/interface/bonding'), labels: { bond: text('name') } };
    const device = await startAnswering({ ...router, ...none });
    const read = await probing(device, [
      bonding,
      { ...other, metrics: bonding.metrics.slice(0, 1) },
      identity,
    ]);
    await read();
    await read();
    expect(asked(device)).toBe(2);
  });
});

describe('a list that has rows only with another one', () => {
  const radios: Table = {
    api: menu('/interface/wifi'),
    labels: { interface: text('name') },
    metrics: [gauge('mikrotik_tested_mtu', 'MTU.', count('mtu')), rows('mikrotik_tested_radios', 'Radios.')],
  };
  const clients: Table = {
    api: menu('/interface/wifi/registration-table', { onlyWith: ['/interface/wifi'] }),
    labels: { mac_address: text('mac-address') },
    metrics: [rows('mikrotik_tested_clients', 'Clients.')],
  };
  const radio = { '/interface/wifi/print': [{ name: 'wifi1', mtu: '1500' }] };
  const client = { '/interface/wifi/registration-table/print': [{ 'mac-address': '02:00:00:00:00:01' }] };
  test('is asked for after it, and not while that is empty; its number is 0 then', async () => {
    const device = await startAnswering({ '/interface/wifi/print': [], ...client });
    const read = await probing(device, [clients, radios]);
    expect(await read()).toEqual(['mikrotik_tested_clients 0', 'mikrotik_tested_radios 0']);
    expect(askedClients(device)).toBe(0);
    device.script = answering({ ...radio, ...client });
    expect(await read()).toEqual([
      'mikrotik_tested_clients 1',
      'mikrotik_tested_mtu{interface="wifi1"} 1500',
      'mikrotik_tested_radios 1',
    ]);
    expect(askedClients(device)).toBe(1);
  });

  test('is asked for when the other one could not be read, or is not there', async () => {
    const device = await startAnswering({ ...client });
    const read = await probing(device, [clients, radios]);
    expect(await read()).toEqual(['mikrotik_tested_clients 1']);
    expect(askedClients(device)).toBe(1);
  });

  test('is asked for when nobody reads the other one', async () => {
    const device = await startAnswering({ '/interface/wifi/print': [], ...client });
    const read = await probing(device, [clients]);
    expect(await read()).toEqual(['mikrotik_tested_clients 1']);
  });
});

test('a list that changes by itself is none of configured things: states, sessions, what is running', () => {
  const byHand = /^(?:disabled|dynamic|template)=true$|^#!$/;
  const wrong = planApi(collectors)
    .menus.filter(
      ({ isConfigured, source }) => isConfigured && !source.where.every((word) => byHand.test(word)),
    )
    .map(({ source }) => [source.paths[0], ...source.where].join(' '));
  expect(wrong).toEqual([]);
});

// CAPsMAN makes interfaces and radios of its access points, a 60 GHz radio its stations, BGP the pseudowires of VPLS and
// the endpoints of VXLAN: their first row must not wait until somebody would have typed it.
test.each([
  '/interface/wifi',
  '/interface/wifi/radio',
  '/caps-man/interface',
  '/caps-man/radio',
  '/interface/w60g/station',
  '/interface/vpls',
  '/interface/vxlan/vteps',
])('%s, to which a device adds by itself, is asked for with every scrape', (path) => {
  const planned = planApi(collectors).menus.filter(({ source }) => source.paths[0] === path);
  expect(planned.map(({ isConfigured }) => isConfigured)).toEqual([false]);
});
