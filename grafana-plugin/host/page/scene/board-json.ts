import type { ConfigOverrideRule, DataLink, DataTransformerConfig, FieldConfig } from '@grafana/data';
import type { AnnotationQuery, DashboardLink, DataSourceRef, VariableModel } from '@grafana/schema';
import type { PrometheusQuery } from '../../prometheus/annotations.ts';

/** The part of a classic board's JSON that is drawn. */
export interface BoardJson {
  readonly uid: string;
  readonly title: string;
  readonly time: { readonly from: string; readonly to: string };
  readonly refresh?: string;
  readonly timezone?: string;
  readonly graphTooltip?: number;
  readonly timepicker?: { readonly refresh_intervals?: string[] };
  readonly templating: { readonly list: readonly VariableModel[] };
  readonly annotations: { readonly list: readonly AnnotationQuery[] };
  readonly links: readonly DashboardLink[];
  readonly panels: readonly (PanelJson | RowJson)[];
}

export interface GridPos {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface RowJson {
  readonly type: 'row';
  readonly id: number;
  readonly title: string;
  readonly collapsed: boolean;
  readonly gridPos: GridPos;
  /** Of a folded row; those of an open one follow it. */
  readonly panels: readonly PanelJson[];
}

export interface PanelJson {
  readonly type: Exclude<string, 'row'>;
  readonly id: number;
  readonly title: string;
  readonly description?: string;
  readonly gridPos: GridPos;
  readonly datasource?: DataSourceRef;
  readonly targets?: readonly PrometheusQuery[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly fieldConfig: { readonly defaults: FieldConfig; readonly overrides: ConfigOverrideRule[] };
  readonly transformations?: readonly DataTransformerConfig[];
  readonly links?: readonly DataLink[];
  readonly interval?: string;
  readonly maxDataPoints?: number;
  readonly transparent?: boolean;
  readonly repeat?: string;
  readonly repeatDirection?: 'h' | 'v';
  readonly maxPerRow?: number;
}

export const isRow = (panel: PanelJson | RowJson): panel is RowJson => panel.type === 'row';
