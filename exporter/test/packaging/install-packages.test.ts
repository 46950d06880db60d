import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../scripts/install-packages.sh', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mikrofleet-install-'));
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'package-lock.json'), '{}');
});
afterEach(() => rm(folder, { recursive: true }));

/** An npm that notes each call, and then does this. */
async function npmDoes(work: string): Promise<void> {
  const file = join(folder, 'bin/npm');
  await writeFile(file, `#!/usr/bin/env bash\necho "$*" >> calls\n${work}\n`);
  await chmod(file, 0o755);
}

const installs = 'rm -rf node_modules; mkdir node_modules; sleep 0.3; touch node_modules/done';
const calls = async (): Promise<number> =>
  (await readFile(join(folder, 'calls'), 'utf8')).split('\n').length - 1;

function start() {
  const child = spawn('bash', [script, folder], {
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` },
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (printed += text.toString()));
  const ended = new Promise<{ code: number | null; printed: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, printed }));
  });
  return { ended, kill: () => process.kill(-(child.pid ?? 0), 'SIGKILL'), printed: () => printed };
}

it('installs once, also for two at the same time, and again for a new lock file', async () => {
  await npmDoes(installs);
  const both = await Promise.all([start().ended, start().ended]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(await calls()).toBe(1);
  expect(await start().ended).toEqual({ code: 0, printed: '' });
  await writeFile(join(folder, 'package-lock.json'), '{"name":"new"}');
  expect(await start().ended).toEqual({ code: 0, printed: 'Installing npm packages …\n' });
  expect(await calls()).toBe(2);
});

it('what failed half-way is not taken for an installation', async () => {
  await npmDoes('mkdir -p node_modules/half; echo "npm error code ENOSPC" >&2; exit 3');
  expect(await start().ended).toEqual({
    code: 3,
    printed: 'Installing npm packages …\nnpm error code ENOSPC\n',
  });
  await npmDoes(installs);
  expect((await start().ended).code).toBe(0);
  expect(await calls()).toBe(2);
});

it('an installation that is killed lets the next one go on', async () => {
  await npmDoes('sleep 600');
  const first = start();
  await expect.poll(first.printed, { timeout: 60_000 }).toContain('Installing');
  const second = start();
  await expect.poll(second.printed, { timeout: 60_000 }).toContain('Waiting for another installation');
  await npmDoes(installs);
  first.kill();
  expect((await second.ended).code).toBe(0);
});
