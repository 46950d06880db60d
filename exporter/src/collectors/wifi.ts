import { defineCollector } from '../define/collector.ts';
import {
  bitRate,
  bytes,
  channel,
  count,
  duration,
  flag,
  type Row,
  rx,
  signal,
  text,
  tx,
} from '../define/fields.ts';
import { counter, gauge, info, rows } from '../define/metrics.ts';
import { menu, monitor, walk } from '../define/sources.ts';
import { highest, listOf } from '../define/value-list.ts';
import { interfaceName } from '../oids/mikrotik-interface-stats.ts';
import * as oid from '../oids/mikrotik-wireless.ts';

/** 7.13 renamed the menu of the package. */
const named = (tail: string): readonly string[] => [`/interface/wifi${tail}`, `/interface/wifiwave2${tail}`];

/** A Wi-Fi 7 client is one row with a comma-separated list, one value per link (7.25): the strongest link counts. */
function withStrongestLink(row: Row): Row {
  return row['signal'] === undefined ? row : { ...row, signal: highest(String(row['signal'])) };
}

/** What is made of the lists; `signal-per-link` is the newer name of the list in `signal`. */
const ofLink: Readonly<Record<string, string>> = {
  signal: 'link-signal',
  'signal-per-link': 'link-signal',
  'tx-rate-per-link': 'link-tx-rate',
  'rx-rate-per-link': 'link-rx-rate',
  'tx-bytes-per-link': 'link-tx-bytes',
  'rx-bytes-per-link': 'link-rx-bytes',
};

/** A row for each link of a client that has several. */
function* linkRows(row: Row): Iterable<Row> {
  const radios = listOf(String(row['mld-interfaces'] ?? '')) ?? [];
  const { interface: name = '', 'mac-address': mac = '' } = row;
  const links: Record<string, Row[string]>[] = [];
  for (const [property, made] of Object.entries(ofLink)) {
    listOf(String(row[property] ?? ''))?.forEach((value, i) => {
      links[i] ??= { interface: name, 'mac-address': mac, link: radios[i] ?? String(i + 1) };
      links[i][made] = value;
    });
  }
  yield* links;
}

