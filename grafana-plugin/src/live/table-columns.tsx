import type { Column } from '@grafana/ui';
import { LiveCell } from './cells/live-cell.tsx';
import type { SortedCells } from './held-order.tsx';
import { compareCells, type LiveRow } from './live-rows.ts';
import type { LiveTableDefinition } from './live-table-definition.ts';
import type { ResourceName, RowsOf } from './reading.ts';

/** Columns of a table whose rows are all here, in the order of their cells. */
export const columnsOf = <Name extends ResourceName>(
  { columns }: LiveTableDefinition<Name>,
  ids: readonly string[],
  sortedCells: SortedCells = ({ cells }) => cells,
): Column<LiveRow<RowsOf[Name]>>[] =>
  columns
    .filter(({ id }) => ids.includes(id))
    .map((column) => ({
      id: column.id,
      header: column.title,
      sortType: (left, right, _, desc) =>
        compareCells(
          sortedCells(left.original)[column.id],
          sortedCells(right.original)[column.id],
          desc === true,
        ),
      cell: ({ row: { original } }) => <LiveCell cell={original.cells[column.id]} column={column} />,
    }));

/** Columns of a table that the exporter sorts: rates are made here, so that it cannot sort by them. */
export const pageColumnsOf = <Name extends ResourceName>(
  table: LiveTableDefinition<Name>,
  ids: readonly string[],
): Column<LiveRow<RowsOf[Name]>>[] =>
  columnsOf(table, ids).map(({ id, header, cell }) => ({
    id,
    header,
    cell,
    // Any function makes the heading one to sort by; the order is that of the answer.
    ...(sortQuery(table, { id }) === undefined ? {} : { sortType: () => 0 }),
  })) as Column<LiveRow<RowsOf[Name]>>[];

/** What the exporter is asked to sort by; undefined for a column that it cannot sort by. */
export function sortQuery<Name extends ResourceName>(
  { columns }: LiveTableDefinition<Name>,
  sort: { readonly id: string; readonly desc?: boolean | undefined } | undefined,
): string | undefined {
  const property = columns.find(({ id }) => id === sort?.id)?.property;
  if (property === undefined) return undefined;
  return `${sort?.desc === true ? '-' : ''}${[property].flat().join(',')}`;
}
