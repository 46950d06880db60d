import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './stack.ts';

const sources = join(repository, 'grafana-plugin/src');

const idOf = (file: string): string =>
  (JSON.parse(readFileSync(join(sources, file), 'utf8')) as { readonly id: string }).id;

export const appId = idOf('plugin.json');

/** The app plugin, and the panels nested in it. */
export const pluginIds: readonly string[] = [
  appId,
  ...(readdirSync(sources, { recursive: true }) as string[])
    .filter((file) => file.endsWith('/plugin.json'))
    .map(idOf)
    .sort(),
];
