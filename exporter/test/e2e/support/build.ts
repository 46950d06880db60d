import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const repository = fileURLToPath(new URL('../../../../', import.meta.url));
export const exporterMain = `${repository}exporter/dist/main.js`;
export const buildLock = `${repository}.cache/build.lock`;

let built: Promise<unknown> | undefined;

/** Builds what the tests start as processes, once for each worker. Rejects with what the compiler says. */
export async function ensureBuilt(): Promise<void> {
  built ??= promisify(execFile)('bash', ['scripts/build.sh'], { cwd: repository }).catch(
    ({ message, stdout }: Error & { stdout: string }) => {
      throw new Error(`${message}\n${stdout}`);
    },
  );
  await built;
}
