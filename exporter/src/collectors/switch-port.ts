import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { bytes, count, type Row, text } from '../define/fields.ts';
import { counter, type Metric } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';
import { totalOf } from '../define/value-list.ts';

const names: readonly (readonly [name: string, property: string, help: string])[] = [
  ['driver_receive_packets', 'driver-rx-packet', 'Packets that the driver handed to the processor.'],
  ['driver_transmit_packets', 'driver-tx-packet', 'Packets that the driver took from the processor.'],
  ['receive_packets', 'rx-packet', 'Packets received.'],
  ['receive_unicast_frames', 'rx-unicast', 'Unicast frames received.'],
  ['receive_broadcast_frames', 'rx-broadcast', 'Broadcast frames received.'],
  ['receive_multicast_frames', 'rx-multicast', 'Multicast frames received.'],
  ['receive_pauses', 'rx-pause', 'Pause frames received.'],
  ['receive_too_short', 'rx-too-short', 'Frames received that were too short.'],
  ['receive_too_long', 'rx-too-long', 'Frames received that were too long.'],
  ['receive_fcs_errors', 'rx-fcs-error', 'Frames received with a bad frame check sequence.'],
  ['receive_align_errors', 'rx-align-error', 'Frames received with an alignment error.'],
  ['receive_fragments', 'rx-fragment', 'Fragments received.'],
  ['receive_overflows', 'rx-overflow', 'Frames lost to receive buffer overflow.'],
  ['receive_drops', 'rx-drop', 'Received frames dropped.'],
  ['transmit_packets', 'tx-packet', 'Packets sent.'],
  ['transmit_unicast_frames', 'tx-unicast', 'Unicast frames sent.'],
  ['transmit_broadcast_frames', 'tx-broadcast', 'Broadcast frames sent.'],
  ['transmit_multicast_frames', 'tx-multicast', 'Multicast frames sent.'],
  ['transmit_pauses', 'tx-pause', 'Pause frames sent.'],
  ['transmit_underruns', 'tx-underrun', 'Frames not sent because their data came too late.'],
  ['transmit_collisions', 'tx-collision', 'Collisions.'],
  ['transmit_deferred', 'tx-deferred', 'Frames that waited for a busy medium.'],
  ['transmit_drops', 'tx-drop', 'Frames dropped before transmission.'],
  ['transmit_queues_dropped_packets', 'tx-drop-packet', 'Packets that the queues of the port dropped.'],
];

const metrics: readonly Metric[] = [
  counter(
    'mikrotik_switch_port_driver_receive_bytes_total',
    'Bytes that the driver handed to the processor.',
    bytes('driver-rx-byte'),
  ),
  counter(
    'mikrotik_switch_port_driver_transmit_bytes_total',
    'Bytes that the driver took from the processor.',
    bytes('driver-tx-byte'),
  ),
  counter('mikrotik_switch_port_receive_bytes_total', 'Bytes received.', bytes('rx-bytes')),
  counter('mikrotik_switch_port_transmit_bytes_total', 'Bytes sent.', bytes('tx-bytes')),
  ...names.map(([name, property, help]) =>
    counter(`mikrotik_switch_port_${name}_total`, help, count(property)),
  ),
];
const counters = ['driver-rx-byte', 'driver-tx-byte', 'rx-bytes', 'tx-bytes', ...names.map(([, one]) => one)];

/** The port towards the processor has several lanes, `12,34`, of which the sum counts. */
function withoutLanes(row: Row): Iterable<Row> {
  const port: Record<string, Row[string]> = { ...row };
  for (const name of counters) {
    const value = row[name];
    if (typeof value === 'string') port[name] = totalOf(value);
  }
  return [port];
}

export default defineCollector({
  name: 'switch-port',
  title: 'Ports of switch chips, that towards the processor included',
  types: onRequest,
  notes:
    'Two commands, a row for each port. Ethernet ports have the same counters in the collector interface-ethernet; the port ' +
    'towards the processor is here only, and shows what the chip cannot forward by itself.',
  tables: [
    {
      api: [
        menu('/interface/ethernet/switch/port', { flags: ['stats'], take: { port: 'name' } }),
        // chips whose driver counts for the chip as a whole, which is its port towards the processor
        menu('/interface/ethernet/switch', {
          flags: ['stats'],
          take: { switch: 'name' },
          constants: { port: 'cpu' },
        }),
      ],
      labels: { chip: text('switch'), port: text('port') },
      expand: { properties: counters, rows: withoutLanes },
      metrics,
    },
  ],
});
