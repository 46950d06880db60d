import type { DataTransformerConfig, FieldConfigSource } from '@grafana/grafana-foundation-sdk/dashboard';
import type { Query } from './queries.ts';

/** A panel before it has a place, an id and a data source. */
export interface PanelSpec {
  /** Id of the Grafana panel plugin: one that comes with Grafana, or in the boards of the app plugin one of its own. */
  readonly type: string;
  readonly title: string;
  /** What it shows and what a bad value means: the ⓘ of the panel. */
  readonly description: string;
  readonly queries: readonly Query[];
  /** Some depend on the height, in grid units. */
  readonly options: object | ((height: number) => object);
  readonly fieldConfig: FieldConfigSource;
  readonly transformations?: readonly DataTransformerConfig[];
  /** Columns of 24; absent: an equal share of what the others leave. */
  readonly width?: number;
  /** Variable for each value of which the panel is repeated. */
  readonly repeat?: string;
  /** Most points in time, where Grafana's own limit, one for each pixel, would leave some out. */
  readonly maxDataPoints?: number;
}

/** What every panel function takes. */
export interface PanelText {
  readonly description: string;
  readonly width?: number;
  readonly repeat?: string;
}

export const placement = ({ width, repeat }: PanelText): Pick<PanelSpec, 'width' | 'repeat'> => ({
  ...(width === undefined ? {} : { width }),
  ...(repeat === undefined ? {} : { repeat }),
});
