import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginJson } from './plugin-json.ts';

export interface Plugin {
  readonly json: PluginJson;
  /** Its own files; those of a nested plugin lie below its parent's, and are served only under its own id. */
  readonly folder: string;
}

/** A built app with the plugins nested in it, as Grafana finds them. Empty: no app. */
export class PluginFiles {
  readonly #plugins: ReadonlyMap<string, Plugin>;

  constructor(folder: string | undefined) {
    this.#plugins = new Map(
      folder === undefined ? [] : found(folder).map((plugin) => [plugin.json.id, plugin]),
    );
  }

  get(id: string): Plugin | undefined {
    return this.#plugins.get(id);
  }

  get all(): readonly Plugin[] {
    return [...this.#plugins.values()];
  }

  get apps(): readonly Plugin[] {
    return this.all.filter(({ json }) => json.type === 'app');
  }

  get panels(): readonly Plugin[] {
    return this.all.filter(({ json }) => json.type === 'panel');
  }
}

function found(folder: string): Plugin[] {
  const file = join(folder, 'plugin.json');
  const own = existsSync(file)
    ? [{ json: withPaths(JSON.parse(readFileSync(file, 'utf8')) as PluginJson), folder }]
    : [];
  const nested = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => found(join(folder, name)));
  return [...own, ...nested];
}

/** Logos become addresses, and a page without a role is for viewers. */
function withPaths(json: PluginJson): PluginJson {
  const { small, large } = json.info.logos;
  const address = (path: string): string => `public/plugins/${json.id}/${path}`;
  const logos = { small: address(small), large: address(large) };
  return {
    ...json,
    info: { ...json.info, logos },
    ...(json.includes === undefined
      ? {}
      : { includes: json.includes.map((include) => ({ role: 'Viewer' as const, ...include })) }),
  };
}
