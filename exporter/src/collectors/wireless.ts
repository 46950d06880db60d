import { defineCollector, type Table } from '../define/collector.ts';
import {
  bitRate,
  bytes,
  channel,
  count,
  dbm,
  decibels,
  duration,
  kilometres,
  percent,
  type Row,
  rx,
  signal,
  text,
  tx,
} from '../define/fields.ts';
import { counter, gauge, info, rows } from '../define/metrics.ts';
import { indexOf, type OidObject } from '../define/oid-set.ts';
import { menu, monitor, walk } from '../define/sources.ts';
import { ifName } from '../oids/if-mib.ts';
import { interfaceName } from '../oids/mikrotik-interface-stats.ts';
import * as oid from '../oids/mikrotik-wireless.ts';

const radio = monitor('/interface/wireless/monitor', {
  of: menu('/interface/wireless'),
  // a disabled radio reports no numbers
  skip: (row) => row['disabled'] === 'true' || row['disabled'] === 'yes',
  skipProperties: ['disabled'],
  perItem: true,
});

/** The signal of each antenna chain, as received here and by the other end; SNMP has three chains. */
const chains: readonly (readonly [received: OidObject, sent: OidObject] | readonly [])[] = [
  [oid.mtxrWlRtabRxStrengthCh0, oid.mtxrWlRtabTxStrengthCh0],
  [oid.mtxrWlRtabRxStrengthCh1, oid.mtxrWlRtabTxStrengthCh1],
  [oid.mtxrWlRtabRxStrengthCh2, oid.mtxrWlRtabTxStrengthCh2],
  [],
];

function* chainRows(row: Row): Iterable<Row> {
  for (const [chain, [received, sent]] of chains.entries()) {
    const here = row[`signal-strength-ch${chain}`] ?? row[received?.name ?? ''];
    const there = row[`tx-signal-strength-ch${chain}`] ?? row[sent?.name ?? ''];
    if (here === undefined && there === undefined) continue;
    yield {
      ...row,
      chain,
      ...(here === undefined ? {} : { 'chain-signal': here }),
      ...(there === undefined ? {} : { 'chain-remote-signal': there }),
    };
  }
}

const ofChains: Table['expand'] = {
  properties: chains.flatMap((_, chain) => [`signal-strength-ch${chain}`, `tx-signal-strength-ch${chain}`]),
  makes: ['chain', 'chain-signal', 'chain-remote-signal'],
  rows: chainRows,
};

const clients = menu('/interface/wireless/registration-table');

