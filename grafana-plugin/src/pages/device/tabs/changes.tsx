import { dateTimeFormat } from '@grafana/data';
import { Button, type Column, InteractiveTable } from '@grafana/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { ScrollBox } from '../../../live/scroll-box.tsx';
import { EmptyState } from '../../../states/empty-state.tsx';
import { ErrorState } from '../../../states/error-state.tsx';
import { LoadingState } from '../../../states/loading-state.tsx';
import { text } from '../../../texts/device.ts';
import { changeText } from '../change-text.ts';
import type { DeviceContext, DeviceTab } from '../device-tab.ts';

type Entry = components['schemas']['DeviceHistoryEntry'];

function Changes({ device: { id } }: DeviceContext) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['devices', id, 'history'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/devices/{id}/history', {
        path: { id },
        query: { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
  });
  const columns = useMemo<Column<Entry>[]>(
    () => [
      { id: 'at', header: text('when'), cell: ({ row: { original } }) => dateTimeFormat(original.at) },
      { id: 'actor', header: text('who') },
      { id: 'action', header: text('what') },
      {
        id: 'changes',
        header: text('details'),
        cell: ({ row: { original } }) => (
          <ul>
            {original.changes.map((change) => (
              <li key={change.property}>{changeText(change)}</li>
            ))}
          </ul>
        ),
      },
    ],
    [],
  );
  const entries = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  if (data === undefined)
    return error === null ? (
      <LoadingState />
    ) : (
      <ErrorState error={error} title={text('changesFailed')} onRetry={() => void refetch()} />
    );
  if (entries.length === 0)
    return <EmptyState title={text('changesNone')}>{text('changesNoneHelp')}</EmptyState>;
  return (
    <>
      <ScrollBox label={text('changes')}>
        <InteractiveTable columns={columns} data={entries} getRowId={(entry: Entry) => entry.id} />
      </ScrollBox>
      {hasNextPage && (
        <Button variant="secondary" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text('more')}
        </Button>
      )}
    </>
  );
}

export const tab: DeviceTab = { id: 'changes', title: () => text('changes'), Content: Changes };
