import { expect } from 'vitest';
import { ensureBuilt } from './build.ts';
import { RunningProcess } from './process.ts';
import { until } from './until.ts';

const readyMs = 400_000;

/** The demo on ports chosen by the system. It builds what it needs. */
export function startDemo(...args: string[]): RunningProcess {
  return new RunningProcess('bash', ['scripts/demo.sh', '--free-ports', ...args], { NO_COLOR: '' });
}

/** What the script starts after the build. */
export async function startBuiltDemo(...args: string[]): Promise<RunningProcess> {
  await ensureBuilt();
  const words = ['--import', 'tsx', 'scripts/demo/main.ts', '--free-ports', ...args];
  return new RunningProcess(process.execPath, words, { NO_COLOR: '' });
}

/** Waits for the invitation; fails with all output if the demo ends first. */
export async function untilReady(demo: RunningProcess): Promise<void> {
  await until(
    'the demo is ready',
    () => demo.stdout,
    (text) => text.includes('Ctrl-C stops everything') || !demo.isRunning,
    readyMs,
  );
  expect(demo.isRunning, demo.stdout + demo.stderr).toBe(true);
}

/** Waits for the pages of the boards, whose packages it may have to install first, and returns their address. */
export async function untilBoards(demo: RunningProcess): Promise<string> {
  const served = /^ {2}boards +served at (\S+)\/$/m;
  await until(
    'the boards are served',
    () => demo.stdout,
    (text) => served.test(text) || text.includes('left out') || !demo.isRunning,
    readyMs,
  );
  const [, url] = served.exec(demo.stdout) ?? [];
  if (url === undefined) throw new Error(`There are no boards:\n${demo.stdout}`);
  return url;
}

/** The command in the invitation that points a shell at the demo, and the file it reads. */
export function shellSetup(demo: RunningProcess): { readonly line: string; readonly file: string } {
  const [, line = '', file = ''] = /^ {2}start +(\. (\S+))$/m.exec(demo.stdout) ?? [];
  if (file === '') throw new Error(`The demo tells a shell nothing:\n${demo.stdout}`);
  return { line, file };
}
