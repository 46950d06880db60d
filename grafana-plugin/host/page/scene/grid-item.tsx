import { SceneGridItem, type SceneGridItemLike } from '@grafana/scenes';
import type { PanelJson } from './board-json.ts';
import { scenePanel } from './panel.tsx';

/** A panel at its place on the grid of 24 columns. */
export const gridItem = (panel: PanelJson): SceneGridItemLike =>
  new SceneGridItem({
    x: panel.gridPos.x,
    y: panel.gridPos.y,
    width: panel.gridPos.w,
    height: panel.gridPos.h,
    body: scenePanel(panel),
  });
