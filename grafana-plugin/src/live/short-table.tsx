import { Button, InteractiveTable, Stack } from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { EmptyState } from '../states/empty-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { ErrorState } from '../states/error-state.tsx';
import { text } from '../texts/live.ts';
import { pollRows } from './follow.ts';
import { HoldOrder, useHeldOrder, WhileOpen } from './held-order.tsx';
import { LiveStatus } from './live-status.tsx';
import { filledColumns, type LiveRow, liveRows, matchingRows } from './live-rows.ts';
import { hasNames } from './live-table-definition.ts';
import type { LiveTableProps } from './live-table.tsx';
import type { ResourceName, RowsOf } from './reading.ts';
import { ReadingNotices } from './reading-notices.tsx';
import { RowHistory } from './row-history.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { columnsOf } from './table-columns.tsx';
import { TableHead } from './table-head.tsx';
import { Trails } from './trails.ts';
import { useNamesByMac } from './use-names-by-mac.ts';
import { useReading } from './use-reading.ts';

interface ShortTableProps<Name extends ResourceName> extends LiveTableProps<Name> {
  /** There are more rows than are read at once. */
  readonly onLong: () => void;
}

const rowsPerPage = 50;

/** Rows keep their place, their page and whether they are open while their values change. */
export function ShortTable<Name extends ResourceName>({
  table,
  deviceId,
  labels,
  site,
  onLong,
}: ShortTableProps<Name>) {
  type Row = RowsOf[Name];
  const seconds = table.intervalSeconds ?? 5;
  const { reading, way, error } = useReading(deviceId, table.resource, seconds);
  const [filter, setFilter] = useState('');
  const names = useNamesByMac({ tenant: labels.tenant, site }, { deviceId, isWanted: hasNames(table) });
  const trails = useRef(new Trails());
  const rows = useMemo(
    () => (reading === undefined ? [] : liveRows(table, reading, trails.current, names)),
    [table, reading, names],
  );
  const shown = useMemo(() => [...matchingRows(rows, filter)], [rows, filter]);
  // A column without a value in any row says nothing about this device. Which have one changes rarely, and the table keeps its state.
  const filled = filledColumns(table, rows).join(' ');
  const order = useHeldOrder(rows);
  const { sortedCells } = order;
  const columns = useMemo(
    () => columnsOf(table, filled.split(' '), sortedCells),
    [table, filled, sortedCells],
  );
  const initialSortBy = useMemo(
    () =>
      table.sortedBy === undefined ? [] : [{ id: table.sortedBy.id, desc: table.sortedBy.desc === true }],
    [table],
  );
  const isTooLong = (reading?.total ?? 0) > pollRows;
  useEffect(() => {
    if (isTooLong) onLong();
  }, [isTooLong, onLong]);
  // A device that was removed while its page is open: the page says so as soon as its record is read again.
  const queries = useQueryClient();
  const isGone = error?.isGone === true;
  useEffect(() => {
    if (isGone) void queries.invalidateQueries({ queryKey: ['devices', deviceId], exact: true });
  }, [isGone, queries, deviceId]);
  const { graphs } = table;

  if (reading === undefined || isTooLong)
    return error === undefined ? <LoadingState /> : <ErrorState error={error} title={text('failed')} />;
  return (
    <Stack direction="column" gap={1}>
      <TableHead label={text('filter')} filter={filter} onFilter={setFilter}>
        <LiveStatus reading={reading} way={way} error={error} shown={shown.length} seconds={seconds} />
      </TableHead>
      <ReadingNotices reading={reading} error={error} />
      {rows.length === 0 ? (
        <EmptyState title={text(reading.absent ? 'absent' : 'noRows')} variant="completed">
          {reading.note}
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState
          title={text('noMatch')}
          variant="not-found"
          action={<Button onClick={() => setFilter('')}>{text('clearFilter')}</Button>}
        />
      ) : (
        <HoldOrder order={order}>
          <ScrollBox label={table.title}>
            <InteractiveTable
              columns={columns}
              data={shown}
              getRowId={({ id }: LiveRow<Row>) => id}
              pageSize={rowsPerPage}
              autoResetPage={false}
              initialSortBy={initialSortBy}
              {...(graphs === undefined
                ? {}
                : {
                    renderExpandedRow: ({ row }: LiveRow<Row>) => (
                      <WhileOpen open={order.open}>
                        <RowHistory graphs={graphs(row, labels)} />
                      </WhileOpen>
                    ),
                  })}
            />
          </ScrollBox>
        </HoldOrder>
      )}
    </Stack>
  );
}
