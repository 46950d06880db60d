import { receiveBits, transmitBits, utilization } from '../../alert-rules/recording/links.ts';
import {
  deviceMaintenance,
  deviceUnreachable,
  siteMaintenance,
} from '../../alert-rules/recording/reachability.ts';
import { radioClients } from '../../alert-rules/recording/wireless.ts';
import { board, row } from '../../dashboards/language/board.ts';
import { backhaulsWithPeer } from '../../dashboards/language/expressions.ts';
import { pluginPanel } from '../../dashboards/language/plugin-panel.ts';
import { devicesWith, one, site, tenant } from '../../dashboards/language/variables.ts';
import { increase } from '../../promql/functions.ts';
import { customerRoles, customerSide, infrastructure, inSite } from '../../promql/scopes.ts';
import { matching, type Matchers, type MetricName, notMatching, series } from '../../promql/series.ts';

const onSwitch = { ...inSite, device: matching('$switch') } as const satisfies Matchers;
const onAccessPoint = { ...inSite, device: matching('$ap') } as const satisfies Matchers;

const critical = { severity: 'critical' };
const firing = series('ALERTS', inSite, critical, { alertstate: 'firing' });
const ofSites = {
  down: `max by (tenant, site, device) (${series(deviceUnreachable, inSite, infrastructure)})`,
  maintenance: `max by (tenant, site, device) (${series(deviceMaintenance, inSite)})`,
};

/** The same value under the names of the three wireless packages. */
const ofClients = (...metrics: readonly MetricName[]): string =>
  metrics.map((name) => series(name, onAccessPoint)).join(' or ');

const fromAfar = { readFrom: 'wall' };

/** All panels of the plugin on one screen, to be read from 4 m. */
export default board({
  title: 'NOC wall of panels',
  description:
    'The panels of the plugin on one screen: sites by state, open outages, the network, one access point and one switch.',
  variables: [
    tenant,
    site,
    one({
      ...devicesWith(radioClients),
      // Two devices are chosen on this board, so that neither variable is the usual one.
      name: 'ap',
      label: 'Access point',
      description: 'The one whose clients are shown.',
    }),
    one({
      ...devicesWith('mikrotik_interface_rate_bytes_per_second', {
        // Those of an office are access points: they have ports too, and would come first by their name.
        role: notMatching(`${customerRoles}|ap|sector|backhaul|office`),
      }),
      name: 'switch',
      label: 'Switch',
      description: 'The switch or router whose ports are shown.',
    }),
  ],
  range: '1h',
  tags: ['wall'],
  sections: [
    row(11, [
      pluginPanel('Sites', {
        type: 'mikrofleet-fleetstate-panel',
        description: 'Each site with its worst state and how many devices are up or down, the worst first.',
        width: 13,
        shows: ofSites,
        options: { ...fromAfar, summary: true, healthy: true },
      }),
      pluginPanel('Open outages', {
        type: 'mikrofleet-outages-panel',
        description:
          'Critical alerts that fire, the longest first; planned work is marked. Silences of Alertmanager are unknown to Prometheus: only maintenance windows show.',
        width: 11,
        shows: {
          open: `${series('ALERTS_FOR_STATE', inSite, critical)} and ignoring (alertstate) ${firing}`,
          planned: `${series(siteMaintenance, inSite)} == 1`,
          last: `max(max_over_time(timestamp(${firing})[7d:5m]))`,
        },
        options: { ...fromAfar, order: 'longest', known: 'below' },
      }),
    ]),
    row(13, [
      pluginPanel('Network', {
        type: 'mikrofleet-sitemap-panel',
        description: 'Sites at their places and the links between them with their load.',
        width: 9,
        shows: {
          ...ofSites,
          place: series('mikrotik_site_info', inSite),
          upstream: series('mikrotik_site_upstream_info', inSite),
          load: `max by (tenant, site, peer_site) (${backhaulsWithPeer(series(utilization, inSite))})`,
          link: `min by (tenant, site, peer_site) (${backhaulsWithPeer(series('mikrotik_interface_up', inSite))})`,
        },
        options: { ...fromAfar, drawing: 'auto', summary: false, busyFrom: 0.7, fullFrom: 0.9 },
      }),
      pluginPanel('Clients of $ap', {
        type: 'mikrofleet-wirelessclients-panel',
        description: 'Clients of the access point, the weakest first.',
        width: 7,
        shows: {
          signal: ofClients(
            'mikrotik_wireless_client_signal_dbm',
            'mikrotik_wifi_client_signal_dbm',
            'mikrotik_caps_man_client_signal_dbm',
          ),
          name: series('mikrotik_wireless_client_info', onAccessPoint),
          known: `${series('mikrotik_dhcp_lease_info', inSite)} or ${series('mikrotik_interface_mac_info', inSite, customerSide)}`,
        },
        options: { ...fromAfar, goodFrom: -75, weakBelow: -80, weakest: -95, strongest: -40, rates: false },
        noData: 'No client is connected',
      }),
      pluginPanel('Ports of $switch', {
        type: 'mikrofleet-portmap-panel',
        description: 'Ports as on the device: link, speed, power and errors of a day.',
        width: 8,
        shows: {
          up: series('mikrotik_interface_up', onSwitch),
          enabled: series('mikrotik_interface_enabled', onSwitch),
          speed: series('mikrotik_interface_rate_bytes_per_second', onSwitch),
          best: series('mikrotik_interface_best_rate_bytes_per_second', onSwitch),
          poe: series('mikrotik_poe_out_power_watts', onSwitch),
          errors: `${increase('mikrotik_interface_receive_errors_total', '24h', onSwitch)} + ${increase('mikrotik_interface_transmit_errors_total', '24h', onSwitch)}`,
          received: series(receiveBits, onSwitch),
          sent: series(transmitBits, onSwitch),
        },
        options: { ...fromAfar, board: '', lines: 'auto', traffic: false, legend: true },
        noData: 'No ports of a device in this selection',
      }),
    ]),
  ],
});
