import type { TimeSeries } from '../../prometheus/client.ts';

/** The matcher that every query of a report has. */
export const tenantMatcher = (tenant: string): string =>
  `tenant="${tenant.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/** Whatever answers at the address: series of another tenant are no business of this one. */
export const ofTenant = (series: readonly TimeSeries[], tenant: string): readonly TimeSeries[] =>
  series.filter(({ labels }) => labels['tenant'] === tenant);
