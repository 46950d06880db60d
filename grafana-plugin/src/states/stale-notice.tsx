import { Alert } from '@grafana/ui';
import { toApiError } from '../api/api-error.ts';
import { text } from '../texts/states.ts';
import { useClockTime } from './clock-time.ts';
import { MarkedText } from './marked-text.tsx';

interface StaleNoticeProps {
  readonly error: unknown;
  /** When what is shown was read, in milliseconds. */
  readonly readAt: number;
}

/** Above data that can no longer be refreshed: it stays readable, with its time. */
export function StaleNotice({ error, readAt }: StaleNoticeProps) {
  const time = useClockTime(readAt);
  const { message, remedy } = toApiError(error);
  return (
    <div role="status">
      <Alert severity="warning" title={text('stale', { time })}>
        <MarkedText text={`${message} ${remedy}`} />
      </Alert>
    </div>
  );
}
