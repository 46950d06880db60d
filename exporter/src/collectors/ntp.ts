import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import {
  count,
  duration,
  flag,
  milliseconds,
  partsPerMillion,
  type Row,
  signedDuration,
  text,
} from '../define/fields.ts';
import { gauge, info, states } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';
import { parseDuration, ValueError } from '../define/values.ts';

/** Missed polls after which the simple client of RouterOS 6 is no longer taken as synchronized. */
const missedPolls = 2;

function secondsOf(shown: Row[string] | undefined): number | undefined {
  try {
    return shown === undefined ? undefined : parseDuration(String(shown));
  } catch (error) {
    // the field of the property reports it as unreadable
    if (error instanceof ValueError) return undefined;
    throw error;
  }
}

/**
 * RouterOS 7, and 6 with the package ntp, report a status. The simple client of RouterOS 6 reports only when it last
 * took the time from a server, and how often it asks.
 */
function isSynchronized(row: Row): boolean | undefined {
  if (row['status'] !== undefined) return row['status'] === 'synchronized';
  const poll = secondsOf(row['poll-interval']);
  if (row['enabled'] === undefined || poll === undefined) return undefined;
  const age = secondsOf(row['last-update-before']);
  return age !== undefined && age <= missedPolls * poll;
}

function* withSynchronized(row: Row): Iterable<Row> {
  const synchronized = isSynchronized(row);
  const server = row['synced-server'] ?? row['active-server'];
  yield {
    ...row,
    ...(synchronized === undefined ? {} : { synchronized }),
    ...(server === undefined ? {} : { server }),
  };
}

export default defineCollector({
  name: 'ntp',
  title: 'NTP: whether the clock is synchronized, offset, stratum; server',
  types: everywhere,
  isSlow: true,
  notes:
    'Two commands, one row each. RouterOS 6 without the package ntp has a simple client: no status, offset and stratum, but the ' +
    'last correction and its age; it counts as synchronized while it missed no more than one poll. The server of RouterOS 6 ' +
    'needs that package.',
  tables: [
    {
      api: menu('/system/ntp/client'),
      resource: {
        name: 'ntp',
        title: 'NTP client',
        prefix: 'ntp_client',
        example: {
          mode: 'unicast',
          servers: 'pool.ntp.org',
          server_address: '198.51.100.123',
          enabled: true,
          synchronized: true,
          status: 'synchronized',
          offset_seconds: 0.001_703,
          stratum: 2,
          frequency_drift_ratio: -0.000_012_4,
        },
      },
      labels: {},
      expand: {
        properties: [
          'status',
          'enabled',
          'poll-interval',
          'last-update-before',
          'synced-server',
          'active-server',
        ],
        makes: {
          synchronized: ['status', 'enabled', 'poll-interval', 'last-update-before'],
          server: ['synced-server', 'active-server'],
        },
        rows: withSynchronized,
      },
      metrics: [
        info('mikrotik_ntp_client_info', 'Mode and configured servers of the client.', {
          mode: text('mode'),
          servers: text('servers'),
        }),
        // apart from the rest, as a pool has another server now and then
        info(
          'mikrotik_ntp_client_server_info',
          'Server that the clock follows; on RouterOS 6 the one last asked.',
          { address: text('server') },
        ),
        gauge('mikrotik_ntp_client_enabled', 'Whether the client is enabled.', flag('enabled')),
        gauge(
          'mikrotik_ntp_client_synchronized',
          'Whether the clock follows a server.',
          flag('synchronized'),
        ),
        states('mikrotik_ntp_client_status', 'Status of the client as RouterOS reports it.', {
          label: 'status',
          text: text('status'),
          states: ['synchronized', 'waiting', 'stopped', 'using-local-clock'],
        }),
        gauge(
          'mikrotik_ntp_client_offset_seconds',
          'Difference of the clock from the server.',
          milliseconds('system-offset'),
        ),
        gauge(
          'mikrotik_ntp_client_stratum',
          'Stratum of the server; 1 is attached to a clock.',
          count('synced-stratum'),
        ),
        gauge(
          'mikrotik_ntp_client_frequency_drift_ratio',
          'Drift of the clock of the device, which the client corrects.',
          partsPerMillion('freq-drift'),
        ),
        gauge(
          'mikrotik_ntp_client_last_adjustment_seconds',
          'Last correction of the clock; RouterOS 6.',
          signedDuration('last-adjustment'),
        ),
        gauge(
          'mikrotik_ntp_client_last_update_age_seconds',
          'Time since the clock was last set by a server; RouterOS 6.',
          duration('last-update-before'),
        ),
      ],
    },
    {
      api: menu('/system/ntp/server'),
      labels: {},
      metrics: [
        gauge('mikrotik_ntp_server_enabled', 'Whether the server is enabled.', flag('enabled')),
        gauge(
          'mikrotik_ntp_server_use_local_clock',
          'Whether the server gives out its own time when it is not synchronized.',
          flag('use-local-clock'),
        ),
      ],
    },
  ],
});
