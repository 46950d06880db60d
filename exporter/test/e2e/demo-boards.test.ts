import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensureBuilt, repository } from './support/build.ts';
import { untilReady } from './support/demo.ts';
import { type Folder, temporaryFolder } from './support/folder.ts';
import { RunningProcess } from './support/process.ts';
import { processTree, untilGone } from './support/process-tree.ts';
import { until } from './support/until.ts';

const host = 'grafana-plugin/host';

let tree: Folder;
let demo: RunningProcess | undefined;
beforeEach(async () => {
  await ensureBuilt();
  tree = await freshTree();
});
afterEach(async () => {
  if (demo?.isRunning === true) await demo.stop();
  await tree.remove();
});

async function link(names: readonly string[], to: string): Promise<void> {
  for (const name of names) await symlink(join(repository, to, name), join(tree.path, to, name));
}

/** A tree like this one in which the packages of the boards are not installed. */
async function freshTree(): Promise<Folder> {
  tree = await temporaryFolder();
  await mkdir(join(tree.path, host), { recursive: true });
  const own = new Set(['grafana-plugin', '.cache', '.git']);
  await link(
    (await readdir(repository)).filter((name) => !own.has(name)),
    '.',
  );
  const left = new Set(['node_modules', 'dist', '.cache', 'package.json', 'package-lock.json']);
  await link(
    (await readdir(join(repository, host))).filter((name) => !left.has(name)),
    host,
  );
  for (const name of ['package.json', 'package-lock.json'])
    await cp(join(repository, host, name), join(tree.path, host, name));
  return tree;
}

/** The demo of that tree, where npm does this. */
async function startDemo(npm: string, ...args: string[]): Promise<RunningProcess> {
  const bin = join(tree.path, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'npm'), `#!/usr/bin/env bash\n${npm}\n`);
  await chmod(join(bin, 'npm'), 0o755);
  const words = ['--import', 'tsx', 'scripts/demo/main.ts', '--free-ports', '--no-alertmanager', ...args];
  const environment = { NO_COLOR: '', PATH: `${bin}:${process.env['PATH']}` };
  demo = new RunningProcess(process.execPath, words, environment, tree.path);
  return demo;
}

it('without network the demo goes on without the boards, and one line says why and what to do', async () => {
  const running = await startDemo(
    'echo "npm error code ENOTFOUND" >&2; echo "npm error A complete log …" >&2; exit 1',
  );
  await untilReady(running);
  await until(
    'the boards are left out',
    () => running.stdout,
    (text) => text.includes('left out'),
  );
  const lines = running.stdout.split('\n').filter((line) => line.startsWith('  boards  '));
  expect(lines.map((line) => line.replace(/\S+\/board-packages\.log/, 'LOG'))).toEqual(
    expect.arrayContaining([
      '  boards        Installing npm packages …',
      '  boards        left out: board-packages ended with exit code 1, npm error code ENOTFOUND, see LOG. The next start tries again; with --no-boards it does not.',
    ]),
  );
  expect(running.stdout).toMatch(/17 of 17 devices are up/);
  expect(running.isRunning).toBe(true);
  running.kill('SIGINT');
  expect((await running.exited).code).toBe(0);
}, 450_000);

it('the table does not wait for an installation that hangs, and Ctrl-C ends it too', async () => {
  const running = await startDemo('exec sleep 600');
  await untilReady(running);
  expect(running.stdout).toContain('being prepared');
  const processes = processTree(running.pid);
  expect(processes.map(({ command }) => command)).toContain('sleep 600');
  running.kill('SIGINT');
  expect((await running.exited).code).toBe(0);
  await untilGone(processes);
  expect(existsSync(join(tree.path, '.cache/demo'))).toBe(false);
}, 450_000);

it('--no-boards does not even ask for them', async () => {
  const running = await startDemo('exit 1', '--no-boards');
  await untilReady(running);
  expect(running.stdout).not.toContain('boards');
  expect(existsSync(join(tree.path, host, '.cache'))).toBe(false);
}, 450_000);
