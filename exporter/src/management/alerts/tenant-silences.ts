import type { Alert, Matcher, Silence } from '../../alertmanager/api-types.ts';
import type { AlertmanagerClient } from '../../alertmanager/client.ts';
import { equals, isSame } from '../../alertmanager/matchers.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { notFound } from '../../store/record-errors.ts';

/** Alertmanager knows no tenants: whatever is asked or made carries this matcher, and whatever comes back is checked. */
export const tenantMatcher = (tenant: string): Matcher => equals('tenant', tenant);

const isOfTenant = ({ matchers }: Silence, tenant: string): boolean =>
  matchers.some((matcher) => isSame(matcher, tenantMatcher(tenant)));

/** The alerts of a tenant. */
export async function tenantAlerts(
  client: AlertmanagerClient,
  tenant: string,
  matchers: readonly Matcher[],
  signal: AbortSignal,
): Promise<readonly Alert[]> {
  const found = await client.alerts({ matchers: [tenantMatcher(tenant), ...matchers] }, signal);
  return found.filter(({ labels }) => labels['tenant'] === tenant);
}

/** The silences of a tenant that have not expired, newest first. */
export async function tenantSilences(
  client: AlertmanagerClient,
  tenant: string,
  signal: AbortSignal,
): Promise<readonly Silence[]> {
  const found = await client.silences([tenantMatcher(tenant)], signal);
  return found
    .filter((silence) => isOfTenant(silence, tenant) && silence.status.state !== 'expired')
    .toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
}

/** A silence of the tenant; the same error for one of another tenant as for none. */
export async function tenantSilence(
  client: AlertmanagerClient,
  tenant: string,
  id: string,
  signal: AbortSignal,
): Promise<Silence> {
  const silence = await client.silence(id, signal);
  if (silence === undefined || !isOfTenant(silence, tenant)) throw notFound('silence');
  return silence;
}

/** The matchers of a new silence. */
export function ownMatchers(tenant: string, given: readonly Matcher[]): readonly Matcher[] {
  if (given.some(({ name }) => name === 'tenant')) {
    const message = 'The matcher of the tenant is added by the exporter; leave it out.';
    throw new ExporterError('request.invalid-body', message);
  }
  return [tenantMatcher(tenant), ...given];
}
