import { count, word } from '../../define/fields.ts';
import { counter, gauge, type Metric } from '../../define/metrics.ts';
import type { OidObject } from '../../define/oid-set.ts';
import * as stats from '../../oids/mikrotik-interface-stats.ts';

/** A counter of the menu and of the MIB; which of them a port has depends on its chip. */
const frames = (
  name: `mikrotik_ethernet_${string}_total`,
  help: string,
  property: string,
  object?: OidObject,
): Metric => counter(name, help, count(property, object));

/** Frames that were damaged, refused or late: the faults of cables, modules, duplex and buffers. */
export const ethernetErrors: readonly Metric[] = [
  frames(
    'mikrotik_ethernet_receive_fcs_errors_total',
    'Frames received with a bad frame check sequence.',
    'rx-fcs-error',
    stats.mtxrInterfaceStatsRxFCSError,
  ),
  frames(
    'mikrotik_ethernet_receive_align_errors_total',
    'Frames received with an alignment error.',
    'rx-align-error',
    stats.mtxrInterfaceStatsRxAlignError,
  ),
  frames(
    'mikrotik_ethernet_receive_code_errors_total',
    'Frames received with an invalid line code.',
    'rx-code-error',
    stats.mtxrInterfaceStatsRxCodeError,
  ),
  frames(
    'mikrotik_ethernet_receive_carrier_errors_total',
    'Frames received with a carrier error.',
    'rx-carrier-error',
    stats.mtxrInterfaceStatsRxCarrierError,
  ),
  frames(
    'mikrotik_ethernet_receive_length_errors_total',
    'Frames received whose length differs from their length field.',
    'rx-length-error',
    stats.mtxrInterfaceStatsRxLengthError,
  ),
  frames(
    'mikrotik_ethernet_receive_unknown_opcodes_total',
    'Control frames received with an unknown operation code.',
    'rx-unknown-op',
    stats.mtxrInterfaceStatsRxUnknownOp,
  ),
  frames(
    'mikrotik_ethernet_receive_fragments_total',
    'Fragments received.',
    'rx-fragment',
    stats.mtxrInterfaceStatsRxFragment,
  ),
  frames(
    'mikrotik_ethernet_receive_jabbers_total',
    'Frames received that were too long and damaged.',
    'rx-jabber',
    stats.mtxrInterfaceStatsRxJabber,
  ),
  frames(
    'mikrotik_ethernet_receive_overflows_total',
    'Frames lost to receive buffer overflow.',
    'rx-overflow',
    stats.mtxrInterfaceStatsRxOverflow,
  ),
  frames(
    'mikrotik_ethernet_receive_drops_total',
    'Received frames dropped by the chip.',
    'rx-drop',
    stats.mtxrInterfaceStatsRxDrop,
  ),
  frames(
    'mikrotik_ethernet_receive_too_long_total',
    'Frames received that were too long.',
    'rx-too-long',
    stats.mtxrInterfaceStatsRxTooLong,
  ),
  frames(
    'mikrotik_ethernet_receive_too_short_total',
    'Frames received that were too short.',
    'rx-too-short',
    stats.mtxrInterfaceStatsRxTooShort,
  ),
  frames(
    'mikrotik_ethernet_receive_ip_header_checksum_errors_total',
    'Packets received with a bad IP header checksum.',
    'rx-ip-header-checksum-error',
  ),
  frames(
    'mikrotik_ethernet_receive_tcp_checksum_errors_total',
    'Packets received with a bad TCP checksum.',
    'rx-tcp-checksum-error',
  ),
  frames(
    'mikrotik_ethernet_receive_udp_checksum_errors_total',
    'Packets received with a bad UDP checksum.',
    'rx-udp-checksum-error',
  ),
  frames(
    'mikrotik_ethernet_receive_error_events_total',
    'Errors of the receiver, as the chip counts them.',
    'rx-error-events',
  ),
  frames(
    'mikrotik_ethernet_receive_pauses_total',
    'Pause frames received.',
    'rx-pause',
    stats.mtxrInterfaceStatsRxPause,
  ),
  frames(
    'mikrotik_ethernet_transmit_pauses_total',
    'Pause frames sent.',
    'tx-pause',
    stats.mtxrInterfaceStatsTxPause,
  ),
  frames(
    'mikrotik_ethernet_transmit_fcs_errors_total',
    'Frames sent with a bad frame check sequence.',
    'tx-fcs-error',
    stats.mtxrInterfaceStatsTxFCSError,
  ),
  frames(
    'mikrotik_ethernet_transmit_fragments_total',
    'Fragments sent.',
    'tx-fragment',
    stats.mtxrInterfaceStatsTxFragment,
  ),
  frames(
    'mikrotik_ethernet_transmit_jabbers_total',
    'Frames sent that were too long and damaged.',
    'tx-jabber',
    stats.mtxrInterfaceStatsTxJabber,
  ),
  frames(
    'mikrotik_ethernet_transmit_underruns_total',
    'Frames not sent because their data came too late.',
    'tx-underrun',
    stats.mtxrInterfaceStatsTxUnderrun,
  ),
  frames(
    'mikrotik_ethernet_transmit_drops_total',
    'Frames dropped by the chip before transmission.',
    'tx-drop',
    stats.mtxrInterfaceStatsTxDrop,
  ),
  frames(
    'mikrotik_ethernet_transmit_too_long_total',
    'Frames not sent because they were too long.',
    'tx-too-long',
    stats.mtxrInterfaceStatsTxTooLong,
  ),
  frames(
    'mikrotik_ethernet_transmit_too_short_total',
    'Frames sent that were too short.',
    'tx-too-short',
    stats.mtxrInterfaceStatsTxTooShort,
  ),
  frames(
    'mikrotik_ethernet_transmit_carrier_sense_errors_total',
    'Frames not sent because the carrier was lost.',
    'tx-carrier-sense-error',
  ),
  frames(
    'mikrotik_ethernet_transmit_deferred_total',
    'Frames that waited for a busy medium.',
    'tx-deferred',
    stats.mtxrInterfaceStatsTxDeferred,
  ),
  frames(
    'mikrotik_ethernet_transmit_excessive_deferred_total',
    'Frames given up because the medium stayed busy.',
    'tx-excessive-deferred',
    stats.mtxrInterfaceStatsTxExcessiveDeferred,
  ),
  frames(
    'mikrotik_ethernet_transmit_collisions_total',
    'Collisions.',
    'tx-collision',
    stats.mtxrInterfaceStatsTxCollision,
  ),
  frames(
    'mikrotik_ethernet_transmit_total_collisions_total',
    'Collisions of all kinds, as the chip adds them up.',
    'tx-total-collision',
    stats.mtxrInterfaceStatsTxTotalCollision,
  ),
  frames(
    'mikrotik_ethernet_transmit_single_collisions_total',
    'Frames sent after one collision.',
    'tx-single-collision',
    stats.mtxrInterfaceStatsTxSingleCollision,
  ),
  frames(
    'mikrotik_ethernet_transmit_multiple_collisions_total',
    'Frames sent after several collisions.',
    'tx-multiple-collision',
    stats.mtxrInterfaceStatsTxMultipleCollision,
  ),
  frames(
    'mikrotik_ethernet_transmit_excessive_collisions_total',
    'Frames given up after too many collisions.',
    'tx-excessive-collision',
    stats.mtxrInterfaceStatsTxExcessiveCollision,
  ),
  frames(
    'mikrotik_ethernet_transmit_late_collisions_total',
    'Late collisions; usually a duplex mismatch.',
    'tx-late-collision',
    stats.mtxrInterfaceStatsTxLateCollision,
  ),
];

export const loopProtectBlocked = gauge(
  'mikrotik_ethernet_loop_protect_blocked',
  'Whether loop protect has turned the port off because its own frames came back.',
  word({ off: 0, on: 0, disabled: 1 }, 'loop-protect-status'),
);
