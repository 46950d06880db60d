import { userInfo } from 'node:os';
import type { TenantId } from './ids.ts';
import { type Actor, type AllTenantsScope, mintScope, type TenantScope } from './mint-scope.ts';

/**
 * Scopes for the command line: anyone who can read the database and its key needs no token. Only `cli/` and
 * the start of the exporter may import this; an architecture test enforces it.
 */
export function localOperator(): { all: AllTenantsScope; tenant: (id: TenantId) => TenantScope } {
  const actor: Actor = { name: `local:${userName()}`, requestId: '', source: 'local' };
  return { all: mintScope.allTenants(actor), tenant: (id) => mintScope.tenant(id, actor) };
}

/** For work of the exporter itself, such as scheduled tasks and startup. */
export function systemScope(task: string): AllTenantsScope {
  return mintScope.allTenants({ name: `system:${task}`, requestId: '', source: 'local' });
}

/** For scheduled work on one tenant. */
export function systemTenantScope(task: string, id: TenantId): TenantScope {
  return mintScope.tenant(id, { name: `system:${task}`, requestId: '', source: 'local' });
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user without a name.
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
