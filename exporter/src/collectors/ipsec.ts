import { whenAsked } from '../define/asked.ts';
import { defineCollector, type Table } from '../define/collector.ts';
import { bytes, count, duration, flagOrFalse, not, type Row, text } from '../define/fields.ts';
import { counter, gauge, info, type Metric, rows, states } from '../define/metrics.ts';
import { firstOf } from '../define/oid-set.ts';
import { menu, scalars, walk } from '../define/sources.ts';
import * as oid from '../oids/mikrotik-ipsec.ts';

/** Before 6.44 the menu was called otherwise, and the time since when a peer is established as well. */
const activePeers = [
  menu('/ip/ipsec/active-peers'),
  menu('/ip/ipsec/remote-peers', { take: { uptime: 'established' } }),
];

/** Not templates, and not what they made: policies of road warriors come and go with them. */
const configuredPolicies = menu('/ip/ipsec/policy', {
  where: ['dynamic=true', '#!', 'template=true', '#!'],
  isConfigured: true,
});

const stateOf = text('state', oid.mtxrIkeSAState);
const peerOf = text('peer', firstOf(oid.mtxrIkeSAIdentity, oid.mtxrIkeSAPeerAddress));

/** The address of a peer with an identity of its own may roam; one without is known by its address. */
function withPeer(row: Row): Row {
  const id = row['id'];
  const peer = id === undefined || id === '' ? row['remote-address'] : id;
  return peer === undefined ? row : { ...row, peer };
}

/** An address that mode-config gave: the peer is a road warrior, and its identity a person or whatever network it is in. */
const isRoadWarrior = (row: Row): boolean =>
  !['', '0.0.0.0', '::'].includes(
    String(row['dynamic-address'] ?? row[oid.mtxrIkeSADynamicAddress.name] ?? ''),
  );

/** Of the rows of one peer the established one counts. */
const precedence = (row: Row): number =>
  [row['state'], row[oid.mtxrIkeSAState.name]].includes('established') ? 1 : 0;

const localAddress = text('local-address', oid.mtxrIkeSALocalAddress);

/** Own addresses change with the uplink, so they are part of the identity only where somebody knows that they last. */
const peerTable = (isWanted: (row: Row) => boolean, metrics: readonly Metric[]): Table => ({
  api: activePeers,
  snmp: walk(oid.mtxrIkeSATable, [oid.mtxrIkeSADynamicAddress]),
  labels: { peer: peerOf, local_address: whenAsked('local_addresses', localAddress) },
  expand: {
    properties: ['id', 'remote-address', 'dynamic-address'],
    makes: { peer: ['id', 'remote-address'] },
    rows: (row) => (isWanted(row) ? [withPeer(row)] : []),
  },
  precedence,
  metrics,
});

/** Of a selector that is set: `all` and `any` are what a policy has otherwise. */
const selector = (property: string) =>
  text(property, undefined, (value) => (value === 'all' || value === 'any' ? undefined : value));

const whereItIs = info('mikrotik_ipsec_peer_info', 'Address of the router that the peer uses now.', {
  local_address: localAddress,
});

const peerMetrics: readonly Metric[] = [
  states('mikrotik_ipsec_peer_state', 'State of the IKE negotiation with the peer.', {
    label: 'state',
    text: stateOf,
    states: ['established', 'expired', 'no-phase1'],
  }),
  gauge(
    'mikrotik_ipsec_peer_responder',
    'Whether the peer started the negotiation.',
    flagOrFalse('responder', oid.mtxrIkeSAResponder),
  ),
  gauge(
    'mikrotik_ipsec_peer_nat_traversal',
    'Whether there is NAT on the path to the peer.',
    flagOrFalse('natt-peer', oid.mtxrIkeSANatt),
  ),
  gauge(
    'mikrotik_ipsec_peer_uptime_seconds',
    'Time since the peer is established.',
    duration('uptime', oid.mtxrIkeSAUptime),
  ),
  gauge(
    'mikrotik_ipsec_peer_last_seen_age_seconds',
    'Time since the last valid packet of the peer.',
    duration('last-seen', oid.mtxrIkeSASeen),
  ),
  gauge(
    'mikrotik_ipsec_peer_security_associations',
    'Pairs of security associations with the peer (ph2-total).',
    count('ph2-total', oid.mtxrIkeSAPh2Count),
  ),
  counter(
    'mikrotik_ipsec_peer_receive_bytes_total',
    'Bytes received from the peer.',
    bytes('rx-bytes', oid.mtxrIkeSARxBytes),
  ),
  counter(
    'mikrotik_ipsec_peer_transmit_bytes_total',
    'Bytes sent to the peer.',
    bytes('tx-bytes', oid.mtxrIkeSATxBytes),
  ),
  counter(
    'mikrotik_ipsec_peer_receive_packets_total',
    'Packets received from the peer.',
    count('rx-packets', oid.mtxrIkeSARxPackets),
  ),
  counter(
    'mikrotik_ipsec_peer_transmit_packets_total',
    'Packets sent to the peer.',
    count('tx-packets', oid.mtxrIkeSATxPackets),
  ),
  gauge(
    'mikrotik_ipsec_peer_ike_version',
    'Version of IKE spoken with the peer.',
    count(null, oid.mtxrIkeSAVersion),
  ),
];

