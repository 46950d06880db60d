import { type Column, InteractiveTable, Stack } from '@grafana/ui';
import { useMemo } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { ScrollBox } from '../../live/scroll-box.tsx';
import { text } from '../../texts/tokens.ts';
import { RelativeTime } from '../../time/relative-time.tsx';
import { isEnded, type Token, validityOf } from './token.ts';
import { ValidityBadge } from './validity-badge.tsx';
import { FewLines } from '../../tables/cell-width.tsx';

interface TokenTableProps {
  readonly tokens: Token[];
  readonly nowMs: number;
  readonly onRotate: (token: Token) => void;
  readonly onRevoke: (token: Token) => void;
}

export function TokenTable({ tokens, nowMs, onRotate, onRevoke }: TokenTableProps) {
  const columns = useMemo<Column<Token>[]>(
    () => [
      { id: 'name', header: text('name'), sortType: 'string' },
      {
        id: 'expires_at',
        header: text('expires'),
        cell: ({ row: { original } }) => (
          <FewLines>
            <ValidityBadge token={original} nowMs={nowMs} />
          </FewLines>
        ),
        sortType: 'string',
      },
      {
        id: 'scopes',
        header: text('scopes'),
        cell: ({ row: { original } }) => original.scopes.map((scope) => text(scope)).join(', '),
      },
      { id: 'role', header: text('role'), cell: ({ row: { original } }) => text(original.role) },
      {
        id: 'last_used_at',
        header: text('lastUsed'),
        cell: ({ row: { original } }) =>
          original.last_used_at === null ? text('neverUsed') : <RelativeTime at={original.last_used_at} />,
        sortType: 'string',
      },
      { id: 'created_by', header: text('createdBy'), sortType: 'string' },
      {
        id: 'actions',
        header: text('actions'),
        disableGrow: true,
        cell: ({ row: { original } }) =>
          isEnded(validityOf(original, nowMs)) ? null : (
            <Stack gap={1}>
              <PermittedButton
                needs="token.write"
                size="sm"
                variant="secondary"
                aria-label={text('rotateOf', { name: original.name })}
                onClick={() => onRotate(original)}
              >
                {text('rotate')}
              </PermittedButton>
              <PermittedButton
                needs="token.write"
                size="sm"
                variant="destructive"
                fill="outline"
                aria-label={text('revokeOf', { name: original.name })}
                onClick={() => onRevoke(original)}
              >
                {text('revoke')}
              </PermittedButton>
            </Stack>
          ),
      },
    ],
    [nowMs, onRotate, onRevoke],
  );
  return (
    <ScrollBox label={text('title')}>
      <InteractiveTable columns={columns} data={tokens} getRowId={({ id }) => id} pageSize={25} />
    </ScrollBox>
  );
}
