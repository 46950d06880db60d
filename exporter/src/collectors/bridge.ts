import { whenAsked } from '../define/asked.ts';
import { defineCollector } from '../define/collector.ts';
import { bytes, count, flag, type Row, text } from '../define/fields.ts';
import { counter, gauge, info, states } from '../define/metrics.ts';
import { countedBy, menu, monitor, scalars } from '../define/sources.ts';
import { dot1dBaseBridgeAddress, dot1dStpPriority } from '../oids/bridge-mib.ts';
import { decimalOf, portTable } from './bridge/ports.ts';
import { isSet } from '../define/values.ts';

const bridges = menu('/interface/bridge', { isConfigured: true });

const bridgeMonitor = monitor('/interface/bridge/monitor', {
  of: bridges,
  skip: (row) => isSet(row['disabled']),
  skipProperties: ['disabled'],
  // a reply has no name
  identifiedBy: { reply: 'current-mac-address', item: 'mac-address' },
});

/** The root bridge itself has no root port. */
const unlessNone = (port: string): string | undefined => (port === 'none' ? undefined : port);

function withDecimalPriority(row: Row): Iterable<Row> {
  const priority = decimalOf(row['priority']);
  return [priority === undefined ? row : { ...row, priority }];
}

const topology = info(
  'mikrotik_bridge_topology_info',
  'Ids of the bridge and its root, and the port towards it.',
  {
    bridge_id: text('bridge-id'),
    root_bridge_id: text('root-bridge-id'),
    regional_root_bridge_id: text('regional-root-bridge-id'),
    root_port: text('root-port', undefined, unlessNone),
  },
);

export default defineCollector({
  name: 'bridge',
  title: 'Bridges: spanning tree, ports, number of hosts',
  types: ['router', 'switch', 'ap'],
  notes:
    'Three commands, and two for each bridge; rows for bridges and their ports only, the device counts hosts. ' +
    'RouterOS 7.13 or later has the counters of the spanning tree. Over SNMP a device shows one bridge and no name of it, ' +
    'and RouterOS 6 nothing of the spanning tree but its priority. Hosts by port: collector bridge-host.',
  options: {
    topology:
      'Add the ids of the bridge and its root, and the port towards it, as labels: each change of the tree makes a new series. Live bridges have them always.',
  },
  tables: [
    {
      api: bridges,
      resource: {
        name: 'bridges',
        title: 'Bridges',
        prefix: 'bridge',
        example: {
          bridge: 'bridge',
          mac_address: '02:00:00:00:00:01',
          protocol_mode: 'rstp',
          vlan_filtering: 'true',
          igmp_snooping: 'false',
          root: true,
          ports: 8,
          hosts: 57,
        },
      },
      labels: { bridge: text('name') },
      metrics: [
        info('mikrotik_bridge_info', 'Protocol and VLAN filtering of the bridge.', {
          mac_address: text('mac-address'),
          protocol_mode: text('protocol-mode'),
          vlan_filtering: text('vlan-filtering'),
          igmp_snooping: text('igmp-snooping'),
        }),
      ],
    },
    {
      api: bridges,
      snmp: scalars(),
      labels: { bridge: text('name'), mac_address: text('mac-address', dot1dBaseBridgeAddress) },
      expand: { properties: ['priority'], rows: withDecimalPriority },
      metrics: [
        gauge(
          'mikrotik_bridge_priority',
          'Spanning tree priority of the bridge; the lowest becomes the root.',
          count('priority', dot1dStpPriority),
        ),
      ],
    },
    {
      api: bridgeMonitor,
      resource: { name: 'bridges', prefix: 'bridge' },
      labels: { bridge: text('name') },
      metrics: [
        gauge(
          'mikrotik_bridge_root',
          'Whether the bridge is the root of its spanning tree.',
          flag('root-bridge'),
        ),
        gauge(
          'mikrotik_bridge_root_path_cost',
          'Cost of the path to the root bridge.',
          count('root-path-cost'),
        ),
        whenAsked('topology', topology),
        gauge('mikrotik_bridge_ports', 'Ports of the bridge.', count('port-count')),
        gauge(
          'mikrotik_bridge_designated_ports',
          'Ports through which the bridge is the way to the root.',
          count('designated-port-count'),
        ),
        gauge(
          'mikrotik_bridge_fast_forward',
          'Whether packets between the two ports of the bridge take the faster path.',
          flag('fast-forward'),
        ),
        gauge(
          'mikrotik_bridge_multicast_router',
          'Whether the bridge has found a multicast router.',
          flag('multicast-router'),
        ),
        states('mikrotik_bridge_mlag_state', 'State of link aggregation across two switches.', {
          label: 'state',
          text: text('mlag-state'),
          states: ['connected', 'disconnected'],
        }),
        states('mikrotik_bridge_mlag_role', 'Role of the switch in link aggregation across two.', {
          label: 'mlag_role',
          text: text('mlag-active-role'),
          states: ['primary', 'secondary'],
        }),
      ],
    },
    {
      api: countedBy('/interface/bridge/host', { of: bridges, property: 'bridge' }),
      resource: { name: 'bridges', prefix: 'bridge' },
      labels: { bridge: text('name') },
      metrics: [
        gauge(
          'mikrotik_bridge_hosts',
          'Addresses in the host table of the bridge, its own included.',
          count('count'),
        ),
      ],
    },
    portTable,
    {
      api: menu('/interface/bridge/settings'),
      labels: {},
      metrics: [
        gauge(
          'mikrotik_bridge_fastpath_active',
          'Whether bridged packets can take the FastPath.',
          flag('bridge-fast-path-active'),
        ),
        counter(
          'mikrotik_bridge_fastpath_packets_total',
          'Packets bridged through FastPath.',
          count('bridge-fast-path-packets'),
        ),
        counter(
          'mikrotik_bridge_fastpath_bytes_total',
          'Bytes bridged through FastPath.',
          bytes('bridge-fast-path-bytes'),
        ),
        counter(
          'mikrotik_bridge_fast_forward_packets_total',
          'Packets that took the faster path between the two ports of a bridge.',
          count('bridge-fast-forward-packets'),
        ),
        counter(
          'mikrotik_bridge_fast_forward_bytes_total',
          'Bytes that took the faster path between the two ports of a bridge.',
          bytes('bridge-fast-forward-bytes'),
        ),
      ],
    },
  ],
  live: [
    {
      api: bridgeMonitor,
      resource: { name: 'bridges', prefix: 'bridge' },
      labels: { bridge: text('name') },
      metrics: [topology],
    },
  ],
});
