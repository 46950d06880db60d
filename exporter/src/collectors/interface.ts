import { whenAsked } from '../define/asked.ts';
import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { bytes, count, duration, flag, flagOrFalse, localTimestamp, not, text } from '../define/fields.ts';
import { counter, gauge, info } from '../define/metrics.ts';
import { is, sumOf } from '../define/oid-set.ts';
import { menu, walk } from '../define/sources.ts';
import {
  ifAdminStatus,
  ifAlias,
  ifHCInBroadcastPkts,
  ifHCInMulticastPkts,
  ifHCInOctets,
  ifHCInUcastPkts,
  ifHCOutBroadcastPkts,
  ifHCOutMulticastPkts,
  ifHCOutOctets,
  ifHCOutUcastPkts,
  ifInDiscards,
  ifInErrors,
  ifLastChange,
  ifMtu,
  ifName,
  ifOperStatus,
  ifOutDiscards,
  ifOutErrors,
  ifPhysAddress,
  ifType,
  ifXTable,
} from '../oids/if-mib.ts';
import { mtxrInterfaceStatsLinkDowns } from '../oids/mikrotik-interface-stats.ts';
import { ethernetErrors, loopProtectBlocked } from './interface/ethernet-errors.ts';
import { linkTable } from './interface/link.ts';
import { ethernet, twoOfOneName } from './interface/rows.ts';
import { opticalTables } from './interface/optical.ts';

/**
 * Interfaces of PPP sessions (`<pppoe-user>`) come and go with the subscriber; the ppp-session collector reads them.
 */
const isSession = (name: string | undefined): boolean => name?.startsWith('<') ?? false;

