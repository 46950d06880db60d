import { describe, expect, it } from 'vitest';
import { parseListenAddress, variableOf } from '../../src/cli/options.ts';
import { printable } from '../../src/cli/result-table.ts';
import { valueText } from '../../src/cli/value-text.ts';

describe('listen addresses', () => {
  it.each([
    [':9436', { host: undefined, port: 9436 }],
    ['127.0.0.1:0', { host: '127.0.0.1', port: 0 }],
    ['localhost:80', { host: 'localhost', port: 80 }],
    ['[::1]:9436', { host: '::1', port: 9436 }],
    ['[fe80::1%eth0]:9436', { host: 'fe80::1%eth0', port: 9436 }],
  ])('%s', (text, address) => {
    expect(parseListenAddress(text)).toEqual(address);
  });

  it.each(['', '9436', 'host', '::1:9436', ':65536', 'host:', '[::1]'])('%j is refused', (text) => {
    expect(() => parseListenAddress(text)).toThrow('--web.listen-address');
  });
});

it('an option and its environment variable have the same words', () => {
  expect(variableOf('web.listen-address')).toBe('MIKROFLEET_WEB_LISTEN_ADDRESS');
});

describe('values for people', () => {
  it.each([
    ['mikrotik_x_bytes_total', 1023, '1023'],
    ['mikrotik_x_bytes_total', 1_572_864, '1572864  1.5 MiB'],
    ['mikrotik_x_bytes_total', 18_446_744_073_709_551_615n, '18446744073709551615  16384.0 PiB'],
    ['mikrotik_load_ratio', 0.125, '0.125  12.5 %'],
    ['mikrotik_uptime_seconds', 93_784, '93784  1d 2h 3m 4s'],
    ['mikrotik_duration_seconds', 0.25, '0.25  s'],
    ['mikrotik_start_timestamp_seconds', 0, '0  1970-01-01T00:00:00.000Z'],
    ['mikrotik_temperature_celsius', 41.5, '41.5  °C'],
    ['mikrotik_voltage_volts', 24.1, '24.1  V'],
    ['mikrotik_interface_up', 1, '1'],
    ['mikrotik_uptime_seconds', Number.NaN, 'NaN'],
  ])('%s %s is shown as %s', (name, value, text) => {
    expect(valueText({ name, type: 'gauge', help: 'X.' }, value)).toBe(text);
  });

  it('control characters of a device do not reach the terminal', () => {
    expect(printable('a\u001b[31mred\u0007\nb\u009b')).toBe('a\ufffd[31mred\ufffd\ufffdb\ufffd');
  });
});
