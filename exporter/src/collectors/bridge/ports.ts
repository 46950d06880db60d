import type { Table } from '../../define/collector.ts';
import { count, duration, flag, type Row, text } from '../../define/fields.ts';
import { counter, gauge, info, states } from '../../define/metrics.ts';
import { is, referredTo } from '../../define/oid-set.ts';
import { menu, walk } from '../../define/sources.ts';
import * as bridge from '../../oids/bridge-mib.ts';
import { ifName } from '../../oids/if-mib.ts';
import { dot1qPvid } from '../../oids/q-bridge-mib.ts';

/** `0x80` over the API, 128 over SNMP. */
export function decimalOf(hexadecimal: Row[string] | undefined): Row[string] | undefined {
  if (typeof hexadecimal !== 'string' || !/^0x[\da-f]{1,4}$/i.test(hexadecimal)) return hexadecimal;
  return String(Number(hexadecimal));
}

/** Left out when false, by every port that takes part in the protocol of its bridge. */
const flags = ['learning', 'forwarding', 'hw-offload'];

function portRows(row: Row): Iterable<Row> {
  const port: Record<string, Row[string]> = { ...row };
  const set = (name: string, value: Row[string] | undefined): void => {
    if (value !== undefined) port[name] = value;
  };
  set('priority', decimalOf(row['priority']));
  // the configured cost is the actual one before 7.13
  set('cost', row['actual-path-cost'] ?? row['path-cost']);
  set('designated', row['designated-bridge-id'] ?? row['designated-bridge']);
  set('designated-port', row['designated-port-id'] ?? row['designated-port-number']);
  if (row['role'] !== undefined) for (const name of flags) set(name, row[name] ?? 'false');
  return [port];
}

const learns = ['learning', 'forwarding'];
const isLearning = {
  ...is(bridge.dot1dStpPortState, 'learning'),
  name: 'dot1dStpPortState is learning or forwarding',
  syntax: (...args: Parameters<typeof bridge.dot1dStpPortState.syntax>) => {
    const state = bridge.dot1dStpPortState.syntax(...args);
    return state === undefined ? undefined : learns.includes(String(state));
  },
};

export const portTable: Table = {
  api: menu('/interface/bridge/port'),
  snmp: walk(bridge.dot1dBasePortTable, [bridge.dot1dBasePortIfIndex]),
  resource: {
    name: 'bridge-ports',
    title: 'Ports of bridges',
    prefix: 'bridge_port',
    example: {
      interface: 'ether2',
      bridge: 'bridge',
      pvid: '1',
      status: 'in-bridge',
      role: 'designated-port',
      learning: true,
      forwarding: true,
      hardware_offload: true,
      edge: true,
      path_cost: 20_000,
      topology_changes: 3,
    },
  },
  labels: { interface: text('interface', referredTo(bridge.dot1dBasePortIfIndex, ifName)) },
  expand: {
    properties: [
      'actual-path-cost',
      'path-cost',
      'designated-bridge-id',
      'designated-bridge',
      'designated-port-id',
      'designated-port-number',
    ],
    makes: {
      cost: ['actual-path-cost', 'path-cost'],
      'designated-port': ['designated-port-id', 'designated-port-number'],
    },
    makesOverApi: { designated: ['designated-bridge-id', 'designated-bridge'] },
    rows: portRows,
  },
  metrics: [
    info('mikrotik_bridge_port_info', 'Bridge and VLAN of the port.', {
      bridge: text('bridge'),
      pvid: text('pvid', dot1qPvid),
    }),
    states('mikrotik_bridge_port_status', 'Whether the port takes part in the bridge.', {
      label: 'status',
      text: text('status'),
      states: ['in-bridge', 'inactive'],
    }),
    states('mikrotik_bridge_port_role', 'Role of the port in the spanning tree.', {
      label: 'stp_role',
      text: text('role'),
      states: ['disabled-port', 'root-port', 'designated-port', 'alternate-port', 'backup-port'],
    }),
    gauge(
      'mikrotik_bridge_port_learning',
      'Whether the port learns addresses.',
      flag('learning', isLearning),
    ),
    gauge(
      'mikrotik_bridge_port_forwarding',
      'Whether the port forwards frames.',
      flag('forwarding', is(bridge.dot1dStpPortState, 'forwarding')),
    ),
    gauge(
      'mikrotik_bridge_port_hardware_offload',
      'Whether the switch chip forwards for the port, so that its frames do not pass the processor.',
      flag('hw-offload'),
    ),
    gauge(
      'mikrotik_bridge_port_edge',
      'Whether the port is taken for one without further bridges.',
      flag('edge-port'),
    ),
    gauge(
      'mikrotik_bridge_port_point_to_point',
      'Whether the port is taken for a link to a single bridge.',
      flag('point-to-point-port'),
    ),
    gauge(
      'mikrotik_bridge_port_priority',
      'Spanning tree priority of the port; the lower is preferred.',
      count('priority', bridge.dot1dStpPortPriority),
    ),
    gauge(
      'mikrotik_bridge_port_path_cost',
      'Spanning tree cost of the port.',
      count('cost', bridge.dot1dStpPortPathCost),
    ),
    gauge(
      'mikrotik_bridge_port_root_path_cost',
      'Cost of the path to the root bridge through the port.',
      count('root-path-cost'),
    ),
    gauge(
      'mikrotik_bridge_port_designated_cost',
      'Cost of the path to the root bridge, as the designated bridge of the segment announces it.',
      count('designated-cost', bridge.dot1dStpPortDesignatedCost),
    ),
    info(
      'mikrotik_bridge_port_designated_info',
      'Root, designated bridge and its port, as the port has heard of them.',
      {
        designated_root: text(null, bridge.dot1dStpPortDesignatedRoot),
        designated_bridge: text('designated'),
        designated_port: text('designated-port', bridge.dot1dStpPortDesignatedPort),
      },
      {
        when: (row) =>
          row['designated'] !== undefined || row[bridge.dot1dStpPortDesignatedRoot.name] !== undefined,
      },
    ),
    counter('mikrotik_bridge_port_receive_bpdus_total', 'BPDUs received.', count('rx-bpdu')),
    counter('mikrotik_bridge_port_transmit_bpdus_total', 'BPDUs sent.', count('tx-bpdu')),
    counter(
      'mikrotik_bridge_port_receive_topology_change_notices_total',
      'BPDUs received that announce a change of the topology.',
      count('rx-tc'),
    ),
    counter(
      'mikrotik_bridge_port_transmit_topology_change_notices_total',
      'BPDUs sent that announce a change of the topology.',
      count('tx-tc'),
    ),
    counter(
      'mikrotik_bridge_port_forward_transitions_total',
      'Times that the port began to forward.',
      count('forward-transitions'),
    ),
    counter(
      'mikrotik_bridge_port_discard_transitions_total',
      'Times that the port stopped forwarding.',
      count('discard-transitions'),
    ),
    counter(
      'mikrotik_bridge_port_topology_changes_total',
      'Changes of the topology that the port detected.',
      count('topology-changes'),
    ),
    gauge(
      'mikrotik_bridge_port_last_topology_change_age_seconds',
      'Time since the last change of the topology.',
      duration('last-topology-change'),
    ),
  ],
};