export default defineCollector({
  name: 'ipsec',
  title: 'IPsec: peers and policies',
  types: ['router'],
  notes:
    'A peer is known by its identity (`id`), or by its address if it sends none. While keys are renewed, a peer has two ' +
    'rows: the established one counts. Policies made from a template are left out. `ph2-total` is missing where nothing ' +
    'is negotiated. Security associations and errors are in ipsec-detail. SNMP has the peers only (7.x), with one state ' +
    '`exchange` for all messages. Own and remote addresses are in no label but that of the info series: they change with the ' +
    'uplink. Road warriors, to whom mode-config gave an address, are counted; their series have to be asked for. Costs 2 ' +
    'commands; rows: peers and policies.',
  options: {
    local_addresses:
      'Add the own address as a label of all series of a peer, for routers that reach one peer over several uplinks with lasting addresses.',
    road_warriors:
      'Add the series of peers to whom mode-config gave an address; their identities are persons.',
  },
  tables: [
    {
      api: activePeers,
      snmp: walk(oid.mtxrIkeSATable),
      labels: {},
      metrics: [
        rows('mikrotik_ipsec_peers', 'IKE peers by state and side.', {
          state: stateOf,
          side: text('side', oid.ikeSide),
        }),
      ],
    },
    {
      api: activePeers,
      labels: {},
      metrics: [rows('mikrotik_ipsec_peer_entries', 'All IKE peers, established or not.')],
    },
    {
      snmp: scalars(),
      labels: {},
      metrics: [
        gauge(
          'mikrotik_ipsec_peer_entries',
          'All IKE peers, established or not.',
          count(null, oid.mtxrIkeSACount),
        ),
      ],
    },
    peerTable((row) => !isRoadWarrior(row), [whereItIs, ...peerMetrics]),
    whenAsked('road_warriors', peerTable(isRoadWarrior, [whereItIs, ...peerMetrics])),
    {
      api: configuredPolicies,
      labels: {
        src_address: text('src-address'),
        dst_address: text('dst-address'),
        peer: text('peer'),
        protocol: selector('protocol'),
        src_port: selector('src-port'),
        dst_port: selector('dst-port'),
      },
      metrics: [
        info('mikrotik_ipsec_policy_info', 'Action, level, proposal and comment of the policy.', {
          action: text('action'),
          level: text('level'),
          proposal: text('proposal'),
          comment: text('comment'),
        }),
        states('mikrotik_ipsec_policy_phase2_state', 'State of phase 2 of the policy (ph2-state).', {
          label: 'state',
          text: text('ph2-state'),
          states: ['established', 'no-phase2', 'expired'],
        }),
        gauge(
          'mikrotik_ipsec_policy_phase2_sessions',
          'Active phase 2 sessions of the policy (ph2-count).',
          count('ph2-count'),
        ),
        gauge(
          'mikrotik_ipsec_policy_active',
          'Whether the policy is in use; of several equal ones, only one is.',
          flagOrFalse('active'),
        ),
        gauge(
          'mikrotik_ipsec_policy_invalid',
          'Whether the policy is invalid, for example because it is a duplicate.',
          flagOrFalse('invalid'),
        ),
        gauge(
          'mikrotik_ipsec_policy_enabled',
          'Whether the policy is enabled.',
          not(flagOrFalse('disabled')),
        ),
      ],
    },
  ],
  live: [
    {
      ...peerTable(
        () => true,
        [
          info('mikrotik_ipsec_peer_info', 'Where the peer is now, and the address it was given.', {
            remote_address: text('remote-address', oid.mtxrIkeSAPeerAddress),
            dynamic_address: text('dynamic-address', oid.mtxrIkeSADynamicAddress),
          }),
          ...peerMetrics,
        ],
      ),
      labels: { peer: peerOf, local_address: localAddress },
      resource: {
        name: 'ipsec-peers',
        title: 'IPsec peers',
        prefix: 'ipsec_peer',
        example: {
          peer: 'branch-7.example.net',
          local_address: '198.51.100.2',
          remote_address: '203.0.113.7',
          state: 'established',
          responder: true,
          nat_traversal: false,
          uptime_seconds: 80_762,
          last_seen_age_seconds: 3,
          security_associations: 2,
          receive_bytes: 5_732_781_470,
          transmit_bytes: 45_862_251_766,
          receive_packets: 5_120_411,
          transmit_packets: 33_103_220,
        },
      },
    },
  ],
});
