import { defineCollector } from '../define/collector.ts';
import {
  bytes,
  count,
  duration,
  flag,
  flagOrFalse,
  localTimestamp,
  not,
  type Row,
  text,
} from '../define/fields.ts';
import { counter, gauge, info, states } from '../define/metrics.ts';
import { menu, withMissing } from '../define/sources.ts';
import { firstGiven, isSet } from '../define/values.ts';

/** RouterOS 7 numbers the sessions of a connection, `transit-1`; the manual shows names without a number, too. */
const connectionsOf = (session: string): readonly string[] => [session, session.replace(/-\d+$/, '')];

/** `198.51.100.1` of a connection's `198.51.100.1/32` and of a session's `198.51.100.1@vrf1`. */
function peerAddress(address: string): string | undefined {
  const host = address.replace(/@.*$/, '').replace(/^([\d.]+)\/32$|^([\da-f:.]+)\/128$/i, '$1$2');
  return host === '' ? undefined : host;
}

const addressOf = (row: Row): string | undefined => peerAddress(String(row['remote.address'] ?? ''));

/** A connection that waits for peers of a whole network has no session of its own to miss. */
const isOfNetwork = (address: string): boolean => /\/\d+$/.test(peerAddress(address) ?? '');

/**
 * Error code and subcode of a NOTIFICATION in hexadecimal: marker, length, type 3, code, subcode (RFC 4271). Absent
 * while there was none.
 */
function notificationOf(message: string): readonly [code: string, subcode: string] | undefined {
  const [, code, subcode] = /^f{32}[\da-f]{4}03([\da-f]{2})([\da-f]{2})/i.exec(message) ?? [];
  return code === undefined || subcode === undefined
    ? undefined
    : [String(Number.parseInt(code, 16)), String(Number.parseInt(subcode, 16))];
}

/** Brings sessions of RouterOS 7, connections without one, and peers of RouterOS 6 into one form. */
function* sessionOf(row: Row): Iterable<Row> {
  const address = String(row['remote.address'] ?? '');
  const isExpected = row['listed'] === 'connection';
  if (isSet(row['disabled']) || (isExpected && isOfNetwork(address))) return;
  const made: Record<string, Row[string]> = { ...row };
  made['connection'] = firstGiven(row['connection'], row['name']) ?? '';
  made['peer'] = peerAddress(address) ?? '';
  made['peering'] = ['ebgp', 'ibgp'].find((kind) => isSet(row[kind])) ?? '';
  for (const timer of ['hold-time', 'keepalive-time']) if (row[timer] === 'infinity') delete made[timer];
  for (const direction of ['input', 'output']) {
    const [code, subcode] = notificationOf(String(row[`${direction}.last-notification`] ?? '')) ?? [];
    if (code === undefined || subcode === undefined) continue;
    made[`${direction}-code`] = code;
    made[`${direction}-subcode`] = subcode;
  }
  yield made;
}

const running = { when: (row: Row) => row['listed'] === 'session' };
/** A connection without a session says nothing about the peer but its address. */
const known = { when: (row: Row) => row['listed'] !== 'connection' };

