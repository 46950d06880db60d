import { defineCollector } from '../define/collector.ts';
import { count, duration, flag, type Row, text } from '../define/fields.ts';
import { gauge, info, states } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

/** `https://acs.example.net:7547/path`: the path, and a user before the host, can be what a customer is known by. */
function originOf(url: string): string | undefined {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).origin : undefined;
}

/** The manual calls one state `waiting-URL`, the command reference `waiting-url`. */
const inLowerCase = (status: string): string => status.toLowerCase();

/** `last-session-error` is a sentence that may name anything, so it is for people and no label. */
function* withReason(row: Row): Iterable<Row> {
  yield { ...row, reason: row['last-session-error'] ?? '' };
}

export default defineCollector({
  name: 'tr069-client',
  title: 'TR-069 client: whether the device reaches its configuration server',
  unseen: 'all of it',
  types: ['router', 'ap', 'cpe', 'lte'],
  isSlow: true,
  notes:
    'Package tr069-client; nothing without it. One command of one row. Why the last session failed is free text and therefore ' +
    'in the live resource only; RouterOS does not report when that was.',
  tables: [
    {
      api: menu('/tr069-client'),
      labels: {},
      metrics: [
        info('mikrotik_tr069_client_info', 'Configuration server (ACS), without path and user.', {
          acs: text('acs-url', undefined, originOf),
        }),
        gauge('mikrotik_tr069_client_enabled', 'Whether the client is enabled.', flag('enabled')),
        states('mikrotik_tr069_client_status', 'State of the client.', {
          label: 'status',
          text: text('status', undefined, inLowerCase),
          states: ['disabled', 'initializing', 'waiting-url', 'running', 'error'],
        }),
        gauge(
          'mikrotik_tr069_client_failed_sessions',
          'Sessions that failed one after the other; 0 after one that succeeded, and after a reboot.',
          count('retry-count'),
        ),
        gauge(
          'mikrotik_tr069_client_periodic_inform_enabled',
          'Whether the client contacts the server at intervals.',
          flag('periodic-inform-enabled'),
        ),
        gauge(
          'mikrotik_tr069_client_periodic_inform_interval_seconds',
          'Interval at which the client contacts the server.',
          duration('periodic-inform-interval'),
        ),
      ],
    },
  ],
  live: [
    {
      api: menu('/tr069-client'),
      resource: {
        name: 'tr069-client',
        title: 'TR-069 client',
        prefix: 'tr069_session',
        example: {
          acs: 'https://acs.example.net:7547',
          status: 'running',
          reason: 'Connection refused',
          failed_sessions: 3,
        },
      },
      labels: { acs: text('acs-url', undefined, originOf) },
      expand: {
        properties: ['last-session-error'],
        makes: { reason: ['last-session-error'] },
        rows: withReason,
      },
      metrics: [
        info('mikrotik_tr069_session_info', 'State of the client, and why its last session failed.', {
          status: text('status', undefined, inLowerCase),
          reason: text('reason'),
        }),
        gauge(
          'mikrotik_tr069_session_failed_sessions',
          'Sessions that failed one after the other.',
          count('retry-count'),
        ),
      ],
    },
  ],
});
