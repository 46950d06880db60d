import { whenAsked } from '../define/asked.ts';
import { defineCollector } from '../define/collector.ts';
import {
  bitRate,
  bytes,
  channel,
  channelWidth,
  count,
  dbm,
  duration,
  flag,
  flagOrFalse,
  rx,
  signal,
  text,
  tx,
} from '../define/fields.ts';
import { counter, gauge, info, rows, states } from '../define/metrics.ts';
import { menu, monitor, walk } from '../define/sources.ts';
import { interfaceName } from '../oids/mikrotik-interface-stats.ts';
import * as oid from '../oids/mikrotik-wireless.ts';
import { linkTable, withStrongestLink } from './wifi/links.ts';
import { named, registrationTable, withoutInterface } from './wifi/menus.ts';
import { isSet } from '../define/values.ts';

export default defineCollector({
  name: 'wifi',
  title: 'WiFi (new package): radios and registration table',
  types: ['router', 'ap', 'cpe', 'lte'],
  notes:
    'Packages wifi-qcom, wifi-qcom-ac and wifiwave2. They report no noise floor, signal-to-noise ratio or CCQ. One ' +
    'command for each radio. An interface of CAPsMAN stays when its access point vanishes, and is then not bound. Rows: interfaces, radios and clients.',
  options: {
    access_point:
      'Add the MAC address of the access point as labels of a station: each time it moves to another access point makes a new series.',
    identities:
      'Add the EAP identity of clients that log in with 802.1X (API only). It names a person: mind who can read the metrics.',
  },
  tables: [
    {
      api: menu(named('')),
      snmp: walk(oid.mtxrWifiInterfaces),
      labels: { interface: text('name', oid.mtxrWifiInterfacesName) },
      metrics: [
        info('mikrotik_wifi_interface_info', 'SSID, mode, radio and access point of the interface.', {
          ssid: text('configuration.ssid', oid.mtxrWifiInterfacesSsid),
          mode: text('configuration.mode'),
          master_interface: text('master-interface'),
          radio_mac: text('radio-mac', undefined, (mac) => mac.toUpperCase()),
          cap: text('cap', undefined, withoutInterface),
        }),
        gauge(
          'mikrotik_wifi_interface_bound',
          'Whether the radio of the interface is there: of CAPsMAN, whether its access point is connected.',
          flagOrFalse('bound'),
        ),
        gauge(
          'mikrotik_wifi_interface_inactive',
          'Whether the interface is inactive although it is enabled.',
          flagOrFalse('inactive'),
        ),
      ],
    },
    {
      snmp: walk(oid.mtxrWifiInterfaces),
      labels: { interface: text(null, oid.mtxrWifiInterfacesName) },
      metrics: [gauge('mikrotik_wifi_frequency_hertz', 'Channel frequency.', channel(null, oid.wifiChannel))],
    },
    {
      api: menu(named('/radio'), { onlyWith: ['/interface/wifi', '/interface/wifi/capsman/remote-cap'] }),
      labels: { radio_mac: text('radio-mac', undefined, (mac) => mac.toUpperCase()) },
      metrics: [
        info('mikrotik_wifi_radio_info', 'Interface, access point, hardware and country of the radio.', {
          interface: text('interface'),
          cap: text('cap', undefined, withoutInterface),
          hardware: text('hw-type'),
          country: text('current-country'),
          afc_deployment: text('afc-deployment'),
        }),
        gauge(
          'mikrotik_wifi_radio_local',
          'Whether the radio is in this device and not in an access point of CAPsMAN.',
          flagOrFalse('local'),
        ),
        gauge('mikrotik_wifi_radio_clients_limit', 'Clients the radio can serve.', count('max-peers')),
        gauge(
          'mikrotik_wifi_radio_regulatory_power_dbm',
          'Highest transmit power that the country allows on the channel.',
          dbm('current-max-reg-power'),
        ),
      ],
    },
    {
      api: monitor(named('/monitor'), {
        of: menu(named('')),
        skip: (row) => isSet(row['disabled']),
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
        states('mikrotik_wifi_interface_state', 'State of the interface.', {
          label: 'state',
          text: text('state'),
          states: ['running'],
        }),
        whenAsked(
          'access_point',
          info(
            'mikrotik_wifi_station_info',
            'Access point that this station is connected to.',
            { access_point: text('ap-address') },
            { when: (row) => row['ap-address'] !== undefined },
          ),
        ),
        states(
          'mikrotik_wifi_afc_status',
          'State of the frequency coordination that 6 GHz outdoors requires.',
          {
            label: 'status',
            text: text('afc-status'),
            states: [],
          },
        ),
        gauge('mikrotik_wifi_frequency_hertz', 'Channel frequency.', channel('channel')),
        gauge(
          'mikrotik_wifi_channel_width_hertz',
          'Channel width, extension channels included.',
          channelWidth('channel'),
        ),
        gauge('mikrotik_wifi_transmit_power_dbm', 'Transmit power of the radio.', signal('tx-power')),
      ],
    },
    {
      api: registrationTable,
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
          vlan_id: text('vlan-id', oid.mtxrWifiRegistrationVlanId),
        }),
        whenAsked(
          'identities',
          info(
            'mikrotik_wifi_client_identity_info',
            'EAP identity of the client: the name a person logs in with.',
            { eap_identity: text('eap-identity') },
            { when: (row) => (row['eap-identity'] ?? '') !== '' },
          ),
        ),
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
          'mikrotik_wifi_client_transmit_throughput_bytes_per_second',
          'Current traffic to the client.',
          bitRate('tx-bits-per-second', oid.mtxrWifiRegistrationTxBitsPerSecond),
        ),
        gauge(
          'mikrotik_wifi_client_receive_throughput_bytes_per_second',
          'Current traffic from the client.',
          bitRate('rx-bits-per-second', oid.mtxrWifiRegistrationRxBitsPerSecond),
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
    linkTable,
  ],
});