export default defineCollector({
  name: 'interface',
  title: 'Interfaces: state, traffic, errors, Ethernet link, SFP optics',
  types: everywhere,
  notes:
    'Interfaces of PPP sessions are left out, see ppp-session. Error counters of Ethernet ports are in ' +
    '`/interface/ethernet`; `/interface` lacks them on some boards (hAP ax3, 7.24). If two interfaces have one name, the older keeps ' +
    'it, and the other gets its id appended: `lan (*1A)`. Rows: interfaces, Ethernet ports, and the links of these.',
  options: {
    comments:
      'Add the comment of the interface as a label of state, traffic, errors and MTU, not of link and optics; editing it begins new series.',
  },
  tables: [
    {
      api: menu('/interface'),
      snmp: walk(ifXTable),
      resource: {
        name: 'interfaces',
        title: 'Interfaces',
        prefix: 'interface',
        example: {
          interface: 'ether1',
          interface_type: 'ether',
          comment: 'uplink',
          default_name: 'ether1',
          up: true,
          enabled: true,
          mtu_bytes: 1500,
          receive_bytes: 153_296_598_908,
          transmit_bytes: 26_348_906_359,
          receive_packets: 156_425_100,
          transmit_packets: 26_886_639,
          transmit_queue_drops: 17,
          link_downs: 2,
          ethernet_receive_fcs_errors: 0,
          rate_bytes_per_second: 125_000_000,
          ethernet_full_duplex: true,
          ethernet_auto_negotiation_done: true,
        },
      },
      labels: {
        interface: text('name', ifName),
        comment: whenAsked('comments', text('comment', ifAlias)),
      },
      namesakes: twoOfOneName(ifXTable),
      keep: (labels) => !isSession(labels['interface']),
      metrics: [
        info('mikrotik_interface_info', 'Type, comment and default name of the interface.', {
          interface_type: text('type', ifType),
          comment: text('comment', ifAlias),
          default_name: text('default-name'),
        }),
        info(
          'mikrotik_interface_mac_info',
          'MAC address of the interface.',
          { mac_address: text('mac-address', ifPhysAddress) },
          { when: (row) => [row['mac-address'], row[ifPhysAddress.name]].some((mac) => mac !== undefined) },
        ),
        gauge(
          'mikrotik_interface_up',
          'Whether the interface is up: its link or session is established.',
          flagOrFalse('running', is(ifOperStatus, 'up')),
        ),
        gauge(
          'mikrotik_interface_enabled',
          'Whether the interface is administratively enabled.',
          not(flagOrFalse('disabled', is(ifAdminStatus, 'down'))),
        ),
        gauge(
          'mikrotik_interface_slave',
          'Whether the interface is a port of a bridge or bond.',
          flagOrFalse('slave'),
        ),
        gauge(
          'mikrotik_interface_inactive',
          'Whether the interface does not run although it is enabled; missing if it does not say.',
          flag('inactive'),
        ),
        info(
          'mikrotik_interface_vrf_info',
          'VRF of the interface; missing in the main one.',
          { vrf: text('vrf') },
          { when: (row) => !['', 'main'].includes(String(row['vrf'] ?? '')) },
        ),
        gauge(
          'mikrotik_interface_power_limited',
          'Whether the interface runs with less power than it asks for; missing if it does not say.',
          flag('power-limited'),
        ),
        gauge('mikrotik_interface_mtu_bytes', 'Actual MTU.', bytes('actual-mtu', ifMtu)),
        gauge(
          'mikrotik_interface_configured_mtu_bytes',
          'Configured MTU; missing if automatic.',
          bytes('mtu'),
        ),
        gauge(
          'mikrotik_interface_l2_mtu_bytes',
          'Largest frame without its Ethernet header.',
          bytes('l2mtu'),
        ),
        gauge(
          'mikrotik_interface_max_l2_mtu_bytes',
          'Highest Layer 2 MTU that the hardware supports.',
          bytes('max-l2mtu'),
        ),
        counter('mikrotik_interface_receive_bytes_total', 'Bytes received.', bytes('rx-byte', ifHCInOctets)),
        counter('mikrotik_interface_transmit_bytes_total', 'Bytes sent.', bytes('tx-byte', ifHCOutOctets)),
        counter(
          'mikrotik_interface_receive_packets_total',
          'Packets received.',
          count('rx-packet', sumOf(ifHCInUcastPkts, ifHCInMulticastPkts, ifHCInBroadcastPkts)),
        ),
        counter(
          'mikrotik_interface_transmit_packets_total',
          'Packets sent.',
          count('tx-packet', sumOf(ifHCOutUcastPkts, ifHCOutMulticastPkts, ifHCOutBroadcastPkts)),
        ),
        counter(
          'mikrotik_interface_receive_errors_total',
          'Packets received with errors.',
          count('rx-error', ifInErrors),
        ),
        counter(
          'mikrotik_interface_transmit_errors_total',
          'Packets not sent because of errors.',
          count('tx-error', ifOutErrors),
        ),
        counter(
          'mikrotik_interface_receive_drops_total',
          'Received packets dropped.',
          count('rx-drop', ifInDiscards),
        ),
        counter(
          'mikrotik_interface_transmit_drops_total',
          'Packets dropped before transmission.',
          count('tx-drop', ifOutDiscards),
        ),
        counter(
          'mikrotik_interface_transmit_queue_drops_total',
          'Packets dropped because the interface queue was full.',
          count('tx-queue-drop'),
        ),
        counter(
          'mikrotik_interface_link_downs_total',
          'Number of times the link went down.',
          count('link-downs', mtxrInterfaceStatsLinkDowns),
        ),
        gauge(
          'mikrotik_interface_last_link_up_timestamp_seconds',
          'When the link last came up.',
          localTimestamp('last-link-up-time'),
        ),
        gauge(
          'mikrotik_interface_last_link_down_timestamp_seconds',
          'When the link last went down; missing if not since the device started.',
          localTimestamp('last-link-down-time'),
        ),
        gauge(
          'mikrotik_interface_last_change_uptime_seconds',
          'Uptime of the SNMP agent when the state of the interface last changed; 0 if not since it started.',
          duration(null, ifLastChange),
        ),
        counter(
          'mikrotik_interface_receive_multicast_packets_total',
          'Multicast packets received.',
          count(null, ifHCInMulticastPkts),
        ),
        counter(
          'mikrotik_interface_transmit_multicast_packets_total',
          'Multicast packets sent.',
          count(null, ifHCOutMulticastPkts),
        ),
        counter(
          'mikrotik_interface_receive_broadcast_packets_total',
          'Broadcast packets received.',
          count(null, ifHCInBroadcastPkts),
        ),
        counter(
          'mikrotik_interface_transmit_broadcast_packets_total',
          'Broadcast packets sent.',
          count(null, ifHCOutBroadcastPkts),
        ),
        counter(
          'mikrotik_interface_fastpath_receive_bytes_total',
          'Bytes received through FastPath.',
          bytes('fp-rx-byte'),
        ),
        counter(
          'mikrotik_interface_fastpath_transmit_bytes_total',
          'Bytes sent through FastPath.',
          bytes('fp-tx-byte'),
        ),
        counter(
          'mikrotik_interface_fastpath_receive_packets_total',
          'Packets received through FastPath.',
          count('fp-rx-packet'),
        ),
        counter(
          'mikrotik_interface_fastpath_transmit_packets_total',
          'Packets sent through FastPath.',
          count('fp-tx-packet'),
        ),
        counter(
          'mikrotik_interface_fastpath_receive_steering_drops_total',
          'Packets dropped because the core that receive packet steering chose was too busy.',
          count('fp-rps-drop'),
        ),
      ],
    },
    {
      api: ethernet,
      resource: { name: 'interfaces', prefix: 'interface' },
      labels: { interface: text('name') },
      namesakes: twoOfOneName(),
      metrics: [...ethernetErrors, loopProtectBlocked],
    },
    linkTable(isSession),
    ...opticalTables,
  ],
});
