import type { AllTenantsScope } from '../../access/scope.ts';
import { platformTenant } from '../../access/ids.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { TokenExpiry, TokenRepository } from './repository.ts';

const dayMs = 86_400_000;
/** Time enough to notice on a working day, renew and spread. */
const warnDays = 30;

/**
 * Logs tokens that expire within a month, each once a day: when the token of a Prometheus expires, all devices vanish at
 * once. Run it more often: after a restart, and when another exporter takes over, it is said again.
 */
export class ExpiryWarnings {
  readonly #lastMs = new Map<string, number>();

  async run(
    tokens: TokenRepository,
    scope: AllTenantsScope,
    log: Logger,
  ): Promise<Readonly<Record<string, number>>> {
    const nowMs = Date.now();
    const expiring = await tokens.expiries(scope, new Date(nowMs + warnDays * dayMs).toISOString());
    const due = expiring.filter(({ id }) => nowMs - (this.#lastMs.get(id) ?? -dayMs) >= dayMs);
    for (const token of due) {
      this.#lastMs.set(token.id, nowMs);
      log.warn(...warningOf(token, nowMs));
    }
    const ids = new Set<string>(expiring.map(({ id }) => id));
    for (const id of this.#lastMs.keys()) if (!ids.has(id)) this.#lastMs.delete(id);
    return {};
  }
}

function warningOf(token: TokenExpiry, nowMs: number): [object, string] {
  const { id, name, tenantId, tenantName, scopes, expiresAt, lastUsedAt } = token;
  const ofTenant = tenantId === platformTenant ? '' : ` --tenant '${tenantName}'`;
  const days = (Date.parse(expiresAt) - nowMs) / dayMs;
  const fields = {
    id,
    name,
    tenant: tenantName,
    scopes: scopes.join(','),
    expires: expiresAt,
    last_used: lastUsedAt ?? 'never',
    remedy: `mikrofleet token rotate ${id}${ofTenant}, or revoke it`,
  };
  return [fields, days > 0 ? `a token expires in ${Math.ceil(days)} days` : 'a token has expired'];
}
