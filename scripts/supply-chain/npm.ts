import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** npm passes its own settings on to scripts, and a `npm` started by `npm pack` would pack as well. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_')),
);

/** What a npm command prints. Some commands print their answer and fail, such as `audit` with a finding. */
export function npm(
  ...words: readonly string[]
): Promise<{ readonly stdout: string; readonly failed: boolean }> {
  const options = { cwd: repository, env: environment, maxBuffer: 64 * 1024 * 1024, timeout: 120_000 };
  return new Promise((resolve, reject) => {
    execFile('npm', [...words], options, (error, stdout, stderr) => {
      if (error !== null && stdout === '') reject(new Error(stderr.trim() || error.message));
      else resolve({ stdout, failed: error !== null });
    });
  });
}
