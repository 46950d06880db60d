import type { PanelPlugin } from '@grafana/data';
import { config } from '@grafana/runtime';
import { loadedPanel, loadPanel } from '../../panels/panels.ts';
import { importModule } from './import-module.ts';

const loaded = new Map<string, PanelPlugin>();

export const loadedPanelPlugin = (id: string): PanelPlugin | undefined => loaded.get(id) ?? loadedPanel(id);

/** A panel of a plugin, by its own id, or one of Grafana's. */
export async function importPanelPlugin(id: string): Promise<PanelPlugin> {
  const meta = config.panels[id];
  if (meta === undefined) return await loadPanel(id);
  const plugin = await importModule<PanelPlugin>(meta.module, meta.info.version);
  plugin.meta = meta;
  loaded.set(id, plugin);
  return plugin;
}
