import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INTERFACES, SITES } from '../src/devices/sites.ts';
import { exporterConfig, startControl, startFleet, type Fleet } from '../src/index.ts';

let fleet: Fleet;
let base: string;
let close: () => void;

beforeAll(async () => {
  fleet = await startFleet();
  const server = await startControl(fleet, '127.0.0.1', 0);
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => server.close();
});
afterAll(async () => {
  close();
  await fleet.close();
});

async function call(
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${base}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('control', () => {
  it('lists devices', async () => {
    const { body } = await call('GET', '/devices');
    expect((body as unknown as unknown[]).length).toBe(fleet.devices.length);
  });

  it('sets, shows and clears a fault', async () => {
    const set = await call('POST', '/devices/hub-sw1/fault', { kind: 'slow', milliseconds: 10 });
    expect(set).toMatchObject({ status: 200, body: { fault: { kind: 'slow', milliseconds: 10 } } });
    expect(fleet.device('hub-sw1').fault).toEqual({ kind: 'slow', milliseconds: 10 });
    expect((await call('DELETE', '/devices/hub-sw1/fault')).body['fault']).toBeNull();
  });

  it('refuses what a page of another site makes a browser send', async () => {
    for (const headers of [
      { origin: 'http://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const response = await fetch(`${base}/sites/tower2/power`, {
        method: 'POST',
        headers,
        body: '{"on":false}',
      });
      expect(response.status).toBe(403);
    }
    expect(fleet.device('tower2-rtr1').fault).toBeUndefined();
  });

  it('reboots', async () => {
    expect((await call('POST', '/devices/hub-sw1/reboot', { downSeconds: 0 })).status).toBe(200);
  });

  it('switches the power of a site off and on; its devices have booted then, and those of other sites have not', async () => {
    const bootOf = (name: string) => fleet.device(name).model.boot;
    const [before, elsewhere] = [bootOf('tower2-rtr1'), bootOf('tower1-ap1')];
    const off = await call('POST', '/sites/tower2/power', { on: false });
    expect(off.body).toMatchObject([
      { name: 'hub', tenant: 'acme', power: true },
      { name: 'tower1', tenant: 'acme', power: true },
      { name: 'tower2', tenant: 'borealis', power: false },
    ]);
    for (const device of fleet.devices) {
      expect(device.fault?.kind, device.name).toBe(device.site === 'tower2' ? 'unplugged' : undefined);
    }
    await call('POST', '/devices/tower2-ap1/fault', { kind: 'slow', milliseconds: 10 });
    await fleet.setPower('tower2', true, 0);
    expect(bootOf('tower2-rtr1')).toBeGreaterThan(before);
    expect(bootOf('tower1-ap1')).toBe(elsewhere);
    // Another fault is not mended by power.
    expect(fleet.device('tower2-ap1').fault?.kind).toBe('slow');
    await fleet.device('tower2-ap1').clearFault();
    const on = await call('POST', '/sites/tower2/power', { on: true });
    expect(on.body).toMatchObject([{}, {}, { name: 'tower2', power: true }]);
  });

  it('explains what is wrong with a call', async () => {
    expect(await call('POST', '/devices/hub-sw1/fault', { kind: 'no' })).toMatchObject({ status: 400 });
    expect(await call('GET', '/devices/nobody')).toMatchObject({ status: 404 });
    expect(await call('POST', '/sites/nowhere/power', { on: false })).toMatchObject({ status: 404 });
    expect(await call('POST', '/sites/tower1/power', {})).toMatchObject({ status: 400 });
    expect(await call('GET', '/sites/tower1/power')).toMatchObject({ status: 405 });
    expect(await call('PUT', '/devices/hub-sw1/fault', {})).toMatchObject({ status: 405 });
  });
});

describe('configuration of the exporter', () => {
  it('names every device once and uses every transport', () => {
    const text = exporterConfig(fleet, 'ca.pem');
    for (const device of fleet.devices) expect(text.split(`name: ${device.name},`)).toHaveLength(2);
    for (const part of [
      'tls: "off"',
      'tls: "verify"',
      'tls: "pin"',
      'tls: "anonymous"',
      'version: 2c',
      'version: 3',
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe('what an operator knows of sites and interfaces', () => {
  it('names interfaces that exist', () => {
    for (const [name, facts] of Object.entries(INTERFACES)) {
      const known = fleet.device(name).description.interfaces.map((one) => one.name);
      expect(known, name).toEqual(expect.arrayContaining(Object.keys(facts)));
    }
  });

  it('describes the sites of the fleet under their tenants', () => {
    const ofFleet = fleet.devices.map(({ site, tenant }) => `${tenant}/${site}`);
    const described = Object.entries(SITES).map(([site, { tenant }]) => `${tenant}/${site}`);
    expect(described.sort()).toEqual([...new Set(ofFleet)].sort());
  });
});

describe('command line', () => {
  const main = new URL('../src/main.ts', import.meta.url).pathname;
  const tsx = ['--import', 'tsx', main];

  it('lists the fleet and writes a configuration', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'simulator-cli-')), 'mikrofleet.yml');
    const { stdout } = await promisify(execFile)('node', [
      ...tsx,
      '--ephemeral',
      '--list',
      '--write-config',
      file,
    ]);
    expect(stdout).toContain('tower2-lte1');
    expect(readFileSync(file, 'utf8')).toContain('targets:');
  });

  it('stops cleanly on a signal', async () => {
    const child = spawn('node', [...tsx, '--ephemeral', '--control', '127.0.0.1:0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('control:')) resolve();
      });
    });
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
  });
});
