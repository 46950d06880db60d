import type { FieldConfigSource } from '@grafana/grafana-foundation-sdk/dashboard';
import { type PanelSpec, type PanelText, placement } from './panel.ts';
import { refId } from './queries.ts';

interface PluginPanel extends PanelText {
  /** Id of the panel plugin. */
  readonly type: string;
  /** Expressions by what they are for the panel. */
  readonly shows: Readonly<Record<string, string>>;
  readonly options?: object;
  /** What it says without any series, in place of the panel's own words. */
  readonly noData?: string;
}

/**
 * A panel of the app plugin, which reads the newest values as tables. Only for boards that come with the plugin: a Grafana without it
 * draws no such panel.
 */
export function pluginPanel(title: string, panel: PluginPanel): PanelSpec {
  const { type, description, shows, options = {}, noData } = panel;
  const measures = Object.entries(shows);
  const fieldConfig: FieldConfigSource = {
    defaults: noData === undefined ? {} : { noValue: noData },
    overrides: [],
  };
  return {
    type,
    title,
    description,
    queries: measures.map(([, expression]) => ({ expression, instant: true, table: true })),
    options: {
      ...options,
      queries: Object.fromEntries(measures.map(([measure], index) => [measure, refId(index)])),
    },
    fieldConfig,
    ...placement(panel),
  };
}
