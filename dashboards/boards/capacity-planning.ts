import { radioClientsDaily, utilizationDaily } from '../../alert-rules/recording/baselines.ts';
import { plannedClients } from '../../alert-rules/recording/inventory.ts';
import { capacityBits } from '../../alert-rules/recording/links.ts';
import { deviceRadioClients } from '../../alert-rules/recording/wireless.ts';
import { histories, needs, withHistory } from '../../promql/history.ts';
import { inSite, onDevice } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row, section } from '../language/board.ts';
import { backhaulsOnly, countWhere, ofInterfacesWith } from '../language/expressions.ts';
import { opens } from '../language/links.ts';
import { column, table } from '../language/table-panel.ts';
import { timeSeries } from '../language/time-panels.ts';
import { bars, stat } from '../language/value-panels.ts';
import { devicesWith, site, tenant } from '../language/variables.ts';

const busyHour = series(utilizationDaily, onDevice);
/** Of the last month; two weeks are the least, since one may have been a holiday. */
const trend = (name: 'deriv' | 'predict_linear', ...days: readonly number[]): string => {
  const parameters = [`${busyHour}[30d]`, ...days.map((count) => `${count} * 86400`)];
  return withHistory(`${name}(${parameters.join(', ')})`, histories.fortnight, utilizationDaily, onDevice);
};

const busyClients = series(radioClientsDaily, onDevice);
const clientTrend = withHistory(
  `deriv(${busyClients}[30d])`,
  histories.fortnight,
  radioClientsDaily,
  onDevice,
);
const ofPlan = `on (tenant, site, device, interface) ${series(plannedClients)}`;

/** Reads daily percentiles only: raw samples of 90 days would time out. */
export default board({
  title: 'Capacity planning',
  description: 'Which links and sectors fill up, and when. From the busy hour of each day.',
  variables: [tenant, site, devicesWith('mikrotik_interface_rate_bytes_per_second')],
  range: '90d',
  refresh: '1h',
  sections: [
    row(4, [
      stat('Links above 70 % in the busy hour', {
        description: 'Links whose 95th percentile of the last day is above 70 % of their capacity.',
        shows: countWhere(busyHour, `> ${thresholds.linkUtilization.warn}`),
        unit: 'locale',
        eachIs: 'warn',
        noData: needs(histories.day),
      }),
      stat('Full within 60 days', {
        description: 'Links that reach 90 % within 60 days if they grow as within the last month.',
        shows: countWhere(trend('predict_linear', 60), `> ${thresholds.linkUtilization.bad}`),
        unit: 'locale',
        eachIs: 'warn',
        noData: needs(histories.fortnight),
      }),
      stat('Sold against carried', {
        description:
          'Bandwidth sold at a site against the capacity of its backhauls. Above 20 evenings get slow.',
        shows: `max(8 * sum by (tenant, site) (${series('mikrotik_sold_bandwidth_bytes_per_second', inSite)}) / sum by (tenant, site) (${backhaulsOnly(series(capacityBits, inSite))}))`,
        unit: 'locale',
        decimals: 1,
        noData: 'no sold bandwidth in the inventory',
      }),
    ]),
    section('Links', 12, [
      table('Links', {
        description:
          'Busy hour of the last day, in 90 days, and days until the link is at 90 %. Without a number of days, the link does not grow, or has less than 14 days of history.',
        by: ['device', 'interface'],
        also: ['site', 'tenant'],
        sortBy: 'Busy hour',
        opens: [opens('backhaul', 'Open the link', 'interface')],
        noData:
          'No interface in this selection has a role. Give links their roles in the inventory (docs/fleet.md).',
        columns: [
          column('Busy hour', busyHour, {
            threshold: thresholds.linkUtilization,
            asBar: true,
            decimals: 0,
            noData: 'needs a day',
          }),
          column('In 90 days', `clamp_min(${trend('predict_linear', 90)}, 0)`, {
            threshold: thresholds.linkUtilization,
            decimals: 0,
            noData: 'needs 14 days',
          }),
          column(
            'Days until 90 %',
            `clamp((${thresholds.linkUtilization.bad} - ${busyHour}) / (${trend('deriv')} > 0) / 86400, 0, 3650)`,
            { threshold: thresholds.daysUntilFull, unit: 'locale', decimals: 0 },
          ),
          column(
            'Capacity',
            ofInterfacesWith(series(capacityBits, onDevice), series('mikrotik_interface_role_info')),
            { unit: 'bps' },
          ),
        ],
      }),
    ]),
    section('Sectors', 9, [
      table('Sectors', {
        description:
          'Clients in the busy hour of the last day, and days until a radio has the clients of its plan. Without a number of days, it has no plan, does not grow, or has less than 14 days of history.',
        by: ['device', 'interface'],
        also: ['site', 'tenant'],
        sortBy: 'Of the plan',
        noData: `No radio of this selection had clients for long enough: this ${needs(histories.day)}.`,
        columns: [
          column('Clients', busyClients, { unit: 'locale', decimals: 0 }),
          column('Of the plan', `${busyClients} / ${ofPlan}`, {
            threshold: thresholds.plannedClients,
            asBar: true,
            decimals: 0,
            noData: 'no plan',
          }),
          column(
            'Days until planned',
            `clamp((0 - (${busyClients} - ${ofPlan})) / (${clientTrend} > 0) / 86400, 0, 3650)`,
            { threshold: thresholds.daysUntilFull, unit: 'locale', decimals: 0 },
          ),
        ],
      }),
    ]),
    section('Growth', 9, [
      timeSeries('Busy hour of the busiest links', {
        description: 'The 95th percentile of each day.',
        threshold: thresholds.linkUtilization,
        shows: `${busyHour} and on (tenant, site, device, interface) topk(10, ${busyHour})`,
        legend: '{{device}} {{interface}}',
        noData: needs(histories.day),
      }),
      timeSeries('Clients per access point', {
        description: 'Mean of a day. Sectors fill up before links do.',
        unit: 'short',
        shows: `avg_over_time(${series(deviceRadioClients, inSite)}[1d])`,
        legend: '{{device}}',
        noData: 'no access point',
      }),
      bars('Growth of a month', {
        description: 'Percentage points that the busy hour gained within 30 days.',
        width: 6,
        shows: `topk(10, ${trend('deriv')} * 30 * 86400 > 0.01)`,
        legend: '{{device}} {{interface}}',
        unit: 'percentunit',
        noData: `no link grows, or ${needs(histories.fortnight)}`,
      }),
    ]),
  ],
});
