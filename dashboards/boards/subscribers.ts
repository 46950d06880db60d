import { subscribersActive } from '../../alert-rules/recording/subscribers.ts';
import { perSecond } from '../../promql/functions.ts';
import { histories, needs } from '../../promql/history.ts';
import { infrastructure, inSite, onDevice } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row, section } from '../language/board.ts';
import { column, table } from '../language/table-panel.ts';
import { line, timeSeries } from '../language/time-panels.ts';
import { bars, stat } from '../language/value-panels.ts';
import { devicesWith, site, tenant } from '../language/variables.ts';

/** Numbers only: names of subscribers are personal data and are no labels (docs/security.md). */
export default board({
  title: 'Subscribers',
  description:
    'PPP sessions, DHCP leases, address pools, queues and RADIUS: whether customers get online and stay there.',
  variables: [tenant, site, devicesWith('mikrotik_dhcp_leases', infrastructure)],
  sections: [
    row(4, [
      stat('Online', {
        description: 'Subscribers of the chosen sites.',
        shows: `sum(${series(subscribersActive, inSite)})`,
        unit: 'locale',
        sparkline: true,
        noData: 'no PPP or DHCP server',
      }),
      stat('PPP sessions', {
        description: 'Active PPP sessions, PPPoE and others.',
        shows: `sum(${series('mikrotik_ppp_session_entries', inSite, infrastructure)})`,
        unit: 'locale',
        noData: 'no PPP server',
      }),
      stat('Leases', {
        description: 'DHCP leases that are bound, on devices of the network.',
        shows: `sum(${series('mikrotik_dhcp_leases', onDevice, { status: 'bound' })})`,
        unit: 'locale',
        noData: 'no DHCP server',
      }),
      stat('Against yesterday', {
        description: 'Subscribers online now, minus those of the same minute yesterday.',
        shows: `sum(${series(subscribersActive, inSite)}) - sum(${series(subscribersActive, inSite)} offset 1d)`,
        unit: 'locale',
        noData: needs(histories.day),
      }),
    ]),
    section('Over time', 9, [
      timeSeries('Subscribers by site', {
        description: 'A step down at one site is that site; a step at all of them is RADIUS or the core.',
        unit: 'short',
        stacked: true,
        shows: series(subscribersActive, inSite),
        legend: '{{site}}',
        noData: 'no PPP or DHCP server',
      }),
      timeSeries('PPP sessions by service', {
        description: 'Active sessions by service. Over SNMP only their total is known.',
        unit: 'short',
        shows: `sum by (tenant, site, service) (${series('mikrotik_ppp_sessions', inSite, infrastructure)})`,
        legend: '{{site}} {{service}}',
        noData: 'no PPP server read over the API',
      }),
    ]),
    section('Addresses and accounts', 9, [
      bars('Use of the address pools', {
        description: 'Used addresses as a share of the pool. A full pool keeps new customers offline.',
        shows: `sort_desc(${series('mikrotik_ip_pool_used_addresses', onDevice)} / (${series('mikrotik_ip_pool_addresses', onDevice)} > 0))`,
        legend: '{{device}} {{pool}}',
        threshold: thresholds.poolUse,
        max: 1,
        noData: 'no address pool',
      }),
      table('DHCP servers that nobody knows', {
        description:
          'What /ip dhcp-server alert heard within its networks: a router plugged in the wrong way takes customers offline.',
        by: ['device', 'interface'],
        sortBy: 'Servers',
        noData: 'No device in this selection watches for other DHCP servers.',
        columns: [
          column('Servers', series('mikrotik_dhcp_alert_unknown_servers', onDevice), {
            unit: 'locale',
            decimals: 0,
            eachIs: 'bad',
          }),
        ],
      }),
      timeSeries('RADIUS answers per minute', {
        description: 'Answers by kind. Time-outs mean that nobody gets online any more.',
        unit: 'short',
        shows: [
          line(
            `60 * ${perSecond('mikrotik_radius_server_accepts_total', inSite)}`,
            '{{device}} {{server}} accepted',
          ),
          line(
            `60 * ${perSecond('mikrotik_radius_server_rejects_total', inSite)}`,
            '{{device}} {{server}} rejected',
            { dashed: true },
          ),
          line(
            `60 * ${perSecond('mikrotik_radius_server_timeouts_total', inSite)}`,
            '{{device}} {{server}} timed out',
          ),
        ],
        noData: 'no RADIUS client',
      }),
    ]),
    section('Queues', 8, [
      timeSeries('Traffic of the dynamic queues', {
        description: 'Sum of the queues that sessions brought along: download above, upload below the line.',
        unit: 'bps',
        shows: [
          line(
            `8 * ${series('mikrotik_queue_dynamic_download_rate_bytes_per_second', inSite)}`,
            '{{device}} download',
          ),
          line(
            `8 * ${series('mikrotik_queue_dynamic_upload_rate_bytes_per_second', inSite)}`,
            '{{device}} upload',
            { below: true },
          ),
        ],
        noData: 'no dynamic queue',
      }),
      timeSeries('Packets dropped by queues per minute', {
        description: 'Packets that simple queues dropped: customers at their limit.',
        unit: 'short',
        shows: `60 * sum by (tenant, site, device) (${perSecond('mikrotik_queue_simple_download_dropped_packets_total', inSite)} + ${perSecond('mikrotik_queue_simple_upload_dropped_packets_total', inSite)})`,
        legend: '{{device}}',
        noData: 'no simple queue',
      }),
    ]),
  ],
});
