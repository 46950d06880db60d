import { Button, InteractiveTable, Pagination, Stack, Text } from '@grafana/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { toApiError } from '../api/api-error.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { text } from '../texts/live.ts';
import { useSettled } from '../time/use-settled.ts';
import { pollRows } from './follow.ts';
import { filledColumns, type LiveRow, liveRows } from './live-rows.ts';
import { LiveStatus } from './live-status.tsx';
import { hasNames } from './live-table-definition.ts';
import type { LiveTableProps } from './live-table.tsx';
import { readPage } from './read-page.ts';
import { ReadingNotices } from './reading-notices.tsx';
import type { ResourceName, RowsOf } from './reading.ts';
import { RowHistory } from './row-history.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { columnsOf, pageColumnsOf, sortQuery } from './table-columns.tsx';
import { TableHead } from './table-head.tsx';
import { Trails } from './trails.ts';
import { useNamesByMac } from './use-names-by-mac.ts';

interface LongTableProps<Name extends ResourceName> extends LiveTableProps<Name> {
  /** All rows fit into one reading again. */
  readonly onShort: () => void;
}

const rowsPerPage = 50;
/** Each search reads the device. */
const typingMs = 500;
/** The device sends the whole table for each page of it. */
const shortestIntervalSeconds = 15;
/** So that a table around the limit does not change its form with every reading. */
const shortRows = pollRows * 0.8;

interface Sort {
  readonly id: string;
  readonly desc?: boolean | undefined;
}

/** One page of a table of many thousand rows. Search and order are made by the exporter, over all of them. */
export function LongTable<Name extends ResourceName>({
  table,
  deviceId,
  labels,
  site,
  onShort,
}: LongTableProps<Name>) {
  type Row = RowsOf[Name];
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), typingMs);
  const [sort, setSort] = useState<Sort | undefined>(table.sortedBy);
  const [page, setPage] = useState(1);
  const seconds = Math.max(table.intervalSeconds ?? 0, shortestIntervalSeconds);
  // Of a table that keeps some of the rows, its own order brings them to the front of one page; they are sorted here.
  const isKept = table.keep !== undefined;
  const limit = isKept ? pollRows : rowsPerPage;
  const order = sortQuery(table, isKept ? table.sortedBy : sort);
  const query = {
    limit,
    offset: (page - 1) * limit,
    ...(search === '' ? {} : { search }),
    ...(order === undefined ? {} : { sort: order }),
  };
  const { data, error } = useQuery({
    queryKey: ['live', deviceId, table.resource, query],
    queryFn: ({ signal }) => readPage(deviceId, table.resource, query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: seconds * 1000,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const names = useNamesByMac({ tenant: labels.tenant, site }, { deviceId, isWanted: hasNames(table) });
  const trails = useRef(new Trails());
  const rows = useMemo(
    () => (data === undefined ? [] : liveRows(table, data, trails.current, names)),
    [table, data, names],
  );
  const filled = filledColumns(table, rows).join(' ');
  const columns = useMemo(
    () => (isKept ? columnsOf : pageColumnsOf)(table, filled.split(' ')),
    [table, filled, isKept],
  );
  const initialSortBy = useMemo(
    () =>
      table.sortedBy === undefined ? [] : [{ id: table.sortedBy.id, desc: table.sortedBy.desc === true }],
    [table],
  );
  const fetchData = useCallback(({ sortBy: [chosen] }: { sortBy: Sort[] }) => {
    setSort((before) =>
      before?.id === chosen?.id && (before?.desc === true) === (chosen?.desc === true) ? before : chosen,
    );
  }, []);
  // What is on page 7 of another search or order is not what somebody looks for.
  useEffect(() => setPage(1), [search, order]);
  const pages = data === undefined ? 1 : Math.max(1, Math.ceil((data.matching ?? data.total) / limit));
  // Rows go while somebody is on the last page: what is there now is on the new last one.
  useEffect(() => setPage((now) => Math.min(now, pages)), [pages]);
  const isShort = data !== undefined && data.complete && data.total <= shortRows;
  useEffect(() => {
    if (isShort) onShort();
  }, [isShort, onShort]);

  if (data === undefined)
    return error === null ? (
      <LoadingState />
    ) : (
      <ErrorState error={toApiError(error)} title={text('failed')} />
    );
  const failure = error === null ? undefined : toApiError(error);
  const matching = isKept ? rows.length : (data.matching ?? data.total);
  const { graphs } = table;
  return (
    <Stack direction="column" gap={1}>
      <TableHead label={text('search')} filter={typed} onFilter={setTyped}>
        <LiveStatus reading={data} way="polling" error={failure} seconds={seconds} shown={matching} isPage />
      </TableHead>
      <ReadingNotices reading={data} error={failure} />
      {rows.length === 0 ? (
        <EmptyState
          title={text(search === '' ? 'noRows' : 'noMatch')}
          variant="not-found"
          action={
            search === '' ? undefined : <Button onClick={() => setTyped('')}>{text('clearFilter')}</Button>
          }
        />
      ) : (
        <ScrollBox label={table.title}>
          <InteractiveTable
            columns={columns}
            data={[...rows]}
            getRowId={({ id }: LiveRow<Row>) => id}
            {...(isKept ? {} : { fetchData })}
            initialSortBy={initialSortBy}
            {...(graphs === undefined
              ? {}
              : {
                  renderExpandedRow: ({ row }: LiveRow<Row>) => <RowHistory graphs={graphs(row, labels)} />,
                })}
          />
        </ScrollBox>
      )}
      {pages > 1 && !isKept && (
        <Stack gap={2} alignItems="center" wrap="wrap">
          <nav aria-label={text('pages')}>
            <Pagination currentPage={page} numberOfPages={pages} onNavigate={setPage} />
          </nav>
          <Text color="secondary">
            {text('page', { first: (page - 1) * limit + 1, last: Math.min(page * limit, matching) })}
          </Text>
        </Stack>
      )}
    </Stack>
  );
}
