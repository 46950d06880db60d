import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { Linked } from '../shared/links/linked.tsx';
import type { Target } from '../shared/links/target.ts';
import { deviceCounts } from '../shared/sites/state-counts.ts';
import type { SiteState } from '../shared/sites/site-states.ts';
import { ground, lineColour, toneOf } from '../shared/states/palette.ts';
import { symbols, wordOf } from '../shared/states/state.ts';

interface SiteTileProps {
  readonly site: SiteState;
  readonly letter: number;
  readonly target: Target | undefined;
}

/** One site. What is up stays quiet, so that the eye finds the others. */
export function SiteTile({ site, letter, target }: SiteTileProps) {
  const styles = useStyles2(tileStyles);
  const theme = useTheme2();
  const { name, state } = site;
  const tone = toneOf[state];
  const look =
    state === 'up'
      ? { borderColor: lineColour(theme, tone) }
      : { ...ground(tone), borderColor: 'transparent' };
  const counts = deviceCounts(site);
  return (
    <Linked target={target} className={styles.link}>
      <div className={styles.tile} style={{ ...look, fontSize: letter }}>
        <strong className={styles.line} title={name}>
          {name}
        </strong>
        <span className={styles.line}>
          <span aria-hidden="true">{symbols[state]}</span> {wordOf(state)}
        </span>
        {counts !== '' && (
          <span className={styles.line} title={counts}>
            {counts}
          </span>
        )}
      </div>
    </Linked>
  );
}

const tileStyles = ({ colors, shape }: GrafanaTheme2) => ({
  link: css({ display: 'block', height: '100%' }),
  tile: css({
    height: '100%',
    padding: '0.2em 0.35em',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    lineHeight: 1.2,
    background: colors.background.secondary,
    borderLeft: '0.2em solid',
    borderRadius: shape.radius.default,
    fontVariantNumeric: 'tabular-nums',
  }),
  line: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
});
