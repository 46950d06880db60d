import { afterEach, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { catalogueOf } from '../../src/config/catalogue.ts';
import { password } from '../transport/routeros-api/scripted-device.ts';
import { type Answers, answering, pathsAt, startAnswering, stopDevices } from './answering-device.ts';
import { closeProbers, newProber, probe, sampleLines } from './probing.ts';
import { loopback } from './targets.ts';

afterEach(async () => {
  await closeProbers();
  await stopDevices();
});

const auto = catalogueOf(collectors).builtInModules.find(({ name }) => name === 'auto')?.collectors ?? [];

/** A CPE without the package for its radio. */
const before: Answers = {
  '/system/resource/print': [{ uptime: '1d', version: '7.12.1 (stable)', 'cpu-load': '7' }],
  '/system/identity/print': [{ name: 'cpe' }],
  '/system/routerboard/print': [{ model: 'RB0' }],
  '/interface/print': [{ '.id': '*1', name: 'ether1', type: 'ether', running: 'true', 'rx-byte': '5' }],
};
const after: Answers = {
  ...before,
  '/system/resource/print': [{ uptime: '1m', version: '7.20.2 (stable)', 'cpu-load': '7' }],
  '/interface/wifi/print': [{ '.id': '*2', name: 'wifi1' }],
  '/interface/wifi/registration-table/print': [
    { interface: 'wifi1', 'mac-address': '02:00:00:00:00:01', signal: '-60' },
  ],
};

test('asks once what a device has, and notices what an upgrade brought', async () => {
  const device = await startAnswering(before);
  const prober = newProber();
  const read = async () => {
    device.requests.length = 0;
    const result = await probe(prober, loopback('api', device.port, { password }), auto);
    expect(result.up).toBe(true);
    return { asked: pathsAt(device), lines: sampleLines(result) };
  };
  const signal = 'mikrotik_wifi_client_signal_dbm{interface="wifi1",mac_address="02:00:00:00:00:01"} -60';
  const first = await read();
  // everything that any type of device has
  expect(first.asked.length).toBeGreaterThan(40);
  const second = await read();
  expect(second.asked.toSorted()).toEqual(Object.keys(before).toSorted());
  expect(second.lines).toContain('mikrotik_interface_receive_bytes_total{interface="ether1"} 5');
  // the upgrade reboots the device, which ends the connection
  device.script = answering(after);
  for (const socket of device.sockets) socket.destroy();
  const third = await read();
  expect(third.asked.length).toBeGreaterThan(40);
  expect(third.lines).toContain(signal);
  const fourth = await read();
  expect(fourth.asked.toSorted()).toEqual(Object.keys(after).toSorted());
  expect(fourth.lines).toContain(signal);
});
