import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Text, TextLink, useStyles2 } from '@grafana/ui';
import type { Site } from '../../devices/device.ts';
import { text } from '../../texts/sites.ts';
import { nearest, type Place, spotsOf } from './site-position.ts';

interface PositionPreviewProps {
  readonly place: Place | undefined;
  readonly others: readonly Site[];
}

const size = 200;
const margin = 20;
const at = (share: number): number => margin + share * (size - 2 * margin);

/** Shows at once what a mistyped coordinate does: the site lands far from its neighbours. Needs no map from elsewhere. */
export function PositionPreview({ place, others }: PositionPreviewProps) {
  const styles = useStyles2(getStyles);
  if (place === undefined)
    return (
      <Text variant="bodySmall" color="secondary">
        {text('previewNone')}
      </Text>
    );
  const next = nearest(place, others);
  const where = `${place.latitude}, ${place.longitude}`;
  const { latitude, longitude } = place;
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${size} ${size}`} className={styles.map} role="img" aria-label={text('preview')}>
        {spotsOf(place, others)
          .toReversed()
          .map(({ id, name, x, y }) => (
            <circle
              key={id}
              cx={at(x)}
              cy={at(y)}
              r={id === '' ? 6 : 3}
              className={id === '' ? styles.here : styles.other}
            >
              <title>{name === '' ? text('previewHere', { place: where }) : name}</title>
            </circle>
          ))}
      </svg>
      <figcaption>
        <Text variant="bodySmall" color="secondary" element="p">
          {text('previewHere', { place: where })}{' '}
          {next !== undefined && text('previewNearest', { name: next.name, distance: next.km.toFixed(1) })}
        </Text>
        <TextLink
          external
          variant="bodySmall"
          href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=14/${latitude}/${longitude}`}
        >
          {text('openMap')}
        </TextLink>
      </figcaption>
    </figure>
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
    width: 200,
    height: 200,
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.canvas,
  }),
  here: css({ fill: theme.colors.primary.main, stroke: theme.colors.primary.contrastText }),
  other: css({ fill: theme.colors.text.secondary }),
});
