import { Button, type Column, InteractiveTable, Text } from '@grafana/ui';
import { useMemo } from 'react';
import type { components } from '../../api/schema.generated.ts';
import { ScrollBox } from '../../live/scroll-box.tsx';
import { actorWords, isToken } from '../../names/actor-words.ts';
import { Named } from '../../names/named.tsx';
import { useKnownNames } from '../../names/use-known-names.ts';
import { text } from '../../texts/audit.ts';
import { exactTime } from '../../time/exact-time.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import { commandWords, isOpen, targetWords } from './record-words.ts';
import { FewLines, OneLine } from '../../tables/cell-width.tsx';

export type AuditRecord = components['schemas']['AuditRecord'];

interface Row extends AuditRecord {
  readonly who: string;
  readonly what: string;
  readonly command: string | undefined;
}

interface AuditTableProps {
  readonly records: AuditRecord[];
  readonly onOpen: (record: AuditRecord) => void;
}

/** What has to be listed for its names. */
const namedKinds = ({ target_kind: kind, actor }: AuditRecord): readonly string[] => [
  kind,
  ...(isToken(actor) ? ['token'] : []),
];

/** Newest first, as the chain has them: a page cannot be sorted otherwise. */
export function AuditTable({ records, onOpen }: AuditTableProps) {
  const names = useKnownNames(useMemo(() => new Set(records.flatMap(namedKinds)), [records]));
  // Names are in the rows: with other columns, React would make every cell again while somebody clicks one.
  const rows = useMemo(
    () =>
      records.map((record) => ({
        ...record,
        who: actorWords(record.actor, names),
        what: targetWords(record, names),
        command: commandWords(record),
      })),
    [records, names],
  );
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        id: 'at',
        header: text('at'),
        cell: ({ row: { original } }) => <OneLine>{exactTime(original.at)}</OneLine>,
      },
      {
        id: 'actor',
        header: text('actor'),
        cell: ({ row: { original } }) => <Named words={original.who} id={original.actor} />,
      },
      { id: 'action', header: text('action') },
      {
        id: 'target_id',
        header: text('target'),
        cell: ({ row: { original } }) => (
          <FewLines>
            <Target row={original} />
          </FewLines>
        ),
      },
      {
        id: 'outcome',
        header: text('outcome'),
        cell: ({ row: { original } }) => (
          <OutcomeBadge outcome={original.outcome} isOpen={isOpen(original)} />
        ),
      },
      {
        id: 'details',
        header: text('details'),
        disableGrow: true,
        cell: ({ row: { original } }) => (
          <Button
            size="sm"
            variant="secondary"
            fill="text"
            aria-label={text('detailsOf', { number: original.sequence, action: original.action })}
            onClick={() => onOpen(original)}
          >
            {text('details')}
          </Button>
        ),
      },
    ],
    [onOpen],
  );
  return (
    <ScrollBox label={text('title')}>
      <InteractiveTable columns={columns} data={rows} getRowId={({ sequence }) => String(sequence)} />
    </ScrollBox>
  );
}

/** What it was done to, and the command if it was one. */
function Target({ row: { what, target_id: id, command } }: { readonly row: Row }) {
  return (
    <>
      <Named words={what} id={id} />
      {command !== undefined && (
        <Text element="p" variant="bodySmall">
          <code>{command}</code>
        </Text>
      )}
    </>
  );
}
