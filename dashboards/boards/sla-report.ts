import { siteOutage } from '../../alert-rules/recording/outages.ts';
import { siteLastSeen, siteMaintenance, siteUnreachable } from '../../alert-rules/recording/reachability.ts';
import { siteError30d } from '../../alert-rules/recording/slo-days.ts';
import { deviceErrorHour, deviceKnownHour } from '../../alert-rules/recording/slo-hours.ts';
import { deviceError, siteAvailability, siteError, siteObjective } from '../../alert-rules/recording/slo.ts';
import { subscribersActive } from '../../alert-rules/recording/subscribers.ts';
import { histories, needs, withHistory } from '../../promql/history.ts';
import { inSite } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row, section } from '../language/board.ts';
import { siteState } from '../language/expressions.ts';
import { opens } from '../language/links.ts';
import { column, table } from '../language/table-panel.ts';
import { stateTimeline } from '../language/time-panels.ts';
import { bars, stat } from '../language/value-panels.ts';
import { site, tenant } from '../language/variables.ts';
import { states } from '../language/words.ts';

const share = `avg_over_time(${series(siteError, inSite)}[$__range])`;
/**
 * Seconds within the chosen time, of which the series holds the share of each 5 minutes. Time without data counts as none: a share of
 * the whole range would make a month of the two days since the installation.
 */
const seconds = (share5m: string): string => `sum_over_time((${share5m})[$__range:5m]) * 300`;
/** Each outage ends or goes on: exact also for one that had begun before, unlike changes. */
const outages = `(resets(${series(siteUnreachable, inSite)}[$__range]) + last_over_time(${series(siteUnreachable, inSite)}[$__range])) and on (tenant, site) last_over_time(${series(siteLastSeen, inSite)}[$__range])`;
/** At the end of each outage, its length. */
const ended = `max_over_time(${series(siteOutage, inSite)}[$__interval])`;
/** One that never answered is being built. */
const isDown = `(${series(siteUnreachable, inSite)} == 1 and on (tenant, site) ${series(siteLastSeen, inSite)})`;

const deviceErrors = `sum_over_time(${series(deviceErrorHour, inSite)}[$__range])`;
const deviceKnown = `sum_over_time(${series(deviceKnownHour, inSite)}[$__range])`;
/** Of a device, or a Prometheus, that is younger than an hour. */
const sinceShortly = `avg_over_time(${series(deviceError, inSite)}[1h])`;
const weight = `avg_over_time(${series(subscribersActive, inSite)}[$__range])`;

