import {
  type DisplayValue,
  type FieldConfig,
  formattedValueToString,
  type GrafanaTheme2,
  type Threshold,
} from '@grafana/data';
import type { MouseEventHandler } from 'react';

interface DialProps {
  readonly value: DisplayValue;
  readonly field: FieldConfig;
  readonly title: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly theme: GrafanaTheme2;
  readonly withThresholds: boolean;
  readonly onClick: MouseEventHandler<HTMLElement> | undefined;
}

/** Degrees from twelve o'clock at which the scale begins; it ends at the same angle on the other side. */
const halfAngle = 120;

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

/** A value between its limits as an arc, with the thresholds as a thin arc around it. */
export function Dial({ value, field, title, width, height, theme, withThresholds, onClick }: DialProps) {
  const min = field.min ?? 0;
  const max = field.max ?? 100;
  const titleHeight = title === undefined ? 0 : 24;
  // The lowest point of the arc is half a radius below its centre.
  const room = height - titleHeight;
  const radius = Math.max(Math.min(width / 2, room / 1.5) - 4, 10);
  const [centreX, centreY] = [width / 2, (room - radius * 1.5) / 2 + radius];
  const thickness = radius / 4.5;
  const share = (at: number): number => Math.min(Math.max((at - min) / (max - min), 0), 1);
  const line = (arc: Arc, distance: number, strokeWidth: number, key: string) => (
    <path
      key={key}
      d={arcPath({ x: centreX, y: centreY, radius: distance }, arc)}
      stroke={arc.colour}
      strokeWidth={strokeWidth}
      fill="none"
    />
  );
  const inner = radius - thickness / 2 - 8;
  const text = formattedValueToString(value);
  const isNumber = Number.isFinite(value.numeric);
  // A digit is about 0.6 of its size wide; a number stays within the arc, a text for no data may lie over it.
  const textWidth = isNumber ? (inner - thickness) * 2 : width * 0.9;
  const fontSize = Math.min(radius / 2.5, textWidth / Math.max(text.length * 0.6, 1));
  return (
    <div
      style={{ width, height, textAlign: 'center', cursor: onClick ? 'pointer' : undefined }}
      onClick={onClick}
    >
      <svg width={width} height={height - titleHeight} role="img" aria-label={`${title ?? ''} ${text}`}>
        {line({ from: 0, to: 1, colour: theme.colors.background.secondary }, inner, thickness, 'back')}
        {isNumber &&
          line(
            { from: 0, to: share(value.numeric), colour: value.color ?? theme.colors.text.primary },
            inner,
            thickness,
            'value',
          )}
        {withThresholds &&
          bandsOf(field.thresholds?.steps ?? [], share).map(({ from, to, colour }) =>
            line({ from, to, colour: theme.visualization.getColorByName(colour) }, radius - 3, 4, `${from}`),
          )}
        <text
          x={centreX}
          y={centreY + fontSize / 3}
          textAnchor="middle"
          fontSize={fontSize}
          fontWeight={500}
          fill={value.color ?? theme.colors.text.primary}
        >
          {text}
        </text>
      </svg>
      {title !== undefined && <div style={{ height: titleHeight, overflow: 'hidden' }}>{title}</div>}
    </div>
  );
}

/** Each threshold reaches up to the next one. */
function bandsOf(steps: readonly Threshold[], share: (at: number) => number): Arc[] {
  return steps
    .map(({ value, color }, index) => ({
      from: Number.isFinite(value) ? share(value) : 0,
      to: share(steps[index + 1]?.value ?? Number.POSITIVE_INFINITY),
      colour: color,
    }))
    .filter(({ from, to }) => to > from);
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function arcPath({ x, y, radius }: Circle, { from, to }: Arc): string {
  const point = (share: number): string => {
    const angle = ((share * 2 - 1) * halfAngle * Math.PI) / 180;
    return `${x + radius * Math.sin(angle)} ${y - radius * Math.cos(angle)}`;
  };
  const isLarge = (to - from) * 2 * halfAngle > 180 ? 1 : 0;
  return `M ${point(from)} A ${radius} ${radius} 0 ${isLarge} 1 ${point(to)}`;
}
