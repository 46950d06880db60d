import { execFileSync } from 'node:child_process';
import { until } from './until.ts';

/** A process and its descendants. */
export function processTree(pid: number): { pid: number; command: string }[] {
  const lines = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
  const all = lines.map((line) => {
    const [own = '0', parent = '0', ...args] = line.trim().split(/\s+/);
    return { pid: Number(own), parent: Number(parent), command: args.join(' ') };
  });
  const found = all.filter((process) => process.pid === pid);
  for (const process of found) found.push(...all.filter(({ parent }) => parent === process.pid));
  return found;
}

/** Waits until none of the processes is left. */
export const untilGone = (processes: readonly { readonly pid: number }[]): Promise<unknown> =>
  until(
    'all processes are gone',
    () => processes.filter(({ pid }) => isAlive(pid)),
    (left) => left.length === 0,
  );

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
