import { Alert as Notice, Stack } from '@grafana/ui';
import { LoadingState } from '../states/loading-state.tsx';
import { ReadNotice } from '../states/read-notice.tsx';
import { text } from '../texts/silences.ts';
import { summaryOf } from './alert.ts';
import { useAlerts } from './alert-queries.ts';
import { covers, type Matcher } from './silence-matchers.ts';

interface CoveredNowProps {
  readonly matchers: readonly Matcher[];
}

const mostShown = 8;

/** Which of the alerts that fire now a silence would keep quiet. */
export function CoveredNow({ matchers }: CoveredNowProps) {
  const alerts = useAlerts();
  const { data } = alerts;
  if (data === undefined)
    return alerts.error === null ? (
      <LoadingState />
    ) : (
      <ReadNotice query={alerts} failed={text('coversUnknown')} />
    );
  if (matchers.some(({ is_regex: isRegex }) => isRegex))
    return <Notice severity="info" title={text('coversExpression')} bottomSpacing={0} />;
  const covered = matchers.length === 0 ? [] : data.filter((alert) => covers(matchers, alert));
  const title = covered.length === 0 ? text('coversNone') : text('covers', { count: covered.length });
  return (
    <div role="status" aria-live="polite">
      <Notice severity="info" title={title} bottomSpacing={0}>
        <Stack direction="column" gap={1}>
          {covered.length > 0 && (
            <ul>
              {covered.slice(0, mostShown).map((alert) => (
                <li key={alert.fingerprint}>{summaryOf(alert)}</li>
              ))}
              {covered.length > mostShown && <li>{text('more', { count: covered.length - mostShown })}</li>}
            </ul>
          )}
          <span>{text('coversHint')}</span>
        </Stack>
      </Notice>
    </div>
  );
}
