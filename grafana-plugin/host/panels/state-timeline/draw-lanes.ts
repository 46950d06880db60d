import { colorManipulator } from '@grafana/data';
import type uPlot from 'uplot';
import type { Lane, Stretch } from './lanes.ts';
import type { LaneLook } from './timeline-plot.tsx';

const fontSize = 12;
const textGap = 6;

/** Fills each stretch with its colour and writes the state into it, as far as there is room. */
export function drawLanes(plot: uPlot, lanes: readonly Lane[], look: LaneLook): void {
  const { ctx, bbox } = plot;
  const laneHeight = bbox.height / lanes.length;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  lanes.forEach(({ stretches }, index) => {
    const height = laneHeight * look.rowHeight;
    const top = bbox.top + laneHeight * index + (laneHeight - height) / 2;
    for (const stretch of stretches) {
      const left = Math.max(plot.valToPos(stretch.from, 'x', true), bbox.left);
      const right = Math.min(plot.valToPos(stretch.to, 'x', true), bbox.left + bbox.width);
      if (right > left) drawStretch(ctx, stretch, { left, top, width: right - left, height }, look);
    }
  });
  ctx.restore();
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function drawStretch(
  ctx: CanvasRenderingContext2D,
  { text, colour }: Stretch,
  { left, top, width, height }: Box,
  { theme, alignValue, showValue, lineWidth, fillOpacity }: LaneLook,
): void {
  const fill = colorManipulator.alpha(colour, fillOpacity / 100);
  ctx.fillStyle = fill;
  ctx.fillRect(left, top, width, height);
  if (lineWidth > 0) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.strokeRect(left, top, width, height);
  }
  const scale = devicePixelRatio;
  ctx.font = `${fontSize * scale}px ${theme.typography.fontFamily}`;
  const room = width - 2 * textGap * scale;
  const fits = ctx.measureText(text).width <= room && height >= fontSize * scale;
  if (showValue === 'never' || (showValue === 'auto' && !fits)) return;
  ctx.fillStyle = theme.colors.getContrastText(colour, theme.colors.contrastThreshold);
  ctx.textBaseline = 'middle';
  ctx.textAlign = alignValue;
  const x = {
    left: left + textGap * scale,
    center: left + width / 2,
    right: left + width - textGap * scale,
  }[alignValue];
  ctx.fillText(text, x, top + height / 2);
}
