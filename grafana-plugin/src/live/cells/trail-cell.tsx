import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import type { GrafanaTheme2 } from '@grafana/data';
import { Trail } from './trail.tsx';

interface TrailCellProps {
  readonly shown: string;
  readonly points: readonly number[];
}

export function TrailCell({ shown, points }: TrailCellProps) {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.cell}>
      <span className={styles.number}>{shown}</span>
      <Trail points={points} />
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  cell: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), whiteSpace: 'nowrap' }),
  number: css({ fontVariantNumeric: 'tabular-nums', minWidth: '5.5em', textAlign: 'right' }),
});
