import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../', import.meta.url));

// A sixth of its work is to collect garbage, of which it makes 250 MB at most.
const env = { ...process.env, GOGC: '400' };

/** Runs promtool in the folder of the rules, and gives what it printed if it found a fault. */
export const promtool = (...words: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile('promtool', words, { cwd: folder, env }, (error, stdout, stderr) => {
      // a number is the exit code of a fault found; anything else is a promtool that did not run
      if (error !== null && typeof error.code !== 'number') reject(error);
      else resolve(error === null ? '' : `${stdout}${stderr}`);
    });
  });
