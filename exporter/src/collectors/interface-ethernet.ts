import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { count, type Row, text } from '../define/fields.ts';
import { counter } from '../define/metrics.ts';
import type { OidObject } from '../define/oid-set.ts';
import { walk } from '../define/sources.ts';
import { ifType } from '../oids/if-mib.ts';
import * as stats from '../oids/mikrotik-interface-stats.ts';
import { ethernetErrors } from './interface/ethernet-errors.ts';
import { ethernet, twoOfOneName } from './interface/rows.ts';

/** Tunnels and VLANs have rows too, with zeros for everything that only a port can count. */
const ports = (objects: readonly OidObject[] = []) =>
  walk(stats.mtxrInterfaceStatsTable, [ifType, ...objects], (row) => row[ifType.name] === 'ether');

const sizes: readonly (readonly [size: string, received: OidObject, sent: OidObject])[] = [
  ['64', stats.mtxrInterfaceStatsRx64, stats.mtxrInterfaceStatsTx64],
  ['65-127', stats.mtxrInterfaceStatsRx65To127, stats.mtxrInterfaceStatsTx65To127],
  ['128-255', stats.mtxrInterfaceStatsRx128To255, stats.mtxrInterfaceStatsTx128To255],
  ['256-511', stats.mtxrInterfaceStatsRx256To511, stats.mtxrInterfaceStatsTx256To511],
  ['512-1023', stats.mtxrInterfaceStatsRx512To1023, stats.mtxrInterfaceStatsTx512To1023],
  ['1024-1518', stats.mtxrInterfaceStatsRx1024To1518, stats.mtxrInterfaceStatsTx1024To1518],
  ['1519-max', stats.mtxrInterfaceStatsRx1519ToMax, stats.mtxrInterfaceStatsTx1519ToMax],
];
/** Chips that count in coarser steps, or both directions in one. */
const sizesOfMenu = [...sizes.map(([size]) => size), '1024-max'];

function* sizeRows(row: Row): Iterable<Row> {
  for (const size of sizesOfMenu) {
    const [, received, sent] = sizes.find(([one]) => one === size) ?? [];
    const found: readonly (readonly [string, Row[string] | undefined])[] = [
      ['size-rx', row[`rx-${size}`] ?? row[received?.name ?? '']],
      ['size-tx', row[`tx-${size}`] ?? row[sent?.name ?? '']],
      ['size-both', row[`tx-rx-${size}`]],
    ];
    const counts = found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
    if (counts.length > 0) yield { ...row, size, ...Object.fromEntries(counts) };
  }
}

export default defineCollector({
  name: 'interface-ethernet',
  title: 'Ethernet ports: frames by size and destination, errors over SNMP',
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
      snmp: ports(sizes.flatMap(([, received, sent]) => [received, sent])),
      labels: { interface: text('name', stats.mtxrInterfaceStatsName), size: text('size') },
      namesakes: twoOfOneName(stats.mtxrInterfaceStatsTable),
      expand: {
        properties: sizesOfMenu.flatMap((size) => [`rx-${size}`, `tx-${size}`, `tx-rx-${size}`]),
        makes: ['size', 'size-rx', 'size-tx', 'size-both'],
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
  ],
});