export default defineCollector({
  name: 'wireless',
  title: 'Wireless (legacy package): radios and registration table',
  types: ['router', 'ap', 'cpe', 'lte'],
  notes:
    'Package `wireless`, optional from 7.13 on. Remote signal, distance and CCQ of clients are available over the ' +
    'API only.',
  tables: [
    {
      api: radio,
      snmp: walk(oid.mtxrWlApTable),
      labels: { interface: text('name', interfaceName) },
      metrics: [
        info('mikrotik_wireless_interface_info', 'SSID and protocol of the radio.', {
          ssid: text('ssid', oid.mtxrWlApSsid),
          protocol: text('wireless-protocol'),
        }),
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
        gauge(
          'mikrotik_wireless_frequency_hertz',
          'Channel frequency.',
          channel('channel', oid.mtxrWlApFreq),
        ),
      ],
    },
    {
      api: radio,
      snmp: walk(oid.mtxrWlStatTable),
      labels: { interface: text('name', interfaceName) },
      metrics: [
        gauge(
          'mikrotik_wireless_station_signal_dbm',
          'Access point signal as received by this station.',
          signal('signal-strength', oid.mtxrWlStatStrength),
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
        info('mikrotik_wireless_interface_info', 'SSID and protocol of the radio.', {
          ssid: text(null, oid.mtxrWlStatSsid),
          protocol: text(null),
        }),
        gauge('mikrotik_wireless_frequency_hertz', 'Channel frequency.', channel(null, oid.mtxrWlStatFreq)),
      ],
    },
    {
      api: clients,
      snmp: walk(oid.mtxrWlRtabTable),
      resource: { name: 'wireless-clients', prefix: 'wireless_client', constants: { stack: 'wireless' } },
      labels: {
        interface: text('interface', interfaceName),
        mac_address: text('mac-address', indexOf(oid.mtxrWlRtabTable, 'mac')),
      },
      metrics: [
        info('mikrotik_wireless_client_info', 'Radio name and RouterOS version of a MikroTik client.', {
          radio_name: text('radio-name', oid.mtxrWlRtabRadioName),
          routeros_version: text('routeros-version', oid.mtxrWlRtabRouterOSVersion),
        }),
        gauge(
          'mikrotik_wireless_client_signal_dbm',
          'Client signal as received here.',
          signal('signal-strength', oid.mtxrWlRtabStrength),
        ),
        gauge(
          'mikrotik_wireless_client_remote_signal_dbm',
          'Local signal as received by the client.',
          signal('tx-signal-strength', oid.mtxrWlRtabTxStrength),
        ),
        gauge(
          'mikrotik_wireless_client_signal_to_noise_db',
          'Signal-to-noise ratio.',
          decibels('signal-to-noise', oid.mtxrWlRtabSignalToNoise),
        ),
        gauge(
          'mikrotik_wireless_client_transmit_rate_bytes_per_second',
          'Data rate to the client.',
          bitRate('tx-rate', oid.mtxrWlRtabTxRate),
        ),
        gauge(
          'mikrotik_wireless_client_receive_rate_bytes_per_second',
          'Data rate from the client.',
          bitRate('rx-rate', oid.mtxrWlRtabRxRate),
        ),
        // above 1 on some chips: RouterOS reports more than 100%
        gauge(
          'mikrotik_wireless_client_transmit_ccq_ratio',
          'Transmit CCQ to the client.',
          percent('tx-ccq'),
        ),
        gauge(
          'mikrotik_wireless_client_receive_ccq_ratio',
          'Receive CCQ from the client.',
          percent('rx-ccq'),
        ),
        // the menu reports whole kilometres, rounded
        gauge(
          'mikrotik_wireless_client_distance_meters',
          'Distance estimated from the ACK timeout.',
          kilometres('distance'),
        ),
        gauge(
          'mikrotik_wireless_client_uptime_seconds',
          'Time since the client registered.',
          duration('uptime', oid.mtxrWlRtabUptime),
        ),
        gauge(
          'mikrotik_wireless_client_last_activity_age_seconds',
          'Time since the last frame from the client.',
          duration('last-activity'),
        ),
        counter(
          'mikrotik_wireless_client_transmit_bytes_total',
          'Bytes sent to the client.',
          bytes(tx('bytes'), oid.mtxrWlRtabTxBytes),
        ),
        counter(
          'mikrotik_wireless_client_receive_bytes_total',
          'Bytes received from the client.',
          bytes(rx('bytes'), oid.mtxrWlRtabRxBytes),
        ),
        counter(
          'mikrotik_wireless_client_transmit_packets_total',
          'Packets sent to the client.',
          count(tx('packets'), oid.mtxrWlRtabTxPackets),
        ),
        counter(
          'mikrotik_wireless_client_receive_packets_total',
          'Packets received from the client.',
          count(rx('packets'), oid.mtxrWlRtabRxPackets),
        ),
        // hardware frames minus frames: retransmissions
        counter(
          'mikrotik_wireless_client_transmit_frames_total',
          'Frames queued for transmission.',
          count(tx('frames')),
        ),
        counter(
          'mikrotik_wireless_client_transmit_hardware_frames_total',
          'Frames sent, including retransmissions.',
          count(tx('hw-frames')),
        ),
        rows('mikrotik_wireless_clients', 'Clients in the registration table.', {
          interface: text('interface', interfaceName),
        }),
      ],
    },
    {
      api: radio,
      labels: { interface: text('name'), chain: text('chain') },
      expand: ofChains,
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
    {
      api: clients,
      snmp: walk(oid.mtxrWlRtabTable, chains.flat()),
      resource: {
        name: 'wireless-clients',
        prefix: 'wireless_client_chain',
        constants: { stack: 'wireless' },
        list: 'chains',
      },
      labels: {
        interface: text('interface', interfaceName),
        mac_address: text('mac-address', indexOf(oid.mtxrWlRtabTable, 'mac')),
        chain: text('chain'),
      },
      expand: ofChains,
      metrics: [
        gauge(
          'mikrotik_wireless_client_chain_signal_dbm',
          'Client signal as received by one antenna chain.',
          signal('chain-signal'),
        ),
        gauge(
          'mikrotik_wireless_client_chain_remote_signal_dbm',
          'Local signal as received by one antenna chain of the client.',
          signal('chain-remote-signal'),
        ),
      ],
    },
  ],
});
