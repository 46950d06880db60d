import { series } from '../../promql/series.ts';

/**
 * Series of `/fleet`, without the labels of the scrape. While it does not answer, what it said within the last hour holds: planned
 * work must not page, and a site behind one that is down not either, because a database is away. As soon as all answer, only what
 * they say now counts. Each fact is a recording rule, so that alerts share it.
 */
export const remembered = (by: readonly string[], selector: string): string => `
    max by (${by.join(', ')}) (${selector})
    or (
      max by (${by.join(', ')}) (last_over_time(${selector}[1h]))
      unless on () min(${series('up', { job: 'mikrofleet-fleet' })}) == 1
    )`;

/**
 * One series for each interface, as the right side of a join. Two, of two exporters or from before a change, would be an error of the
 * whole expression, and no link of the fleet would have an alert or a panel.
 */
export const onePerInterface = (facts: string): string =>
  `topk by (tenant, site, device, interface) (1, ${facts})`;
