import { Alert as Notice, Stack } from '@grafana/ui';
import { text } from '../texts/silences.ts';
import { type Alert, summaryOf } from './alert.ts';
import { covers, type Matcher } from './silence-matchers.ts';

interface CoveredNowProps {
  readonly alerts: readonly Alert[];
  readonly matchers: readonly Matcher[];
}

const mostShown = 8;

/** Which of the alerts that fire now a silence would keep quiet. */
export function CoveredNow({ alerts, matchers }: CoveredNowProps) {
  const covered = matchers.length === 0 ? [] : alerts.filter((alert) => covers(matchers, alert));
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
