import { Gauge, Registry } from 'prom-client';
import { soon } from './soon.ts';
import { prefix } from './read-gauge.ts';

/** Only what is shown here. */
export interface ExpiringToken {
  readonly id: string;
  readonly scopes: readonly string[];
  readonly expiresAt: string;
}

export const tokenExpiryGauge = (registry: Registry): Gauge<'token' | 'scopes'> =>
  new Gauge({
    name: `${prefix}token_expiry_timestamp_seconds`,
    help: 'When a token expires, or expired within the last week; tokens without an end are absent.',
    labelNames: ['token', 'scopes'],
    registers: [registry],
  });

/**
 * When tokens expire, as text to append to `/metrics`. Who may see which token differs from caller to caller, so it is no
 * part of the registry of metrics. Ids only: names of tokens and tenants would show to everyone who reads the metrics
 * of an open exporter. Absent if the database does not answer in time.
 */
export async function renderTokenExpiry(tokens: Promise<readonly ExpiringToken[]>): Promise<string> {
  const known = (await soon(tokens)) ?? [];
  if (known.length === 0) return '';
  const registry = new Registry();
  const gauge = tokenExpiryGauge(registry);
  for (const { id: token, scopes, expiresAt } of known)
    gauge.set({ token, scopes: scopes.join(',') }, Math.round(Date.parse(expiresAt) / 1000));
  return registry.metrics();
}
