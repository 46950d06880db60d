import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import {
  bitRate,
  bytes,
  celsius,
  count,
  dbm,
  type Field,
  flag,
  flagOrFalse,
  milliamperes,
  nanometres,
  not,
  type Row,
  text,
  volts,
  word,
} from '../define/fields.ts';
import { counter, gauge, info } from '../define/metrics.ts';
import type { Namesakes } from '../define/namesakes.ts';
import { combine, indexOf, is, type OidTable, sumOf } from '../define/oid-set.ts';
import { menu, monitor, walk } from '../define/sources.ts';
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
import * as optical from '../oids/mikrotik-optical.ts';

/**
 * Interfaces of PPP sessions (`<pppoe-user>`) come and go with the subscriber; the ppp-session collector reads them.
 */
const isSession = (name: string | undefined): boolean => name?.startsWith('<') ?? false;

/** An `ifIndex` is the id of the interface: 15 is `*F`. */
const idOf = (table: OidTable) =>
  combine(`id from the index of ${table.name}`, [indexOf(table, 'ifIndex')], ([index]) =>
    index === undefined ? undefined : `*${Number(index).toString(16).toUpperCase()}`,
  );

/** Two interfaces can have one name: a device accepts the name of a disabled or unplugged port again (6.x, 7.x). */
const twoOfOneName = (table?: OidTable): Namesakes => ({
  label: 'interface',
  id: text('.id', table === undefined ? undefined : idOf(table)),
});

/** Frame counters exist only here, and only with `stats`. The monitor takes its ports from this read. */
const ethernet = menu('/interface/ethernet', { flags: ['stats'] });

/**
 * Over the API, DDM values occur both in plain units (-7.321 dBm, 3.3 V) and in thousandths (-2064, 3298), depending
 * on version and module. No module sends or survives `limit`, so the range decides which it is.
 */
const thousandthsBeyond = <U extends string>(limit: number, field: Field<U>): Field<U> => ({
  ...field,
  adjust: (value) => (Math.abs(value) > limit ? value / 1000 : value),
});

/**
 * SNMP has a row for every cage (CRS317, 6.44.2): all zeros without a module, and 0 dBm would be a milliwatt of
 * light. A module without diagnostics has a wavelength but no supply voltage; none of its measurements is real.
 */
function withoutEmptyCages(row: Row): Iterable<Row> {
  // SwOS (RB260GS) also has rows without a name, with values in the wrong columns
  if (row[optical.mtxrOpticalName.name] === '') return [];
  if (row[optical.mtxrOpticalSupplyVoltage.name] !== 0) return [row];
  if (row[optical.mtxrOpticalWavelength.name] === undefined) return [];
  const measured = new Set([
    optical.mtxrOpticalTemperature.name,
    optical.mtxrOpticalSupplyVoltage.name,
    optical.mtxrOpticalTxBiasCurrent.name,
    optical.mtxrOpticalTxPower.name,
    optical.mtxrOpticalRxPower.name,
  ]);
  return [Object.fromEntries(Object.entries(row).filter(([name]) => !measured.has(name)))];
}

