import type { AppPlugin, AppPluginMeta } from '@grafana/data';
import { config, getBackendSrv } from '@grafana/runtime';
import { importModule } from './import-module.ts';
import { loadTranslations } from './translations.ts';

export type AnyApp = AppPlugin<object>;
type Meta = AppPluginMeta<object>;

const settings = new Map<string, Promise<Meta>>();

/** Read once for a page load, as in Grafana: who changes settings has to load the page again. */
export function readSettings(id: string): Promise<Meta> {
  const known = settings.get(id) ?? getBackendSrv().get<Meta>(`/api/plugins/${id}/settings`);
  settings.set(id, known);
  known.catch(() => settings.delete(id));
  return known;
}

/** The app with its settings. */
export async function importApp(meta: Meta): Promise<AnyApp> {
  const { id, module, info } = meta;
  const entry = config.apps[id] as { readonly translations?: Readonly<Record<string, string>> } | undefined;
  await loadTranslations(id, entry?.translations);
  const plugin = await importModule<AnyApp>(module, info.version);
  plugin.meta = meta;
  plugin.init(meta);
  return plugin;
}
