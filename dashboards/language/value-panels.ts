import type { Options as BarGaugeOptions } from '@grafana/grafana-foundation-sdk/bargauge';
import type { Options as GaugeOptions } from '@grafana/grafana-foundation-sdk/gauge';
import type { Options as StatOptions } from '@grafana/grafana-foundation-sdk/stat';
import {
  BarGaugeDisplayMode,
  BarGaugeNamePlacement,
  BarGaugeSizing,
  BarGaugeValueMode,
  BigValueColorMode,
  BigValueGraphMode,
  BigValueJustifyMode,
  BigValueTextMode,
  LegendDisplayMode,
  LegendPlacement,
  PercentChangeColorMode,
  VizOrientation,
} from '@grafana/grafana-foundation-sdk/common';
import { FieldColorModeId } from '@grafana/grafana-foundation-sdk/dashboard';
import { behindLetters, type Colour, colours } from './colours.ts';
import { fieldOf, type FieldLook, type WhenEmpty } from './fields.ts';
import { type PanelSpec, type PanelText, placement } from './panel.ts';
import { query, type Query } from './queries.ts';

interface ValuePanel extends PanelText, FieldLook, WhenEmpty {
  readonly shows: string | readonly Query[];
  /** Template of the name beside a value. */
  readonly legend?: string;
}

/**
 * Of a query over time, the last value of all may be an hour old: a tower that is dark would go on with the customers it had. So there is a
 * point at every step, and no number at those without a value.
 */
const untilNow = (expression: string): string => `(${expression}) or vector(NaN)`;
const newest = { calcs: ['last'], fields: '', values: false };
const lastValue = { calcs: ['lastNotNull'], fields: '', values: false };
const noLegend = {
  showLegend: false,
  displayMode: LegendDisplayMode.List,
  placement: LegendPlacement.Bottom,
  calcs: [],
};

const queriesOf = ({ shows, legend }: ValuePanel, instant: boolean): readonly Query[] =>
  (typeof shows === 'string' ? [query(shows, legend)] : shows).map((each) => ({ ...each, instant }));

interface Stat extends ValuePanel {
  /** A line of the past below the number. */
  readonly sparkline?: boolean;
  /** Names beside the values: needed when there are several. */
  readonly named?: boolean;
  /** Fills the panel with the colour, to be seen from afar. */
  readonly filled?: boolean;
}

/** One number, or one per series. */
export function stat(title: string, panel: Stat): PanelSpec {
  const { sparkline = false, named = false, filled = false } = panel;
  const options: StatOptions = {
    graphMode: sparkline ? BigValueGraphMode.Area : BigValueGraphMode.None,
    // the gradient of `background` ends in a colour on which white letters cannot be read
    colorMode: filled ? BigValueColorMode.BackgroundSolid : BigValueColorMode.Value,
    justifyMode: BigValueJustifyMode.Auto,
    textMode: named ? BigValueTextMode.ValueAndName : BigValueTextMode.Value,
    wideLayout: true,
    showPercentChange: false,
    percentChangeColorMode: PercentChangeColorMode.SameAsValue,
    orientation: VizOrientation.Auto,
    reduceOptions: sparkline ? newest : lastValue,
  };
  return {
    type: 'stat',
    title,
    description: panel.description,
    queries: queriesOf(panel, !sparkline).map((each) =>
      sparkline ? { ...each, expression: untilNow(each.expression) } : each,
    ),
    options,
    fieldConfig: { defaults: filled ? behindLetters(fieldOf(panel)) : fieldOf(panel), overrides: [] },
    ...placement(panel),
  };
}

interface Bars extends ValuePanel {
  /** Colours of single bars by their names, such as severities. */
  readonly colours?: Readonly<Record<string, Colour>>;
}

/** Bars to compare one value of many, the longest on top if the expression sorts. */
export function bars(title: string, panel: Bars): PanelSpec {
  const options: BarGaugeOptions = {
    displayMode: BarGaugeDisplayMode.Basic,
    valueMode: BarGaugeValueMode.Color,
    // beside the bar, the longest name by letters sets the width for all, and a phone has room for none
    namePlacement: BarGaugeNamePlacement.Top,
    showUnfilled: true,
    // as thick as the panel allows would cut the names: their letters grow with the bar
    sizing: BarGaugeSizing.Manual,
    minVizWidth: 8,
    minVizHeight: 40,
    maxVizHeight: 60,
    legend: noLegend,
    orientation: VizOrientation.Horizontal,
    reduceOptions: lastValue,
  };
  return {
    type: 'bargauge',
    title,
    description: panel.description,
    queries: queriesOf(panel, true),
    options,
    fieldConfig: {
      defaults: { min: 0, ...fieldOf(panel) },
      overrides: Object.entries(panel.colours ?? {}).map(([name, colour]) => ({
        matcher: { id: 'byName', options: name },
        properties: [{ id: 'color', value: { mode: FieldColorModeId.Fixed, fixedColor: colours[colour] } }],
      })),
    },
    ...placement(panel),
  };
}

/** A share of a limit. */
export function gauge(title: string, panel: ValuePanel): PanelSpec {
  const options: GaugeOptions = {
    showThresholdLabels: false,
    showThresholdMarkers: true,
    sizing: BarGaugeSizing.Auto,
    minVizWidth: 75,
    minVizHeight: 75,
    orientation: VizOrientation.Auto,
    reduceOptions: lastValue,
  };
  return {
    type: 'gauge',
    title,
    description: panel.description,
    queries: queriesOf(panel, true),
    options,
    fieldConfig: { defaults: { min: 0, max: 1, ...fieldOf(panel) }, overrides: [] },
    ...placement(panel),
  };
}
