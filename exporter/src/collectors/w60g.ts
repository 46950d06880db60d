import { defineCollector } from '../define/collector.ts';
import {
  bitRate,
  celsius,
  count,
  dbm,
  degrees,
  flag,
  megahertz,
  metres,
  percent,
  type Row,
  text,
} from '../define/fields.ts';
import { counter, gauge, info, states } from '../define/metrics.ts';
import { menu, monitor, walk } from '../define/sources.ts';
import { highest } from '../define/value-list.ts';
import { interfaceName } from '../oids/mikrotik-interface-stats.ts';
import * as oid from '../oids/mikrotik-w60g.ts';
import { linkRows, madeOfLink, ofLink, withNumbers } from './w60g/links.ts';
import { isSet } from '../define/values.ts';

const skipDisabled = {
  skip: (row: Readonly<Record<string, string>>) => isSet(row['disabled']),
  skipProperties: ['disabled'],
  perItem: true,
};
const radios = menu('/interface/w60g', { isConfigured: true });
const radioMonitor = monitor('/interface/w60g/monitor', { of: radios, ...skipDisabled });
const stations = menu('/interface/w60g/station');
const stationMonitor = monitor('/interface/w60g/station/monitor', { of: stations, ...skipDisabled });

/** A radio with several antenna modules lists their temperatures: the hottest one counts. */
function withHottestModule(row: Row): Row {
  const temperatures = row['rf-temperature'];
  return temperatures === undefined ? row : { ...row, 'rf-temperature': highest(String(temperatures)) };
}

const isConnected = (row: Row): boolean => row[oid.mtxrWl60GConnected.name] === true;
const isStationConnected = (row: Row): boolean => row[oid.mtxrWl60GStaConnected.name] === true;

