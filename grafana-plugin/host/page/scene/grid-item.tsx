import { SceneGridItem, type SceneGridItemLike } from '@grafana/scenes';
import type { PanelJson } from './board-json.ts';
import { scenePanel } from './panel.tsx';
import { RepeatedPanel } from './repeated-panel.tsx';

/** A panel at its place on the grid of 24 columns, or as many as a variable has values. */
export function gridItem(panel: PanelJson): SceneGridItemLike {
  const { gridPos, repeat, repeatDirection = 'h', maxPerRow = 4 } = panel;
  const place = { x: gridPos.x, y: gridPos.y, width: gridPos.w, height: gridPos.h };
  if (repeat === undefined) return new SceneGridItem({ ...place, body: scenePanel(panel) });
  return new RepeatedPanel({
    ...place,
    // As wide as the board, as Grafana does with panels side by side.
    ...(repeatDirection === 'h' ? { x: 0, width: 24 } : {}),
    variable: repeat,
    source: scenePanel(panel),
    direction: repeatDirection,
    maxPerRow,
    rowHeight: gridPos.h,
  });
}
