import {
  EmbeddedScene,
  PanelBuilders,
  SceneControlsSpacer,
  SceneCSSGridLayout,
  SceneQueryRunner,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
} from '@grafana/scenes';
import type { RowGraph } from '../live/live-table-definition.ts';

interface GraphsOptions {
  /** Of the data source. */
  readonly uid: string;
  readonly graphs: readonly RowGraph[];
  /** How far back the graphs go at first. */
  readonly from: string;
  /** Of each graph, in pixels. */
  readonly height: number;
}

/** Graphs beside each other, under one time picker. */
export function graphsScene({ uid, graphs, from, height }: GraphsOptions): EmbeddedScene {
  const datasource = { uid, type: 'prometheus' };
  return new EmbeddedScene({
    $timeRange: new SceneTimeRange({ from, to: 'now' }),
    controls: [
      new SceneControlsSpacer(),
      new SceneTimePicker({ isOnCanvas: true }),
      new SceneRefreshPicker({ isOnCanvas: true, refresh: '1m' }),
    ],
    body: new SceneCSSGridLayout({
      templateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
      autoRows: `${height}px`,
      children: graphs.map(({ title, unit, queries }) =>
        PanelBuilders.timeseries()
          .setTitle(title)
          .setUnit(unit)
          .setData(
            new SceneQueryRunner({
              datasource,
              queries: queries.map(({ expr, legend }, index) => ({
                refId: String.fromCodePoint(65 + index),
                expr,
                legendFormat: legend,
                range: true,
                instant: false,
              })),
            }),
          )
          .build(),
      ),
    }),
  });
}