export default defineCollector({
  name: 'w60g',
  title: 'W60G: 60 GHz radios, their links and stations',
  types: ['ap', 'cpe'],
  notes:
    'Package `wireless`. `mikrotik_w60g_link_` has the links of a radio by the MAC address of the other end, one for ' +
    'each station of an access point; `mikrotik_w60g_station_` the interface of each station on an access point. An ' +
    'access point may report itself as not running while stations are connected (7.24.4). One command for each radio ' +
    'and station. Transmissions, packet errors and temperatures are available over the API only, the distance over ' +
    'SNMP of stations only. Rows: radios, and the stations of each.',
  tables: [
    {
      api: radios,
      snmp: walk(oid.mtxrWl60GTable),
      labels: { interface: text('name', interfaceName) },
      metrics: [
        info('mikrotik_w60g_info', 'Mode and SSID of the radio.', {
          mode: text('mode', oid.mtxrWl60GMode),
          ssid: text('ssid', oid.mtxrWl60GSsid),
        }),
        counter(
          'mikrotik_w60g_beamforming_events_total',
          'Times the beam was formed anew.',
          count('beamforming-event'),
        ),
        counter(
          'mikrotik_w60g_transmit_mpdus_total',
          'Frames sent over the air, including retransmissions.',
          count('tx-mpdu-total'),
        ),
        counter(
          'mikrotik_w60g_transmit_new_mpdus_total',
          'Frames sent for the first time.',
          count('tx-mpdu-new'),
        ),
        counter(
          'mikrotik_w60g_transmit_retry_mpdus_total',
          'Frames sent again because nobody acknowledged them.',
          count('tx-mpdu-retry'),
        ),
        counter('mikrotik_w60g_transmit_ppdus_total', 'Transmissions of the radio.', count('tx-ppdu')),
        counter(
          'mikrotik_w60g_transmit_queued_ppdus_total',
          'Transmissions of the radio from its queue.',
          count('tx-ppdu-from-q'),
        ),
        counter(
          'mikrotik_w60g_transmit_hardware_msdus_total',
          'Packets that the hardware took for transmission.',
          count('tx-io-msdu'),
        ),
        counter(
          'mikrotik_w60g_transmit_software_msdus_total',
          'Packets that the driver took for transmission.',
          count('tx-sw-msdu'),
        ),
        counter(
          'mikrotik_w60g_transmit_firmware_msdus_total',
          'Packets that the firmware of the radio took for transmission.',
          count('tx-fw-msdu'),
        ),
        counter('mikrotik_w60g_receive_ppdus_total', 'Transmissions received.', count('rx-ppdu')),
        counter(
          'mikrotik_w60g_receive_good_mpdus_total',
          'Frames received without error.',
          count('rx-mpdu-crc-ok'),
        ),
        counter(
          'mikrotik_w60g_receive_crc_error_mpdus_total',
          'Frames received with a wrong checksum.',
          count('rx-mpdu-crc-err'),
        ),
      ],
    },
    {
      api: radioMonitor,
      snmp: walk(oid.mtxrWl60GTable),
      resource: {
        name: 'wigig-radios',
        title: '60 GHz radios',
        prefix: 'w60g',
        example: {
          interface: 'wlan60-1',
          connected: true,
          frequency_hertz: 58_320_000_000,
          baseband_temperature_celsius: 61,
          rf_temperature_celsius: 58,
          transmit_packet_error_ratio: 0.01,
        },
      },
      labels: { interface: text('name', interfaceName) },
      expand: { properties: [], rows: (row) => [withHottestModule(row)] },
      metrics: [
        gauge(
          'mikrotik_w60g_connected',
          'Whether the radio has a link.',
          flag('connected', oid.mtxrWl60GConnected),
        ),
        gauge('mikrotik_w60g_frequency_hertz', 'Frequency.', megahertz('frequency', oid.mtxrWl60GFreq)),
        gauge(
          'mikrotik_w60g_transmit_packet_error_ratio',
          'Share of the packets sent that got lost.',
          percent('tx-packet-error-rate'),
        ),
        gauge(
          'mikrotik_w60g_baseband_temperature_celsius',
          'Temperature of the baseband chip.',
          celsius('baseband-temperature'),
        ),
        gauge(
          'mikrotik_w60g_rf_temperature_celsius',
          'Temperature of the antenna module; of several, the hottest.',
          celsius('rf-temperature'),
        ),
      ],
    },
    {
      api: radioMonitor,
      snmp: walk(oid.mtxrWl60GTable, [oid.mtxrWl60GConnected, oid.mtxrWl60GTxSectorInfo], isConnected),
      resource: { name: 'wigig-radios', prefix: 'w60g_link', list: 'links' },
      labels: {
        interface: text('name', interfaceName),
        mac_address: text('remote-address', oid.mtxrWl60GRemote),
      },
      expand: { properties: ofLink, makes: madeOfLink, rows: linkRows },
      metrics: [
        gauge(
          'mikrotik_w60g_link_rssi_dbm',
          'Signal of the other end as received here.',
          dbm('rssi', oid.mtxrWl60GRssi),
        ),
        gauge(
          'mikrotik_w60g_link_signal_quality_ratio',
          'Signal quality.',
          percent('signal', oid.mtxrWl60GSignal),
        ),
        gauge(
          'mikrotik_w60g_link_transmit_mcs',
          'Modulation and coding scheme used to send.',
          count('tx-mcs', oid.mtxrWl60GMcs),
        ),
        gauge(
          'mikrotik_w60g_link_transmit_rate_bytes_per_second',
          'Data rate to the other end.',
          bitRate('rate', oid.mtxrWl60GPhyRate),
        ),
        gauge(
          'mikrotik_w60g_link_transmit_sector',
          'Beam used to send.',
          count('tx-sector', oid.mtxrWl60GTxSector),
        ),
        gauge(
          'mikrotik_w60g_link_transmit_azimuth_degrees',
          'Horizontal direction of the beam: right of the centre is positive.',
          degrees('azimuth'),
        ),
        gauge(
          'mikrotik_w60g_link_transmit_elevation_degrees',
          'Vertical direction of the beam: above the centre is positive.',
          degrees('elevation'),
        ),
        gauge('mikrotik_w60g_link_distance_meters', 'Distance to the other end.', metres('distance')),
      ],
    },
    {
      api: stations,
      labels: { interface: text('name') },
      metrics: [
        info('mikrotik_w60g_station_parent_info', 'Radio of the access point that the station is on.', {
          parent: text('parent'),
        }),
        counter(
          'mikrotik_w60g_station_beamforming_events_total',
          'Times the beam to the station was formed anew.',
          count('beamforming-event'),
        ),
      ],
    },
    {
      api: stationMonitor,
      snmp: walk(oid.mtxrWl60GStaTable),
      resource: {
        name: 'wigig-stations',
        title: 'Stations of 60 GHz access points',
        prefix: 'w60g_station',
        example: {
          interface: 'wlan60-station-1',
          mac_address: '02:4D:28:AA:0E:D3',
          connected: true,
          rssi_dbm: -55,
          signal_quality_ratio: 0.8,
          transmit_mcs: 8,
          transmit_rate_bytes_per_second: 288_750_000,
          transmit_sector: 34,
          distance_meters: 185.45,
        },
      },
      labels: { interface: text('name', interfaceName) },
      metrics: [
        info('mikrotik_w60g_station_info', 'MAC address of the station.', {
          mac_address: text('remote', oid.mtxrWl60GStaRemote),
        }),
        gauge(
          'mikrotik_w60g_station_connected',
          'Whether the station is connected.',
          flag('connected', oid.mtxrWl60GStaConnected),
        ),
      ],
    },
    {
      api: stationMonitor,
      snmp: walk(oid.mtxrWl60GStaTable, [oid.mtxrWl60GStaConnected], isStationConnected),
      resource: { name: 'wigig-stations', prefix: 'w60g_station' },
      labels: { interface: text('name', interfaceName) },
      expand: {
        properties: ['tx-phy-rate', 'tx-sector-info'],
        makes: { rate: ['tx-phy-rate'] },
        makesOverApi: { azimuth: ['tx-sector-info'], elevation: ['tx-sector-info'] },
        rows: (row) => [withNumbers(row)],
      },
      metrics: [
        states('mikrotik_w60g_station_transmit_mode', 'Kind of transmission to the station.', {
          label: 'mode',
          text: text('tx-mode'),
          states: ['dmg'],
        }),
        gauge(
          'mikrotik_w60g_station_rssi_dbm',
          'Signal of the station as received here.',
          dbm('rssi', oid.mtxrWl60GStaRssi),
        ),
        gauge(
          'mikrotik_w60g_station_signal_quality_ratio',
          'Signal quality of the station.',
          percent('signal', oid.mtxrWl60GStaSignal),
        ),
        gauge(
          'mikrotik_w60g_station_transmit_mcs',
          'Modulation and coding scheme used to send to the station.',
          count('tx-mcs', oid.mtxrWl60GStaMcs),
        ),
        gauge(
          'mikrotik_w60g_station_transmit_rate_bytes_per_second',
          'Data rate to the station.',
          bitRate('rate', oid.mtxrWl60GStaPhyRate),
        ),
        gauge(
          'mikrotik_w60g_station_transmit_sector',
          'Beam used to send to the station.',
          count('tx-sector', oid.mtxrWl60GStaTxSector),
        ),
        gauge(
          'mikrotik_w60g_station_transmit_azimuth_degrees',
          'Horizontal direction of the beam to the station: right of the centre is positive.',
          degrees('azimuth'),
        ),
        gauge(
          'mikrotik_w60g_station_transmit_elevation_degrees',
          'Vertical direction of the beam to the station: above the centre is positive.',
          degrees('elevation'),
        ),
        gauge(
          'mikrotik_w60g_station_distance_meters',
          'Distance to the station.',
          metres('distance', oid.mtxrWl60GStaDistance),
        ),
      ],
    },
  ],
});