export default board({
  title: 'SLA report',
  description:
    'Availability of each site within the chosen time range, without planned work, and what it meant for customers.',
  variables: [tenant, site],
  range: '30d',
  refresh: '1h',
  sections: [
    row(5, [
      stat('Availability, weighted by subscribers', {
        description:
          'Each site counts by its subscribers: a relay with three customers must not count as much as the hub.',
        shows: `1 - sum(${share} * on (tenant, site) ${weight}) / sum((${weight}) and on (tenant, site) ${share})`,
        threshold: thresholds.availability,
        decimals: 3,
        noData: 'no site has subscribers',
      }),
      stat('Availability, mean of the sites', {
        description: 'Mean of all sites, planned work left out.',
        shows: `1 - avg(${share})`,
        threshold: thresholds.availability,
        decimals: 3,
        noData: 'no site in this selection',
      }),
      stat('Outages', {
        description: 'How often a site was down within the time range, planned work included.',
        shows: `sum(${outages})`,
        unit: 'locale',
        noData: 'no site in this selection',
      }),
      stat('Subscriber hours lost', {
        description: 'Time without service, times the customers who had none.',
        shows: `sum(${seconds(series(siteError, inSite))} * on (tenant, site) ${weight}) / 3600`,
        // as hours, Grafana would make weeks of them
        unit: 'locale',
        decimals: 1,
        noData: 'no site has subscribers',
      }),
    ]),
    section('Sites', 12, [
      table('Sites', {
        description: 'Availability, time down, and planned work of each site, the worst first.',
        by: ['site'],
        also: ['tenant'],
        sortBy: 'Availability',
        ascending: true,
        noData: 'No site in this selection had a device of the network within the time range.',
        opens: [opens('tower-site', 'Open the site', 'site')],
        columns: [
          column('Availability', `1 - ${share}`, { threshold: thresholds.availability, decimals: 3 }),
          column('Objective', series(siteObjective, inSite), { unit: 'percentunit', decimals: 2 }),
          column('Down, unplanned', seconds(series(siteError, inSite)), { unit: 's', decimals: 0 }),
          column('Down, all', seconds(`1 - ${series(siteAvailability, inSite)}`), {
            unit: 's',
            decimals: 0,
          }),
          column('Planned work', seconds(series(siteMaintenance, inSite)), {
            unit: 's',
            decimals: 0,
          }),
          column('Outages', outages, {
            unit: 'locale',
            decimals: 0,
          }),
          column('Subscribers, mean', weight, { unit: 'locale', decimals: 0 }),
        ],
      }),
    ]),
    section('Devices', 10, [
      table('Devices', {
        description:
          'Availability of each infrastructure device by whole hours, planned work left out, the worst first. Time without data counts as none.',
        by: ['device'],
        also: ['site', 'tenant'],
        sortBy: 'Availability',
        ascending: true,
        noData: 'No device of the network in this selection was read within the time range.',
        columns: [
          column('Availability', `1 - (${deviceErrors} / ${deviceKnown} or ${sinceShortly})`, {
            threshold: thresholds.availability,
            decimals: 3,
          }),
          // hours that are known, times the share of each
          column(
            'Down, unplanned',
            `3600 * count_over_time(${series(deviceKnownHour, inSite)}[$__range]) * (${deviceErrors} / ${deviceKnown})`,
            { unit: 's', decimals: 0 },
          ),
        ],
      }),
    ]),
    section('When', 10, [
      table('Ended outages', {
        description:
          'Every outage of a site that ended within the time range, the latest first, and how long nothing there answered. Of those that end within the same 5 minutes of a month, the longest.',
        width: 12,
        moments: 'Until',
        by: ['site'],
        also: ['tenant'],
        noData: 'No outage of a site ended within the time range.',
        columns: [
          column('Lasted', ended, { unit: 's', decimals: 0 }),
          column(
            'Planned',
            `max_over_time(${series(siteMaintenance, inSite)}[$__interval]) and on (tenant, site) ${ended}`,
            { words: states.maintenance },
          ),
        ],
      }),
      table('Sites that are down', {
        description: 'Outages that go on, the longest first. They are not among those that ended.',
        width: 12,
        by: ['site'],
        also: ['tenant'],
        sortBy: 'For',
        noData: 'Every site in this selection answers.',
        columns: [
          column('For', `time() - ${series(siteLastSeen, inSite)} and on (tenant, site) ${isDown}`, {
            unit: 's',
            decimals: 0,
          }),
          column('Planned', `${series(siteMaintenance, inSite)} and on (tenant, site) ${isDown}`, {
            words: states.maintenance,
          }),
        ],
      }),
    ]),
    section('Over time', 9, [
      stateTimeline('Outages', {
        description:
          'Every outage and all planned work within the time range. PART is a device that is down while others of the site answer.',
        width: 16,
        shows: siteState(inSite),
        legend: '{{site}} {{tenant}}',
        words: states.siteState,
        noData: 'no site in this selection',
      }),
      bars('Error budget left, 30 days', {
        description:
          'What is left of the downtime that the objective allows within 30 days. Below zero the promise is broken.',
        width: 8,
        shows: `sort(1 - ${withHistory(series(siteError30d, inSite), histories.week, siteError30d, inSite)} / on (tenant, site) (1 - ${series(siteObjective, inSite)}))`,
        legend: '{{site}} {{tenant}}',
        threshold: thresholds.errorBudget,
        max: 1,
        noData: needs(histories.week),
      }),
    ]),
  ],
});
