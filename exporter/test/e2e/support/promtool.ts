import { spawnSync } from 'node:child_process';

/** Runs promtool and returns its findings; empty if there are none. */
export function promtool(args: readonly string[], input = ''): string {
  const result = spawnSync('promtool', args, { input, encoding: 'utf8' });
  if (result.error !== undefined)
    throw new Error('promtool is missing: install the Debian package prometheus');
  const said = `${result.stdout}${result.stderr}`.trim();
  return result.status === 0 ? said : said || `promtool ended with ${result.status}`;
}
