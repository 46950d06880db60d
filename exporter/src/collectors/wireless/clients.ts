import { whenAsked } from '../../define/asked.ts';
import type { Table } from '../../define/collector.ts';
import {
  bitRate,
  bytes,
  count,
  decibels,
  duration,
  flag,
  kilobitRate,
  kilometres,
  limit,
  microseconds,
  percent,
  rx,
  signal,
  text,
  tx,
} from '../../define/fields.ts';
import { counter, gauge, info, rows } from '../../define/metrics.ts';
import { indexOf } from '../../define/oid-set.ts';
import { menu, walk } from '../../define/sources.ts';
import { interfaceName } from '../../oids/mikrotik-interface-stats.ts';
import * as oid from '../../oids/mikrotik-wireless.ts';
import { chainObjects, ofClientChains } from './chains.ts';

const clients = menu('/interface/wireless/registration-table');

/** The registration table: clients of an access point, or the access point of a station. */
export const clientTables: readonly Table[] = [
  {
    api: clients,
    snmp: walk(oid.mtxrWlRtabTable),
    resource: { name: 'wireless-clients', prefix: 'wireless_client', constants: { stack: 'wireless' } },
    labels: {
      interface: text('interface', interfaceName),
      mac_address: text('mac-address', indexOf(oid.mtxrWlRtabTable, 'mac')),
    },
    metrics: [
      info(
        'mikrotik_wireless_client_info',
        'Radio name, comment of the access list, RouterOS version, VLAN and authentication of the client.',
        {
          comment: text('comment'),
          radio_name: text('radio-name', oid.mtxrWlRtabRadioName),
          routeros_version: text('routeros-version', oid.mtxrWlRtabRouterOSVersion),
          vlan_id: text('vlan-id'),
          authentication: text('authentication-type'),
        },
      ),
      gauge(
        'mikrotik_wireless_client_authorized',
        'Whether the client is allowed to pass data.',
        flag('802.1x-port-enabled'),
      ),
      gauge('mikrotik_wireless_client_wds', 'Whether the link is a WDS link.', flag('wds')),
      gauge(
        'mikrotik_wireless_client_bridge',
        'Whether the client is in bridge mode: it bridges what is behind it without WDS.',
        flag('bridge'),
      ),
      whenAsked(
        'identities',
        info(
          'mikrotik_wireless_client_identity_info',
          'EAP identity of the client: the name a person logs in with.',
          { eap_identity: text('eap-identity') },
          { when: (row) => (row['eap-identity'] ?? '') !== '' },
        ),
      ),
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
      // bit/s, from the access list or the default of the radio; not sent where there is none
      gauge(
        'mikrotik_wireless_client_transmit_limit_bytes_per_second',
        'Most that is sent to the client, by the access list; infinite or missing without a limit.',
        limit(bitRate('ap-tx-limit')),
      ),
      gauge(
        'mikrotik_wireless_client_receive_limit_bytes_per_second',
        'Most that the client sends, by the access list; RouterOS clients only, infinite or missing without a limit.',
        limit(bitRate('client-tx-limit')),
      ),
      // above 1 on some chips: RouterOS reports more than 100%
      gauge('mikrotik_wireless_client_transmit_ccq_ratio', 'Transmit CCQ to the client.', percent('tx-ccq')),
      gauge('mikrotik_wireless_client_receive_ccq_ratio', 'Receive CCQ from the client.', percent('rx-ccq')),
      // the menu reports whole kilometres, rounded
      gauge(
        'mikrotik_wireless_client_distance_meters',
        'Distance estimated from the ACK timeout.',
        kilometres('distance'),
      ),
      gauge(
        'mikrotik_wireless_client_ack_timeout_seconds',
        'ACK timeout used for the client.',
        microseconds('ack-timeout'),
      ),
      gauge(
        'mikrotik_wireless_client_estimated_throughput_bytes_per_second',
        'Throughput to the client that RouterOS expects.',
        kilobitRate('p-throughput'),
      ),
      // NV2 only; close clients have a small negative value
      gauge(
        'mikrotik_wireless_client_tdma_timing_offset_seconds',
        'Offset of the transmissions of the client: about twice the propagation delay.',
        microseconds('tdma-timing-offset'),
      ),
      gauge(
        'mikrotik_wireless_client_tdma_transmit_unit_bytes',
        'Size of the units sent in which loss is detected: larger is better.',
        bytes('tdma-tx-size'),
      ),
      gauge(
        'mikrotik_wireless_client_tdma_receive_unit_bytes',
        'Size of the units received in which loss is detected.',
        bytes('tdma-rx-size'),
      ),
      gauge(
        'mikrotik_wireless_client_tdma_retransmissions',
        'Retransmissions in NV2, as RouterOS reports them; the manual does not state the unit.',
        count('tdma-retx'),
      ),
      gauge(
        'mikrotik_wireless_client_tdma_window_full',
        'Full transmit windows in NV2, as RouterOS reports them; the manual does not state the unit.',
        count('tdma-winfull'),
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
      counter('mikrotik_wireless_client_receive_frames_total', 'Frames received.', count(rx('frames'))),
      counter(
        'mikrotik_wireless_client_receive_hardware_frames_total',
        'Frames received, including those sent again.',
        count(rx('hw-frames')),
      ),
      counter(
        'mikrotik_wireless_client_transmit_frame_bytes_total',
        'Bytes of the frames queued for transmission.',
        bytes(tx('frame-bytes')),
      ),
      counter(
        'mikrotik_wireless_client_receive_frame_bytes_total',
        'Bytes of the frames received.',
        bytes(rx('frame-bytes')),
      ),
      counter(
        'mikrotik_wireless_client_transmit_hardware_frame_bytes_total',
        'Bytes of the frames sent, including retransmissions.',
        bytes(tx('hw-frame-bytes')),
      ),
      counter(
        'mikrotik_wireless_client_receive_hardware_frame_bytes_total',
        'Bytes of the frames received, including those sent again.',
        bytes(rx('hw-frame-bytes')),
      ),
      counter(
        'mikrotik_wireless_client_transmit_timed_out_frames_total',
        'Frames that were never acknowledged.',
        count('tx-frames-timed-out'),
      ),
      rows('mikrotik_wireless_clients', 'Clients in the registration table.', {
        interface: text('interface', interfaceName),
      }),
    ],
  },
  {
    api: clients,
    snmp: walk(oid.mtxrWlRtabTable, chainObjects),
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
    expand: ofClientChains,
    metrics: [
      gauge(
        'mikrotik_wireless_client_chain_signal_dbm',
        'Client signal as received by one antenna chain.',
        signal('chain-signal'),
      ),
      gauge(
        'mikrotik_wireless_client_chain_evm_db',
        'Error vector magnitude of the client as received by one antenna chain.',
        decibels('chain-evm'),
      ),
      gauge(
        'mikrotik_wireless_client_chain_remote_evm_db',
        'Error vector magnitude of the local signal as received by one antenna chain of the client.',
        decibels('chain-remote-evm'),
      ),
      gauge(
        'mikrotik_wireless_client_chain_remote_signal_dbm',
        'Local signal as received by one antenna chain of the client.',
        signal('chain-remote-signal'),
      ),
    ],
  },
];
