import { defineCollector } from '../define/collector.ts';
import { count, flag, flagOrFalse, not, type Row, text } from '../define/fields.ts';
import { gauge, info, states, sum } from '../define/metrics.ts';
import { counted, menu } from '../define/sources.ts';
import { ofBothVersions, splitAddress } from './ospf.ts';
import { firstGiven } from '../define/values.ts';

/** Words of RouterOS 6 for what RouterOS 7 calls otherwise. */
const interfaceStates: Readonly<Record<string, string>> = {
  'point-to-point': 'ptp',
  'designated-router': 'dr',
  'backup-designated-router': 'bdr',
  backup: 'bdr',
  other: 'dr-other',
};

/** Who it is moves with every election, so it is no label; `0.0.0.0` of RouterOS 6 is nobody. */
function elected(made: string, address: Row[string] | undefined): Row {
  return address === undefined ? {} : { [made]: !['', '0.0.0.0'].includes(String(address)) };
}

/** Rows without a state are configuration of RouterOS 6: `interface=all`. */
function* interfaceOf(row: Row): Iterable<Row> {
  if (row['state'] === undefined) return;
  const state = String(row['state']).toLowerCase();
  const [address, port] = splitAddress(String(row['address'] ?? row['ip-address'] ?? ''));
  yield {
    ...row,
    address,
    interface: firstGiven(row['interface'], port) ?? '',
    state: Object.hasOwn(interfaceStates, state) ? (interfaceStates[state] ?? state) : state,
    ...elected('has-dr', row['dr'] ?? row['designated-router']),
    ...elected('has-bdr', row['bdr'] ?? row['backup-designated-router']),
  };
}

export default defineCollector({
  name: 'ospf-detail',
  title: 'OSPF: interfaces, instances, link-state database',
  types: ['router'],
  isSlow: true,
  notes:
    'OSPFv2 and OSPFv3. RouterOS 7 does not say how many neighbors an interface has: count the series of mikrotik_ospf_neighbor_info. ' +
    'Not available over SNMP. Rows: interfaces and instances; the device counts advertisements.',
  tables: [
    {
      api: ofBothVersions('interface'),
      expand: {
        properties: [
          'state',
          'address',
          'interface',
          'ip-address',
          'dr',
          'bdr',
          'designated-router',
          'backup-designated-router',
        ],
        makes: { 'has-dr': ['dr', 'designated-router'], 'has-bdr': ['bdr', 'backup-designated-router'] },
        rows: interfaceOf,
      },
      labels: { area: text('area'), interface: text('interface'), address: text('address') },
      metrics: [
        states('mikrotik_ospf_interface_state', 'State of the interface in OSPF.', {
          label: 'state',
          text: text('state'),
          states: ['down', 'loopback', 'ptp', 'passive', 'waiting', 'standby', 'dr-other', 'bdr', 'dr'],
        }),
        gauge(
          'mikrotik_ospf_interface_designated_router_elected',
          'Whether the network has a designated router; missing where none is elected (point to point).',
          flag('has-dr'),
        ),
        gauge(
          'mikrotik_ospf_interface_backup_designated_router_elected',
          'Whether the network has a backup designated router; missing where none is elected (point to point).',
          flag('has-bdr'),
        ),
        gauge('mikrotik_ospf_interface_cost', 'Cost of the interface.', count('cost')),
        gauge(
          'mikrotik_ospf_interface_priority',
          'Own priority in the election of the designated router.',
          count('priority'),
        ),
        gauge(
          'mikrotik_ospf_interface_neighbors',
          'Neighbors on the interface; RouterOS 6 only.',
          count('neighbors'),
        ),
        gauge(
          'mikrotik_ospf_interface_adjacent_neighbors',
          'Neighbors on the interface with a complete adjacency; RouterOS 6 only.',
          count('adjacent-neighbors'),
        ),
      ],
    },
    {
      api: [
        menu('/routing/ospf/instance'),
        menu('/routing/ospf-v3/instance', { constants: { version: '3' } }),
      ],
      // RouterOS 6 does not name the version, RouterOS 7 not everywhere the default
      expand: {
        properties: ['version'],
        rows: (row) => [{ ...row, version: row['version'] === '3' ? '3' : '2' }],
      },
      labels: { ospf_instance: text('name'), ospf_version: text('version') },
      metrics: [
        info('mikrotik_ospf_instance_info', 'Configured router ID and VRF of the instance.', {
          router_id: text('router-id'),
          vrf: text('vrf'),
        }),
        gauge(
          'mikrotik_ospf_instance_enabled',
          'Whether the instance is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_ospf_instance_inactive',
          'Whether the configuration of the instance keeps it from running.',
          flagOrFalse('inactive'),
        ),
      ],
    },
    {
      api: [counted('/routing/ospf/lsa'), counted('/routing/ospf-v3/lsa')],
      labels: {},
      metrics: [
        sum(
          'mikrotik_ospf_lsas',
          'Advertisements in the link-state databases of all instances.',
          count('count'),
        ),
      ],
    },
  ],
});
