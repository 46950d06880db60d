import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exporterMain } from './support/build.ts';
import { type Exporter, probe, startExporter } from './support/exporter.ts';
import { type FleetWithConfig, startFleetWithConfig } from './support/fleet.ts';

const command = ['token', 'create', 'prometheus', '--scopes', 'scrape,discovery', '--days', 'never'];

let setup: FleetWithConfig;
let exporter: Exporter;
let written = '';
let said = '';

beforeAll(async () => {
  setup = await startFleetWithConfig(
    { devices: demoFleet.filter(({ name }) => name === 'hub-core1') },
    () => ({ file: 'storage: { sqlite: { path: mikrofleet.db } }\n' }),
  );
  exporter = await startExporter(setup.configFile);
  // As the README has it, in the folder of the configuration and with the file of the environment.
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', '"$@" > mikrofleet.token', 'sh', process.execPath, await exporterMain(), ...command],
    {
      cwd: setup.folder.path,
      encoding: 'utf8',
      env: { ...process.env, MIKROFLEET_CONFIG_FILE: setup.configFile },
    },
  );
  expect(status, stderr).toBe(0);
  written = readFileSync(join(setup.folder.path, 'mikrofleet.token'), 'utf8');
  said = stderr;
});
afterAll(async () => {
  await exporter?.process.stop();
  await setup?.close();
});

it('the file has the token and a line break; the person reads the rest', () => {
  expect(written).toMatch(/^mkf_[0-9a-z]{20}_[\w-]{51}\n$/);
  expect(said).toMatch(
    /^This is token tok_[0-9a-z]{20} \(platform; discovery, scrape\), valid without an end\. It will not be shown again\.\n$/,
  );
  expect(said).not.toContain(written.trim());
});

it('the whole file is a bearer token with which devices are listed and scraped', async () => {
  const headers = { authorization: `Bearer ${written}` };
  const listed = await fetch(`${exporter.url}/discovery`, { headers });
  expect(listed.status).toBe(200);
  const [group, ...others] = (await listed.json()) as { targets: string[]; labels: Record<string, string> }[];
  expect([group?.labels['device'], others]).toEqual(['hub-core1', []]);
  const target = group?.targets[0] ?? '';
  const answer = await probe(exporter, { target }, headers);
  expect([answer.status, answer.up]).toEqual([200, true]);
  expect((await fetch(`${exporter.url}/fleet`, { headers })).status).toBe(200);
  const without = await fetch(`${exporter.url}/discovery`);
  expect(without.status).toBe(401);
});
