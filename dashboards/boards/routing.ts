import { ospfNeighborsWeek } from '../../alert-rules/recording/baselines.ts';
import { cpuLoad } from '../../alert-rules/recording/health.ts';
import { perSecond } from '../../promql/functions.ts';
import { infrastructure, onDevice } from '../../promql/scopes.ts';
import { type MetricName, series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, folded, section } from '../language/board.ts';
import { column, table } from '../language/table-panel.ts';
import { line, stateTimeline, timeSeries } from '../language/time-panels.ts';
import { bars } from '../language/value-panels.ts';
import { devicesWith, site, tenant } from '../language/variables.ts';
import { states } from '../language/words.ts';

const established = series('mikrotik_bgp_session_established', onDevice);
const session = '{{device}} {{connection}} {{remote_address}}';

/** Of what is not switched off. */
const enabledOnly = (metric: MetricName, enabled: MetricName, by: string): string =>
  `${series(metric, onDevice)} and on (tenant, site, device, ${by}) ${series(enabled, onDevice)} == 1`;

/** A whole public key would push the other columns off the table. */
const beginningOfKey = (expression: string): string =>
  `label_replace(${expression}, "key", "$1…", "public_key", "(.{8}).*")`;

export default board({
  title: 'Routing',
  description:
    'BGP, OSPF and BFD neighbours, routes, VRRP, tunnels, the connection table and the load of the routers.',
  variables: [tenant, site, devicesWith('mikrotik_routes_active', infrastructure)],
  sections: [
    section('Neighbours', 9, [
      table('BGP sessions', {
        description:
          'Every session that should be up, those that are down first. Prefixes far below those of an hour ago are a peer with a filter or a fault.',
        width: 12,
        by: ['device', 'connection'],
        also: ['remote_address'],
        sortBy: 'State',
        ascending: true,
        noData: 'No BGP session in this selection.',
        columns: [
          column('State', established, {
            words: states.established,
          }),
          column('Prefixes', series('mikrotik_bgp_session_prefixes', onDevice), {
            unit: 'locale',
            decimals: 0,
          }),
          column(
            'Most within an hour',
            // without the state, a session that is no longer there would come first
            `max_over_time(${series('mikrotik_bgp_session_prefixes', onDevice)}[1h]) and on (tenant, site, device, connection, remote_address) ${established}`,
            { unit: 'locale', decimals: 0 },
          ),
          column('Up for', series('mikrotik_bgp_session_uptime_seconds', onDevice), {
            unit: 's',
            decimals: 0,
          }),
        ],
      }),
      stateTimeline('OSPF neighbours', {
        description: 'Adjacencies of OSPFv2 and OSPFv3. A neighbour that vanishes leaves a gap.',
        width: 12,
        shows: series('mikrotik_ospf_neighbor_full', onDevice),
        legend: '{{device}} {{address}}',
        words: { 0: { text: '▼ not full', colour: 'bad' }, 1: { text: '▲ full', colour: 'good' } },
        noData: 'no OSPF neighbour',
      }),
    ]),
    section('History', 8, [
      stateTimeline('BGP', {
        description: 'When which session was established.',
        shows: established,
        legend: session,
        words: states.established,
        noData: 'no BGP session',
      }),
      timeSeries('BGP messages received per minute', {
        description:
          'Messages from each peer; updates on RouterOS 6, which counts only those. A storm loads the processor.',
        unit: 'short',
        shows: [
          line(`60 * ${perSecond('mikrotik_bgp_session_receive_messages_total', onDevice)}`, session),
          line(
            `60 * ${perSecond('mikrotik_bgp_session_receive_updates_total', onDevice)}`,
            `${session} updates`,
          ),
        ],
        noData: 'no BGP session',
      }),
      timeSeries('Routes', {
        description: 'Active routes of each router.',
        unit: 'short',
        shows: series('mikrotik_routes_active', onDevice),
        legend: '{{device}} {{family}}',
        noData: 'no router in this selection counts its routes',
      }),
    ]),
    section('Adjacencies and tunnels over time', 8, [
      timeSeries('Full OSPF neighbours', {
        description: 'Neighbours that each router has, and the most that it had for an hour within a week.',
        unit: 'short',
        shows: [
          line(series('mikrotik_ospf_neighbors_full', onDevice), '{{device}}'),
          line(series(ospfNeighborsWeek, onDevice), '{{device}} most of the week', { dashed: true }),
        ],
        noData: 'no router in this selection runs OSPF',
      }),
      timeSeries('Packets of IPsec peers per minute', {
        description:
          'Received above, sent below the line. A peer that is sent packets and sends none is half a tunnel.',
        unit: 'short',
        shows: [
          line(
            `60 * ${perSecond('mikrotik_ipsec_peer_receive_packets_total', onDevice)}`,
            '{{device}} {{peer}} received',
          ),
          line(
            `60 * ${perSecond('mikrotik_ipsec_peer_transmit_packets_total', onDevice)}`,
            '{{device}} {{peer}} sent',
            { below: true },
          ),
        ],
        noData: 'no IPsec peer in this selection',
      }),
    ]),
    section('Load', 8, [
      bars('Connection table', {
        description:
          'Tracked connections as a share of the maximum, the fullest first. Beyond it new connections fail.',
        width: 7,
        max: 1,
        shows: `sort_desc(max by (tenant, site, device) (${series('mikrotik_connections', onDevice)}) / max by (tenant, site, device) (${series('mikrotik_connections_limit', onDevice)} > 0))`,
        legend: '{{device}}',
        threshold: thresholds.connectionTable,
        noData: 'connection tracking is off',
      }),
      timeSeries('Processor', {
        description:
          'Load over a quarter of an hour, and of the busiest core: one full core stops a router that has eight.',
        threshold: thresholds.cpu,
        max: 1,
        shows: [
          { expression: series(cpuLoad, onDevice), legend: '{{device}}' },
          {
            expression: `max by (tenant, site, device) (${series('mikrotik_system_cpu_core_load_ratio', onDevice)})`,
            legend: '{{device}} busiest core',
          },
        ],
        noData: 'no router in this selection',
      }),
      table('Default routes', {
        description: 'Active default routes by family. None is a router without the Internet.',
        width: 7,
        by: ['device', 'family'],
        sortBy: 'Active',
        ascending: true,
        noData: 'No router in this selection counts its default routes.',
        columns: [
          column('Active', series('mikrotik_routes_default_active', onDevice), {
            unit: 'locale',
            decimals: 0,
            words: { 0: { text: 'none', colour: 'neutral' } },
          }),
        ],
      }),
    ]),
    section('Redundancy and tunnels', 7, [
      table('VRRP', {
        description:
          'Which router of a group is master. With two of them, hosts lose packets; with none, they have no gateway.',
        by: ['device', 'interface'],
        sortBy: 'Priority',
        noData: 'No VRRP interface in this selection.',
        columns: [
          column('Master', enabledOnly('mikrotik_vrrp_master', 'mikrotik_vrrp_enabled', 'interface'), {
            words: states.master,
          }),
          column('Priority', enabledOnly('mikrotik_vrrp_priority', 'mikrotik_vrrp_enabled', 'interface'), {
            unit: 'locale',
            decimals: 0,
          }),
        ],
      }),
      table('WireGuard peers', {
        description: 'Time since the last handshake: with traffic there is one every two minutes.',
        by: ['device', 'interface', 'peer'],
        // before RouterOS 7.15, peers have no names
        also: ['key'],
        sortBy: 'Last handshake',
        noData: 'No WireGuard peer in this selection has had a handshake.',
        columns: [
          column(
            'Last handshake',
            beginningOfKey(
              enabledOnly(
                'mikrotik_wireguard_peer_last_handshake_age_seconds',
                'mikrotik_wireguard_peer_enabled',
                'interface, peer, public_key',
              ),
            ),
            { threshold: thresholds.handshakeAge, decimals: 0 },
          ),
        ],
      }),
      table('IPsec policies', {
        description: 'Policies that are enabled, and whether their second phase is established.',
        by: ['device', 'dst_address'],
        also: ['src_address', 'peer'],
        sortBy: 'State',
        ascending: true,
        noData: 'No IPsec policy in this selection. They are read over the API.',
        columns: [
          column(
            'State',
            `max by (tenant, site, device, peer, src_address, dst_address) (${series('mikrotik_ipsec_policy_phase2_state', onDevice, { state: 'established' })}) and on (tenant, site, device, peer, src_address, dst_address) ${series('mikrotik_ipsec_policy_enabled', onDevice)} == 1`,
            { words: states.established },
          ),
        ],
      }),
    ]),
    folded('BFD and firewall', 8, [
      stateTimeline('BFD', {
        description: 'Sessions that watch a link within milliseconds.',
        shows: series('mikrotik_bfd_session_up', onDevice),
        legend: '{{device}} {{remote_address}}',
        words: states.running,
        noData: 'no BFD session',
      }),
      timeSeries('Dropped by the firewall', {
        description: 'Bits per second of rules that drop. Needs the collector firewall-rule in a module.',
        unit: 'bps',
        shows: `8 * ${perSecond('mikrotik_firewall_rule_bytes_total', onDevice)} * on (tenant, site, device, facility, family, rule) group_left (comment) ${series('mikrotik_firewall_rule_info', onDevice, { action: 'drop' })}`,
        legend: '{{device}} {{rule}} {{comment}}',
        noData: 'the collector firewall-rule is not in use',
      }),
    ]),
  ],
});
