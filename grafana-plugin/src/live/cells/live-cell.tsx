import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import type { CellValue } from '../live-rows.ts';
import type { LiveColumn } from '../live-table-definition.ts';
import { valueText } from '../value-text.ts';
import { SignalCell } from './signal-cell.tsx';
import { StateCell } from './state-cell.tsx';
import { TrailCell } from './trail-cell.tsx';

/** Names and addresses stay on one line; comments may be broken. */
const shortLength = 24;

interface LiveCellProps {
  readonly cell: CellValue | undefined;
  readonly column: Pick<LiveColumn<unknown>, 'as' | 'hasTrail'>;
}

export function LiveCell({ cell, column: { as = 'text', hasTrail } }: LiveCellProps) {
  const styles = useStyles2(getStyles);
  if (cell?.state !== undefined) return <StateCell state={cell.state} />;
  const shown = valueText(cell?.value, as);
  if (as === 'signal' && typeof cell?.value === 'number')
    return <SignalCell dbm={cell.value} shown={shown} points={cell.points ?? []} />;
  if (hasTrail === true && cell?.points !== undefined)
    return <TrailCell shown={shown} points={cell.points} />;
  const isShort = typeof cell?.value === 'number' || shown.length <= shortLength;
  return <span className={isShort ? styles.short : undefined}>{shown}</span>;
}

const getStyles = () => ({
  // Numbers keep their width while they change, so that the table stands still.
  short: css({ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }),
});
