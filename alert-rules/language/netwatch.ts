import { series } from '../../promql/series.ts';

/** Labels of an entry of netwatch: two entries may watch one host. */
export const netwatchEntry = 'tenant, site, device, entry, host, port, probe';

/**
 * Only entries that are enabled and tested every two minutes or more often. The values are those of the last test: of an entry
 * that is tested by the hour, one lost packet would look like an hour of loss.
 */
export const testedOften = `
    and on (${netwatchEntry}) max by (${netwatchEntry}) (${series('mikrotik_netwatch_enabled')}) == 1
    and on (${netwatchEntry}) max by (${netwatchEntry}) (${series('mikrotik_netwatch_interval_seconds')}) <= 120`;
