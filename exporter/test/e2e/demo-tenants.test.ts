import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { devicesOf, readSettings } from '../../../scripts/demo/devices.ts';
import { invitation } from '../../../scripts/demo/report.ts';
import { accountsFor } from '../../../scripts/demo/simulated-accounts.ts';
import { registerTenants } from '../../../scripts/demo/tenants.ts';
import { type Exporter, runCommand, startExporter } from './support/exporter.ts';
import { type FleetWithConfig, startFleetWithConfig } from './support/fleet.ts';

interface Answer {
  readonly items?: readonly { readonly id: string; readonly name: string }[];
  readonly device?: object;
}

let fleet: FleetWithConfig;
let exporter: Exporter;
let tokenFile: string;

const tokenOf = async (...words: string[]): Promise<string> => {
  const args = ['token', 'create', 'test', ...words, `--config.file=${fleet.configFile}`];
  const { stdout, stderr } = await runCommand(args);
  expect(stdout, stderr).toContain('mkf_');
  return stdout.trim();
};

beforeAll(async () => {
  fleet = await startFleetWithConfig();
  exporter = await startExporter(fleet.configFile);
  tokenFile = join(fleet.folder.path, 'platform.token');
  await writeFile(tokenFile, await tokenOf('--scopes', 'manage'));
});
afterAll(async () => {
  await exporter?.process.stop();
  await fleet?.close();
});

it('each tenant has its sites with their upstreams, accounts that open its devices, and no token of the demo that works', async () => {
  const settings = readSettings(fleet.configFile);
  const tenants = new Set(devicesOf(settings).map(({ tenant }) => tenant));
  const { signal } = new AbortController();
  const sources = { exporter: exporter.url, tokenFile, settings, signal };
  const registered = await registerTenants(tenants, sources);
  expect(registered.map(({ name }) => name)).toEqual(['acme', 'borealis']);

  const token = await tokenOf('--tenant', 'acme', '--role', 'admin', '--scopes', 'manage');
  const ask = async (path: string, body?: object): Promise<Answer> => {
    const request = {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const answer = await fetch(`${exporter.url}/api/v1/${path}`, request);
    const text = await answer.text();
    expect(answer.ok, text).toBe(true);
    return JSON.parse(text) as Answer;
  };

  const { items: sites = [] } = await ask('sites?source=registry');
  const hub = sites.find(({ name }) => name === 'hub');
  expect(sites).toMatchObject([
    { name: 'hub', latitude: 56.9496, upstream_ids: [] },
    { name: 'tower1', longitude: 24.1074, upstream_ids: [hub?.id], sold_bandwidth: 400_000_000 },
  ]);
  const { items: tokens } = await ask('tokens?name=demo');
  expect(tokens).toEqual([expect.objectContaining({ revoked_at: expect.any(String) })]);

  // What the terminal says is enough to register the device, with the stored account too.
  const described = fleet.fleet.devices.map(({ name, tenant, address, apiPort, snmpPort }) => ({
    name,
    tenant,
    address,
    apiPort,
    snmpPort,
  }));
  const accounts = accountsFor(registered, described, settings);
  const [ofAcme] = accounts;
  expect(ofAcme).toMatchObject({ tenant: 'acme', device: 'tower2-ap1', username: 'monitor' });
  const { address, port } = ofAcme ?? {};
  const stored = { name: 'mine', address, port, site: 'tower1', credential: 'demo-api' };
  expect((await ask('register-device', stored)).device).toMatchObject({ name: 'mine', state: 'active' });
  const plugin = 'http://127.0.0.1:3300/a/app';
  const addresses = { exporter: exporter.url, control: '', prometheus: undefined, alertmanager: undefined };
  const offered = { ...addresses, boards: undefined, plugin, chosenByAddress: true, accounts };
  const printed = invitation(offered, { variables: 'variables.sh', logs: [] });
  expect(printed).toContain(`address ${address}, port ${port}, user monitor, password demo-monitor`);
  expect(printed).toContain(`${plugin}?as=viewer`);
  expect(printed).toContain(`${plugin}?as=admin&org=2 (1 is acme, 2 is borealis)`);
});
