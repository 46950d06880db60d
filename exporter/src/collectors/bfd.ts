import { defineCollector } from '../define/collector.ts';
import { count, duration, flagOrFalse, type Row, text } from '../define/fields.ts';
import { counter, gauge, states } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';
import { firstGiven } from '../define/values.ts';

/** `111.11.0.1%ether1@vrf1` of RouterOS 7: the local address comes and goes with the session, the rest stays. */
function* sessionOf(row: Row): Iterable<Row> {
  const [, address = '', port, vrf] =
    /^([^%@]*)(?:%([^@]*))?(?:@(.*))?$/.exec(String(row['remote-address'] ?? '')) ?? [];
  yield {
    ...row,
    'remote-address': address,
    interface: firstGiven(row['interface'], port) ?? '',
    vrf: firstGiven(row['vrf'], vrf) ?? '',
  };
}

export default defineCollector({
  name: 'bfd',
  title: 'BFD: sessions',
  types: ['router'],
  notes:
    'RouterOS 6 and, from 7.10 on, RouterOS 7. An inactive session is one that the configuration forbids. Not available over SNMP. Rows: sessions.',
  tables: [
    {
      api: [
        menu('/routing/bfd/session', { constants: { listed: 'session' } }),
        menu('/routing/bfd/neighbor', { take: { 'remote-address': 'address' } }),
      ],
      expand: { properties: ['remote-address', 'interface', 'vrf'], rows: sessionOf },
      labels: {
        remote_address: text('remote-address'),
        interface: text('interface'),
        vrf: text('vrf'),
      },
      metrics: [
        gauge('mikrotik_bfd_session_up', 'Whether the session is up.', flagOrFalse('up')),
        states('mikrotik_bfd_session_state', 'State of the session.', {
          label: 'state',
          text: text('state'),
          states: ['admin-down', 'down', 'init', 'up'],
        }),
        gauge(
          'mikrotik_bfd_session_inactive',
          'Whether the configuration keeps the session from running.',
          flagOrFalse('inactive'),
          { when: (row) => row['listed'] === 'session' },
        ),
        counter('mikrotik_bfd_session_state_changes_total', 'Changes of the state.', count('state-changes')),
        gauge('mikrotik_bfd_session_uptime_seconds', 'Time since the session came up.', duration('uptime')),
        counter(
          'mikrotik_bfd_session_receive_packets_total',
          'Control packets received.',
          count('packets-rx'),
        ),
        counter('mikrotik_bfd_session_transmit_packets_total', 'Control packets sent.', count('packets-tx')),
        gauge(
          'mikrotik_bfd_session_transmit_interval_seconds',
          'Interval in which control packets are sent.',
          duration('actual-tx-interval'),
        ),
        gauge(
          'mikrotik_bfd_session_desired_transmit_interval_seconds',
          'Interval in which control packets are to be sent.',
          duration('desired-tx-interval'),
        ),
        gauge(
          'mikrotik_bfd_session_required_receive_interval_seconds',
          'Shortest interval of control packets that the router accepts.',
          duration('required-min-rx'),
        ),
        gauge(
          'mikrotik_bfd_session_remote_receive_interval_seconds',
          'Shortest interval of control packets that the peer accepts.',
          duration('remote-min-rx'),
        ),
        gauge(
          'mikrotik_bfd_session_remote_transmit_interval_seconds',
          'Shortest interval in which the peer wants to send control packets.',
          duration('remote-min-tx'),
        ),
        gauge(
          'mikrotik_bfd_session_hold_time_seconds',
          'Time without control packets after which the session is down.',
          duration('hold-time'),
        ),
        gauge(
          'mikrotik_bfd_session_multiplier',
          'Number of lost control packets after which the session is down.',
          count('multiplier'),
        ),
      ],
    },
  ],
});
