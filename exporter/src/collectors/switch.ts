import { defineCollector } from '../define/collector.ts';
import { bytes, count, flag, flagOrFalse, text } from '../define/fields.ts';
import { counter, gauge, info, states } from '../define/metrics.ts';
import { counted, menu, settingsMonitor } from '../define/sources.ts';
import { capacityTable, qosCapacities, routingCapacities } from './switch/capacities.ts';

const l3 = settingsMonitor([
  '/interface/ethernet/switch/l3hw-settings/advanced/monitor',
  '/interface/ethernet/switch/l3hw-settings/monitor',
]);

export default defineCollector({
  name: 'switch',
  title: 'Switch chips: offloaded routes and connections, buffers, rules',
  types: ['switch'],
  notes:
    'Five commands, a row for each chip and one for each of the two monitors; the device counts the rules. ' +
    'Boards without a switch chip have none of the menus, and chips without Layer 3 or QoS offload not theirs. ' +
    'Offload: RouterOS 7.1 or later, its queues and banks 7.6; QoS: 7.10 or later. Ports: collector switch-port.',
  tables: [
    {
      api: menu('/interface/ethernet/switch'),
      labels: { chip: text('name') },
      metrics: [
        info('mikrotik_switch_info', 'Type of the switch chip.', { chip_type: text('type') }),
        gauge(
          'mikrotik_switch_l3_offload_enabled',
          'Whether the chip routes by itself.',
          flag('l3-hw-offloading'),
        ),
        gauge(
          'mikrotik_switch_qos_offload_enabled',
          'Whether the chip applies QoS by itself.',
          flag('qos-hw-offloading'),
        ),
        gauge(
          'mikrotik_switch_invalid',
          'Whether RouterOS takes the configuration of the chip for invalid.',
          flagOrFalse('invalid'),
        ),
      ],
    },
    {
      api: counted('/interface/ethernet/switch/rule'),
      labels: {},
      metrics: [gauge('mikrotik_switch_rules', 'Access rules of all chips.', count('count'))],
    },
    {
      api: l3,
      labels: {},
      metrics: [
        states('mikrotik_switch_l3_state', 'State of Layer 3 offload.', {
          label: 'state',
          text: text('state'),
          states: ['running', 'stopped'],
        }),
        gauge(
          'mikrotik_switch_ipv4_routes',
          'IPv4 routes that are candidates for offload.',
          count('ipv4-routes-total'),
        ),
        gauge('mikrotik_switch_ipv4_routes_offloaded', 'IPv4 routes in the chip.', count('ipv4-routes-hw')),
        gauge(
          'mikrotik_switch_ipv4_routes_cpu',
          'IPv4 routes that the processor serves.',
          count('ipv4-routes-cpu'),
        ),
        gauge(
          'mikrotik_switch_ipv4_shortest_prefix_length',
          'Length of the shortest IPv4 prefix in the chip; shorter ones go to the processor.',
          count('ipv4-shortest-hw-prefix'),
        ),
        gauge('mikrotik_switch_ipv4_hosts', 'IPv4 neighbours in the chip.', count('ipv4-hosts')),
        gauge(
          'mikrotik_switch_ipv6_routes',
          'IPv6 routes that are candidates for offload.',
          count('ipv6-routes-total'),
        ),
        gauge('mikrotik_switch_ipv6_routes_offloaded', 'IPv6 routes in the chip.', count('ipv6-routes-hw')),
        gauge(
          'mikrotik_switch_ipv6_routes_cpu',
          'IPv6 routes that the processor serves.',
          count('ipv6-routes-cpu'),
        ),
        gauge(
          'mikrotik_switch_ipv6_shortest_prefix_length',
          'Length of the shortest IPv6 prefix in the chip; shorter ones go to the processor.',
          count('ipv6-shortest-hw-prefix'),
        ),
        gauge('mikrotik_switch_ipv6_hosts', 'IPv6 neighbours in the chip.', count('ipv6-hosts')),
        gauge(
          'mikrotik_switch_route_queue',
          'Route changes that wait for the chip.',
          count('route-queue-size'),
        ),
        gauge(
          'mikrotik_switch_fasttrack_connections',
          'FastTrack connections in the chip.',
          count('fasttrack-ipv4-conns'),
        ),
        gauge(
          'mikrotik_switch_fasttrack_queue',
          'FastTrack connections that wait for the chip.',
          count('fasttrack-queue-size'),
        ),
        counter(
          'mikrotik_switch_fasttrack_offloaded_total',
          'FastTrack connections that went into the chip.',
          count('fasttrack-hw-offloaded'),
        ),
        counter(
          'mikrotik_switch_fasttrack_unloaded_total',
          'FastTrack connections taken out of the chip.',
          count('fasttrack-hw-unloaded'),
        ),
        counter(
          'mikrotik_switch_vxlan_mtu_dropped_packets_total',
          'VXLAN packets dropped because they were larger than the MTU.',
          count('vxlan-mtu-packet-drop'),
        ),
      ],
    },
    capacityTable(l3, 'resource', routingCapacities, {
      used: ['mikrotik_switch_resource_used', 'Entries in use of a table of the chip.', count],
      limit: ['mikrotik_switch_resource_limit', 'Entries that a table of the chip has room for.', count],
    }),
    capacityTable(
      settingsMonitor('/interface/ethernet/switch/qos/monitor'),
      'pool',
      qosCapacities('packet'),
      {
        used: ['mikrotik_switch_buffer_used_packets', 'Packets in a buffer pool of the chip.', count],
        limit: ['mikrotik_switch_buffer_limit_packets', 'Packets that a buffer pool has room for.', count],
      },
    ),
    capacityTable(settingsMonitor('/interface/ethernet/switch/qos/monitor'), 'pool', qosCapacities('byte'), {
      used: ['mikrotik_switch_buffer_used_bytes', 'Bytes in a buffer pool of the chip.', bytes],
      limit: ['mikrotik_switch_buffer_limit_bytes', 'Bytes that a buffer pool has room for.', bytes],
    }),
  ],
});
