import { Button, type Column, InteractiveTable } from '@grafana/ui';
import { useMemo } from 'react';
import type { Device } from '../../devices/device.ts';
import { ScrollBox } from '../../live/scroll-box.tsx';
import { text } from '../../texts/credentials.ts';
import { accountWords, type Credential, kindOf } from './credential.ts';
import { SecretBadges } from './secret-badges.tsx';
import { FewLines, OneLine } from '../../tables/cell-width.tsx';

interface CredentialTableProps {
  readonly credentials: Credential[];
  /** Undefined until the devices are read. */
  readonly users: ReadonlyMap<string, readonly Device[]> | undefined;
  /** In place of their number. */
  readonly unknown: string;
  readonly onOpen: (credential: Credential) => void;
}

/** A name like those of other tables: as large as the rest of its row, and below its heading. */
const nameStyle = { fontSize: 'inherit', marginLeft: -8 };

export function CredentialTable({ credentials, users, unknown, onOpen }: CredentialTableProps) {
  const columns = useMemo<Column<Credential>[]>(
    () => [
      {
        id: 'name',
        header: text('name'),
        sortType: 'string',
        cell: ({ row: { original } }) => (
          <Button fill="text" size="sm" style={nameStyle} onClick={() => onOpen(original)}>
            {original.name}
          </Button>
        ),
      },
      {
        id: 'kind',
        header: text('kind'),
        cell: ({ row: { original } }) => <OneLine>{text(kindOf(original))}</OneLine>,
      },
      {
        id: 'account',
        header: text('account'),
        cell: ({ row: { original } }) => <OneLine>{accountWords(original)}</OneLine>,
      },
      {
        id: 'secrets',
        header: text('secrets'),
        cell: ({ row: { original } }) => (
          <FewLines>
            <SecretBadges secrets={original.secrets} />
          </FewLines>
        ),
      },
      {
        id: 'networks',
        header: text('networks'),
        cell: ({ row: { original } }) => original.networks.join(', ') || text('nowhere'),
      },
      {
        id: 'used',
        header: text('used'),
        cell: ({ row: { original } }) => {
          if (users === undefined) return unknown;
          const count = users.get(original.id)?.length ?? 0;
          return count === 0 ? text('unused') : text('devices', { count });
        },
      },
    ],
    [users, unknown, onOpen],
  );
  return (
    <ScrollBox label={text('title')}>
      <InteractiveTable columns={columns} data={credentials} getRowId={({ id }) => id} pageSize={50} />
    </ScrollBox>
  );
}
