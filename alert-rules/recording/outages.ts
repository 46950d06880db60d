import { series } from '../../promql/series.ts';
import { recordingRule } from '../language/recording-rule.ts';
import { siteLastSeen, siteUnreachable } from './reachability.ts';

/** One evaluation ago, or before a gap of the evaluation itself of at most half an hour. */
const before = (record: string): string => `last_over_time(${record}[30m] offset 1m)`;

const record = 'site:mikrotik_outage:seconds';

export const siteOutage = recordingRule({
  record,
  labels: ['tenant', 'site'],
  comment:
    'A sample at the end of each outage of a site: how long nothing there answered, planned work included. It is there for one evaluation, however often rules are evaluated, so that a table over time lists outages.',
  expression: `
    (time() - ${before(siteLastSeen.record)})
    and on (tenant, site) ${series(siteUnreachable)} == 0
    and on (tenant, site) ${before(siteUnreachable.record)} == 1
    unless on (tenant, site) last_over_time(${record}[90s])`,
});
