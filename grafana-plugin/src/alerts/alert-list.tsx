import { LinkButton, Stack } from '@grafana/ui';
import { useState } from 'react';
import { pluginLink } from '../address/plugin-link.ts';
import { toApiError } from '../api/api-error.ts';
import { useClockTime } from '../states/clock-time.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { ReadNotice } from '../states/read-notice.tsx';
import { text } from '../texts/alert-list.ts';
import { text as silenceText } from '../texts/silences.ts';
import { type Alert, severityRank, stateOf } from './alert.ts';
import { AlertRow } from './alert-row.tsx';
import { type AlertsOf, useAlerts, useAlertsOf, useSilences } from './alert-queries.ts';
import { AlertmanagerState } from './alertmanager-state.tsx';
import { SilenceDrawer } from './silence-drawer.tsx';
import { proposedFor } from './silence-matchers.ts';

interface AlertListProps {
  readonly of: AlertsOf;
  /** Site of the page with all alerts. */
  readonly site: string | undefined;
}

/** What fires now for one device or one site. */
export function AlertList({ of, site }: AlertListProps) {
  const isDevice = 'device' in of;
  const query = useAlertsOf(of);
  const [silencing, setSilencing] = useState<Alert>();
  const found = query.data ?? [];
  // What explains an alert may fire elsewhere.
  const all = useAlerts(found.some(({ inhibited_by: by }) => by.length > 0));
  const silences = useSilences(found.some(({ silenced_by: by }) => by.length > 0));
  const time = useClockTime(query.dataUpdatedAt);
  const isOffered = query.error === null || toApiError(query.error).code !== 'alertmanager.not-configured';
  return (
    <Stack direction="column" gap={2}>
      <AlertmanagerState query={query} failed={text('failed')}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={text(isDevice ? 'noneOfDevice' : 'noneOfSite')} variant="completed">
              {text('noneSince', { time })}
            </EmptyState>
          ) : (
            <>
              <ReadNotice query={silences} failed={silenceText('failed')} />
              <ReadNotice query={all} failed={text('causesFailed')} />
              <ul style={{ margin: 0, padding: 0 }}>
                {items.toSorted(byUrgency).map((alert) => (
                  <AlertRow
                    key={alert.fingerprint}
                    alert={alert}
                    alerts={all.data}
                    silences={silences.data}
                    device={isDevice ? undefined : alert.labels['device']}
                    onSilence={setSilencing}
                  />
                ))}
              </ul>
            </>
          )
        }
      </AlertmanagerState>
      {isOffered && (site !== undefined || isDevice) && (
        <div>
          <LinkButton variant="secondary" href={pluginLink('alerts', site === undefined ? of : { site })}>
            {text(site === undefined ? 'openOfDevice' : 'openAll')}
          </LinkButton>
        </div>
      )}
      {silencing !== undefined && (
        <SilenceDrawer proposed={proposedFor(silencing)} onClose={() => setSilencing(undefined)} />
      )}
    </Stack>
  );
}

/** What somebody has to do something about comes first, then the worst, then what fires for longest. */
const byUrgency = (left: Alert, right: Alert): number =>
  Number(stateOf(left) !== 'active') - Number(stateOf(right) !== 'active') ||
  severityRank(left.labels['severity']) - severityRank(right.labels['severity']) ||
  left.starts_at.localeCompare(right.starts_at);
