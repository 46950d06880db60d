import {
  colorManipulator,
  type DataFrame,
  dateTimeFormat,
  type GrafanaTheme2,
  type TimeZone,
} from '@grafana/data';
import { Tooltip, type UPlotConfigBuilder, useStyles2 } from '@grafana/ui';
import { css } from '@emotion/css';
import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type uPlot from 'uplot';

interface AnnotationMarksProps {
  readonly config: UPlotConfigBuilder;
  readonly annotations: readonly DataFrame[];
  readonly timeZone: TimeZone;
}

interface Mark {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
}

/** Annotations as dashed lines and shaded times, with a marker on the time axis that says what happened. */
export function AnnotationMarks({ config, annotations, timeZone }: AnnotationMarksProps) {
  const styles = useStyles2(getStyles);
  const marks = marksOf(annotations);
  const current = useRef(marks);
  current.current = marks;
  const [plot, setPlot] = useState<uPlot>();
  const [, drawnAgain] = useState(0);

  useLayoutEffect(() => {
    config.addHook('init', (created) => setPlot(created));
    config.addHook('draw', (drawn) => {
      drawLines(drawn, current.current);
      // The markers are elements of the page and move with the scale.
      queueMicrotask(() => drawnAgain((count) => count + 1));
    });
  }, [config]);
  useLayoutEffect(() => {
    plot?.redraw(false);
  }, [plot, marks.map(({ key }) => key).join()]);

  if (plot?.scales['x']?.min == null) return null;
  const { width } = plot.over.getBoundingClientRect();
  return createPortal(
    visible(plot, marks).map(({ key, from, to, colour, title, text, tags }) => {
      const left = Math.max(plot.valToPos(from, 'x'), 0);
      const right = Math.min(plot.valToPos(to, 'x'), width);
      const isSpan = right - left > 8;
      const content = (
        <>
          <strong>{title}</strong>
          <div>{text}</div>
          <div>
            {dateTimeFormat(from, { timeZone })}
            {isSpan && ` – ${dateTimeFormat(to, { timeZone })}`}
          </div>
          <div>{tags.join(', ')}</div>
        </>
      );
      return (
        <Tooltip key={key} content={content}>
          <div
            className={isSpan ? styles.span : styles.point}
            style={
              isSpan ? { left, width: right - left, background: colour } : { left, borderBottomColor: colour }
            }
            data-testid="annotation"
          />
        </Tooltip>
      );
    }),
    plot.over,
  );
}

function marksOf(frames: readonly DataFrame[]): Mark[] {
  return frames.flatMap((frame, index) => {
    const column = (name: string): readonly unknown[] =>
      frame.fields.find((field) => field.name === name)?.values ?? [];
    const [times, ends, colours, titles] = ['time', 'timeEnd', 'color', 'title'].map(column);
    const [texts, tags] = ['text', 'tags'].map(column);
    return (times ?? []).map((time, row) => ({
      key: `${index}-${row}-${String(time)}`,
      from: time as number,
      to: (ends?.[row] ?? time) as number,
      colour: colours?.[row] as string,
      title: (titles?.[row] ?? '') as string,
      text: (texts?.[row] ?? '') as string,
      tags: (tags?.[row] ?? []) as readonly string[],
    }));
  });
}

function visible(plot: uPlot, marks: readonly Mark[]): Mark[] {
  const { min, max } = plot.scales['x']!;
  return marks.filter(({ from, to }) => min != null && max != null && to >= min && from <= max);
}

function drawLines(plot: uPlot, marks: readonly Mark[]): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.lineWidth = 2;
  ctx.setLineDash([5, 5]);
  for (const { from, to, colour } of visible(plot, marks)) {
    const left = plot.valToPos(from, 'x', true);
    const right = plot.valToPos(to, 'x', true);
    ctx.fillStyle = colorManipulator.alpha(colour, 0.1);
    ctx.fillRect(left, bbox.top, right - left, bbox.height);
    ctx.strokeStyle = colour;
    for (const x of to > from ? [left, right] : [left]) {
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
    }
  }
  ctx.restore();
}

const getStyles = (theme: GrafanaTheme2) => ({
  span: css({
    position: 'absolute',
    bottom: -5,
    height: 5,
    zIndex: theme.zIndex.navbarFixed,
    borderRadius: 1,
  }),
  point: css({
    position: 'absolute',
    zIndex: theme.zIndex.navbarFixed,
    bottom: -5,
    width: 0,
    transform: 'translateX(-50%)',
    border: '4px solid transparent',
    borderTop: 'none',
    borderBottomWidth: 5,
  }),
});
