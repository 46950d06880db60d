import { series } from '../../promql/series.ts';
import { siteNotDown, siteNotInMaintenance, upstreamNotDown } from '../language/guards.ts';
import { recordingRule } from '../language/recording-rule.ts';
import { together } from '../language/together.ts';
import { siteCustomers, siteCustomersDown } from './reachability.ts';
import { subscriberRouters, subscribersActive } from './subscribers.ts';

/** A loss of customers: what raises an alert, and what keeps one that is raised. Both without what explains it, which is the alert's part. */
interface Loss {
  readonly raised: string;
  readonly still: string;
}

/** Of five customers at least, or one is a crowd. */
const silent = series(siteCustomersDown);
const enough = `and on (tenant, site) ${series(siteCustomers)} >= 5`;
/** Not the same as every evening, when offices and shops switch off, half an hour sooner or later. Where yesterday had an outage at this hour, today’s is seen when it is longer. */
const notAsYesterday = `unless (${silent} - max_over_time(${silent}[1h] offset 23h30m)) <= 0.2`;

/**
 * The share of the devices at customers that are silent. Those that left long ago are no outage, so that a rise within a day raises it; it
 * lasts until no more are silent than yesterday at this hour.
 */
export const customersSilent: Loss = {
  raised: `${silent} > 0.3 and (${silent} - min_over_time(${silent}[1d])) > 0.2 ${notAsYesterday} ${enough}`,
  still: `${silent} > 0.3 ${notAsYesterday} ${enough}`,
};

const usual = (ago: string): string =>
  `0.7 * (avg_over_time(${series(subscribersActive)}[1h] offset ${ago}) >= 20)`;

/** While a router does not count, the sum proves nothing. */
const allCount = `unless on (tenant, site) ${series(subscriberRouters)} < max_over_time(${series(subscriberRouters)}[65m])`;

/** The subscribers that are left, of 20 or more: raised by the hour before, until as many are back as there were yesterday at this hour. */
export const subscribersGone: Loss = {
  raised: `${series(subscribersActive)} < ${usual('5m')} ${allCount}`,
  still: `${series(subscribersActive)} < ${usual('23h30m')} ${allCount}`,
};

const sitesOf = (...conditions: readonly string[]): string =>
  `group by (tenant, site) (${conditions.map((one) => `(${one})`).join(' or ')})`;

export const customersLost = recordingRule({
  record: 'site:mikrotik_customers_lost:bool',
  labels: ['tenant', 'site'],
  comment:
    'There for a site that answers and has just lost many of its customers or subscribers, by no fault further up and outside of planned maintenance.',
  expression: `
    ${sitesOf(customersSilent.raised, subscribersGone.raised)}
    ${siteNotDown(15).expression}
    ${upstreamNotDown(15).expression}
    ${siteNotInMaintenance.expression}`,
});

const togetherRecord = 'site:mikrotik_customers_lost_together:bool';

export const customersLostTogether = recordingRule({
  record: togetherRecord,
  labels: ['tenant', 'site'],
  comment:
    'There for each of five sites or more that lost customers within 10 minutes: then the cause is what they share, such as mains power or a RADIUS server. It holds until fewer than three of them are left. A site that lost customers sooner or later has no part in it.',
  expression: together({
    record: togetherRecord,
    sites: series(customersLost),
    still: sitesOf(customersSilent.still, subscribersGone.raised, subscribersGone.still),
    gap: '2h',
  }),
});
