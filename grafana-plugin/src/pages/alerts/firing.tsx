import { Button, Stack, Text } from '@grafana/ui';
import { useState } from 'react';
import { useAddress } from '../../address/use-address.ts';
import { useClockTime } from '../../states/clock-time.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { text } from '../../texts/alerts.ts';
import { RelativeTime } from '../../time/relative-time.tsx';
import type { Alert, Silence } from '../../alerts/alert.ts';
import { matchesFilter, readFilter } from './alert-filter.ts';
import { groupAlerts } from './alert-groups.ts';
import { FilterBar } from './filter-bar.tsx';
import { SilenceDrawer } from '../../alerts/silence-drawer.tsx';
import { proposedFor, proposedForPlace, type ProposedMatcher } from '../../alerts/silence-matchers.ts';
import { SiteGroup } from './site-group.tsx';

/** At once: each is a row of buttons, and an outage of a hub fires thousands. */
const rowsAtOnce = 100;

interface FiringProps {
  readonly alerts: readonly Alert[];
  readonly silences: readonly Silence[] | undefined;
  /** When they were read, in milliseconds. */
  readonly readAt: number;
}

export function Firing({ alerts, silences, readAt }: FiringProps) {
  const { query, go } = useAddress();
  const [proposed, setProposed] = useState<readonly ProposedMatcher[]>();
  const [most, setMost] = useState(rowsAtOnce);
  const time = useClockTime(readAt);
  const filter = readFilter(query);
  const shown = alerts.filter((alert) => matchesFilter(alert, filter));
  if (alerts.length === 0 && proposed === undefined)
    return (
      <EmptyState variant="completed" title={text('quiet')}>
        {text('quietSince', { time })} {text('lastAnswer')}{' '}
        <RelativeTime at={new Date(readAt).toISOString()} />.
      </EmptyState>
    );
  return (
    <>
      <FilterBar filter={filter} alerts={alerts} go={go} />
      {shown.length === 0 && (
        <EmptyState
          variant="not-found"
          title={text('noMatch')}
          action={
            <Button onClick={() => go({ site: null, device: null, severity: null, state: null })}>
              {text('clearFilter')}
            </Button>
          }
        >
          {text('noMatchRemedy', { count: alerts.length })}
        </EmptyState>
      )}
      {groupAlerts(shown, most).map((group) => (
        <SiteGroup
          key={group.site}
          group={group}
          alerts={alerts}
          silences={silences}
          onSilence={(alert) => setProposed(proposedFor(alert))}
          onSilencePlace={(site, device) => setProposed(proposedForPlace(site, device))}
        />
      ))}
      {shown.length > most && (
        <Stack gap={2} alignItems="center" wrap="wrap">
          <Text>{text('notShown', { count: shown.length - most, shown: most })}</Text>
          <Button variant="secondary" onClick={() => setMost(most + rowsAtOnce)}>
            {text('showMore')}
          </Button>
        </Stack>
      )}
      <Text variant="bodySmall" color="secondary">
        {text('looked', { time })}
      </Text>
      {proposed !== undefined && <SilenceDrawer proposed={proposed} onClose={() => setProposed(undefined)} />}
    </>
  );
}
