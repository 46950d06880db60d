import { InteractiveTable, type Column, Stack, Text } from '@grafana/ui';
import { organisationRoles, ownOrganisationRole } from '../access/organisation-role.ts';
import { type PermissionName, permissions } from '../access/permissions.generated.ts';
import { type Refusal, refusalOf } from '../access/refusal.ts';
import type { Session } from '../access/session.ts';
import { text as permissionText } from '../texts/permissions.generated.ts';
import { text } from '../texts/settings.ts';

interface Right {
  readonly name: string;
  readonly meaning: string;
  readonly refusal: Refusal | undefined;
  readonly role: string;
}

const mayNotWords = { role: 'mayNot', token: 'mayNotToken', exporter: 'mayNotExporter' } as const;

const columns: Column<Right>[] = [
  { id: 'meaning', header: () => text('right') },
  {
    id: 'allowed',
    header: () => text('allowed'),
    cell: ({ row: { original } }) =>
      original.refusal === undefined ? (
        <Text color="success">{text('may')}</Text>
      ) : (
        <Text color="secondary">{text(mayNotWords[original.refusal], { role: original.role })}</Text>
      ),
  },
];

/** What the person may do, and which role has the rest. Rights of the platform are left out: no organisation has them. */
export function RightsTable({ session }: { readonly session: Session }) {
  const rights = (Object.keys(permissions) as PermissionName[])
    .filter((name) => permissions[name].role !== 'platform')
    .map((name) => ({
      name,
      meaning: permissionText(name),
      refusal: refusalOf(name, session),
      role: organisationRoles[permissions[name].role],
    }));
  return (
    <Stack direction="column" gap={1}>
      <Text element="h3">{text('rights')}</Text>
      <Text color="secondary">{text('rightsIntro', { role: ownOrganisationRole() })}</Text>
      <InteractiveTable columns={columns} data={rights} getRowId={({ name }) => name} />
    </Stack>
  );
}
