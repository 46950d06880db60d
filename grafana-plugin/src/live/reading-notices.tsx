import { Alert } from '@grafana/ui';
import type { ApiError } from '../api/api-error.ts';
import { StaleNotice } from '../states/stale-notice.tsx';
import { text } from '../texts/live.ts';
import type { Reading } from './reading.ts';
import { MarkedText } from '../states/marked-text.tsx';

interface ReadingNoticesProps {
  readonly reading: Pick<Reading<unknown>, 'read_at' | 'warnings'>;
  readonly error: ApiError | undefined;
}

/** What is wrong with a reading: the exporter or the device does not answer any more, or not all of it could be read. */
export function ReadingNotices({ reading, error }: ReadingNoticesProps) {
  return (
    <div aria-live="polite">
      {error !== undefined && <StaleNotice error={error} readAt={Date.parse(reading.read_at)} />}
      {reading.warnings.length > 0 && (
        <Alert severity="warning" title={text('warnings')}>
          <ul>
            {reading.warnings.map(({ message, remedy }) => (
              <li key={message}>
                <MarkedText text={`${message} ${remedy}`} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
