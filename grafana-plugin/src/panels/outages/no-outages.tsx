import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { text } from '../../texts/outages-panel.ts';
import { Marked } from '../shared/states/state-word.tsx';
import { clockText } from '../shared/time/clock.ts';
import { durationText } from '../shared/time/duration.ts';

interface NoOutagesProps {
  readonly lastEnded: number | undefined;
  /** Open ones that are planned or silenced, and left out by the options. */
  readonly known: number;
  readonly size: number;
  readonly now: number;
  readonly timeZone: TimeZone;
}

/** All is well, and for how long. */
export function NoOutages({ lastEnded, known, size, now, timeZone }: NoOutagesProps) {
  const styles = useStyles2(emptyStyles);
  return (
    <div className={styles.whole} role="status" style={{ fontSize: size }}>
      <strong>
        <Marked symbol="▲" tone="good">
          {text('none')}
        </Marked>
      </strong>
      {known > 0 && <span>{text('knownHidden', { count: known })}</span>}
      {lastEnded !== undefined && (
        <span className={styles.last}>
          {text('last', {
            time: clockText(lastEnded, now, timeZone),
            // Minutes are enough: the query looks every few of them.
            ago: durationText(Math.floor((now - lastEnded) / 60_000) * 60),
          })}
        </span>
      )}
    </div>
  );
}

const emptyStyles = ({ colors }: GrafanaTheme2) => ({
  whole: css({
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    overflow: 'hidden',
  }),
  last: css({ color: colors.text.secondary, fontSize: '0.75em' }),
});
