import { Text } from '@grafana/ui';
import type { ApiError } from '../api/api-error.ts';
import { Badge } from '../states/badge.tsx';
import { useClockTime } from '../states/clock-time.ts';
import { text } from '../texts/live.ts';
import type { Reading } from './reading.ts';
import type { LiveState } from './use-reading.ts';

interface LiveStatusProps {
  readonly reading: Reading<unknown>;
  readonly way: LiveState<unknown>['way'];
  /** Why there is nothing newer. */
  readonly error: ApiError | undefined;
  /** Rows that match the filter; absent where rows are not listed. */
  readonly shown?: number;
  /** Between readings while asking; default 5. */
  readonly seconds?: number;
  /** Only a page of the rows was wanted, so that none are missing. */
  readonly isPage?: boolean;
}

/** How fresh the table is, and of how many rows. Not read out with every reading: that would never end. */
export function LiveStatus({ reading, way, error, shown, seconds = 5, isPage = false }: LiveStatusProps) {
  const { read_at: readAt, total, rows } = reading;
  const time = useClockTime(Date.parse(readAt));
  const count =
    shown === undefined
      ? undefined
      : shown === total
        ? text('rows', { count: total })
        : text('rowsOfTotal', { shown, total });
  return (
    <>
      {error !== undefined && way !== 'paused' && (
        <Badge color="red" icon="exclamation-triangle" text={text('stopped')} />
      )}
      {error === undefined && way === 'streaming' && (
        <Badge color="green" icon="circle-mono" text={text('streaming')} />
      )}
      {error === undefined && way === 'polling' && (
        <Badge color="blue" icon="sync" text={text('polling', { seconds })} tooltip={text('pollingWhy')} />
      )}
      {error === undefined && way === 'connecting' && (
        <Badge color="orange" icon="sync" text={text('connecting')} />
      )}
      {way === 'paused' && <Badge color="orange" icon="pause" text={text('paused')} />}
      {count !== undefined && <Text color="secondary">{count}</Text>}
      <Text color="secondary">{text('readAt', { time })}</Text>
      {!isPage && rows.length < total && (
        <Text color="warning">{text('cut', { shown: rows.length, total })}</Text>
      )}
    </>
  );
}
