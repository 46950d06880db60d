import { series } from '../../promql/series.ts';

/**
 * Series of `/fleet`, without the labels of the scrape. While it does not answer, what it said within the last hour holds: planned
 * work must not page, and a site behind one that is down not either, because a database is away. As soon as all answer, only what
 * they say now counts.
 */
export const remembered = (by: readonly string[], selector: string): string => `
    max by (${by.join(', ')}) (${selector})
    or (
      max by (${by.join(', ')}) (last_over_time(${selector}[1h]))
      unless on () min(${series('up', { job: 'mikrofleet-fleet' })}) == 1
    )`;
