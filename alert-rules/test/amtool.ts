import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs amtool in the folder of Alertmanager's files. */
export function amtool(...words: readonly string[]): Outcome {
  const folder = fileURLToPath(new URL('../alertmanager/', import.meta.url));
  const { status, stdout, stderr, error } = spawnSync('amtool', words, { cwd: folder, encoding: 'utf8' });
  if (error !== undefined) throw error;
  return { ok: status === 0, output: `${stdout}${stderr}` };
}
