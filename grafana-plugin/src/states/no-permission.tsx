import { organisationRoles, ownOrganisationRole } from '../access/organisation-role.ts';
import { type PermissionName, permissions } from '../access/permissions.generated.ts';
import { refusalOf } from '../access/refusal.ts';
import { useSession } from '../access/session.ts';
import { text as permissionText } from '../texts/permissions.generated.ts';
import { text } from '../texts/states.ts';
import { EmptyState } from './empty-state.tsx';
import { TooOld } from './too-old.tsx';

/** In place of what the person may not open: what it needs, who has it, and what they are themselves. */
export function NoPermission({ needs }: { readonly needs: PermissionName }) {
  const { data: session } = useSession();
  const refusal = session === undefined ? 'role' : refusalOf(needs, session);
  if (refusal === 'exporter') return <TooOld />;
  const { role } = permissions[needs];
  const values = {
    meaning: permissionText(needs),
    needed: organisationRoles[role],
    own: ownOrganisationRole(),
  };
  return refusal === 'token' ? (
    <EmptyState title={text('tokenTooLow')}>
      {text('tokenTooLowRemedy', { ...values, needed: role, role: session?.principal.role ?? '' })}
    </EmptyState>
  ) : (
    <EmptyState title={text('noPermission')}>{text('noPermissionRemedy', values)}</EmptyState>
  );
}
