import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../exporter/test/e2e/support/until.ts';
import { appId, pluginIds } from './plugin-ids.ts';
import { readText, repository, stack } from './stack.ts';

interface Instruction {
  readonly word: string;
  readonly rest: string;
}

interface Stage {
  readonly name: string;
  readonly base: string;
  readonly instructions: readonly Instruction[];
}

function readStages(): readonly Stage[] {
  const lines = readText('Dockerfile')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replaceAll(/\s*\\\n\s*/gu, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: { name: string; base: string; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [, word = '', rest = ''] = /^(\w+) (.*)$/u.exec(line)!;
    const from = /^(\S+) AS (\w+)$/u.exec(rest);
    if (word === 'FROM') stages.push({ base: from![1]!, name: from![2]!, instructions: [] });
    else stages.at(-1)?.instructions.push({ word, rest });
  }
  return stages;
}

const stages = readStages();
const stage = (name: string): Stage => stages.find((one) => one.name === name)!;
const instructions = (name: string, word: string): readonly string[] =>
  stage(name)
    .instructions.filter((instruction) => instruction.word === word)
    .map(({ rest }) => rest);

const root = mkdtempSync(join(tmpdir(), 'mikrofleet-image-'));
const context = join(root, 'context');
let child: ChildProcess | undefined;

/** What Docker would send: what git knows or would add, less .dockerignore. */
function makeContext(): void {
  const ignored = readText('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.includes('*'))
    .map((line) => line.replace(/^\//u, ''));
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const file of listed.split('\n')) {
    if (file === '' || ignored.some((path) => file === path || file.startsWith(`${path}/`))) continue;
    if (!existsSync(join(repository, file))) continue;
    mkdirSync(dirname(join(context, file)), { recursive: true });
    cpSync(join(repository, file), join(context, file));
  }
}

/** The instructions of the stage `build` in a plain folder: no engine is needed for them. */
function build(): void {
  let folder = root;
  for (const { word, rest } of stage('build').instructions) {
    if (word === 'WORKDIR') folder = join(root, rest);
    else if (word === 'COPY') {
      const paths = rest.split(' ');
      const target = join(folder, paths.pop()!);
      for (const path of paths) {
        const isFolder = path === '.';
        cpSync(join(context, path), isFolder ? target : join(target, path.split('/').at(-1)!), {
          recursive: true,
        });
      }
    } else if (word === 'RUN') {
      const { status, stdout, stderr } = spawnSync(
        'sh',
        ['-ec', rest.replaceAll(' /product', ` ${root}/product`)],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      );
      if (status !== 0) throw new Error(`RUN ${rest}: ${stdout}${stderr}`);
    } else throw new Error(`The stage build has ${word}, which this test cannot run.`);
  }
}

beforeAll(() => {
  makeContext();
  build();
});
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

it('builds from a base that is pinned to the patch', () => {
  expect(readText('Dockerfile')).toMatch(/^ARG BASE=node:\d+\.\d+\.\d+-\w+-slim$/mu);
  expect(stages.map(({ name, base }) => [name, base])).toEqual([
    ['build', '${BASE}'],
    ['fleet', 'build'],
    ['plugin', 'build'],
    ['grafana', '${GRAFANA}'],
    ['exporter', '${BASE}'],
  ]);
  // The stack and Kubernetes name the same user.
  expect(instructions('exporter', 'USER')).toEqual([stack().services['exporter']!.user]);
});

it('has one configuration file, for the exporter and for commands that are run beside it', () => {
  expect(instructions('exporter', 'ENV')).toContain('MIKROFLEET_CONFIG_FILE=/etc/mikrofleet/mikrofleet.yml');
  // A word after the name of the image is a command, and one in CMD would be lost with it.
  expect(instructions('exporter', 'ENTRYPOINT')).toEqual(['["mikrofleet"]']);
  expect(instructions('exporter', 'CMD')).toEqual([]);
});

it('has a Grafana with the plugin, told to load it and each of its panels', () => {
  expect(readText('Dockerfile')).toMatch(/^ARG GRAFANA=grafana\/grafana:12\.4\.\d+$/mu);
  const environment = Object.fromEntries(
    instructions('grafana', 'ENV').map((line) => line.split('=') as [string, string]),
  );
  expect(environment['GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS']).toBe(pluginIds.join(','));
  // There may be no way to the Internet.
  expect(environment['GF_PLUGINS_PUBLIC_KEY_RETRIEVAL_DISABLED']).toBe('true');
  const folder = environment['GF_PATHS_PLUGINS']!;
  expect(instructions('grafana', 'COPY')).toEqual([
    `--from=plugin /src/grafana-plugin/dist ${folder}/${appId}`,
  ]);
  expect(instructions('plugin', 'RUN').at(-1)).toBe('npm run build');
  // A volume would hide it.
  for (const volume of stack().services['grafana']!.volumes!)
    expect(folder.startsWith(volume.split(':')[1]!), volume).toBe(false);
  expect(stack().services['grafana']!.build).toEqual({ context: '.', target: 'grafana' });
});

it('sends the engine what the plugin is built from, and not what it is tested with', () => {
  for (const file of ['package-lock.json', 'build/main.ts', 'src/module.tsx', 'boards/noc-panels.ts'])
    expect(existsSync(join(context, 'grafana-plugin', file)), file).toBe(true);
  expect(existsSync(join(context, 'dashboards/language/board.ts'))).toBe(true);
  expect(existsSync(join(context, 'grafana-plugin/host'))).toBe(false);
});

it('makes what the image copies: the exporter, its bill of materials, and nothing for developing', () => {
  for (const copy of instructions('exporter', 'COPY')) {
    const [, source = ''] = /^--from=build (\S+) /u.exec(copy)!;
    expect(existsSync(join(root, source)), source).toBe(true);
  }
  for (const path of ['sbom.cdx.json', 'LICENSE', 'bin/mikrofleet.js', 'node_modules/fastify/package.json'])
    expect(existsSync(join(root, 'product', path)), path).toBe(true);
  for (const path of ['typescript', 'vitest', 'tsx', '@mikrofleet'])
    expect(existsSync(join(root, 'product/node_modules', path)), path).toBe(false);
});

it('stays small: less than 100 MB come on top of the base', () => {
  const [kilobytes = ''] = execFileSync('du', ['-sk', join(root, 'product')], { encoding: 'utf8' }).split(
    '\t',
  );
  // 55 MB at the time of writing, of which 45 are dependencies. Twice that is something that was not meant to be in it.
  expect(Number(kilobytes)).toBeGreaterThan(10_000);
  expect(Number(kilobytes)).toBeLessThan(100_000);
});

it('makes an exporter that runs, and a health check that sees it', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  const [health = ''] = instructions('exporter', 'HEALTHCHECK');
  const [command, ...words] = JSON.parse(/CMD (\[.*\])$/u.exec(health)![1]!) as [string, ...string[]];
  const check = () =>
    spawnSync(
      command,
      words.map((word) => word.replace('9436', String(port))),
    ).status;
  // Alike in the image and in the stack.
  expect(stack().services['exporter']!.healthcheck!.test).toEqual(['CMD', command, ...words]);
  expect(check()).toBe(1);
  // An exporter reads it at the start.
  mkdirSync(join(root, 'etc'));
  cpSync(join(repository, 'exporter/packaging/etc/mikrofleet/web.yml'), join(root, 'etc/web.yml'));
  execFileSync('sh', ['-c', `echo 'targets: []' > ${root}/etc/mikrofleet.yml`]);
  const entry = join(root, 'product/bin/mikrofleet.js');
  const variables = instructions('exporter', 'ENV').map((line) =>
    line.replace('/etc/mikrofleet/', `${root}/etc/`),
  );
  child = spawn(process.execPath, [entry, `--web.listen-address=127.0.0.1:${port}`], {
    cwd: root,
    env: { ...process.env, ...Object.fromEntries(variables.map((line) => line.split('='))) },
    stdio: 'ignore',
  });
  await until('healthy', async () => (await fetch(`http://127.0.0.1:${port}/-/healthy`)).ok, Boolean);
  expect(check()).toBe(0);
});
