import { text } from '../texts/access.ts';
import { type OrganisationRole, organisationRoles, ownOrganisationRole } from './organisation-role.ts';
import { type PermissionName, permissions } from './permissions.generated.ts';
import { type Session, useSession } from './session.ts';

/** Lowest first. */
const roles: readonly OrganisationRole[] = ['viewer', 'operator', 'admin', 'platform'];
const isEnough = (role: OrganisationRole | undefined, needed: OrganisationRole): boolean =>
  role !== undefined && roles.indexOf(role) >= roles.indexOf(needed);

/**
 * Why a person may not do something. role: another role of the organisation may. token: their role may, and the token of the plugin does
 * not reach so far. exporter: both may, and the exporter does not know of it.
 */
export type Refusal = 'role' | 'token' | 'exporter';

/** Undefined: the person may. */
export function refusalOf(needs: PermissionName, session: Session): Refusal | undefined {
  const { permissions: held, principal, tenant } = session;
  if (held.includes(needs)) return undefined;
  const { role: needed } = permissions[needs];
  // A token of the platform is above all roles, and has nothing of a tenant.
  if (tenant !== null && isEnough(principal.role, needed)) return 'exporter';
  return isEnough(ownRole(), needed) ? 'token' : 'role';
}

const ownRole = (): OrganisationRole | undefined =>
  roles.find((role) => organisationRoles[role] === ownOrganisationRole());

/** In words; undefined: the person may. Until it is known, the role that may. */
export function useRefusal(needs: PermissionName): string | undefined {
  const { data: session } = useSession();
  const refusal = session === undefined ? 'role' : refusalOf(needs, session);
  const needed = organisationRoles[permissions[needs].role];
  switch (refusal) {
    case undefined:
      return undefined;
    case 'role':
      return text('needsRole', { role: needed });
    case 'token':
      return text('needsToken', { role: needed });
    default:
      return text('needsExporter', { version: session?.version ?? '' });
  }
}
