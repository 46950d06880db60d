import { type DataFrame, FieldType, PanelPlugin, type PanelProps } from '@grafana/data';
import { PanelDataErrorView } from '@grafana/runtime';
import { type OptionsWithTooltip, type OptionsWithLegend, TooltipDisplayMode } from '@grafana/schema';
import { TimeSeries, TooltipPlugin2, type UPlotConfigBuilder } from '@grafana/ui';
import { useMemo } from 'react';
import { declareFieldOptions, declareOptions, legendAndTooltip } from '../field-options.ts';
import { alignedFrame } from './aligned-frame.ts';
import { AnnotationMarks } from './annotation-marks.tsx';
import { hoverModes } from './hover-modes.ts';
import { SeriesTooltip } from './series-tooltip.tsx';

type TimeSeriesOptions = OptionsWithTooltip & OptionsWithLegend;

function TimeSeriesPanel(props: PanelProps<TimeSeriesOptions>) {
  const { data, timeRange, timeZone, width, height, options, fieldConfig, id, onChangeTimeRange } = props;
  const frames = useMemo(() => drawable(data.series), [data.series]);
  if (frames.length === 0) {
    return (
      <PanelDataErrorView
        panelId={id}
        fieldConfig={fieldConfig}
        data={data}
        needsTimeField
        needsNumberField
      />
    );
  }
  const { mode, sort } = options.tooltip;
  return (
    <TimeSeries
      frames={frames}
      timeRange={timeRange}
      timeZone={timeZone}
      width={width}
      height={height}
      legend={options.legend}
      preparePlotFrame={alignedFrame}
      options={options}
      {...(data.structureRev === undefined ? {} : { structureRev: data.structureRev })}
    >
      {(config: UPlotConfigBuilder, aligned: DataFrame) => (
        <>
          {mode !== TooltipDisplayMode.None && (
            <TooltipPlugin2
              config={config}
              hoverMode={mode === TooltipDisplayMode.Multi ? hoverModes.all : hoverModes.one}
              queryZoom={onChangeTimeRange}
              clientZoom
              getDataLinks={(series, row) => aligned.fields[series]?.getLinks?.({ valueRowIndex: row }) ?? []}
              render={(...[, rows, series, isPinned, , , , links]) => (
                <SeriesTooltip
                  frame={aligned}
                  rows={rows}
                  series={series}
                  onlyHovered={mode === TooltipDisplayMode.Single}
                  sort={sort}
                  timeZone={timeZone}
                  links={isPinned ? links : []}
                />
              )}
            />
          )}
          <AnnotationMarks config={config} annotations={data.annotations ?? []} timeZone={timeZone} />
        </>
      )}
    </TimeSeries>
  );
}

/** Series over time: frames with a time and a number, and at least one row. */
function drawable(frames: readonly DataFrame[]): DataFrame[] {
  return frames.filter(
    ({ fields, length }) =>
      length > 0 &&
      fields.some(({ type }) => type === FieldType.time) &&
      fields.some(({ type }) => type === FieldType.number),
  );
}

const withAnnotations = new PanelPlugin<TimeSeriesOptions>(TimeSeriesPanel).setDataSupport({
  annotations: true,
});

export const plugin = declareFieldOptions(declareOptions(withAnnotations, legendAndTooltip), {
  colourMode: 'palette-classic',
  custom: {
    drawStyle: 'line',
    lineInterpolation: 'linear',
    lineWidth: 1,
    lineStyle: { fill: 'solid' },
    lineColor: undefined,
    fillOpacity: 0,
    fillBelowTo: undefined,
    gradientMode: 'none',
    spanNulls: false,
    insertNulls: false,
    showPoints: 'auto',
    showValues: false,
    pointSize: 5,
    pointColor: undefined,
    stacking: { mode: 'none', group: 'A' },
    barAlignment: 0,
    barWidthFactor: 0.6,
    transform: undefined,
    axisPlacement: 'auto',
    axisLabel: '',
    axisWidth: undefined,
    axisSoftMin: undefined,
    axisSoftMax: undefined,
    axisGridShow: undefined,
    axisCenteredZero: false,
    axisColorMode: 'text',
    axisBorderShow: false,
    scaleDistribution: { type: 'linear' },
    thresholdsStyle: { mode: 'off' },
    hideFrom: { tooltip: false, viz: false, legend: false },
  },
});
