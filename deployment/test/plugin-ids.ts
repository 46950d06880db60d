import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './stack.ts';

const sources = join(repository, 'grafana-plugin/src');

/** The app plugin and the panels nested in it. */
export const pluginIds: readonly string[] = (readdirSync(sources, { recursive: true }) as string[])
  .filter((file) => file.endsWith('plugin.json'))
  .sort((left, right) => left.length - right.length)
  .map((file) => (JSON.parse(readFileSync(join(sources, file), 'utf8')) as { readonly id: string }).id);

export const [appId = ''] = pluginIds;
