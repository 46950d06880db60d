import { type Column, InteractiveTable } from '@grafana/ui';
import { useMemo } from 'react';
import { StateCell } from '../../../live/cells/state-cell.tsx';
import type { StateWord } from '../../../live/live-table-definition.ts';
import { ScrollBox } from '../../../live/scroll-box.tsx';
import { text } from '../../../texts/routes.ts';
import { byDestination, bySpecificity, type RouteRow } from './route-order.ts';

/** Routes that were found, at first in the order in which a router chooses among them. */
export function RouteTable({ routes }: { readonly routes: readonly RouteRow[] }) {
  const rows = useMemo(() => routes.toSorted(bySpecificity), [routes]);
  return (
    <ScrollBox label={text('title')}>
      <InteractiveTable columns={columns} data={rows} getRowId={keyOf} pageSize={50} autoResetPage={false} />
    </ScrollBox>
  );
}

const keyOf = ({ family, route }: RouteRow): string => `${family ?? ''} ${route ?? ''}`;

const columns: Column<RouteRow>[] = [
  {
    id: 'destination',
    header: text('destination'),
    sortType: (left, right) => byDestination(left.original, right.original),
  },
  {
    id: 'state',
    header: text('state'),
    sortType: (left, right) => stateOf(left.original).word.localeCompare(stateOf(right.original).word, 'en'),
    cell: ({ row: { original } }) => <StateCell state={stateOf(original)} />,
  },
  { id: 'gateway', header: text('gateway'), sortType: 'alphanumeric' },
  {
    id: 'via',
    header: text('via'),
    cell: ({ row: { original } }) => original.immediate_gateway ?? original.gateway_status ?? '',
  },
  { id: 'protocol', header: text('protocol'), sortType: 'alphanumeric' },
  { id: 'distance', header: text('distance'), sortType: 'number' },
  {
    id: 'table',
    header: text('table'),
    cell: ({ row: { original } }) => original.routing_table ?? original.routing_mark ?? 'main',
  },
  { id: 'comment', header: text('comment'), sortType: 'alphanumeric' },
];

function stateOf({ active, enabled, blackhole }: RouteRow): StateWord {
  if (enabled === false) return { word: text('disabled'), tone: 'quiet' };
  if (active !== true) return { word: text('inactive'), tone: 'warning' };
  return blackhole === true
    ? { word: text('blackhole'), tone: 'warning' }
    : { word: text('active'), tone: 'good' };
}
