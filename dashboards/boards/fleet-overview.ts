import {
  siteDevices,
  siteDevicesDown,
  siteMaintenance,
  siteUnreachable,
  tenantDevicesUp,
} from '../../alert-rules/recording/reachability.ts';
import { utilization } from '../../alert-rules/recording/links.ts';
import { siteVoltage } from '../../alert-rules/recording/health.ts';
import { siteError } from '../../alert-rules/recording/slo.ts';
import { subscribersActive } from '../../alert-rules/recording/subscribers.ts';
import { bitsPerSecond, over } from '../../promql/functions.ts';
import { histories, needs } from '../../promql/history.ts';
import { customerSide, infrastructure, inSite, inTenant } from '../../promql/scopes.ts';
import { notMatching, series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row, section } from '../language/board.ts';
import { countWhere, dataAge, siteState, uplinksOnly } from '../language/expressions.ts';
import { opens } from '../language/links.ts';
import { map } from '../language/other-panels.ts';
import { column, table } from '../language/table-panel.ts';
import { line, timeSeries } from '../language/time-panels.ts';
import { bars, stat } from '../language/value-panels.ts';
import { site, tenant } from '../language/variables.ts';
import { states } from '../language/words.ts';

export default board({
  title: 'Fleet overview',
  description:
    'All sites and devices of a tenant: what is down, how many customers are online, what needs attention.',
  variables: [tenant, site],
  sections: [
    row(4, [
      stat('Sites down', {
        description: 'Sites of which no infrastructure device answers, those in maintenance left out.',
        shows: countWhere(
          series(siteUnreachable, inSite),
          `== 1 unless on (tenant, site) ${series(siteMaintenance, inSite)} == 1`,
        ),
        unit: 'locale',
        eachIs: 'bad',
        noData: '? UNKNOWN',
        links: [opens('noc-wall', 'Open the NOC wall')],
      }),
      stat('Devices down', {
        description:
          'Routers, switches, access points and backhauls that do not answer. Devices at customers are counted apart.',
        shows: `sum(${series(siteDevicesDown, inSite)})`,
        unit: 'locale',
        eachIs: 'bad',
        noData: '? UNKNOWN',
        links: [opens('noc-wall', 'Open the NOC wall')],
      }),
      stat('Customer devices online', {
        description:
          'Share of the devices at customers that answer. Some are always switched off; a change is what matters.',
        shows: `avg(${series('mikrotik_up', inSite, customerSide)})`,
        threshold: thresholds.customersOnline,
        sparkline: true,
        noData: 'no devices at customers',
      }),
      stat('Subscribers online', {
        description: 'PPP sessions, or bound DHCP leases where a site has no PPP.',
        shows: `sum(${series(subscribersActive, inSite)})`,
        unit: 'locale',
        sparkline: true,
        noData: 'no PPP or DHCP server',
      }),
      stat('Subscribers against a week ago', {
        description: 'Subscribers online now, minus those of the same minute a week ago.',
        shows: `sum(${series(subscribersActive, inSite)}) - sum(${series(subscribersActive, inSite)} offset 7d)`,
        unit: 'locale',
        noData: needs(histories.week),
      }),
      stat('Age of the data', {
        description:
          'Time since the newest answer of any device. Above 3 minutes the monitoring itself has stopped.',
        shows: dataAge,
        threshold: thresholds.dataAge,
        noData: '▼ over 5 minutes',
      }),
    ]),
    section('Sites', 11, [
      table('Sites', {
        description:
          'One line per site, the worst first. Planned work is left out of the availability. Open a site by its name.',
        width: 15,
        by: ['site'],
        also: ['tenant'],
        sortBy: 'Down',
        noData: 'No site in this selection is known: do the recording rules run, and have targets a site?',
        opens: [opens('tower-site', 'Open the site', 'site')],
        columns: [
          column('State', siteState(inSite), { words: states.siteState }),
          column('Down', series(siteDevicesDown, inSite), {
            unit: 'locale',
            decimals: 0,
            eachIs: 'bad',
          }),
          column('Devices', series(siteDevices, inSite), { unit: 'locale', decimals: 0 }),
          column('Subscribers', series(subscribersActive, inSite), { unit: 'locale', decimals: 0 }),
          column('Busiest link', `max by (tenant, site) (${series(utilization, inSite)})`, {
            threshold: thresholds.linkUtilization,
            decimals: 0,
          }),
          column('Voltage', series(siteVoltage, inSite), { unit: 'volt', decimals: 1 }),
          column('Availability 24 h', `1 - ${over('avg', '24h', siteError, inSite)}`, {
            threshold: thresholds.availability,
            decimals: 2,
          }),
        ],
      }),
      map('Map', {
        description:
          'Sites with coordinates, coloured by state. Enter coordinates in the registry to see a site here.',
        shows: `${siteState(inSite)} * on (tenant, site) group_left (latitude, longitude) ${series('mikrotik_site_info', inSite)}`,
        name: 'site',
        words: states.siteState,
        noData: 'no site has coordinates',
      }),
    ]),
    section('Traffic and alerts', 8, [
      timeSeries('Traffic to the Internet', {
        description: 'Traffic of all interfaces with the role uplink: received above, sent below the line.',
        width: 15,
        unit: 'bps',
        shows: [
          line(
            `sum by (tenant, site) (${uplinksOnly(bitsPerSecond('mikrotik_interface_receive_bytes_total', inSite))})`,
            '{{site}} received',
          ),
          line(
            `sum by (tenant, site) (${uplinksOnly(bitsPerSecond('mikrotik_interface_transmit_bytes_total', inSite))})`,
            '{{site}} sent',
            {
              below: true,
            },
          ),
        ],
        noData: 'no interface has the role uplink',
      }),
      bars('Firing alerts', {
        description: 'Alerts that fire now, by severity.',
        shows: `count by (severity) (${series('ALERTS', inSite, { alertstate: 'firing', severity: notMatching('none') })})`,
        legend: '{{severity}}',
        unit: 'locale',
        colours: { critical: 'bad', warning: 'warn', info: 'neutral' },
        noData: 'no alert',
      }),
    ]),
    section('Devices', 10, [
      table('Devices that do not answer', {
        description: 'Infrastructure devices that are down, with the reason that the exporter found.',
        width: 12,
        by: ['device', 'reason'],
        also: ['site', 'tenant'],
        noData: 'Every device of the network in this selection answers.',
        columns: [
          column('Down', `${series('mikrotik_probe_failure', inSite, infrastructure)} == 1`, {
            words: { 1: { text: '▼ DOWN', colour: 'bad' } },
          }),
        ],
      }),
      timeSeries('Devices that answer', {
        description: 'Share of all devices of the tenant that answer, customers included.',
        shows: series(tenantDevicesUp, inTenant),
        legend: 'devices {{tenant}}',
        unit: 'percentunit',
        max: 1,
        noData: 'no device is read yet',
      }),
    ]),
  ],
});
