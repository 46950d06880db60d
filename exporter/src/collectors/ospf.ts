import { defineCollector } from '../define/collector.ts';
import { count, duration, flag, type Row, text } from '../define/fields.ts';
import { counter, gauge, info, rows, states, sum } from '../define/metrics.ts';
import { is } from '../define/oid-set.ts';
import { type MenuSource, menu, walk } from '../define/sources.ts';
import * as oid from '../oids/ospf-mib.ts';
import { firstGiven } from '../define/values.ts';

/** RouterOS 6 has OSPFv3 in menus of its own; in RouterOS 7 an instance says its version. */
export const ofBothVersions = (name: string): readonly MenuSource[] => [
  menu(`/routing/ospf/${name}`),
  menu(`/routing/ospf-v3/${name}`),
];

/** `Full` of both versions, `TwoWay` of RouterOS 7 and `2-Way` of RouterOS 6. */
const stateWord = (state: string): string => state.toLowerCase().replace(/^two-?way$/, '2-way');

/** The interface of an address, `fe80::1%ether1`: the same address is on every VLAN of a port. */
export function splitAddress(withPort: string): readonly [address: string, port: string | undefined] {
  const at = withPort.indexOf('%');
  return at < 0 ? [withPort, undefined] : [withPort.slice(0, at), withPort.slice(at + 1)];
}

function* neighborOf(row: Row): Iterable<Row> {
  const state = stateWord(String(row['state'] ?? ''));
  const [address, port] = splitAddress(String(row['address'] ?? ''));
  const onInterface = firstGiven(row['interface'], port) ?? '';
  const isLocal = /^fe80:/i.test(address) && onInterface !== '';
  yield {
    ...row,
    'neighbor-state': state,
    ...(state === '' ? {} : { 'is-full': String(state === 'full') }),
    neighbor: isLocal ? `${address}%${onInterface}` : address,
    interface: onInterface,
  };
}

export default defineCollector({
  name: 'ospf',
  title: 'OSPF: neighbors',
  types: ['router'],
  notes:
    'OSPFv2 and OSPFv3. A neighbor that is gone has no row: watch mikrotik_ospf_neighbors_full, which is 0 without any. RouterOS 7 sends ' +
    'priority, retransmissions and requests only on some adjacencies. Over SNMP: OSPFv2 of RouterOS 6, where the agent has OSPF-MIB; ' +
    'the manual of RouterOS 7 does not list it. See also ospf-detail.',
  tables: [
    {
      api: ofBothVersions('neighbor'),
      snmp: walk(oid.ospfNbrTable, [], undefined, oid.ospfRouterId),
      resource: {
        name: 'ospf-neighbors',
        title: 'OSPF neighbors',
        prefix: 'ospf_neighbor',
        example: {
          ospf_instance: 'v2',
          address: '10.0.1.2',
          router_id: '10.0.0.2',
          interface: 'ether1',
          area: 'backbone',
          state: 'full',
          full: true,
          state_changes: 6,
          adjacency_seconds: 273_600,
        },
      },
      expand: {
        properties: ['state', 'address', 'interface'],
        makes: { neighbor: ['address', 'interface'], 'neighbor-state': ['state'], 'is-full': ['state'] },
        rows: neighborOf,
      },
      labels: { ospf_instance: text('instance'), address: text('neighbor', oid.ospfNbrIpAddr) },
      metrics: [
        gauge(
          'mikrotik_ospf_neighbor_full',
          'Whether the adjacency is complete. On a network with a designated router, others stay at 2-way.',
          flag('is-full', is(oid.ospfNbrState, 'full')),
        ),
        states('mikrotik_ospf_neighbor_state', 'State of the neighbor.', {
          label: 'state',
          text: text('neighbor-state', oid.ospfNbrState),
          states: ['down', 'attempt', 'init', '2-way', 'exstart', 'exchange', 'loading', 'full'],
        }),
        info('mikrotik_ospf_neighbor_info', 'Router ID, interface and area of the neighbor.', {
          router_id: text('router-id', oid.ospfNbrRtrId),
          interface: text('interface'),
          area: text('area'),
        }),
        counter(
          'mikrotik_ospf_neighbor_state_changes_total',
          'Changes of the state.',
          count('state-changes', oid.ospfNbrEvents),
        ),
        gauge(
          'mikrotik_ospf_neighbor_adjacency_seconds',
          'Time since the adjacency was established.',
          duration('adjacency'),
        ),
        gauge(
          'mikrotik_ospf_neighbor_priority',
          'Priority of the neighbor in the election of the designated router.',
          count('priority', oid.ospfNbrPriority),
        ),
        gauge(
          'mikrotik_ospf_neighbor_ls_retransmits',
          'Advertisements that wait for an acknowledgement of the neighbor.',
          count('ls-retransmits', oid.ospfNbrLsRetransQLen),
        ),
        gauge(
          'mikrotik_ospf_neighbor_ls_requests',
          'Advertisements requested from the neighbor and not received.',
          count('ls-requests'),
        ),
        gauge(
          'mikrotik_ospf_neighbor_db_summaries',
          'Summaries that the neighbor has not received.',
          count('db-summaries'),
        ),
        rows('mikrotik_ospf_neighbors', 'Neighbors of all instances, in any state.'),
        sum(
          'mikrotik_ospf_neighbors_full',
          'Neighbors of all instances with a complete adjacency.',
          flag('is-full', is(oid.ospfNbrState, 'full')),
        ),
      ],
    },
  ],
});