export default defineCollector({
  name: 'interface',
  title: 'Interfaces: state, traffic, errors, Ethernet link, SFP optics',
  types: everywhere,
  notes:
    'Interfaces of PPP sessions are left out, see ppp-session. Error counters of Ethernet ports are in ' +
    '`/interface/ethernet`; `/interface` lacks them on some boards (hAP ax3, 7.24).',
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
      metrics: [
        counter(
          'mikrotik_ethernet_receive_fcs_errors_total',
          'Frames received with a bad frame check sequence.',
          count('rx-fcs-error'),
        ),
        counter(
          'mikrotik_ethernet_receive_align_errors_total',
          'Frames received with an alignment error.',
          count('rx-align-error'),
        ),
        counter('mikrotik_ethernet_receive_fragments_total', 'Fragments received.', count('rx-fragment')),
        counter(
          'mikrotik_ethernet_receive_overflows_total',
          'Frames lost to receive buffer overflow.',
          count('rx-overflow'),
        ),
        counter(
          'mikrotik_ethernet_receive_too_long_total',
          'Frames received that were too long.',
          count('rx-too-long'),
        ),
        counter(
          'mikrotik_ethernet_receive_too_short_total',
          'Frames received that were too short.',
          count('rx-too-short'),
        ),
        counter('mikrotik_ethernet_receive_pauses_total', 'Pause frames received.', count('rx-pause')),
        counter('mikrotik_ethernet_transmit_pauses_total', 'Pause frames sent.', count('tx-pause')),
        counter('mikrotik_ethernet_transmit_collisions_total', 'Collisions.', count('tx-collision')),
        counter(
          'mikrotik_ethernet_transmit_late_collisions_total',
          'Late collisions; usually a duplex mismatch.',
          count('tx-late-collision'),
        ),
      ],
    },
    {
      api: monitor('/interface/ethernet/monitor', { of: ethernet }),
      snmp: walk(ifXTable),
      resource: { name: 'interfaces', prefix: 'interface' },
      labels: { interface: text('name', ifName) },
      namesakes: twoOfOneName(ifXTable),
      keep: (labels) => !isSession(labels['interface']),
      metrics: [
        gauge(
          'mikrotik_interface_rate_bytes_per_second',
          'Link speed; missing without link.',
          bitRate('rate', ifHighSpeed),
        ),
        gauge('mikrotik_ethernet_full_duplex', 'Whether the link is full duplex.', flag('full-duplex')),
        gauge(
          'mikrotik_ethernet_auto_negotiation_done',
          'Whether auto-negotiation completed.',
          word({ done: 1, incomplete: 0, failed: 0, restarted: 0 }, 'auto-negotiation', {
            none: ['no-negotiation', 'not-supported'],
          }),
        ),
        gauge(
          'mikrotik_optical_module_present',
          'Whether the SFP cage holds a module.',
          flag('sfp-module-present'),
        ),
      ],
    },
    {
      api: monitor('/interface/ethernet/monitor', { of: ethernet }),
      snmp: walk(optical.mtxrOpticalTable),
      resource: { name: 'interfaces', prefix: 'interface' },
      labels: { interface: text('name', optical.mtxrOpticalName) },
      namesakes: twoOfOneName(optical.mtxrOpticalTable),
      expand: { properties: [], rows: withoutEmptyCages },
      metrics: [
        info(
          'mikrotik_optical_info',
          'Vendor, part number, serial number and connector of the SFP module.',
          {
            vendor: text('sfp-vendor-name'),
            part_number: text('sfp-vendor-part-number'),
            serial_number: text('sfp-vendor-serial'),
            connector: text('sfp-connector-type'),
          },
          { when: (row) => row['sfp-vendor-name'] !== undefined },
        ),
        gauge(
          'mikrotik_optical_receive_loss',
          'Whether the module receives no light.',
          flag('sfp-rx-loss', optical.mtxrOpticalRxLoss),
        ),
        gauge(
          'mikrotik_optical_transmit_fault',
          'Whether the module reports a transmitter fault.',
          flag('sfp-tx-fault', optical.mtxrOpticalTxFault),
        ),
        gauge(
          'mikrotik_optical_wavelength_meters',
          'Laser wavelength of the module.',
          nanometres('sfp-wavelength', optical.mtxrOpticalWavelength),
        ),
        gauge(
          'mikrotik_optical_temperature_celsius',
          'Temperature of the module.',
          celsius('sfp-temperature', optical.mtxrOpticalTemperature),
        ),
        gauge(
          'mikrotik_optical_supply_voltage_volts',
          'Supply voltage of the module.',
          thousandthsBeyond(30, volts('sfp-supply-voltage', optical.mtxrOpticalSupplyVoltage)),
        ),
        gauge(
          'mikrotik_optical_bias_current_amperes',
          'Laser bias current.',
          milliamperes('sfp-tx-bias-current', optical.mtxrOpticalTxBiasCurrent),
        ),
        gauge(
          'mikrotik_optical_transmit_power_dbm',
          'Transmitted optical power.',
          thousandthsBeyond(60, dbm('sfp-tx-power', optical.mtxrOpticalTxPower)),
        ),
        gauge(
          'mikrotik_optical_receive_power_dbm',
          'Received optical power.',
          thousandthsBeyond(60, dbm('sfp-rx-power', optical.mtxrOpticalRxPower)),
        ),
      ],
    },
  ],
});
