import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt, repository } from './support/build.ts';
import { type FleetWithConfig, startFleetWithConfig } from './support/fleet.ts';
import { type Folder, temporaryFolder } from './support/folder.ts';
import { RunningProcess } from './support/process.ts';
import { until } from './support/until.ts';

// npm and what it installs run on the Node under test. npm passes its own settings on to its children.
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'))),
  PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
};
const run = promisify(execFile);

interface PackedFile {
  readonly path: string;
}

/** Outside the repository, whose node_modules would hide an undeclared dependency. */
let outside: Folder;
let packed: { filename: string; size: number; files: readonly PackedFile[] };
let installed: { stdout: string; stderr: string };
let command: string;
let setup: FleetWithConfig;

async function mikrofleet(...words: string[]): Promise<string> {
  const { stdout } = await run(command, words, { cwd: outside.path, env: environment });
  return stdout;
}

beforeAll(async () => {
  await ensureBuilt();
  outside = await temporaryFolder();
  // Part of `prepack`, without building again what is built.
  await run(join(repository, 'node_modules/.bin/tsx'), [
    join(repository, 'scripts/supply-chain/write-sbom.ts'),
  ]);
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', outside.path];
  const { stdout } = await run('npm', pack, { cwd: join(repository, 'exporter'), env: environment });
  [packed] = JSON.parse(stdout) as [typeof packed];
  const prefix = join(outside.path, 'prefix');
  // As its README says: without package scripts, so that nothing can be compiled.
  const install = ['install', '--global', '--ignore-scripts', '--prefix', prefix, '--prefer-offline'];
  installed = await run('npm', [...install, join(outside.path, packed.filename)], {
    cwd: outside.path,
    env: environment,
  });
  command = join(prefix, 'bin', 'mikrofleet');
  setup = await startFleetWithConfig();
}, 300_000);

afterAll(async () => {
  await setup?.close();
  await outside?.remove();
});

it('is small and holds what runs, its licence and a README', () => {
  const paths = packed.files.map(({ path }) => path);
  expect(packed.size).toBeLessThan(1_000_000);
  const others = paths.filter((path) => !/^dist\/[\w/.-]+\.js$/.test(path));
  expect(others.toSorted()).toEqual([
    'LICENSE',
    'README.md',
    'bin/mikrofleet.js',
    'docs/mikrofleet.schema.json',
    'package.json',
    'packaging/etc/mikrofleet/mikrofleet.yml',
    'packaging/etc/mikrofleet/web.yml',
    'packaging/systemd/mikrofleet.service',
    'sbom.cdx.json',
  ]);
  expect(paths.filter((path) => /(?:^|\/)tests?\/|\.test\./.test(path))).toEqual([]);
});

it('is installed without a warning', () => {
  expect(installed.stderr).toBe('');
});

it('gives a command that reads a configuration and probes a device', async () => {
  expect(await mikrofleet('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  const config = `--config.file=${setup.configFile}`;
  expect(await mikrofleet('check-config', config)).toContain('hub-bh1');
  expect(await mikrofleet('probe', config, 'hub-bh1')).toContain('hub-bh1');
});

it('gives a service with a registry', async () => {
  const config = join(outside.path, 'mikrofleet.yml');
  writeFileSync(config, 'storage: { sqlite: { path: mikrofleet.db } }\n');
  expect(await mikrofleet('tenant', 'create', 'acme', `--config.file=${config}`)).toContain('acme');
  const service = new RunningProcess(
    command,
    [`--config.file=${config}`, '--web.listen-address=127.0.0.1:0'],
    environment,
  );
  try {
    const url = await until(
      'the service listens',
      () =>
        /address=(http:\S+)/.exec(service.stderr)?.[1] ?? (service.isRunning ? undefined : service.stderr),
      (address) => address !== undefined,
    );
    expect((await fetch(`${url}/-/healthy`)).status).toBe(200);
    expect((await fetch(`${url}/api/v1/sites`)).status).toBe(401);
  } finally {
    await service.stop();
  }
});
