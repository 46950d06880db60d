import { dateTimeFormat, type GrafanaTheme2, type TimeZone } from '@grafana/data';
import { SeriesTable, useStyles2 } from '@grafana/ui';
import { css } from '@emotion/css';
import type uPlot from 'uplot';
import type { Lane } from './lanes.ts';

interface StateTooltipProps {
  readonly plot: uPlot;
  readonly lanes: readonly Lane[];
  readonly timeZone: TimeZone;
}

/** The state under the pointer and how long it lasted. */
export function StateTooltip({ plot, lanes, timeZone }: StateTooltipProps) {
  const styles = useStyles2(getStyles);
  const { left = -1, top = -1 } = plot.cursor;
  if (left < 0 || top < 0) return null;
  const time = plot.posToVal(left, 'x');
  const lane = lanes[Math.floor(plot.posToVal(top, 'lanes'))];
  const state = lane?.stretches.find(({ from, to }) => from <= time && time < to);
  if (lane === undefined || state === undefined) return null;
  const span = `${dateTimeFormat(state.from, { timeZone })} – ${dateTimeFormat(state.to, { timeZone })}`;
  return (
    <div className={styles.tooltip}>
      <SeriesTable timestamp={span} series={[{ color: state.colour, label: lane.name, value: state.text }]} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ tooltip: css({ padding: theme.spacing(1) }) });
