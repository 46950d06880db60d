import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { bytes, count, type Row, text } from '../define/fields.ts';
import { counter, gauge } from '../define/metrics.ts';
import type { OidObject } from '../define/oid-set.ts';
import { walk } from '../define/sources.ts';
import { ifType } from '../oids/if-mib.ts';
import * as stats from '../oids/mikrotik-interface-stats.ts';
import { ethernetErrors } from './interface/ethernet-errors.ts';
import { ethernet, twoOfOneName } from './interface/rows.ts';

/** Tunnels and VLANs have rows too, with zeros for everything that only a port can count. */
const ports = (objects: readonly OidObject[] = []) =>
  walk(stats.mtxrInterfaceStatsTable, [ifType, ...objects], (row) => row[ifType.name] === 'ether');

interface FrameSize {
  readonly size: string;
  readonly received?: OidObject;
  readonly sent?: OidObject;
  readonly both: OidObject;
}

const { columns } = stats.mtxrInterfaceStatsTable;

const frameSize = (size: string, part: SizePart): FrameSize => ({
  size,
  received: columns[`mtxrInterfaceStatsRx${part}`],
  sent: columns[`mtxrInterfaceStatsTx${part}`],
  both: columns[`mtxrInterfaceStatsTxRx${part}`],
});
type SizePart = '64' | '65To127' | '128To255' | '256To511' | '512To1023' | '1024To1518' | '1519ToMax';

const sizes: readonly FrameSize[] = [
  frameSize('64', '64'),
  frameSize('65-127', '65To127'),
  frameSize('128-255', '128To255'),
  frameSize('256-511', '256To511'),
  frameSize('512-1023', '512To1023'),
  frameSize('1024-1518', '1024To1518'),
  frameSize('1519-max', '1519ToMax'),
  // chips that count in coarser steps
  { size: '1024-max', both: stats.mtxrInterfaceStatsTxRx1024ToMax },
];

const objectsOf = ({ received, sent, both }: FrameSize): readonly OidObject[] =>
  [received, sent, both].filter((object) => object !== undefined);

/** A chip counts both directions in one, or each by itself; over SNMP it is 0 for what it does not do. */
const ifCounted = (value: Row[string] | undefined): Row[string] | undefined =>
  value === 0 ? undefined : value;

const bySize = (direction: string): readonly string[] => sizes.map(({ size }) => `${direction}-${size}`);

function* sizeRows(row: Row): Iterable<Row> {
  for (const { size, received, sent, both } of sizes) {
    const found: readonly (readonly [string, Row[string] | undefined])[] = [
      ['size-rx', row[`rx-${size}`] ?? row[received?.name ?? '']],
      ['size-tx', row[`tx-${size}`] ?? row[sent?.name ?? '']],
      ['size-both', row[`tx-rx-${size}`] ?? ifCounted(row[both.name])],
    ];
    const counts = found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
    if (counts.length > 0) yield { ...row, size, ...Object.fromEntries(counts) };
  }
}

const queues = ['0', '1', '2', '3', '4', '5', '6', '7'];

const byQueue = (direction: string, unit: string): readonly string[] =>
  queues.map((queue) => `tx-${direction}queue${queue}-${unit}`);

const ofQueue = {
  'queue-packet': byQueue('', 'packet'),
  'queue-byte': byQueue('', 'byte'),
  'queue-drop-packet': byQueue('drop-', 'packet'),
  'queue-drop-byte': byQueue('drop-', 'byte'),
};

/** Newer chips count what each of their eight queues sent and dropped. */
function* queueRows(row: Row): Iterable<Row> {
  const { name = '', '.id': id = '' } = row;
  for (const queue of queues) {
    const found = Object.entries({
      'queue-packet': row[`tx-queue${queue}-packet`],
      'queue-byte': row[`tx-queue${queue}-byte`],
      'queue-drop-packet': row[`tx-drop-queue${queue}-packet`],
      'queue-drop-byte': row[`tx-drop-queue${queue}-byte`],
    }).flatMap(([made, value]) => (value === undefined ? [] : [[made, value] as const]));
    if (found.length > 0) yield { name, '.id': id, queue, ...Object.fromEntries(found) };
  }
}

