import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs promtool in the folder of the rules, and gives what it printed if it found a fault. */
export function promtool(...words: readonly string[]): string {
  const folder = fileURLToPath(new URL('../', import.meta.url));
  const { status, stdout, stderr, error } = spawnSync('promtool', words, { cwd: folder, encoding: 'utf8' });
  if (error !== undefined) throw error;
  return status === 0 ? '' : `${stdout}${stderr}`;
}
