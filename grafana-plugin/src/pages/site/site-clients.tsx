import { type Column, InteractiveTable, Stack, Text, TextLink } from '@grafana/ui';
import { useMemo, useRef, useState } from 'react';
import { devicePath } from '../../devices/device-links.ts';
import type { Device } from '../../devices/device.ts';
import { HoldOrder, useHeldOrder, WhileOpen } from '../../live/held-order.tsx';
import { filledColumns, type LiveRow, liveRows, matchingRows } from '../../live/live-rows.ts';
import type { LiveTableDefinition, RowGraph, RowLabels } from '../../live/live-table-definition.ts';
import { RowHistory } from '../../live/row-history.tsx';
import { ScrollBox } from '../../live/scroll-box.tsx';
import { columnsOf } from '../../live/table-columns.tsx';
import { TableHead } from '../../live/table-head.tsx';
import { wigigStations } from '../../live/tables/wigig-stations.ts';
import { wirelessClients } from '../../live/tables/wireless-clients.ts';
import type { NamesByMac } from '../../live/names-by-mac.ts';
import { Trails } from '../../live/trails.ts';
import { useNamesByMac } from '../../live/use-names-by-mac.ts';
import { Badge } from '../../states/badge.tsx';
import { useClockTime } from '../../states/clock-time.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { text as liveText } from '../../texts/live.ts';
import { OneLine } from '../../tables/cell-width.tsx';
import { text } from '../../texts/site.ts';
import { AccessPointNotices } from './access-point-notices.tsx';
import type { ClientResource, ClientSource } from './client-source.ts';
import type { SiteContext } from './site-tab.ts';
import { type AccessPoint, clientsSeconds, useSiteClients } from './use-site-clients.ts';

interface SiteClientsProps extends SiteContext {
  readonly sources: readonly ClientSource[];
}

interface ClientRow extends LiveRow<unknown> {
  readonly device: Device;
  /** Its history, as the table of its list has it. */
  readonly graphs: (labels: RowLabels) => readonly RowGraph[];
}

/** The clients of everything that serves some at a tower in one table, the weakest on top. */
export function SiteClients({ name: siteName, tenant, sources }: SiteClientsProps) {
  const read = useSiteClients(sources);
  const names = useNamesByMac({ ...(tenant === undefined ? {} : { tenant }), site: siteName }, {});
  const trails = useRef(new Map<string, Trails>());
  const [filter, setFilter] = useState('');
  const rows = useMemo(() => read.flatMap((one) => rowsOf(one, trails.current, names)), [read, names]);
  // Rows keep their device through the filter, which only leaves some out.
  const shown = useMemo(() => [...matchingRows(rows, filter)] as ClientRow[], [rows, filter]);
  const order = useHeldOrder(rows);
  const { sortedCells } = order;
  const filled = filledColumns(wirelessClients, rows as never).join(' ');
  const columns = useMemo<Column<ClientRow>[]>(
    () => [
      deviceColumn,
      ...(columnsOf(wirelessClients, filled.split(' '), sortedCells) as unknown as Column<ClientRow>[]),
    ],
    [filled, sortedCells],
  );
  const readings = read.flatMap(({ reading }) => reading ?? []);
  const oldest = Math.min(...readings.map(({ read_at: at }) => Date.parse(at)));
  const time = useClockTime(Number.isFinite(oldest) ? oldest : 0);
  const answered = read.filter(({ reading, error }) => reading !== undefined && error === undefined).length;
  const isPending = read.some(({ reading, error }) => reading === undefined && error === undefined);
  const total = readings.reduce((sum, reading) => sum + reading.total, 0);
  return (
    <Stack direction="column" gap={1}>
      <TableHead label={liveText('filter')} filter={filter} onFilter={setFilter}>
        <Badge color="blue" icon="sync" text={text('every', { seconds: clientsSeconds })} />
        <Text color="secondary">
          {shown.length === total
            ? liveText('rows', { count: total })
            : liveText('rowsOfTotal', { shown: shown.length, total })}
        </Text>
        <Text color={answered === read.length ? 'secondary' : 'warning'}>
          {answered === read.length
            ? text('readAll', { count: answered })
            : text('readSome', { read: answered, count: read.length })}
        </Text>
        {readings.length > 0 && <Text color="secondary">{text('oldest', { time })}</Text>}
      </TableHead>
      <AccessPointNotices accessPoints={read} />
      {rows.length === 0 ? (
        isPending ? (
          <LoadingState />
        ) : (
          answered > 0 && <EmptyState title={text('noClients')} variant="completed" />
        )
      ) : (
        <HoldOrder order={order}>
          <ScrollBox label={text('clients')}>
            <InteractiveTable
              columns={columns}
              data={shown}
              getRowId={({ id }: ClientRow) => id}
              pageSize={50}
              autoResetPage={false}
              initialSortBy={weakestFirst}
              renderExpandedRow={({ device, graphs }: ClientRow) => (
                <WhileOpen open={order.open}>
                  <RowHistory graphs={graphs(labelsOf(device.name, tenant))} />
                </WhileOpen>
              )}
            />
          </ScrollBox>
        </HoldOrder>
      )}
    </Stack>
  );
}

const weakestFirst = [{ id: 'signal', desc: false }];

const labelsOf = (device: string, tenant: string | undefined) => ({
  ...(tenant === undefined ? {} : { tenant }),
  device,
});

const deviceColumn: Column<ClientRow> = {
  id: 'device',
  header: text('device'),
  sortType: (left, right) =>
    left.original.device.name.localeCompare(right.original.device.name, 'en', { numeric: true }),
  cell: ({ row: { original } }) => (
    <OneLine>
      <TextLink href={devicePath(original.device.id, 'wireless')} inline={false}>
        {original.device.name}
      </TextLink>
    </OneLine>
  ),
};

function rowsOf(
  { device, resource, reading }: AccessPoint,
  trails: Map<string, Trails>,
  names: NamesByMac,
): ClientRow[] {
  if (reading === undefined) return [];
  const key = `${device.id} ${resource}`;
  const own = trails.get(key) ?? new Trails();
  trails.set(key, own);
  // The two lists have rows of their own kind, and cells of one kind.
  const table = tables[resource] as unknown as LiveTableDefinition<ClientResource>;
  return liveRows(table, reading, own, names).map(({ id, row, cells }) => ({
    id: `${key} ${id}`,
    row,
    cells: {
      ...cells,
      ...(resource === 'wigig-stations' && cells['rate'] !== undefined ? { 'rate-to': cells['rate'] } : {}),
      // For the filter.
      device: { value: device.name },
    },
    device,
    graphs: (labels) => table.graphs?.(row, labels) ?? [],
  }));
}

const tables = { 'wireless-clients': wirelessClients, 'wigig-stations': wigigStations };
