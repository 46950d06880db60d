import { Badge, Text, Tooltip } from '@grafana/ui';
import { useClockTime } from '../states/clock-time.ts';
import { text } from '../texts/live.ts';
import type { Reading } from './reading.ts';
import type { LiveState } from './use-reading.ts';

interface LiveStatusProps {
  readonly reading: Reading<unknown>;
  readonly way: LiveState<unknown>['way'];
  /** Rows that match the filter; absent where rows are not listed. */
  readonly shown?: number;
}

/** How fresh the table is, and of how many rows. Not read out with every reading: that would never end. */
export function LiveStatus({ reading: { read_at: readAt, total, rows }, way, shown }: LiveStatusProps) {
  const time = useClockTime(Date.parse(readAt));
  const count =
    shown === undefined
      ? undefined
      : shown === total
        ? text('rows', { count: total })
        : text('rowsOfTotal', { shown, total });
  return (
    <>
      {way === 'streaming' && <Badge color="green" icon="circle-mono" text={text('streaming')} />}
      {way === 'polling' && (
        <Tooltip content={text('pollingWhy')}>
          <Badge color="blue" icon="sync" text={text('polling', { seconds: 5 })} tabIndex={0} />
        </Tooltip>
      )}
      {way === 'connecting' && <Badge color="orange" icon="sync" text={text('connecting')} />}
      {way === 'paused' && <Badge color="orange" icon="pause" text={text('paused')} />}
      {count !== undefined && <Text color="secondary">{count}</Text>}
      <Text color="secondary">{text('readAt', { time })}</Text>
      {rows.length < total && <Text color="warning">{text('cut', { shown: rows.length, total })}</Text>}
    </>
  );
}
