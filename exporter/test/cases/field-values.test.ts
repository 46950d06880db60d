import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { onlyWhere } from '../run/only-where.ts';
import { startAnswering, stopDevices } from '../probe/answering-device.ts';
import { closeProbers, newProber, outcomes, probe, sampleLines } from '../probe/probing.ts';
import { loopback } from '../probe/targets.ts';
import { password } from '../transport/routeros-api/scripted-device.ts';

// Rows of public reports, if present next to the repository; index.json there says what is right.
const folder = fileURLToPath(new URL('../../../../shared/recordings/field/', import.meta.url));
const onlyWithField = onlyWhere(existsSync(folder), 'there is no ../shared/recordings/field');

interface FieldFile {
  readonly collectors: string;
  readonly devices: readonly { readonly commands: Record<string, Record<string, string>[]> }[];
}

async function probeField(file: string) {
  const { collectors, devices } = JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as FieldFile;
  const device = await startAnswering(devices[0]?.commands ?? {});
  return probe(newProber(), loopback('api', device.port, { password }), [collectors]);
}

afterEach(async () => {
  await closeProbers();
  await stopDevices();
});

test('c02: a QSFP28 port without prefix, and a port of four lanes', onlyWithField, async () => {
  const result = await probeField('c02-qsfp28.json');
  expect(outcomes(result)).toEqual({ interface: 'ok' });
  expect(sampleLines(result, 'mikrotik_optical').filter((line) => line.includes('"qsfp28-2-1"'))).toEqual([
    'mikrotik_optical_bias_current_amperes{interface="qsfp28-2-1"} 0.051',
    'mikrotik_optical_receive_power_dbm{interface="qsfp28-2-1"} -4.417',
    'mikrotik_optical_supply_voltage_volts{interface="qsfp28-2-1"} 3.3',
    'mikrotik_optical_temperature_celsius{interface="qsfp28-2-1"} 41',
    'mikrotik_optical_transmit_power_dbm{interface="qsfp28-2-1"} 0.395',
  ]);
  expect(sampleLines(result, 'mikrotik_optical_receive_power_dbm')).toContain(
    'mikrotik_optical_receive_power_dbm{interface="qsfp28-1-1"} -4',
  );
  expect(sampleLines(result, 'mikrotik_optical_lane_transmit')).toHaveLength(4);
});

test('c03: two interfaces of one name', onlyWithField, async () => {
  const result = await probeField('c03-twins.json');
  expect(outcomes(result)).toEqual({ interface: 'ok' });
  expect(sampleLines(result, 'mikrotik_interface_receive_bytes')).toEqual([
    'mikrotik_interface_receive_bytes_total{interface="management (*9)"} 2000',
    'mikrotik_interface_receive_bytes_total{interface="management"} 1000',
  ]);
  expect(sampleLines(result, 'mikrotik_interface_rate')).toEqual([
    'mikrotik_interface_rate_bytes_per_second{interface="management"} 125000000',
  ]);
  expect(sampleLines(result, 'mikrotik_collector_losses')).toEqual([]);
});
