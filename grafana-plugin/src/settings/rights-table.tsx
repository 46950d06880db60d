import { InteractiveTable, type Column, Stack, Text } from '@grafana/ui';
import { organisationRoles, ownOrganisationRole } from '../access/organisation-role.ts';
import { type PermissionName, permissions } from '../access/permissions.generated.ts';
import { text } from '../texts/settings.ts';

interface Right {
  readonly name: string;
  readonly meaning: string;
  readonly allowed: boolean;
  readonly role: string;
}

const columns: Column<Right>[] = [
  { id: 'meaning', header: () => text('right') },
  {
    id: 'allowed',
    header: () => text('allowed'),
    cell: ({ row: { original } }) =>
      original.allowed ? (
        <Text color="success">{text('may')}</Text>
      ) : (
        <Text color="secondary">{text('mayNot', { role: original.role })}</Text>
      ),
  },
];

/** What the person may do, and which role has the rest. Rights of the platform are left out: no organisation has them. */
export function RightsTable({ granted }: { readonly granted: readonly string[] }) {
  const rights = (Object.keys(permissions) as PermissionName[])
    .filter((name) => permissions[name].role !== 'platform')
    .map((name) => ({
      name,
      meaning: permissions[name].meaning,
      allowed: granted.includes(name),
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
