import { Button, Stack, Text } from '@grafana/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiError, toApiError } from '../../../api/api-error.ts';
import { api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { unlessFailed } from '../../../live/read-page.ts';
import { ReadingNotices } from '../../../live/reading-notices.tsx';
import { useClockTime } from '../../../states/clock-time.ts';
import { EmptyState } from '../../../states/empty-state.tsx';
import { ErrorState } from '../../../states/error-state.tsx';
import { LoadingState } from '../../../states/loading-state.tsx';
import { text } from '../../../texts/routes.ts';
import { useSettled } from '../../../time/use-settled.ts';
import { RouteFields } from './route-fields.tsx';
import { everyRoute, type RouteFilter, routeQuery, routesLimit } from './route-filter.ts';
import { RouteTable } from './route-table.tsx';

type RouteList = components['schemas']['RouteList'];

/** Each question makes the device look through its routes. */
const typingMs = 600;

/** Where packets go. The device counts and filters; it is not followed, since a full table costs it much. */
export function Routes({ deviceId }: { readonly deviceId: string }) {
  const [filter, setFilter] = useState<RouteFilter>(everyRoute);
  const settled = useSettled(filter, typingMs);
  const query = routeQuery(settled);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery<RouteList, ApiError>({
    queryKey: ['devices', deviceId, 'routes', query],
    queryFn: async ({ signal }) =>
      unlessFailed(await api.get('/devices/{id}/routes', { path: { id: deviceId }, query, signal })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });
  const refusal = error === null ? undefined : toApiError(error);
  const isAddressWrong = refusal?.code === 'request.invalid-parameter' && settled.covering.trim() !== '';
  return (
    <Stack direction="column" gap={2}>
      <RouteFields
        filter={filter}
        isAddressWrong={isAddressWrong}
        onFilter={(change) => setFilter((before) => ({ ...before, ...change }))}
      />
      {refusal !== undefined && !isAddressWrong && (
        <ErrorState error={refusal} title={text('failed')} onRetry={() => void refetch()} />
      )}
      {data === undefined ? (
        refusal === undefined && <LoadingState />
      ) : (
        <Found
          list={data}
          isReading={isFetching}
          isOther={isPlaceholderData}
          onRefresh={() => void refetch()}
        />
      )}
    </Stack>
  );
}

interface FoundProps {
  readonly list: RouteList;
  readonly isReading: boolean;
  /** What is shown answers the question before this one. */
  readonly isOther: boolean;
  readonly onRefresh: () => void;
}

function Found({ list, isReading, isOther, onRefresh }: FoundProps) {
  const { selected, total, listed, rows, absent, note, read_at: readAt } = list;
  const time = useClockTime(Date.parse(readAt));
  return (
    <Stack direction="column" gap={1}>
      <Stack gap={2} alignItems="center" wrap="wrap">
        {isOther ? (
          <Text role="status">{text('reading')}</Text>
        ) : (
          <>
            {selected !== null && total !== null && <Text>{text('found', { selected, total })}</Text>}
            <Text color="secondary">{text('readAt', { time })}</Text>
          </>
        )}
        <Button size="sm" variant="secondary" icon="sync" disabled={isReading} onClick={onRefresh}>
          {text('refresh')}
        </Button>
      </Stack>
      {!isOther && <ReadingNotices reading={list} error={undefined} />}
      {isOther ? null : absent ? (
        <EmptyState title={text('absent')}>{note}</EmptyState>
      ) : selected === null ? null : !listed ? (
        <EmptyState title={text('tooMany', { count: selected })} variant="not-found">
          {text('tooManyHelp', { limit: routesLimit })}
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState title={text('none')} variant="not-found">
          {text('noneHelp')}
        </EmptyState>
      ) : (
        <RouteTable routes={rows} />
      )}
    </Stack>
  );
}
