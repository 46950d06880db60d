import { dateTimeFormat } from '@grafana/data';
import { Button, type Column, InteractiveTable, Text } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { ScrollBox } from '../../../live/scroll-box.tsx';
import { Badge } from '../../../states/badge.tsx';
import { EmptyState } from '../../../states/empty-state.tsx';
import { QueryState } from '../../../states/query-state.tsx';
import { text } from '../../../texts/console.ts';
import { pastLine } from './past-line.ts';

type PastCommand = components['schemas']['PastCommand'];

interface CommandHistoryProps {
  readonly deviceId: string;
  readonly onUse: (line: string) => void;
}

const outcomes = {
  done: ['outcomeDone', 'green'],
  refused: ['outcomeRefused', 'orange'],
  failed: ['outcomeFailed', 'red'],
  unknown: ['outcomeUnknown', 'purple'],
} as const;

/** The last commands on the device, whoever ran them. */
export function CommandHistory({ deviceId, onUse }: CommandHistoryProps) {
  const query = useQuery({
    queryKey: ['commands', deviceId],
    queryFn: ({ signal }) =>
      api.get('/devices/{id}/commands', { path: { id: deviceId }, query: { limit: 50 }, signal }),
  });
  const columns = useMemo<Column<PastCommand>[]>(
    () => [
      { id: 'at', header: text('when'), cell: ({ row: { original } }) => dateTimeFormat(original.at) },
      { id: 'actor', header: text('who') },
      {
        id: 'path',
        header: text('command'),
        cell: ({ row: { original } }) => <code>{pastLine(original)}</code>,
      },
      {
        id: 'outcome',
        header: text('outcome'),
        cell: ({ row: { original } }) => {
          const { outcome, error } = original;
          const known = Object.hasOwn(outcomes, outcome) ? outcomes[outcome] : undefined;
          return (
            <>
              <Badge color={known?.[1] ?? 'darkgrey'} text={known === undefined ? outcome : text(known[0])} />{' '}
              {error}
            </>
          );
        },
      },
      {
        id: 'again',
        header: '',
        cell: ({ row: { original } }) =>
          original.path !== null && (
            <Button size="sm" fill="text" icon="repeat" onClick={() => onUse(pastLine(original))}>
              {text('again')}
            </Button>
          ),
      },
    ],
    [onUse],
  );
  return (
    <section>
      <Text element="h3" variant="h4">
        {text('history')}
      </Text>
      <QueryState query={query} failed={text('historyFailed')}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text('historyNone')}>{text('historyNoneHelp')}</EmptyState>
          ) : (
            <ScrollBox label={text('history')}>
              <InteractiveTable
                columns={columns}
                data={items}
                getRowId={({ sequence }) => String(sequence)}
                pageSize={10}
              />
            </ScrollBox>
          )
        }
      </QueryState>
    </section>
  );
}