export default defineCollector({
  name: 'bgp',
  title: 'BGP: sessions, and connections without one',
  types: ['router'],
  notes:
    'RouterOS 7 forgets a session that is down; a connection to one peer without a session is exported as a session that is not ' +
    'established. A connection to a network (`listen`) or a disabled one is not: see mikrotik_bgp_connection_enabled. The connection of ' +
    'a session is its name without the number at the end. RouterOS 6 counts updates instead of messages and bytes. SNMP has nothing about BGP. Rows: sessions and connections.',
  tables: [
    {
      api: [
        withMissing(menu('/routing/bgp/session', { constants: { listed: 'session' } }), {
          expected: menu('/routing/bgp/connection', {
            constants: { listed: 'connection' },
            isConfigured: true,
          }),
          name: 'name',
          as: 'connection',
          property: 'name',
          names: connectionsOf,
          // with connections isp and isp-1, the session isp-1 can be of either
          isOf: (session, connection) => addressOf(session) === addressOf(connection),
          // the session of before can be listed for a while beside the new one
          isPreferred: (row) => isSet(row['established']),
        }),
        menu('/routing/bgp/peer', {
          isConfigured: true,
          constants: { listed: 'peer' },
          take: {
            'remote.address': 'remote-address',
            'remote.as': 'remote-as',
            'hold-time': 'used-hold-time',
            'keepalive-time': 'used-keepalive-time',
          },
        }),
      ],
      resource: {
        name: 'bgp-sessions',
        title: 'BGP sessions',
        prefix: 'bgp_session',
        example: {
          connection: 'transit',
          remote_address: '198.51.100.1',
          remote_as: '64500',
          local_as: '64510',
          peering: 'ebgp',
          established: true,
          prefixes: 812,
          uptime_seconds: 184_450,
          hold_time_seconds: 180,
          keepalive_seconds: 60,
          receive_messages: 18_233,
          transmit_messages: 18_120,
          receive_bytes: 412_233,
          transmit_bytes: 344_280,
        },
      },
      expand: {
        properties: [
          'name',
          'disabled',
          'remote.address',
          'ebgp',
          'ibgp',
          'input.last-notification',
          'output.last-notification',
        ],
        makes: {
          connection: ['name'],
          peer: ['remote.address'],
          peering: ['ebgp', 'ibgp'],
          'input-code': ['input.last-notification'],
          'input-subcode': ['input.last-notification'],
          'output-code': ['output.last-notification'],
          'output-subcode': ['output.last-notification'],
        },
        rows: sessionOf,
      },
      labels: { connection: text('connection'), remote_address: text('peer') },
      metrics: [
        gauge(
          'mikrotik_bgp_session_established',
          'Whether the session is established; 0 too for a connection that has no session.',
          flagOrFalse('established'),
        ),
        info(
          'mikrotik_bgp_session_info',
          'AS numbers, router ID and address families of the peer, instance, VRF and kind of the session (ebgp or ibgp).',
          {
            remote_as: text('remote.as'),
            router_id: text('remote.id'),
            address_families: text('remote.afi'),
            local_as: text('local.as'),
            bgp_instance: text('instance'),
            vrf: text('vrf'),
            peering: text('peering'),
          },
          known,
        ),
        states('mikrotik_bgp_session_state', 'State of the session; RouterOS 6 only.', {
          label: 'state',
          text: text('state'),
          states: ['idle', 'connect', 'active', 'opensent', 'openconfirm', 'established'],
        }),
        gauge('mikrotik_bgp_session_prefixes', 'Prefixes received from the peer.', count('prefix-count')),
        gauge(
          'mikrotik_bgp_session_uptime_seconds',
          'Time since the session was established.',
          duration('uptime'),
        ),
        gauge(
          'mikrotik_bgp_session_hold_time_seconds',
          'Negotiated hold time; missing if the session never expires.',
          duration('hold-time'),
          known,
        ),
        gauge(
          'mikrotik_bgp_session_keepalive_seconds',
          'Negotiated interval of keepalive messages.',
          duration('keepalive-time'),
          known,
        ),
        counter(
          'mikrotik_bgp_session_receive_messages_total',
          'Messages received from the peer.',
          count('remote.messages'),
        ),
        counter(
          'mikrotik_bgp_session_transmit_messages_total',
          'Messages sent to the peer.',
          count('local.messages'),
        ),
        counter(
          'mikrotik_bgp_session_receive_bytes_total',
          'Bytes of messages received from the peer.',
          bytes('remote.bytes'),
        ),
        counter(
          'mikrotik_bgp_session_transmit_bytes_total',
          'Bytes of messages sent to the peer.',
          bytes('local.bytes'),
        ),
        counter(
          'mikrotik_bgp_session_receive_updates_total',
          'Updates received from the peer; RouterOS 6 only.',
          count('updates-received'),
        ),
        counter(
          'mikrotik_bgp_session_transmit_updates_total',
          'Updates sent to the peer; RouterOS 6 only.',
          count('updates-sent'),
        ),
        counter(
          'mikrotik_bgp_session_receive_withdrawals_total',
          'Withdrawals received from the peer; RouterOS 6 only.',
          count('withdrawn-received'),
        ),
        counter(
          'mikrotik_bgp_session_transmit_withdrawals_total',
          'Withdrawals sent to the peer; RouterOS 6 only.',
          count('withdrawn-sent'),
        ),
        gauge(
          'mikrotik_bgp_session_limit_exceeded',
          'Whether the peer sent more routes than input.limit-process-routes allows.',
          flagOrFalse('limit-exceeded'),
          running,
        ),
        gauge(
          'mikrotik_bgp_session_prefixes_limit',
          'Most routes of the peer that are processed (input.limit-process-routes).',
          count('input.limit-process-routes'),
        ),
        gauge(
          'mikrotik_bgp_session_stopped',
          'Whether the session was stopped by command.',
          flagOrFalse('stopped'),
          running,
        ),
        gauge('mikrotik_bgp_session_bfd_enabled', 'Whether BFD watches the session.', flag('use-bfd'), known),
        gauge(
          'mikrotik_bgp_session_receive_notification_code',
          'Error code of the last notification from the peer (RFC 4271): 2 open, 3 update, 4 hold timer, 6 cease.',
          count('input-code'),
        ),
        gauge(
          'mikrotik_bgp_session_receive_notification_subcode',
          'Error subcode of the last notification from the peer; of cease: 1 too many prefixes, 2 shutdown, 4 reset.',
          count('input-subcode'),
        ),
        gauge(
          'mikrotik_bgp_session_transmit_notification_code',
          'Error code of the last notification sent to the peer.',
          count('output-code'),
        ),
        gauge(
          'mikrotik_bgp_session_transmit_notification_subcode',
          'Error subcode of the last notification sent to the peer.',
          count('output-subcode'),
        ),
        gauge(
          'mikrotik_bgp_session_last_started_timestamp_seconds',
          'When the session last started.',
          localTimestamp('last-started'),
        ),
        gauge(
          'mikrotik_bgp_session_last_stopped_timestamp_seconds',
          'When the session last stopped.',
          localTimestamp('last-stopped'),
        ),
      ],
    },
    {
      api: [
        menu('/routing/bgp/connection', { constants: { listed: 'connection' }, isConfigured: true }),
        menu('/routing/bgp/peer', { isConfigured: true }),
      ],
      labels: { connection: text('name') },
      metrics: [
        gauge(
          'mikrotik_bgp_connection_enabled',
          'Whether the connection (peer in RouterOS 6) is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_bgp_connection_inactive',
          'Whether the configuration of the connection keeps it from being used.',
          flagOrFalse('inactive'),
          { when: (row) => row['listed'] === 'connection' },
        ),
      ],
    },
  ],
});
