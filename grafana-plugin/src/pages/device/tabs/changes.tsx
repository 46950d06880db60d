import { Button, type Column, InteractiveTable } from '@grafana/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../../api/client.ts';
import { ScrollBox } from '../../../live/scroll-box.tsx';
import { actorWords, isToken } from '../../../names/actor-words.ts';
import { Named } from '../../../names/named.tsx';
import { useKnownNames } from '../../../names/use-known-names.ts';
import { EmptyState } from '../../../states/empty-state.tsx';
import { ErrorState } from '../../../states/error-state.tsx';
import { LoadingState } from '../../../states/loading-state.tsx';
import { FewLines, OneLine } from '../../../tables/cell-width.tsx';
import { text } from '../../../texts/changes.ts';
import { text as deviceText } from '../../../texts/device.ts';
import { exactTime } from '../../../time/exact-time.ts';
import { actionWord, changeLines, type Entry, referredKinds } from '../change-lines.ts';
import type { DeviceContext, DeviceTab } from '../device-tab.ts';

interface Row extends Entry {
  readonly who: string;
  readonly lines: readonly string[];
}

/** What has to be listed for its names. */
const namedKinds = (entry: Entry): readonly string[] => [
  ...referredKinds(entry),
  ...(isToken(entry.actor) ? ['token'] : []),
];

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
  const entries = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const names = useKnownNames(useMemo(() => new Set(entries.flatMap(namedKinds)), [entries]));
  const rows = useMemo(
    () =>
      entries.map((entry) => ({
        ...entry,
        who: actorWords(entry.actor, names),
        lines: changeLines(entry, names),
      })),
    [entries, names],
  );
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        id: 'at',
        header: text('when'),
        cell: ({ row: { original } }) => <OneLine>{exactTime(original.at)}</OneLine>,
      },
      {
        id: 'actor',
        header: text('who'),
        cell: ({ row: { original } }) => <Named words={original.who} id={original.actor} />,
      },
      {
        id: 'action',
        header: text('what'),
        cell: ({ row: { original } }) => actionWord(original.action),
      },
      {
        id: 'changes',
        header: text('details'),
        cell: ({ row: { original } }) => (
          <FewLines>
            <ul>
              {original.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </FewLines>
        ),
      },
    ],
    [],
  );
  if (data === undefined)
    return error === null ? (
      <LoadingState />
    ) : (
      <ErrorState error={error} title={text('failed')} onRetry={() => void refetch()} />
    );
  if (entries.length === 0) return <EmptyState title={text('none')}>{text('noneHelp')}</EmptyState>;
  return (
    <>
      <ScrollBox label={deviceText('changes')}>
        <InteractiveTable columns={columns} data={rows} getRowId={({ id: entry }) => entry} />
      </ScrollBox>
      {hasNextPage && (
        <Button variant="secondary" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text('more')}
        </Button>
      )}
    </>
  );
}

export const tab: DeviceTab = { id: 'changes', title: () => deviceText('changes'), Content: Changes };
