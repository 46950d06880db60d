import type { Options as StateTimelineOptions } from '@grafana/grafana-foundation-sdk/statetimeline';
import type { Options as TimeSeriesOptions } from '@grafana/grafana-foundation-sdk/timeseries';
import {
  AxisPlacement,
  type GraphFieldConfig,
  GraphDrawStyle,
  GraphThresholdsStyleMode,
  LegendDisplayMode,
  LegendPlacement,
  LineInterpolation,
  SortOrder,
  StackingMode,
  TimelineValueAlignment,
  TooltipDisplayMode,
  VisibilityMode,
} from '@grafana/grafana-foundation-sdk/common';
import {
  FieldColorModeId,
  type FieldConfigSource,
  ThresholdsMode,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { limitsOf } from './colours.ts';
import { fieldOf, type FieldLook, type WhenEmpty } from './fields.ts';
import { type PanelSpec, type PanelText, placement } from './panel.ts';
import { query, type Query } from './queries.ts';

interface TimePanel extends PanelText, FieldLook, WhenEmpty {
  readonly shows: string | readonly Line[];
  readonly legend?: string;
}

/** One query of a graph, with what sets its lines apart from the others. */
export interface Line extends Query {
  /** Drawn below zero: traffic sent, beside traffic received. */
  readonly below?: boolean;
  /** A dashed line for a limit, a plan or a baseline. */
  readonly dashed?: boolean;
  /** On the right axis, with its own unit. */
  readonly rightUnit?: string;
}

export const line = (expression: string, legend: string, look: Omit<Line, keyof Query> = {}): Line => ({
  ...query(expression, legend),
  ...look,
});

interface TimeSeries extends TimePanel {
  readonly stacked?: boolean;
  /** Most series a legend lists as a table with its last and highest value. */
  readonly legendBelow?: boolean;
}

const linesOf = ({ shows, legend }: TimePanel): readonly Line[] =>
  typeof shows === 'string' ? [query(shows, legend)] : shows;

/** Values over time. */
export function timeSeries(title: string, panel: TimeSeries): PanelSpec {
  const { stacked = false, legendBelow = true } = panel;
  const lines = linesOf(panel);
  const custom: GraphFieldConfig = {
    drawStyle: GraphDrawStyle.Line,
    lineInterpolation: LineInterpolation.Linear,
    lineWidth: 1,
    // towards zero: for traffic a shape, for decibels a coloured sheet over all other lines
    fillOpacity: stacked ? 30 : lines.some(({ below }) => below === true) ? 8 : 0,
    // a value between two gaps is a point
    showPoints: VisibilityMode.Auto,
    axisPlacement: AxisPlacement.Auto,
    // Prometheus bridges a lost scrape by itself; a line through an outage would hide it
    spanNulls: false,
    stacking: { mode: stacked ? StackingMode.Normal : StackingMode.None, group: 'A' },
    ...(panel.threshold === undefined ? {} : { thresholdsStyle: { mode: GraphThresholdsStyleMode.Dashed } }),
  };
  const options: TimeSeriesOptions = {
    legend: {
      showLegend: true,
      displayMode: LegendDisplayMode.Table,
      placement: legendBelow ? LegendPlacement.Bottom : LegendPlacement.Right,
      calcs: ['lastNotNull', 'max'],
    },
    tooltip: { mode: TooltipDisplayMode.Multi, sort: SortOrder.Descending },
  };
  return {
    type: 'timeseries',
    title,
    description: panel.description,
    queries: lines,
    options,
    fieldConfig: {
      defaults: {
        // from zero, since the height of each layer is its value
        ...fieldOf(stacked ? { min: 0, ...panel } : panel),
        ...(panel.threshold === undefined
          ? {}
          : { thresholds: { mode: ThresholdsMode.Absolute, steps: [...limitsOf(panel.threshold)] } }),
        color: { mode: FieldColorModeId.PaletteClassicByName },
        custom,
      },
      overrides: lines.flatMap(overridesOf),
    },
    ...placement(panel),
  };
}

type Override = FieldConfigSource['overrides'][number];

function overridesOf({ below, dashed, rightUnit }: Line, index: number): readonly Override[] {
  const properties: Override['properties'] = [
    ...(below === true ? [{ id: 'custom.transform', value: 'negative-Y' }] : []),
    ...(dashed === true
      ? [
          { id: 'custom.lineStyle', value: { fill: 'dash', dash: [8, 6] } },
          { id: 'custom.fillOpacity', value: 0 },
        ]
      : []),
    ...(rightUnit === undefined
      ? []
      : [
          { id: 'unit', value: rightUnit },
          { id: 'custom.axisPlacement', value: 'right' },
        ]),
  ];
  if (properties.length === 0) return [];
  return [{ matcher: { id: 'byFrameRefID', options: String.fromCodePoint(65 + index) }, properties }];
}

/** Pixels of a grid unit with its gap, of a name, and of title, axis, legend and pages together. */
const unit = 38;
const lane = 18;
const aroundLanes = 140;

/** How many names stand below each other without touching; more are on the next page. */
const lanesIn = (height: number): number => Math.max(Math.floor((height * unit - aroundLanes) / lane), 1);

const timelineOptions = (height: number): StateTimelineOptions => ({
  showValue: VisibilityMode.Auto,
  rowHeight: 0.8,
  mergeValues: true,
  alignValue: TimelineValueAlignment.Left,
  legend: {
    showLegend: true,
    displayMode: LegendDisplayMode.List,
    placement: LegendPlacement.Bottom,
    calcs: [],
  },
  tooltip: { mode: TooltipDisplayMode.Single, sort: SortOrder.None },
  perPage: lanesIn(height),
});

/** States over time, one bar per series: the best view of what happened when. */
export function stateTimeline(title: string, panel: TimePanel): PanelSpec {
  return {
    type: 'state-timeline',
    title,
    description: panel.description,
    queries: linesOf(panel),
    options: timelineOptions,
    fieldConfig: {
      defaults: { ...fieldOf(panel), custom: { fillOpacity: 70, lineWidth: 0, spanNulls: false } },
      overrides: [],
    },
    ...placement(panel),
  };
}
