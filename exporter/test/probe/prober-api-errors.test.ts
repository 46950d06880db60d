import { afterEach, describe, expect, test } from 'vitest';
import { Deadline, withDeadline } from '../../src/concurrency/deadline.ts';
import type { Target } from '../../src/config/settings.ts';
import { ExporterError } from '../../src/errors/exporter-error.ts';
import { password, type ScriptedDevice, until } from '../transport/routeros-api/scripted-device.ts';
import { type Answers, startAnswering, stopDevices } from './answering-device.ts';
import { closeProbers, newProber, outcomes, probe, sampleLines } from './probing.ts';
import { loopback } from './targets.ts';

afterEach(async () => {
  await closeProbers();
  await stopDevices();
});

const targetOf = (device: ScriptedDevice): Target => loopback('api', device.port, { password });

const resource = [{ uptime: '1m2s' }];
const names = ['system', 'dhcp'];
const silent: Answers = {
  '/system/resource/print': 'silence',
  '/system/identity/print': 'silence',
  '/system/routerboard/print': 'silence',
  '/system/clock/print': 'silence',
  '/system/resource/cpu/print': 'silence',
  '/ip/dhcp-server/alert/print': 'silence',
  '/ip/dhcp-server/print': 'silence',
  '/ip/dhcp-server/lease/print': 'silence',
};

describe('silence', () => {
  test('after the login is a device that is down', async () => {
    const device = await startAnswering(silent);
    const result = await probe(newProber(), targetOf(device), names, 300);
    expect(result.up).toBe(false);
    expect(result.error?.code).toBe('device.timeout');
    expect(sampleLines(result)).toEqual([
      'mikrotik_collector_success{collector="dhcp"} 0',
      'mikrotik_collector_success{collector="system"} 0',
      'mikrotik_probe_failure{reason="timeout"} 1',
      'mikrotik_up 0',
    ]);
  });

  // what is known of its menus is no answer: dhcp has an empty list, and the device has no menu of the others
  test('of a device that was read before is down, whatever is remembered of it', async () => {
    const device = await startAnswering({
      '/system/resource/print': resource,
      '/system/identity/print': [{ name: 'router' }],
      '/ip/dhcp-server/print': [],
    });
    const prober = newProber();
    expect((await probe(prober, targetOf(device), [...names, 'bonding'])).up).toBe(true);
    device.script = () => {};
    // the time for writing the answer ends the read before the connection is found dead
    const result = await withDeadline(20_000, {}, (deadline) => {
      setTimeout(() => deadline.expire(new ExporterError('collector.timeout', 'Out of time.')), 50);
      return prober.probe(targetOf(device), [...names, 'bonding'], deadline);
    });
    expect(result.error?.code).toBe('device.timeout');
    expect(result.up).toBe(false);
  });

  test('half-way keeps what was read, and counts nothing', async () => {
    const device = await startAnswering({
      ...silent,
      '/system/resource/print': resource,
      '/ip/dhcp-server/print': [{ name: 'lan' }],
    });
    const result = await probe(newProber(), targetOf(device), names, 400);
    expect(result.up).toBe(true);
    expect(outcomes(result)).toEqual({ system: 'collector.timeout', dhcp: 'collector.timeout' });
    expect(sampleLines(result)).toContain('mikrotik_system_uptime_seconds 62');
    expect(sampleLines(result, 'mikrotik_dhcp_server_enabled')).toHaveLength(1);
    expect(sampleLines(result, 'mikrotik_dhcp_lease')).toEqual([]);
  });

  test('takes no longer than the deadline', async () => {
    const device = await startAnswering(silent);
    const startedAt = performance.now();
    const result = await probe(newProber(), targetOf(device), names, 300);
    // generous above for a busy machine; the command's own limit would be 30 s
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    expect(result.durationMs).toBeGreaterThanOrEqual(250);
  });
});

test('a device that hangs up mid-way is down, and keeps what it had said', async () => {
  const device = await startAnswering({
    ...silent,
    '/system/resource/print': resource,
    '/system/resource/cpu/print': 'hang-up',
  });
  const result = await probe(newProber(), targetOf(device), ['system']);
  expect(result.up).toBe(false);
  expect(result.error?.code).toBe('device.closed');
  expect(sampleLines(result)).toEqual([
    'mikrotik_collector_success{collector="system"} 0',
    'mikrotik_probe_failure{reason="closed"} 1',
    'mikrotik_system_uptime_seconds 62',
    'mikrotik_up 0',
  ]);
});

test('a device that is not asked again yet shows why it is down', async () => {
  const device = await startAnswering({});
  const target = targetOf(device);
  await stopDevices();
  const prober = newProber();
  const first = await probe(prober, target, names);
  const second = await probe(prober, target, names);
  expect(first.error?.code).toBe('device.refused');
  expect(second.error?.code).toBe('device.refused');
  expect(second.error?.message).toMatch(/^Paused for another \d+ s after: /);
  expect(sampleLines(second)).toEqual(['mikrotik_probe_failure{reason="refused"} 1', 'mikrotik_up 0']);
  expect(second.collectors).toEqual([]);
  expect(prober.statistics().devicesInBackoff).toBe(1);
});

test('a refused login is a reason of its own, and the password is nowhere', async () => {
  const device = await startAnswering({});
  const target = loopback('api', device.port, { password: 'marker-wrong' });
  const result = await probe(newProber(), target, names);
  expect(sampleLines(result)).toEqual(['mikrotik_probe_failure{reason="login-rejected"} 1', 'mikrotik_up 0']);
  expect(`${result.error?.message} ${JSON.stringify(result)}`).not.toContain('marker-wrong');
});

test('a caller that goes away gets no result', async () => {
  const device = await startAnswering(silent);
  const caller = new AbortController();
  const deadline = Deadline.start(20_000, { caller: caller.signal });
  const running = newProber().probe(targetOf(device), names, deadline);
  const outcome = expect(running).rejects.toThrow('gone');
  await until(() => device.commands.length > 0);
  caller.abort(new Error('gone'));
  await outcome;
});

test('a session that ended between two probes is opened anew', async () => {
  const device = await startAnswering({
    ...silent,
    '/ip/dhcp-server/alert/print': [],
    '/ip/dhcp-server/lease/print': [],
    '/ip/dhcp-server/print': [],
  });
  const prober = newProber();
  const target = targetOf(device);
  expect((await probe(prober, target, ['dhcp'])).up).toBe(true);
  for (const socket of device.sockets) socket.destroy();
  const again = await probe(prober, target, ['dhcp']);
  expect(again.up).toBe(true);
  expect(sampleLines(again, 'mikrotik_dhcp')).toEqual(['mikrotik_dhcp_lease_entries 0']);
  expect(device.logins).toBe(2);
});