export default defineCollector({
  name: 'wifi',
  title: 'WiFi (new package): radios and registration table',
  types: ['router', 'ap', 'cpe', 'lte'],
  notes:
    'Packages wifi-qcom, wifi-qcom-ac and wifiwave2. They report no noise floor, signal-to-noise ratio or CCQ.',
  tables: [
    {
      api: monitor(named('/monitor'), {
        of: menu(named('')),
        skip: (row) => row['disabled'] === 'true' || row['disabled'] === 'yes',
        skipProperties: ['disabled'],
        perItem: true,
      }),
      labels: { interface: text('name') },
      metrics: [
        gauge(
          'mikrotik_wifi_registered_clients',
          'Clients registered on the interface.',
          count('registered-peers'),
        ),
        gauge('mikrotik_wifi_authorized_clients', 'Clients allowed to pass data.', count('authorized-peers')),
        gauge('mikrotik_wifi_frequency_hertz', 'Channel frequency.', channel('channel')),
        gauge('mikrotik_wifi_transmit_power_dbm', 'Transmit power of the radio.', signal('tx-power')),
      ],
    },
    {
      api: menu(named('/registration-table')),
      snmp: walk(oid.mtxrWifiRegistrationTable),
      resource: {
        name: 'wireless-clients',
        title: 'Wireless clients of all stacks',
        prefix: 'wifi_client',
        constants: { stack: 'wifi' },
        example: {
          stack: 'wifi',
          interface: 'wifi1',
          mac_address: '02:98:50:76:A5:A3',
          ssid: 'acme-office',
          band: '5ghz-ax',
          authentication: 'wpa2-psk',
          signal_dbm: -60,
          transmit_rate_bytes_per_second: 58_480_000,
          receive_rate_bytes_per_second: 46_784_000,
          authorized: true,
          uptime_seconds: 118_022,
          last_activity_age_seconds: 3.767,
          transmit_bytes: 26_770_298_564,
          receive_bytes: 3_824_328_366,
          transmit_packets: 29_744_776,
          receive_packets: 13_658_315,
        },
      },
      labels: {
        interface: text('interface', interfaceName),
        mac_address: text('mac-address', oid.mtxrWifiRegistrationMacAddress),
      },
      expand: { properties: [], rows: (row) => [withStrongestLink(row)] },
      metrics: [
        info('mikrotik_wifi_client_info', 'SSID, band and authentication of the client.', {
          ssid: text('ssid', oid.mtxrWifiRegistrationSsid),
          band: text('band', oid.mtxrWifiRegistrationBand),
          authentication: text('auth-type', oid.mtxrWifiRegistrationAuthType),
        }),
        gauge(
          'mikrotik_wifi_client_signal_dbm',
          'Client signal as received here; with several links, the strongest.',
          signal('signal', oid.mtxrWifiRegistrationSignal),
        ),
        gauge(
          'mikrotik_wifi_client_transmit_rate_bytes_per_second',
          'Data rate to the client.',
          bitRate('tx-rate', oid.mtxrWifiRegistrationTxRate),
        ),
        gauge(
          'mikrotik_wifi_client_receive_rate_bytes_per_second',
          'Data rate from the client.',
          bitRate('rx-rate', oid.mtxrWifiRegistrationRxRate),
        ),
        gauge(
          'mikrotik_wifi_client_authorized',
          'Whether the client is allowed to pass data.',
          flag('authorized', oid.mtxrWifiRegistrationAuthorized),
        ),
        gauge(
          'mikrotik_wifi_client_uptime_seconds',
          'Time since the client registered.',
          duration('uptime', oid.mtxrWifiRegistrationUptime),
        ),
        gauge(
          'mikrotik_wifi_client_last_activity_age_seconds',
          'Time since the last frame from the client.',
          duration('last-activity'),
        ),
        counter(
          'mikrotik_wifi_client_transmit_bytes_total',
          'Bytes sent to the client.',
          bytes(tx('bytes'), oid.mtxrWifiRegistrationTxBytes),
        ),
        counter(
          'mikrotik_wifi_client_receive_bytes_total',
          'Bytes received from the client.',
          bytes(rx('bytes'), oid.mtxrWifiRegistrationRxBytes),
        ),
        counter(
          'mikrotik_wifi_client_transmit_packets_total',
          'Packets sent to the client.',
          count(tx('packets'), oid.mtxrWifiRegistrationTxPackets),
        ),
        counter(
          'mikrotik_wifi_client_receive_packets_total',
          'Packets received from the client.',
          count(rx('packets'), oid.mtxrWifiRegistrationRxPackets),
        ),
        rows('mikrotik_wifi_clients', 'Clients in the registration table.', {
          interface: text('interface', interfaceName),
        }),
      ],
    },
    {
      api: menu(named('/registration-table')),
      resource: {
        name: 'wireless-clients',
        prefix: 'wifi_client_link',
        constants: { stack: 'wifi' },
        list: 'links',
      },
      labels: {
        interface: text('interface'),
        mac_address: text('mac-address'),
        // the radio; a number where the device does not name it
        link: text('link'),
      },
      expand: {
        properties: ['mld-interfaces', ...Object.keys(ofLink)],
        makes: ['link', ...Object.values(ofLink)],
        rows: linkRows,
      },
      metrics: [
        gauge(
          'mikrotik_wifi_client_link_signal_dbm',
          'Client signal on one link of a multi-link client.',
          signal('link-signal'),
        ),
        gauge(
          'mikrotik_wifi_client_link_transmit_rate_bytes_per_second',
          'Data rate to the client on one link.',
          bitRate('link-tx-rate'),
        ),
        gauge(
          'mikrotik_wifi_client_link_receive_rate_bytes_per_second',
          'Data rate from the client on one link.',
          bitRate('link-rx-rate'),
        ),
        counter(
          'mikrotik_wifi_client_link_transmit_bytes_total',
          'Bytes sent to the client on one link.',
          bytes('link-tx-bytes'),
        ),
        counter(
          'mikrotik_wifi_client_link_receive_bytes_total',
          'Bytes received from the client on one link.',
          bytes('link-rx-bytes'),
        ),
      ],
    },
  ],
});
