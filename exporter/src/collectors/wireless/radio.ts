import { whenAsked } from '../../define/asked.ts';
import type { Table } from '../../define/collector.ts';
import {
  bitRate,
  channel,
  channelWidth,
  count,
  dbm,
  decibels,
  kilobitRate,
  kilometres,
  microseconds,
  percent,
  type Row,
  signal,
  text,
} from '../../define/fields.ts';
import { gauge, info, states } from '../../define/metrics.ts';
import { menu, monitor, walk } from '../../define/sources.ts';
import { ifName } from '../../oids/if-mib.ts';
import { interfaceName } from '../../oids/mikrotik-interface-stats.ts';
import * as oid from '../../oids/mikrotik-wireless.ts';
import { ofRadioChains } from './chains.ts';
import { firstGiven, isSet } from '../../define/values.ts';

const radio = monitor('/interface/wireless/monitor', {
  of: menu('/interface/wireless'),
  // a disabled radio reports no numbers
  skip: (row) => isSet(row['disabled']),
  skipProperties: ['disabled'],
  carry: { 'configured-ssid': 'ssid', mode: 'mode', band: 'band' },
  perItem: true,
});

/** Only a station reports in which network it is; an access point makes the one that is configured. */
const withConfiguredSsid = (row: Row): Iterable<Row> => {
  const ssid = firstGiven(row['ssid'], row['configured-ssid']);
  return [ssid === undefined ? row : { ...row, ssid }];
};

const hasAccessPoint = (row: Row): boolean =>
  row['bssid'] !== undefined || row[oid.mtxrWlStatBssid.name] !== undefined;

/** Radios as access points and as stations. */
export const radioTables: readonly Table[] = [
  {
    api: radio,
    snmp: walk(oid.mtxrWlApTable),
    labels: { interface: text('name', interfaceName) },
    expand: { properties: ['configured-ssid'], rows: withConfiguredSsid },
    metrics: [
      info('mikrotik_wireless_interface_info', 'SSID, protocol, mode and configured band of the radio.', {
        ssid: text('ssid', oid.mtxrWlApSsid),
        protocol: text('wireless-protocol'),
        mode: text('mode'),
        band: text('band'),
      }),
      gauge(
        'mikrotik_wireless_channel_width_hertz',
        'Channel width, extension channels included.',
        channelWidth('channel', oid.accessPointChannel),
      ),
      states('mikrotik_wireless_status', 'State of the radio.', {
        label: 'status',
        text: text('status'),
        states: ['running-ap', 'connected-to-ess', 'searching-for-network'],
      }),
      gauge(
        'mikrotik_wireless_ack_timeout_seconds',
        'ACK timeout of the radio.',
        microseconds('current-ack-timeout'),
      ),
      // the menu reports whole kilometres, rounded
      gauge(
        'mikrotik_wireless_distance_meters',
        'Distance of the farthest client, or of the access point, estimated from the ACK timeout.',
        kilometres('current-distance'),
      ),
      states('mikrotik_wireless_nv2_sync_state', 'Synchronisation of the NV2 periods with another radio.', {
        label: 'state',
        text: text('nv2-sync-state'),
        states: ['searching', 'syncing', 'synced'],
      }),
      gauge(
        'mikrotik_wireless_nv2_downlink_ratio',
        'Share of an NV2 period that is used for the downlink.',
        percent('nv2-sync-downlink-ratio'),
      ),
      gauge(
        'mikrotik_wireless_registered_clients',
        'Clients registered on the interface.',
        count('registered-clients', oid.mtxrWlApClientCount),
      ),
      gauge(
        'mikrotik_wireless_authenticated_clients',
        'Clients allowed to pass data.',
        count('authenticated-clients', oid.mtxrWlApAuthClientCount),
      ),
      gauge(
        'mikrotik_wireless_noise_floor_dbm',
        'Noise floor of the channel.',
        dbm('noise-floor', oid.mtxrWlApNoiseFloor),
      ),
      gauge(
        'mikrotik_wireless_transmit_ccq_ratio',
        'Overall transmit CCQ of the radio: share of the bandwidth that carries data.',
        percent('overall-tx-ccq', oid.mtxrWlApOverallTxCCQ),
      ),
      gauge('mikrotik_wireless_frequency_hertz', 'Channel frequency.', channel('channel', oid.mtxrWlApFreq)),
    ],
  },
  {
    api: radio,
    snmp: walk(oid.mtxrWlStatTable),
    labels: { interface: text('name', interfaceName) },
    metrics: [
      whenAsked(
        'access_point',
        info(
          'mikrotik_wireless_station_info',
          'Access point that this station is connected to.',
          {
            access_point: text('bssid', oid.mtxrWlStatBssid),
            radio_name: text('radio-name'),
            routeros_version: text('routeros-version'),
          },
          { when: hasAccessPoint },
        ),
      ),
      gauge(
        'mikrotik_wireless_station_signal_dbm',
        'Access point signal as received by this station.',
        signal('signal-strength', oid.mtxrWlStatStrength),
      ),
      gauge(
        'mikrotik_wireless_station_remote_signal_dbm',
        'Signal of this station as received by the access point.',
        signal('tx-signal-strength'),
      ),
      gauge(
        'mikrotik_wireless_station_estimated_throughput_bytes_per_second',
        'Throughput to the access point that RouterOS expects.',
        kilobitRate('p-throughput'),
      ),
      gauge(
        'mikrotik_wireless_station_signal_to_noise_db',
        'Signal-to-noise ratio.',
        decibels('signal-to-noise'),
      ),
      gauge(
        'mikrotik_wireless_station_transmit_rate_bytes_per_second',
        'Data rate to the access point.',
        bitRate('tx-rate', oid.mtxrWlStatTxRate),
      ),
      gauge(
        'mikrotik_wireless_station_receive_rate_bytes_per_second',
        'Data rate from the access point.',
        bitRate('rx-rate', oid.mtxrWlStatRxRate),
      ),
      gauge(
        'mikrotik_wireless_station_transmit_ccq_ratio',
        'Transmit CCQ to the access point.',
        percent('tx-ccq', oid.mtxrWlStatTxCCQ),
      ),
      gauge(
        'mikrotik_wireless_station_receive_ccq_ratio',
        'Receive CCQ from the access point.',
        percent('rx-ccq', oid.mtxrWlStatRxCCQ),
      ),
    ],
  },
  {
    // over the API, the monitor above has them of access points and stations alike
    snmp: walk(oid.mtxrWlStatTable),
    labels: { interface: text(null, ifName) },
    metrics: [
      info('mikrotik_wireless_interface_info', 'SSID, protocol, mode and configured band of the radio.', {
        ssid: text(null, oid.mtxrWlStatSsid),
        protocol: text(null),
        mode: text(null),
        band: text(null),
      }),
      gauge(
        'mikrotik_wireless_channel_width_hertz',
        'Channel width, extension channels included.',
        channelWidth(null, oid.stationChannel),
      ),
      gauge('mikrotik_wireless_frequency_hertz', 'Channel frequency.', channel(null, oid.mtxrWlStatFreq)),
    ],
  },
  {
    api: radio,
    labels: { interface: text('name'), chain: text('chain') },
    expand: ofRadioChains,
    metrics: [
      gauge(
        'mikrotik_wireless_station_chain_signal_dbm',
        'Access point signal as received by one antenna chain of this station.',
        signal('chain-signal'),
      ),
      gauge(
        'mikrotik_wireless_station_chain_remote_signal_dbm',
        'Signal of this station as received by one antenna chain of the access point.',
        signal('chain-remote-signal'),
      ),
    ],
  },
];
