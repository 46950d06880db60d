import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { text } from '../../texts/outages-panel.ts';
import { Linked } from '../shared/links/linked.tsx';
import type { Target } from '../shared/links/target.ts';
import { Marked } from '../shared/states/state-word.tsx';
import { clockText } from '../shared/time/clock.ts';
import { durationText } from '../shared/time/duration.ts';
import type { Outage } from './outages.ts';

interface OutageRowProps {
  readonly outage: Outage;
  readonly sizes: { readonly main: number; readonly side: number };
  readonly now: number;
  readonly timeZone: TimeZone;
  readonly width: number;
  readonly target: Target | undefined;
}

const looks = {
  open: { symbol: '▼', tone: 'bad' },
  planned: { symbol: '■', tone: 'planned' },
  silenced: { symbol: '●', tone: 'unknown' },
} as const;

/** Where, why, since when and for how long. */
export function OutageRow({ outage, sizes, now, timeZone, width, target }: OutageRowProps) {
  const styles = useStyles2(rowStyles);
  const { site, device, reason, since, mark } = outage;
  // The reason stands on the same line, or below the name.
  const isWide = isOneLine(width, sizes.main);
  // Which device it is counts more than the time it began: the age says that as well.
  const hasClock = width > sizes.main * 18;
  const hasLargeClock = width > sizes.main * 26;
  const { symbol, tone } = looks[mark ?? 'open'];
  const name = [site, device].filter((each) => each !== '').join(' · ') || text('everywhere');
  const why = (
    <span className={styles.why} style={{ fontSize: isWide ? sizes.main : sizes.side }}>
      {reason}
      {mark !== undefined && <span className={styles.mark}>{text(mark)}</span>}
    </span>
  );
  return (
    <Linked target={target} className={styles.row}>
      <span className={styles.names}>
        <span className={styles.name} style={{ fontSize: sizes.main }} title={`${name}: ${reason}`}>
          <Marked symbol={symbol} tone={tone}>
            {name}
          </Marked>
        </span>
        {!isWide && why}
      </span>
      {isWide && <span className={styles.wide}>{why}</span>}
      <span
        className={styles.since}
        // In columns, so that the eye runs down the ages.
        style={{ fontSize: sizes.main, width: isWide ? sizes.main * 15.5 : undefined }}
      >
        {hasClock && (
          <span className={styles.clock} style={{ fontSize: hasLargeClock ? sizes.main : sizes.side }}>
            {text('since', { time: clockText(since, now, timeZone) })}
          </span>
        )}{' '}
        <strong role="timer" aria-live="off">
          {durationText((now - since) / 1000)}
        </strong>
      </span>
    </Linked>
  );
}

export const isOneLine = (width: number, letter: number): boolean => width > letter * 36;

const rowStyles = ({ colors, shape }: GrafanaTheme2) => {
  const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return {
    row: css({
      height: '100%',
      display: 'flex',
      alignItems: 'center',
      gap: 12,
      borderBottom: `1px solid ${colors.border.weak}`,
      fontVariantNumeric: 'tabular-nums',
      lineHeight: 1.2,
    }),
    names: css({ flex: 4, minWidth: 0, display: 'flex', flexDirection: 'column' }),
    name: css(cut),
    wide: css({ flex: 3, minWidth: 0, display: 'flex' }),
    why: css({ ...cut, color: colors.text.secondary }),
    mark: css({
      marginLeft: '0.5em',
      padding: '0 0.4em',
      border: `1px solid ${colors.border.strong}`,
      borderRadius: shape.radius.pill,
      color: colors.text.primary,
    }),
    since: css({
      flex: 'none',
      textAlign: 'right',
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'flex-end',
      columnGap: '0.5em',
      alignItems: 'baseline',
    }),
    clock: css({ color: colors.text.secondary }),
  };
};
