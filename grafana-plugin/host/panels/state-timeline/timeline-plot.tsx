import type { AbsoluteTimeRange, DataFrame, GrafanaTheme2, TimeRange, TimeZone } from '@grafana/data';
import {
  AxisPlacement,
  ScaleDirection,
  ScaleOrientation,
  type TimelineValueAlignment,
} from '@grafana/schema';
import { TooltipPlugin2 } from '@grafana/ui';
import { UPlotChart, UPlotConfigBuilder } from 'grafana-ui-internal';
import { useMemo, useRef } from 'react';
import { AnnotationMarks } from '../time-series/annotation-marks.tsx';
import { hoverModes } from '../time-series/hover-modes.ts';
import { drawLanes } from './draw-lanes.ts';
import type { Lane } from './lanes.ts';
import { StateTooltip } from './state-tooltip.tsx';

export interface LaneLook {
  readonly theme: GrafanaTheme2;
  /** Share of a lane that its bar fills. */
  readonly rowHeight: number;
  readonly alignValue: TimelineValueAlignment;
  readonly showValue: 'auto' | 'always' | 'never';
  readonly lineWidth: number;
  readonly fillOpacity: number;
}

interface TimelinePlotProps extends LaneLook {
  readonly lanes: readonly Lane[];
  readonly width: number;
  readonly height: number;
  readonly timeRange: TimeRange;
  readonly timeZone: TimeZone;
  readonly annotations: readonly DataFrame[];
  readonly onZoom: (range: AbsoluteTimeRange) => void;
}

/** The lanes below each other on a time axis of uPlot, which also gives zoom and pointer. */
export function TimelinePlot(props: TimelinePlotProps) {
  const { lanes, width, height, timeRange, timeZone, annotations, onZoom, theme } = props;
  const range = useRef(timeRange);
  range.current = timeRange;
  const { rowHeight, alignValue, showValue, lineWidth, fillOpacity } = props;
  const config = useMemo(() => {
    const look = { theme, rowHeight, alignValue, showValue, lineWidth, fillOpacity };
    return timelineConfig({ lanes, look, timeZone, range: () => range.current });
  }, [lanes, timeZone, theme, rowHeight, alignValue, showValue, lineWidth, fillOpacity]);
  // uPlot places its pointer by these times; what is drawn comes from the lanes.
  const times = useMemo(
    () =>
      [
        ...new Set(lanes.flatMap(({ stretches }) => stretches.flatMap(({ from, to }) => [from, to]))),
      ].toSorted((a, b) => a - b),
    [lanes],
  );
  return (
    <UPlotChart config={config} data={[times, times.map(() => 0)]} width={width} height={height}>
      <TooltipPlugin2
        config={config}
        hoverMode={hoverModes.all}
        queryZoom={onZoom}
        clientZoom
        render={(plot) => <StateTooltip plot={plot} lanes={lanes} timeZone={timeZone} />}
      />
      <AnnotationMarks config={config} annotations={annotations} timeZone={timeZone} />
    </UPlotChart>
  );
}

interface Timeline {
  readonly lanes: readonly Lane[];
  readonly look: LaneLook;
  readonly timeZone: TimeZone;
  readonly range: () => TimeRange;
}

function timelineConfig({ lanes, look, timeZone, range }: Timeline): UPlotConfigBuilder {
  const { theme } = look;
  const config = new UPlotConfigBuilder(timeZone);
  config.addScale({
    scaleKey: 'x',
    isTime: true,
    orientation: ScaleOrientation.Horizontal,
    direction: ScaleDirection.Right,
    range: () => [range().from.valueOf(), range().to.valueOf()],
  });
  config.addScale({
    scaleKey: 'lanes',
    orientation: ScaleOrientation.Vertical,
    // The first lane is on top.
    direction: ScaleDirection.Down,
    range: [0, lanes.length],
  });
  config.addAxis({
    scaleKey: 'x',
    isTime: true,
    placement: AxisPlacement.Bottom,
    timeZone,
    theme,
    grid: { show: true },
  });
  config.addAxis({
    scaleKey: 'lanes',
    placement: AxisPlacement.Left,
    theme,
    grid: { show: false },
    ticks: { show: false },
    splits: lanes.map((_, index) => index + 0.5),
    values: lanes.map(({ name }) => name),
  });
  config.addSeries({
    scaleKey: 'lanes',
    theme,
    show: true,
    lineWidth: 0,
    pointSize: 0,
    lineColor: 'transparent',
  });
  config.setCursor({ drag: { x: true, y: false }, points: { show: false } });
  config.addHook('drawAxes', (plot) => drawLanes(plot, lanes, look));
  return config;
}
