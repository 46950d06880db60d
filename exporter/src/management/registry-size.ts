import { sql } from 'kysely';
import { systemScope } from '../access/local-operator.ts';
import type { Scope } from '../access/scope.ts';
import { type DeviceState, deviceStates } from '../devices/device.ts';
import { platformTenant } from '../access/ids.ts';
import type { TokenExpiry, TokenRepository } from './tokens/repository.ts';
import type { DatabaseSession } from '../store/database-session.ts';

const kinds = ['tenants', 'sites', 'credentials', 'tokens'] as const;

/** Number of records, over all tenants. */
export interface RegistrySize {
  readonly devices: Readonly<Record<DeviceState, number>>;
  /** Tokens count unless revoked or expired. */
  readonly records: Readonly<Record<(typeof kinds)[number], number>>;
}

/** When tokens expire, for `/metrics`: those of one tenant, or of all for callers that are no tenant. */
export const tokenExpiries = (
  tokens: TokenRepository,
  scope: Scope | undefined,
): Promise<readonly TokenExpiry[]> => tokens.expiries(scope ?? systemScope('metrics'));

/** Totals for `/metrics`; they reveal nothing about a single tenant. */
export async function registrySize(session: DatabaseSession): Promise<RegistrySize> {
  return session.read(systemScope('metrics'), async ({ db, now }) => {
    const states = await sql<{ state: string; n: number | string }>`
      select state, count(*) as n from devices group by state`.execute(db);
    const { rows } = await sql<Record<(typeof kinds)[number], number | string>>`select
      (select count(*) from tenants where id <> ${platformTenant}) as tenants,
      (select count(*) from sites) as sites,
      (select count(*) from credentials) as credentials,
      (select count(*) from tokens where revoked_at is null and expires_at > ${now}) as tokens`.execute(db);
    const stateCount = (state: string): number =>
      Number(states.rows.find((row) => row.state === state)?.n ?? 0);
    return {
      devices: Object.fromEntries(
        deviceStates.map((state) => [state, stateCount(state)]),
      ) as RegistrySize['devices'],
      records: Object.fromEntries(
        kinds.map((kind) => [kind, Number(rows[0]?.[kind] ?? 0)]),
      ) as RegistrySize['records'],
    };
  });
}
