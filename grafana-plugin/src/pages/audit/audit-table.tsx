import { Button, type Column, InteractiveTable } from '@grafana/ui';
import { useMemo } from 'react';
import type { components } from '../../api/schema.generated.ts';
import { text } from '../../texts/audit.ts';
import { exactTime } from '../../time/exact-time.ts';
import { OutcomeBadge } from './outcome-badge.tsx';

export type AuditRecord = components['schemas']['AuditRecord'];

interface AuditTableProps {
  readonly records: AuditRecord[];
  readonly onOpen: (record: AuditRecord) => void;
}

/** Newest first, as the chain has them: a page cannot be sorted otherwise. */
export function AuditTable({ records, onOpen }: AuditTableProps) {
  const columns = useMemo<Column<AuditRecord>[]>(
    () => [
      { id: 'at', header: text('at'), cell: ({ row: { original } }) => exactTime(original.at) },
      { id: 'actor', header: text('actor') },
      { id: 'action', header: text('action') },
      {
        id: 'target_id',
        header: text('target'),
        cell: ({ row: { original } }) => targetWords(original),
      },
      {
        id: 'outcome',
        header: text('outcome'),
        cell: ({ row: { original } }) => <OutcomeBadge outcome={original.outcome} />,
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
  return <InteractiveTable columns={columns} data={records} getRowId={({ sequence }) => String(sequence)} />;
}

/** People know names; the id is in the details. */
export function targetWords({ target_kind: kind, target_id: id, details }: AuditRecord): string {
  const { name } = details as { readonly name?: unknown };
  return typeof name === 'string' && name !== '' ? `${kind} ${name}` : `${kind} ${id}`.trim();
}
