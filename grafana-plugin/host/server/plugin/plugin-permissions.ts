import { hasRole } from '../people/roles.ts';
import type { SignedIn } from '../people/signed-in.ts';
import type { Grant, PluginJson } from './plugin-json.ts';

/**
 * The actions that the roles of a plugin.json give to a person. Grafana without Enterprise grants them to the roles of the
 * organisation, of which a higher one has what a lower one has, and to administrators of the server.
 */
export function grantedActions({ roles = [] }: PluginJson, { person }: SignedIn): ReadonlySet<string> {
  const has = (grant: Grant): boolean =>
    grant === 'Grafana Admin' ? person.isServerAdmin : hasRole(person.role, grant);
  return new Set(
    roles
      .filter(({ grants }) => grants.some(has))
      .flatMap(({ role }) => role.permissions ?? [])
      .map(({ action }) => action),
  );
}
