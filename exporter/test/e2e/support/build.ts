import { spawnSync } from 'node:child_process';
import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../../../', import.meta.url));
export const exporterMain = `${repository}exporter/dist/main.js`;

const lock = `${repository}.cache/e2e-build.lock`;
const staleAfterMs = 120_000;

let built: Promise<void> | undefined;

/** Builds what the tests start as processes, once for each worker; two at once would write the same files. */
export function ensureBuilt(): Promise<void> {
  built ??= build();
  return built;
}

async function build(): Promise<void> {
  mkdirSync(`${repository}.cache`, { recursive: true });
  while (!tryLock()) await sleep(100);
  try {
    const result = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], {
      cwd: repository,
      encoding: 'utf8',
    });
    if (result.status !== 0) throw new Error(`tsc -b failed:\n${result.stdout}${result.stderr}`);
  } finally {
    rmdirSync(lock);
  }
}

function tryLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    // Left behind by a worker that was killed.
    if (age > staleAfterMs) rmdirSync(lock);
    return false;
  }
}
