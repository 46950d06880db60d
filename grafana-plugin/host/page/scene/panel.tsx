import type { DataTransformerConfig } from '@grafana/data';
import { SceneDataTransformer, type SceneDataProvider, SceneQueryRunner, VizPanel } from '@grafana/scenes';
import type { PanelJson } from './board-json.ts';
import { PanelLinks } from './panel-links.tsx';

/** A panel with its queries and transformations. */
export function scenePanel(json: PanelJson): VizPanel {
  const { id, type, title, description, options, fieldConfig, links = [], transparent } = json;
  const data = dataOf(json);
  return new VizPanel({
    key: `panel-${id}`,
    pluginId: type,
    title,
    options: structuredClone(options),
    fieldConfig: structuredClone(fieldConfig),
    hoverHeader: title === '',
    displayMode: transparent === true ? 'transparent' : 'default',
    ...(description === undefined ? {} : { description }),
    ...(links.length === 0 ? {} : { titleItems: new PanelLinks({ links }) }),
    ...(data === undefined ? {} : { $data: data }),
  });
}

function dataOf(json: PanelJson): SceneDataProvider | undefined {
  const { id, targets = [], datasource, transformations = [], interval, maxDataPoints } = json;
  if (targets.length === 0) return undefined;
  const queries = new SceneQueryRunner({
    queries: targets.map((target) => ({ ...target })),
    maxDataPointsFromWidth: true,
    dataLayerFilter: { panelId: id },
    ...(datasource === undefined ? {} : { datasource }),
    ...(interval === undefined ? {} : { minInterval: interval }),
    ...(maxDataPoints === undefined ? {} : { maxDataPoints }),
  });
  return new SceneDataTransformer({
    $data: queries,
    transformations: structuredClone(transformations) as DataTransformerConfig[],
  });
}
