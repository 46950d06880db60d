import { Stack } from '@grafana/ui';
import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { matchersWords, proposedAgain } from '../../alerts/silence-matchers.ts';
import { SilenceDrawer } from '../../alerts/silence-drawer.tsx';
import { ConfirmChange } from '../../forms/confirm-change.tsx';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { useClockTime } from '../../states/clock-time.ts';
import { ReadNotice } from '../../states/read-notice.tsx';
import { text } from '../../texts/silences.ts';
import type { Alert, Silence } from '../../alerts/alert.ts';
import { isOfWindow, SilenceCard } from './silence-card.tsx';

interface SilenceListProps {
  readonly silences: readonly Silence[];
  /** All that fire. */
  readonly alerts: Pick<UseQueryResult<readonly Alert[]>, 'data' | 'error' | 'refetch'>;
  readonly readAt: number;
}

export function SilenceList({ silences, alerts, readAt }: SilenceListProps) {
  const [ending, setEnding] = useState<Silence>();
  const [again, setAgain] = useState<Silence>();
  const time = useClockTime(readAt);
  const queries = useQueryClient();
  if (silences.length === 0)
    return (
      <EmptyState variant="completed" title={text('none')}>
        {text('noneHint', { time })}
      </EmptyState>
    );
  // Undefined: it is not known what fires.
  const coveredBy = ({ id }: Silence) => alerts.data?.filter(({ silenced_by: by }) => by.includes(id)).length;
  // What nothing else keeps quiet.
  const sentAfter = ({ id }: Silence) =>
    alerts.data?.filter(
      ({ silenced_by: by, inhibited_by: sources }) =>
        by.every((one) => one === id) && by.length > 0 && sources.length === 0,
    ).length;
  const expire = async ({ id }: Silence): Promise<void> => {
    await api.remove('/silences/{silence}', { path: { silence: id } });
    await Promise.all(['silences', 'alerts'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
  return (
    <Stack direction="column" gap={1}>
      <ReadNotice query={alerts} failed={text('coversUnknown')} />
      {silences.map((silence) => (
        <SilenceCard
          key={silence.id}
          silence={silence}
          covered={coveredBy(silence)}
          onEnd={setEnding}
          onAgain={setAgain}
        />
      ))}
      {again !== undefined && (
        <SilenceDrawer
          proposed={proposedAgain(again.matchers)}
          comment={again.comment}
          onClose={() => setAgain(undefined)}
        />
      )}
      {ending !== undefined && (
        <ConfirmChange
          title={text('expireTitle')}
          confirm={text('expireConfirm')}
          failed={text('expireFailed')}
          onConfirm={() => expire(ending)}
          onClose={() => setEnding(undefined)}
        >
          <span>{text('expireDoes', { matchers: matchersWords(ending.matchers) })}</span>
          <span>{sentWords(sentAfter(ending))}</span>
          {isOfWindow(ending) && <span>{text('expireWindow')}</span>}
        </ConfirmChange>
      )}
    </Stack>
  );
}

function sentWords(count: number | undefined): string {
  if (count === undefined) return text('expireNowUnknown');
  return count === 0 ? text('expireNowNone') : text('expireNow', { count });
}
