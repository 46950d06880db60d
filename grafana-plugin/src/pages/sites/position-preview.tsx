import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Text, TextLink, useStyles2 } from '@grafana/ui';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import type { Site } from '../../devices/device.ts';
import { text } from '../../texts/sites.ts';
import {
  contains,
  type MapSquare,
  movedBy,
  nearest,
  type Place,
  placeAt,
  placeOf,
  spotOf,
  squareOf,
} from './site-position.ts';

interface PositionPreviewProps {
  readonly place: Place | undefined;
  readonly others: readonly Site[];
  /** Undefined: it is only shown. */
  readonly onPick: ((place: Place) => void) | undefined;
}

const size = 280;
const arrows: Readonly<Record<string, { readonly north: number; readonly east: number }>> = {
  ArrowUp: { north: 1, east: 0 },
  ArrowDown: { north: -1, east: 0 },
  ArrowRight: { north: 0, east: 1 },
  ArrowLeft: { north: 0, east: -1 },
};

/**
 * The place among the other sites: it shows at once what a mistyped coordinate does, and is where a click or the arrow keys put it.
 * Needs no map from elsewhere.
 */
export function PositionPreview({ place, others, onPick }: PositionPreviewProps) {
  const styles = useStyles2(getStyles);
  const known = others.flatMap((site) => {
    const at = placeOf(site);
    return at === undefined ? [] : [{ id: site.id, name: site.name, at }];
  });
  const all = [...known.map(({ at }) => at), ...(place === undefined ? [] : [place])];
  // It stays while the place is moved in it: otherwise the ground would move under the pointer.
  const [kept, setKept] = useState<MapSquare>();
  const square = kept !== undefined && all.every((each) => contains(kept, each)) ? kept : squareOf(all);
  if (square !== kept) setKept(square);
  if (square === undefined)
    return (
      <Text variant="bodySmall" color="secondary">
        {text('previewNone')}
      </Text>
    );
  const onClick = ({ clientX, clientY, currentTarget }: MouseEvent<SVGSVGElement>): void => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    onPick?.(placeAt(square, (clientX - left) / width, (clientY - top) / height));
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    const arrow = arrows[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 : 1;
    onPick?.(movedBy(place ?? square.middle, { north: arrow.north * far, east: arrow.east * far }));
  };
  const named = namesWithRoom(known.map(({ name, at }) => ({ name, ...spotOf(square, at) })));
  const dot = (at: Place, name: string, isHere: boolean) => {
    const { x, y } = spotOf(square, at);
    const isRight = x > 0.6;
    return (
      <g key={isHere ? '' : name} className={isHere ? styles.here : styles.other}>
        <circle cx={x * size} cy={y * size} r={isHere ? 6 : 3}>
          <title>{name}</title>
        </circle>
        {!isHere && named.has(name) && (
          <text x={x * size + (isRight ? -6 : 6)} y={y * size + 4} textAnchor={isRight ? 'end' : 'start'}>
            {name}
          </text>
        )}
      </g>
    );
  };
  const where = place === undefined ? '' : `${place.latitude}, ${place.longitude}`;
  const picking =
    onPick === undefined
      ? { role: 'img' }
      : { role: 'application', tabIndex: 0, onClick, onKeyDown, style: { cursor: 'crosshair' } };
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${size} ${size}`} className={styles.map} aria-label={text('preview')} {...picking}>
        {known.map(({ name, at }) => dot(at, name, false))}
        {place !== undefined && dot(place, text('previewHere', { place: where }), true)}
      </svg>
      <figcaption aria-live="polite">
        {place !== undefined && <Where place={place} others={others} />}
        {onPick !== undefined && (
          <Text variant="bodySmall" color="secondary" element="p">
            {text('previewPick')}
          </Text>
        )}
      </figcaption>
    </figure>
  );
}

/** Names of sites that lie beside each other would too: the first one is written, the others are beside the pointer. */
function namesWithRoom(
  spots: readonly { readonly name: string; readonly x: number; readonly y: number }[],
): ReadonlySet<string> {
  const kept: (typeof spots)[number][] = [];
  for (const spot of spots)
    if (kept.every(({ x, y }) => Math.abs(y - spot.y) > 0.06 || Math.abs(x - spot.x) > 0.4)) kept.push(spot);
  return new Set(kept.map(({ name }) => name));
}

function Where({ place, others }: Pick<PositionPreviewProps, 'others'> & { readonly place: Place }) {
  const { latitude, longitude } = place;
  const next = nearest(place, others);
  return (
    <>
      <Text variant="bodySmall" color="secondary" element="p">
        {text('previewHere', { place: `${latitude}, ${longitude}` })}{' '}
        {next !== undefined && text('previewNearest', { name: next.name, distance: next.km.toFixed(1) })}
      </Text>
      <TextLink
        external
        variant="bodySmall"
        href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=14/${latitude}/${longitude}`}
      >
        {text('openMap')}
      </TextLink>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  figure: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    margin: 0,
    alignItems: 'flex-start',
  }),
  map: css({
    width: 280,
    height: 280,
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.canvas,
  }),
  here: css({ fill: theme.colors.primary.main, stroke: theme.colors.primary.contrastText }),
  other: css({ fill: theme.colors.text.secondary, fontSize: 11, text: { pointerEvents: 'none' } }),
});
