import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { bitRate, bytes, count, flag, flagOrFalse, not, type Row, text, word } from '../define/fields.ts';
import { counter, gauge, info } from '../define/metrics.ts';
import { combine, is, sumOf } from '../define/oid-set.ts';
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
  ifHighSpeed,
  ifInDiscards,
  ifInErrors,
  ifMtu,
  ifName,
  ifOperStatus,
  ifOutDiscards,
  ifOutErrors,
  ifType,
  ifXTable,
} from '../oids/if-mib.ts';
import { ethernetErrors } from './interface/ethernet-errors.ts';
import { ethernet, ethernetMonitor, twoOfOneName } from './interface/rows.ts';
import { opticalTables } from './interface/optical.ts';

/**
 * Interfaces of PPP sessions (`<pppoe-user>`) come and go with the subscriber; the ppp-session collector reads them.
 */
const isSession = (name: string | undefined): boolean => name?.startsWith('<') ?? false;

/**
 * Of Ethernet ports with link, as over the API. A port without link, a radio and a tunnel report a nominal speed
 * (wlan2 of a hAP ac2, down: 50 Mbit/s).
 */
const linkSpeed = combine(
  'ifHighSpeed with link',
  [ifHighSpeed, ifOperStatus, ifType],
  ([speed, status, type]) => (status === 'up' && type === 'ether' ? speed : undefined),
);

/** A port without link can keep the rate and duplex it is set to. */
function withoutNominalSpeed(row: Row): Iterable<Row> {
  if (row['status'] !== 'no-link' && row['rate'] !== '0' && row['rate'] !== '0bps') return [row];
  return [
    Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'rate' && name !== 'full-duplex')),
  ];
}

export default defineCollector({
  name: 'interface',
  title: 'Interfaces: state, traffic, errors, Ethernet link, SFP optics',
  types: everywhere,
  notes:
    'Interfaces of PPP sessions are left out, see ppp-session. Error counters of Ethernet ports are in ' +
    '`/interface/ethernet`; `/interface` lacks them on some boards (hAP ax3, 7.24). If two interfaces have one name, the older keeps ' +
    'it, and the other gets its id appended: `lan (*1A)`.',
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
      labels: { interface: text('name', ifName) },
      namesakes: twoOfOneName(ifXTable),
      keep: (labels) => !isSession(labels['interface']),
      metrics: [
        info('mikrotik_interface_info', 'Type, comment and default name of the interface.', {
          interface_type: text('type', ifType),
          comment: text('comment', ifAlias),
          default_name: text('default-name'),
        }),
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
        gauge('mikrotik_interface_mtu_bytes', 'Actual MTU.', bytes('actual-mtu', ifMtu)),
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
          count('link-downs'),
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
      ],
    },
    {
      api: ethernet,
      resource: { name: 'interfaces', prefix: 'interface' },
      labels: { interface: text('name') },
      namesakes: twoOfOneName(),
      metrics: ethernetErrors,
    },
    {
      api: ethernetMonitor,
      snmp: walk(ifXTable),
      resource: { name: 'interfaces', prefix: 'interface' },
      labels: { interface: text('name', ifName) },
      namesakes: twoOfOneName(ifXTable),
      keep: (labels) => !isSession(labels['interface']),
      expand: { properties: ['status'], rows: withoutNominalSpeed },
      metrics: [
        gauge(
          'mikrotik_interface_rate_bytes_per_second',
          'Link speed of an Ethernet port; missing without link.',
          bitRate('rate', linkSpeed),
        ),
        gauge('mikrotik_ethernet_full_duplex', 'Whether the link is full duplex.', flag('full-duplex')),
        gauge(
          'mikrotik_ethernet_auto_negotiation_done',
          'Whether auto-negotiation completed.',
          word({ done: 1, incomplete: 0, failed: 0, restarted: 0 }, 'auto-negotiation', {
            none: ['no-negotiation', 'not-supported'],
          }),
        ),
      ],
    },
    ...opticalTables,
  ],
});
