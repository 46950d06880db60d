import { Alert } from '@grafana/ui';
import type { ApiError } from '../api/api-error.ts';
import { StaleNotice } from '../states/stale-notice.tsx';
import { text } from '../texts/live.ts';
import type { Reading } from './reading.ts';

interface ReadingNoticesProps {
  readonly reading: Pick<Reading<unknown>, 'read_at' | 'warnings' | 'error'>;
  readonly error: ApiError | undefined;
}

/** What is wrong with a reading: the exporter is away, the device did not answer, or not all of it could be read. */
export function ReadingNotices({ reading, error }: ReadingNoticesProps) {
  return (
    <div aria-live="polite">
      {error !== undefined && <StaleNotice error={error} readAt={Date.parse(reading.read_at)} />}
      {reading.error !== undefined && (
        <Alert severity="error" title={text('failed')}>
          {reading.error.message} {reading.error.remedy}
        </Alert>
      )}
      {reading.warnings.length > 0 && (
        <Alert severity="warning" title={text('warnings')}>
          <ul>
            {reading.warnings.map(({ message, remedy }) => (
              <li key={message}>
                {message} {remedy}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
