import { PanelPlugin, type PanelProps } from '@grafana/data';
import { PanelDataErrorView } from '@grafana/runtime';
import {
  LegendDisplayMode,
  type OptionsWithLegend,
  type OptionsWithTooltip,
  type TimelineValueAlignment,
} from '@grafana/schema';
import { Pagination, useTheme2, VizLayout, VizLegend } from '@grafana/ui';
import { useMemo, useState } from 'react';
import { declareFieldOptions, declareOptions, legendAndTooltip } from '../field-options.ts';
import { legendOf, lanesOf } from './lanes.ts';
import { TimelinePlot } from './timeline-plot.tsx';

interface TimelineOptions extends OptionsWithLegend, OptionsWithTooltip {
  readonly mergeValues: boolean;
  readonly showValue: 'auto' | 'always' | 'never';
  readonly rowHeight: number;
  readonly alignValue: TimelineValueAlignment;
  readonly perPage?: number;
}

const pagerHeight = 32;

/** States over time, one lane per series. */
function StateTimelinePanel(props: PanelProps<TimelineOptions>) {
  const { data, timeRange, timeZone, width, height, options, fieldConfig, id, onChangeTimeRange } = props;
  const theme = useTheme2();
  const [page, setPage] = useState(1);
  const { series } = data;
  const lanes = useMemo(
    () => lanesOf(series, { merge: options.mergeValues, to: timeRange.to.valueOf() }),
    [series, options.mergeValues, timeRange],
  );
  if (lanes.length === 0) {
    return <PanelDataErrorView panelId={id} fieldConfig={fieldConfig} data={data} needsTimeField />;
  }
  const { perPage = lanes.length, legend } = options;
  const pages = Math.ceil(lanes.length / perPage);
  const shown = lanes.slice((page - 1) * perPage, page * perPage);
  const hasLegend = legend.showLegend && legend.displayMode !== LegendDisplayMode.Hidden;
  return (
    <>
      <VizLayout
        width={width}
        height={pages > 1 ? height - pagerHeight : height}
        legend={
          hasLegend ? (
            <VizLayout.Legend placement={legend.placement}>
              <VizLegend
                items={legendOf(shown)}
                placement={legend.placement}
                displayMode={legend.displayMode}
                readonly
              />
            </VizLayout.Legend>
          ) : null
        }
      >
        {(plotWidth, plotHeight) => (
          <TimelinePlot
            lanes={shown}
            width={plotWidth}
            height={plotHeight}
            theme={theme}
            timeRange={timeRange}
            timeZone={timeZone}
            rowHeight={options.rowHeight}
            alignValue={options.alignValue}
            showValue={options.showValue}
            lineWidth={fieldConfig.defaults.custom?.lineWidth ?? 0}
            fillOpacity={fieldConfig.defaults.custom?.fillOpacity ?? 70}
            annotations={data.annotations ?? []}
            onZoom={onChangeTimeRange}
          />
        )}
      </VizLayout>
      {pages > 1 && <Pagination currentPage={page} numberOfPages={pages} onNavigate={setPage} />}
    </>
  );
}

const withAnnotations = new PanelPlugin<TimelineOptions>(StateTimelinePanel).setDataSupport({
  annotations: true,
});

export const plugin = declareFieldOptions(
  declareOptions(withAnnotations, {
    ...legendAndTooltip,
    mergeValues: true,
    showValue: 'auto',
    alignValue: 'left',
    rowHeight: 0.9,
  }),
  {
    colourMode: 'thresholds',
    custom: {
      lineWidth: 0,
      fillOpacity: 70,
      spanNulls: false,
      insertNulls: false,
      axisPlacement: 'auto',
      axisLabel: '',
      axisWidth: undefined,
      hideFrom: { tooltip: false, viz: false, legend: false },
    },
  },
);
