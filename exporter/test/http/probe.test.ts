import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeProber } from './fake-prober.ts';
import { goodConfig, marker, type Started, start } from './start.ts';

let started: Started;
let prober: FakeProber;

beforeEach(() => {
  started = start();
  [prober] = started.probers as [FakeProber];
});

afterEach(async () => {
  await started.app.close();
  expect(started.logs.join('')).not.toContain(marker);
});

async function get(url: string, headers: Record<string, string> = {}) {
  return started.app.server.inject({ method: 'GET', url, headers });
}

const patient = { timeout: 60_000 };
const upText = `# HELP mikrotik_collector_duration_seconds Time from the first command of the collector to its last reply; collectors run concurrently.
# TYPE mikrotik_collector_duration_seconds gauge
mikrotik_collector_duration_seconds{collector="routing"} 0.002
mikrotik_collector_duration_seconds{collector="system"} 0.004
`;

describe('a valid request', () => {
  it('is answered with the metrics, duplicates left out', async () => {
    const response = await get('/probe?target=ap1');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(response.body).toContain(upText);
    expect(response.body).toContain(
      'mikrotik_interface_receive_bytes_total{interface="ether1"} 1\nmikrotik_interface_receive_bytes_total{interface="ether2"} 2048\n',
    );
    expect(response.body).toContain('\nmikrotik_up 1\n');
    const check = spawnSync('promtool', ['check', 'metrics'], { input: response.body, encoding: 'utf8' });
    expect(check.stdout + check.stderr).toBe('');
  });

  it('is answered with 200 for a device that is down', async () => {
    const response = await get('/probe?target=down');
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain('\nmikrotik_up 0\n');
    expect(response.body).toContain('mikrotik_probe_failure{reason="login-rejected"} 1\n');
    expect(started.logs.join('')).toContain('target=down ms=5 code=device.login-rejected');
  });

  it('speaks OpenMetrics to whom asks for it', async () => {
    const response = await get('/probe?target=ap1', {
      accept: 'application/openmetrics-text; version=1.0.0',
    });
    expect(response.headers['content-type']).toBe(
      'application/openmetrics-text; version=1.0.0; charset=utf-8',
    );
    expect(response.body.endsWith('# EOF\n')).toBe(true);
  });

  it('takes the deadline from Prometheus, less the offset', async () => {
    await get('/probe?target=ap1', { 'x-prometheus-scrape-timeout-seconds': '3' });
    await get('/probe?target=ap1');
    expect(prober.calls.map(({ options }) => options.timeoutMs)).toEqual([2500, 5000]);
  });

  it.each([
    ['by device type', 'target=down', ['system', 'interface']],
    ['of the device', 'target=slow', ['routing', 'system']],
    ['of the request', 'target=slow&module=all', ['system', 'interface', 'routing']],
    ['several', 'target=ap1&module=slow-tables,%20ap', ['routing', 'system']],
    ['empty: as absent', 'target=ap1&module=&auth=&debug=', ['system']],
  ])('chooses the modules: %s', async (_what, query, collectors) => {
    expect((await get(`/probe?${query}`)).statusCode).toBe(200);
    expect(prober.calls.map((call) => call.collectors)).toEqual([collectors]);
  });

  it.each([
    ['target=10.9.9.9&auth=monitor', { address: '10.9.9.9', transport: 'api' }],
    ['target=10.9.9.9:8730&auth=monitor', { address: '10.9.9.9', port: 8730, transport: 'api' }],
    ['target=[2001:db8::9]:1161&auth=walker', { address: '2001:db8::9', port: 1161, transport: 'snmp' }],
    ['target=::ffff:10.9.9.9&auth=walker', { address: '::ffff:10.9.9.9', transport: 'snmp' }],
    ['target=10.1.1.11&auth=walker', { address: '10.1.1.11', transport: 'snmp', type: 'router' }],
  ])('reads an address inside the allowed networks: %s', async (query, expected) => {
    expect((await get(`/probe?${query}`)).statusCode).toBe(200);
    expect(prober.calls[0]?.target).toMatchObject(expected);
  });

  it('accepts the auth that the device has anyway', async () => {
    expect((await get('/probe?target=ap1&auth=monitor')).statusCode).toBe(200);
  });

  it('a registered device of an exporter without its database is down, not refused', async () => {
    const response = await get('/probe?target=dev_00000000000000000000');
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain('mikrotik_probe_failure{reason="registry-unavailable"} 1');
    expect(prober.calls).toEqual([]);
  });

  it('explains itself with debug=true, without secrets', async () => {
    const response = await get('/probe?target=ap1&debug=true');
    expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
    const sections = response.body.split(/^# (?=[A-Z][a-z]+\n\n)/m).slice(1, -1);
    const moments = /(?<=^last (?:asked|up) +)2\d{3}-\S+Z$/gm;
    expect(sections.map((text) => text.replace(moments, 'MOMENT'))).toEqual([
      `Device

name        ap1
address     10.1.1.11
port        8728
type        ap
transport   api
auth        monitor (user monitor, password <secret>, tls off)
tenant      acme
site        tower <1>
label rack  7

`,
      `Probe

result      up
last asked  MOMENT
last up     MOMENT
duration    0.0125 s
timeout     5 s
shared      no
collectors  system
samples     9, and 1 duplicates left out

`,
      `Reads

what              rows  time    outcome  collectors  error
/interface/print  2     3.3 ms  ok       interface
/routing/print    0     2.0 ms  failed   routing     The device says "no such item". Read the error text of the device; look for the menu in the RouterOS release notes. [collector.trap]

`,
      `Collectors

collector  outcome  time    lost                                       error or note
system     ok       4.0 ms  2 duplicate of /system/resource/cpu/print
wifi       absent   1.0 ms                                             Not read: it has no RouterOS menu, and this device is read over the RouterOS API.
routing    failed   2.0 ms                                             The device says "no such item". Read the error text of the device; look for the menu in the RouterOS release notes. [collector.trap]

`,
    ]);
    expect(response.body).toContain('# Metrics\n\n# HELP mikrotik_collector_duration_seconds');
    expect(response.body).not.toContain(marker);
  });
});

describe('mistakes of the caller', () => {
  it.each([
    ['', 400, 'request.missing-parameter', 'The parameter target is missing.'],
    ['?target=', 400, 'request.missing-parameter', 'The parameter target is missing.'],
    [
      '?target=ap1&modul=x',
      400,
      'request.unknown-parameter',
      'Unknown parameter "modul"; did you mean "module"? This route takes target, module, auth, debug, retry.',
    ],
    [
      `?target=ap1&password=${marker}`,
      400,
      'request.unknown-parameter',
      'Unknown parameter "password". This route takes target, module, auth, debug, retry.',
    ],
    [
      '?target=ap1&target=down',
      400,
      'request.invalid-parameter',
      'The parameter target occurs more than once.',
    ],
    [
      '?target=ap1&module=a&module=b',
      400,
      'request.invalid-parameter',
      'The parameter module occurs more than once; separate modules by commas.',
    ],
    [
      '?target=ap1&module=all,',
      400,
      'request.invalid-parameter',
      'The parameter module must be a comma-separated list of 1 to 64 names.',
    ],
    [
      '?target=ap1&debug=yes',
      400,
      'request.invalid-parameter',
      'The parameter debug must be true or false, not "yes".',
    ],
    [
      '?target=ap1&auth=walker',
      400,
      'request.invalid-parameter',
      'The parameter auth is not allowed: the device "ap1" has its own auth.',
    ],
    [
      '?target=ap1&module=al',
      400,
      'request.unknown-module',
      'There is no module "al"; did you mean "all"? Known: router, switch, ap, cpe, lte, slow, all, slow-tables.',
    ],
    ['?target=ap2', 404, 'request.unknown-target', 'There is no device "ap2"; did you mean "ap1"?'],
    ['?target=router.example', 404, 'request.unknown-target', 'There is no device "router.example".'],
    [
      '?target=10.0.0.300',
      400,
      'request.invalid-target',
      'The target "10.0.0.300" is neither a name nor an address: An IPv4 address is four decimal numbers from 0 to 255 without leading zeros, as in 10.0.0.1.',
    ],
    [
      '?target=10.0.0.1:0&auth=monitor',
      400,
      'request.invalid-target',
      'The target "10.0.0.1:0" is neither a name nor an address.',
    ],
    [
      '?target=[::1&auth=monitor',
      400,
      'request.invalid-target',
      'The target "[::1" is neither a name nor an address.',
    ],
    [
      '?target=http://10.0.0.1&auth=monitor',
      400,
      'request.invalid-target',
      'The target "http://10.0.0.1" is neither a name nor an address.',
    ],
    [
      '?target=%00',
      400,
      'request.invalid-parameter',
      'The parameter target contains a NUL or an unpaired surrogate.',
    ],
    [
      '?target=192.0.2.1&auth=monitor',
      403,
      'request.target-not-allowed',
      'The address 192.0.2.1 is outside the networks of ad_hoc.allow.',
    ],
    [
      '?target=::ffff:192.0.2.1&auth=monitor',
      403,
      'request.target-not-allowed',
      'The address ::ffff:192.0.2.1 is outside the networks of ad_hoc.allow.',
    ],
    [
      '?target=127.0.0.1&auth=monitor',
      403,
      'request.target-not-allowed',
      'The address 127.0.0.1 is outside the networks of ad_hoc.allow.',
    ],
    [
      '?target=10.9.9.9',
      400,
      'request.auth-required',
      'No device is configured for "10.9.9.9" and no auth is given.',
    ],
    [
      '?target=10.9.9.9&auth=public',
      400,
      'request.unknown-auth',
      'There is no auth "public". Known: monitor, walker.',
    ],
  ])('%s is answered %s %s', async (query, status, code, message) => {
    const response = await get(`/probe${query}`, { accept: 'application/problem+json' });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({ status, code, detail: message });
    expect(response.body).not.toContain(marker);
    expect(prober.calls).toEqual([]);
  });

  it.each(['0', '-1', 'ten', '1e3', '', '1'.repeat(20)])('a scrape timeout of %j', async (timeout) => {
    const response = await get('/probe?target=ap1', { 'x-prometheus-scrape-timeout-seconds': timeout });
    expect(response.statusCode).toBe(400);
    expect(response.body).toContain('[request.invalid-parameter]');
    expect(prober.calls).toEqual([]);
  });

  it('are answered with one line for people', async () => {
    const response = await get('/probe?target=ap2');
    expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(response.body).toBe(
      'There is no device "ap2"; did you mean "ap1"? Add it under `targets` in the configuration file, or correct the name. [request.unknown-target]\n',
    );
  });
});

describe('faults', () => {
  it('of the exporter are answered with 500 and tell nothing outside', async () => {
    const response = await get('/probe?target=broken');
    expect(response.statusCode).toBe(500);
    expect(response.body).toBe(
      'The exporter failed; see its log. Report it, with the log lines from the same time. [internal.bug]\n',
    );
    expect(started.logs.join('')).toContain('nobody foresaw');
    // The fake put the marker into its error text on purpose; the log is for the operator.
    started.logs.length = 0;
  });

  it('a prober that misses its deadline is not waited for', async () => {
    prober.slowMs = 60_000;
    const began = performance.now();
    const response = await get('/probe?target=slow', { 'x-prometheus-scrape-timeout-seconds': '0.2' });
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain('mikrotik_probe_failure{reason="timeout"} 1');
    expect(response.body).toContain('mikrotik_probe_duration_seconds 0.1\n');
    expect(prober.calls[0]?.options.signal.aborted).toBe(true);
  });
});

describe('several scrapers', () => {
  it('share one read and are counted', async () => {
    const [first, second] = await Promise.all([get('/probe?target=slow'), get('/probe?target=slow')]);
    expect(first?.body).toBe(second?.body);
    expect(prober.calls).toHaveLength(1);
    const { body } = await get('/metrics');
    expect(body).toContain('mikrotik_exporter_probes_total{result="up"} 1\n');
    expect(body).toContain('mikrotik_exporter_probes_total{result="shared"} 1\n');
  });

  it('do not share when they ask for something else', async () => {
    await Promise.all([get('/probe?target=slow'), get('/probe?target=slow&module=all')]);
    expect(prober.calls).toHaveLength(2);
  });

  it('share a fresh result for as long as the configuration says', async () => {
    await started.app.close();
    started = start(`${goodConfig}freshness: 2s\n`);
    await get('/probe?target=ap1');
    await get('/probe?target=ap1');
    expect(started.probers[0]?.calls).toHaveLength(1);
    await sleep(2100);
    await get('/probe?target=ap1');
    expect(started.probers[0]?.calls).toHaveLength(2);
  });
});

describe('over a real connection', () => {
  it('a client that goes away ends its probe, unless others wait', async () => {
    prober.slowMs = 2000;
    const address = await started.app.server.listen({ host: '127.0.0.1', port: 0 });
    const leaving = new AbortController();
    const left = fetch(`${address}/probe?target=slow`, { signal: leaving.signal }).catch(() => 'gone');
    const staying = fetch(`${address}/probe?target=slow`);
    await sleep(500);
    leaving.abort();
    expect(await left).toBe('gone');
    expect((await staying).status).toBe(200);
    expect(prober.calls).toHaveLength(1);

    prober.slowMs = 60_000;
    const alone = new AbortController();
    const dropped = fetch(`${address}/probe?target=slow`, { signal: alone.signal }).catch(() => 'gone');
    await vi.waitFor(() => expect(prober.calls).toHaveLength(2), patient);
    alone.abort();
    expect(await dropped).toBe('gone');
    await vi.waitFor(() => expect(prober.calls[1]?.options.signal.aborted).toBe(true), patient);
    const text = await (await fetch(`${address}/metrics`)).text();
    expect(text).toContain('mikrotik_exporter_probes_total{result="abandoned"} 2\n');
  });

  it('large answers are compressed', async () => {
    const response = await get('/metrics', { 'accept-encoding': 'gzip' });
    expect(response.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(response.rawPayload).toString()).toContain('mikrotik_exporter_build_info');
  });
});