export default defineCollector({
  name: 'interface-ethernet',
  title:
    'Ethernet ports: counters of chip and driver, frames by size, queues, error correction, errors over SNMP',
  types: onRequest,
  notes:
    'Over the API, the interface collector has the errors. Over SNMP they are here, because the table has a row for ' +
    'every session of a concentrator. A chip that does not count something reports zero over SNMP, nothing over the API.',
  tables: [
    {
      snmp: ports(),
      labels: { interface: text(null, stats.mtxrInterfaceStatsName) },
      namesakes: twoOfOneName(stats.mtxrInterfaceStatsTable),
      metrics: ethernetErrors.filter(
        (metric) => metric.kind === 'value' && metric.field.object !== undefined,
      ),
    },
    {
      api: ethernet,
      snmp: ports(),
      labels: { interface: text('name', stats.mtxrInterfaceStatsName) },
      namesakes: twoOfOneName(stats.mtxrInterfaceStatsTable),
      metrics: [
        counter(
          'mikrotik_ethernet_driver_receive_bytes_total',
          'Bytes that the driver handed to the processor.',
          bytes('driver-rx-byte', stats.mtxrInterfaceStatsDriverRxBytes),
        ),
        counter(
          'mikrotik_ethernet_driver_transmit_bytes_total',
          'Bytes that the driver took from the processor.',
          bytes('driver-tx-byte', stats.mtxrInterfaceStatsDriverTxBytes),
        ),
        counter(
          'mikrotik_ethernet_driver_receive_packets_total',
          'Packets that the driver handed to the processor.',
          count('driver-rx-packet', stats.mtxrInterfaceStatsDriverRxPackets),
        ),
        counter(
          'mikrotik_ethernet_driver_transmit_packets_total',
          'Packets that the driver took from the processor.',
          count('driver-tx-packet', stats.mtxrInterfaceStatsDriverTxPackets),
        ),
        counter(
          'mikrotik_ethernet_receive_bytes_total',
          'Bytes that the chip received, those it forwarded by itself included.',
          bytes('rx-bytes', stats.mtxrInterfaceStatsRxBytes),
        ),
        counter(
          'mikrotik_ethernet_transmit_bytes_total',
          'Bytes that the chip sent, those it forwarded by itself included.',
          bytes('tx-bytes', stats.mtxrInterfaceStatsTxBytes),
        ),
        counter(
          'mikrotik_ethernet_receive_packets_total',
          'Packets that the chip received.',
          count('rx-packet', stats.mtxrInterfaceStatsRxPackets),
        ),
        counter(
          'mikrotik_ethernet_transmit_packets_total',
          'Packets that the chip sent.',
          count('tx-packet', stats.mtxrInterfaceStatsTxPackets),
        ),
        counter(
          'mikrotik_ethernet_transmit_queues_dropped_packets_total',
          'Packets that the queues of the chip dropped.',
          count('tx-drop-packet'),
        ),
        counter(
          'mikrotik_ethernet_transmit_queues_dropped_bytes_total',
          'Bytes that the queues of the chip dropped.',
          bytes('tx-drop-byte'),
        ),
        counter(
          'mikrotik_ethernet_policy_dropped_packets_total',
          'Packets dropped by a policy of the chip.',
          count('policy-drop-packet'),
        ),
        counter(
          'mikrotik_ethernet_custom_dropped_packets_total',
          'Packets dropped by a custom rule of the chip.',
          count('custom-drop-packet'),
        ),
        counter(
          'mikrotik_ethernet_rs_fec_codewords_total',
          'Codewords of Reed-Solomon error correction (fec91).',
          count('rs-fec-codewords'),
        ),
        counter(
          'mikrotik_ethernet_rs_fec_corrected_codewords_total',
          'Codewords with errors that Reed-Solomon error correction mended.',
          count('rs-fec-corrected'),
        ),
        counter(
          'mikrotik_ethernet_rs_fec_uncorrected_codewords_total',
          'Codewords with more errors than Reed-Solomon error correction can mend.',
          count('rs-fec-uncorrected'),
        ),
        counter(
          'mikrotik_ethernet_rs_fec_symbol_errors_total',
          'Symbols with errors, as Reed-Solomon error correction counts them.',
          count('rs-fec-symbol-error'),
        ),
        counter(
          'mikrotik_ethernet_fc_fec_blocks_total',
          'Blocks of Fire code error correction (fec74).',
          count('fc-fec-rx-block'),
        ),
        counter(
          'mikrotik_ethernet_fc_fec_corrected_blocks_total',
          'Blocks with errors that Fire code error correction mended.',
          count('fc-fec-block-corrected'),
        ),
        counter(
          'mikrotik_ethernet_fc_fec_uncorrected_blocks_total',
          'Blocks with more errors than Fire code error correction can mend.',
          count('fc-fec-block-uncorrected'),
        ),
        gauge(
          'mikrotik_ethernet_learned_addresses',
          'MAC addresses that the chip has learned on the port.',
          count('current-learned'),
        ),
        counter(
          'mikrotik_ethernet_not_learned_addresses_total',
          'MAC addresses that the chip did not learn for want of room.',
          count('not-learned'),
        ),
        counter(
          'mikrotik_ethernet_receive_unicast_frames_total',
          'Unicast frames received.',
          count('rx-unicast'),
        ),
        counter(
          'mikrotik_ethernet_transmit_unicast_frames_total',
          'Unicast frames sent.',
          count('tx-unicast'),
        ),
        counter(
          'mikrotik_ethernet_receive_broadcast_frames_total',
          'Broadcast frames received.',
          count('rx-broadcast', stats.mtxrInterfaceStatsRxBroadcast),
        ),
        counter(
          'mikrotik_ethernet_transmit_broadcast_frames_total',
          'Broadcast frames sent.',
          count('tx-broadcast', stats.mtxrInterfaceStatsTxBroadcast),
        ),
        counter(
          'mikrotik_ethernet_receive_multicast_frames_total',
          'Multicast frames received.',
          count('rx-multicast', stats.mtxrInterfaceStatsRxMulticast),
        ),
        counter(
          'mikrotik_ethernet_transmit_multicast_frames_total',
          'Multicast frames sent.',
          count('tx-multicast', stats.mtxrInterfaceStatsTxMulticast),
        ),
        counter(
          'mikrotik_ethernet_receive_control_frames_total',
          'MAC control frames received.',
          count('rx-control', stats.mtxrInterfaceStatsRxControl),
        ),
        counter(
          'mikrotik_ethernet_transmit_control_frames_total',
          'MAC control frames sent.',
          count('tx-control', stats.mtxrInterfaceStatsTxControl),
        ),
        counter(
          'mikrotik_ethernet_transmit_pauses_honored_total',
          'Times that sending stopped for a pause frame.',
          count('tx-pause-honored', stats.mtxrInterfaceStatsTxPauseHonored),
        ),
      ],
    },
    {
      api: ethernet,
      snmp: ports(sizes.flatMap(objectsOf)),
      labels: { interface: text('name', stats.mtxrInterfaceStatsName), size: text('size') },
      namesakes: twoOfOneName(stats.mtxrInterfaceStatsTable),
      expand: {
        properties: [...bySize('rx'), ...bySize('tx'), ...bySize('tx-rx')],
        makes: {
          size: [...bySize('rx'), ...bySize('tx'), ...bySize('tx-rx')],
          'size-rx': bySize('rx'),
          'size-tx': bySize('tx'),
          'size-both': bySize('tx-rx'),
        },
        rows: sizeRows,
      },
      metrics: [
        counter(
          'mikrotik_ethernet_receive_frames_total',
          'Frames received, by size in bytes.',
          count('size-rx'),
        ),
        counter(
          'mikrotik_ethernet_transmit_frames_total',
          'Frames sent, by size in bytes.',
          count('size-tx'),
        ),
        counter(
          'mikrotik_ethernet_frames_total',
          'Frames in both directions by size in bytes, from chips that do not separate them.',
          count('size-both'),
        ),
      ],
    },
    {
      api: ethernet,
      labels: { interface: text('name'), queue: text('queue') },
      namesakes: twoOfOneName(),
      expand: {
        properties: Object.values(ofQueue).flat(),
        makes: { queue: Object.values(ofQueue).flat(), ...ofQueue },
        rows: queueRows,
      },
      metrics: [
        counter(
          'mikrotik_ethernet_transmit_queue_packets_total',
          'Packets sent by a queue of the chip.',
          count('queue-packet'),
        ),
        counter(
          'mikrotik_ethernet_transmit_queue_bytes_total',
          'Bytes sent by a queue of the chip.',
          bytes('queue-byte'),
        ),
        counter(
          'mikrotik_ethernet_transmit_queue_dropped_packets_total',
          'Packets dropped by a queue of the chip.',
          count('queue-drop-packet'),
        ),
        counter(
          'mikrotik_ethernet_transmit_queue_dropped_bytes_total',
          'Bytes dropped by a queue of the chip.',
          bytes('queue-drop-byte'),
        ),
      ],
    },
  ],
});
