import { organisationRoles, ownOrganisationRole } from '../access/organisation-role.ts';
import { type PermissionName, permissions } from '../access/permissions.generated.ts';
import { text } from '../texts/states.ts';
import { EmptyState } from './empty-state.tsx';

/** In place of what the person may not open: what it needs, who has it, and what they are themselves. */
export function NoPermission({ needs }: { readonly needs: PermissionName }) {
  const { meaning, role } = permissions[needs];
  const values = { meaning, needed: organisationRoles[role], own: ownOrganisationRole() };
  return <EmptyState title={text('noPermission')}>{text('noPermissionRemedy', values)}</EmptyState>;
}
