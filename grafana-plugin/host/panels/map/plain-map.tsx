import type { GrafanaTheme2 } from '@grafana/data';
import { Tooltip } from '@grafana/ui';
import { labelSize, readable } from './labels.ts';
import type { Marker } from './markers.ts';
import { projectionFor } from './projection.ts';

interface PlainMapProps {
  readonly markers: readonly Marker[];
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly theme: GrafanaTheme2;
}

/** The markers on a plain ground with parallels, meridians and a scale. */
export function PlainMap({ markers, width, height, zoom, theme }: PlainMapProps) {
  const projection = projectionFor(markers, { width, height, zoom });
  const { x, y, meridians, parallels, scale } = projection;
  const lines = { stroke: theme.colors.border.weak, strokeWidth: 1 };
  const placed = markers.map((marker) => ({
    marker,
    name: marker.name,
    x: x(marker.longitude),
    y: y(marker.latitude),
  }));
  const named = readable(placed);
  const small = { fill: theme.colors.text.secondary, fontSize: 10 };
  return (
    <svg
      width={width}
      height={height}
      style={{ background: theme.colors.background.canvas, display: 'block' }}
    >
      {meridians.map(({ at, label }) => (
        <g key={`meridian ${label}`}>
          <line x1={x(at)} x2={x(at)} y1={0} y2={height} {...lines} />
          <text x={x(at) + 3} y={height - 5} {...small}>
            {label}
          </text>
        </g>
      ))}
      {parallels.map(({ at, label }) => (
        <g key={`parallel ${label}`}>
          <line x1={0} x2={width} y1={y(at)} y2={y(at)} {...lines} />
          <text x={4} y={y(at) - 3} {...small}>
            {label}
          </text>
        </g>
      ))}
      {placed.map((place) => (
        <MarkerDot
          key={`${place.name} ${place.marker.latitude} ${place.marker.longitude}`}
          marker={place.marker}
          x={place.x}
          y={place.y}
          isNamed={named.has(place)}
          theme={theme}
        />
      ))}
      <g transform={`translate(${width - scale.pixels - 12} ${height - 22})`}>
        <path d={`M 0 0 v 5 h ${scale.pixels} v -5`} fill="none" stroke={theme.colors.text.secondary} />
        <text x={scale.pixels / 2} y={-2} textAnchor="middle" {...small}>
          {scale.label}
        </text>
      </g>
    </svg>
  );
}

interface MarkerDotProps {
  readonly marker: Marker;
  readonly x: number;
  readonly y: number;
  /** Otherwise only the pointer shows its name. */
  readonly isNamed: boolean;
  readonly theme: GrafanaTheme2;
}

function MarkerDot({ marker: { name, text, colour, radius, links }, x, y, isNamed, theme }: MarkerDotProps) {
  const dot = (
    <Tooltip content={`${name}: ${text}`}>
      <g transform={`translate(${x} ${y})`} data-testid="marker">
        <circle r={radius} fill={colour} fillOpacity={0.9} stroke={theme.colors.background.primary} />
        {isNamed && (
          <text
            y={radius + labelSize}
            textAnchor="middle"
            fontSize={labelSize}
            fill={theme.colors.text.primary}
          >
            {name}
          </text>
        )}
      </g>
    </Tooltip>
  );
  const [link] = links;
  return link === undefined ? dot : <a href={link.href}>{dot}</a>;
}
