import { type Column, InteractiveTable } from '@grafana/ui';
import { useCallback, useMemo, useRef } from 'react';
import type { Device, Site } from '../../devices/device.ts';
import type { DeviceState } from '../../devices/device-state.ts';
import { text } from '../../texts/devices.ts';
import {
  AddressCell,
  BoardCell,
  ContactCell,
  NameCell,
  SelectAll,
  SelectCell,
  SiteCell,
  StateCell,
  TypeCell,
} from './device-cells.tsx';
import type { Sort, SortKey } from './list-view.ts';

export interface DeviceRow {
  readonly device: Device;
  readonly state: DeviceState;
  readonly site: Pick<Site, 'name'> | undefined;
}

interface DeviceTableProps {
  readonly rows: readonly DeviceRow[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onSwapped: (device: Device) => void;
}

/** The registry sorts: a page of the list has only a part of it. */
const byRegistry = () => 0;

export function DeviceTable({ rows, sort, onSort, onSwapped }: DeviceTableProps) {
  const columns = useMemo(() => deviceColumns(rows, onSwapped), [rows, onSwapped]);
  const shown = useRef(sort);
  const initialSort = useMemo(() => [{ id: sort.replace('-', ''), desc: sort.startsWith('-') }], [sort]);
  const fetchData = useCallback(
    ({ sortBy: [order] }: { sortBy: { id: string; desc?: boolean }[] }) => {
      const next: Sort =
        order === undefined ? 'name' : `${order.desc === true ? '-' : ''}${order.id as SortKey}`;
      if (next === shown.current) return;
      shown.current = next;
      onSort(next);
    },
    [onSort],
  );
  // The table keeps its order itself: one that comes from the address, as with Back, begins a new table.
  const isOwn = shown.current === sort;
  const key = useRef(0);
  if (!isOwn) {
    key.current += 1;
    shown.current = sort;
  }
  return (
    <InteractiveTable
      key={key.current}
      columns={columns}
      data={rows as DeviceRow[]}
      getRowId={({ device }: DeviceRow) => device.id}
      fetchData={fetchData}
      initialSortBy={initialSort}
      disableSortRemove
    />
  );
}

function deviceColumns(rows: readonly DeviceRow[], onSwapped: (device: Device) => void): Column<DeviceRow>[] {
  const devices = rows.map(({ device }) => device);
  return [
    {
      id: 'select',
      header: () => <SelectAll devices={devices} />,
      cell: ({ row: { original } }) => <SelectCell device={original.device} />,
      disableGrow: true,
    },
    {
      id: 'name',
      header: text('name'),
      cell: ({ row: { original } }) => <NameCell device={original.device} />,
      sortType: byRegistry,
    },
    {
      id: 'state',
      header: text('state'),
      cell: ({ row: { original } }) => <StateCell {...original} onSwapped={onSwapped} />,
      sortType: byRegistry,
    },
    {
      id: 'site',
      header: text('site'),
      cell: ({ row: { original } }) => <SiteCell {...original} />,
      sortType: byRegistry,
    },
    {
      id: 'address',
      header: text('address'),
      cell: ({ row: { original } }) => <AddressCell device={original.device} />,
      sortType: byRegistry,
    },
    {
      id: 'type',
      header: text('type'),
      cell: ({ row: { original } }) => <TypeCell device={original.device} />,
      sortType: byRegistry,
    },
    {
      id: 'role',
      header: text('role'),
      cell: ({ row: { original } }) => original.device.role,
      sortType: byRegistry,
    },
    {
      id: 'board',
      header: text('board'),
      cell: ({ row: { original } }) => <BoardCell device={original.device} />,
      sortType: byRegistry,
    },
    {
      id: 'version',
      header: text('version'),
      cell: ({ row: { original } }) => original.device.version,
      sortType: byRegistry,
    },
    {
      id: 'last_contact',
      header: text('lastContact'),
      cell: ({ row: { original } }) => <ContactCell device={original.device} />,
      sortType: byRegistry,
      sortDescFirst: true,
    },
  ];
}
