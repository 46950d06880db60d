import { whenAsked } from '../define/asked.ts';
import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { count, duration, flagOrFalse, localTimestamp, not, percent, text } from '../define/fields.ts';
import { counter, gauge, info, states } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'netwatch',
  title: 'Netwatch: hosts that the device watches itself',
  types: everywhere,
  notes:
    'One command, one row per watched host. RouterOS 6 has state and time of the last change only. The `name` of an entry ' +
    'is from 7.14 on. Of entries alike in host, name, probe and port, all but the ' +
    'oldest of the host get their id appended: `10.0.0.1 (*2)`. Before its first test a host is unknown.',
  options: {
    comments: 'Add the comment of the entry as a label of all its series; editing it begins new ones.',
  },
  tables: [
    {
      api: menu('/tool/netwatch', { isConfigured: true }),
      resource: {
        name: 'netwatch',
        title: 'Netwatch',
        prefix: 'netwatch',
        example: {
          host: '198.51.100.1',
          entry: 'transit',
          probe: 'icmp',
          comment: 'first hop of the provider',
          status: 'up',
          enabled: true,
          since_timestamp_seconds: 1_767_323_045,
          interval_seconds: 10,
          tests: 90_210,
          failed_tests: 12,
          loss_ratio: 0,
          round_trip_average_seconds: 0.004_12,
        },
      },
      labels: {
        host: text('host'),
        entry: text('name'),
        probe: text('type'),
        port: text('port'),
        comment: whenAsked('comments', text('comment')),
      },
      namesakes: { label: 'host', id: text('.id') },
      metrics: [
        info('mikrotik_netwatch_info', 'Comment of the entry.', { comment: text('comment') }),
        states('mikrotik_netwatch_status', 'State of the watched host.', {
          label: 'status',
          text: text('status'),
          states: ['up', 'down', 'unknown'],
        }),
        gauge('mikrotik_netwatch_enabled', 'Whether the entry is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_netwatch_since_timestamp_seconds',
          'When the state changed last.',
          localTimestamp('since'),
        ),
        gauge('mikrotik_netwatch_interval_seconds', 'Time between two tests.', duration('interval')),
        counter('mikrotik_netwatch_tests_total', 'Tests done.', count('done-tests')),
        counter('mikrotik_netwatch_failed_tests_total', 'Tests that failed.', count('failed-tests')),
        gauge('mikrotik_netwatch_sent_packets', 'Packets sent in the last test (icmp).', count('sent-count')),
        gauge(
          'mikrotik_netwatch_answered_packets',
          'Packets answered in the last test (icmp).',
          count('response-count'),
        ),
        gauge('mikrotik_netwatch_lost_packets', 'Packets lost in the last test (icmp).', count('loss-count')),
        gauge(
          'mikrotik_netwatch_loss_ratio',
          'Share of packets lost in the last test (icmp).',
          percent('loss-percent'),
        ),
        gauge(
          'mikrotik_netwatch_round_trip_average_seconds',
          'Mean round trip time of the last test (icmp).',
          duration('rtt-avg'),
        ),
        gauge(
          'mikrotik_netwatch_round_trip_min_seconds',
          'Shortest round trip time of the last test (icmp).',
          duration('rtt-min'),
        ),
        gauge(
          'mikrotik_netwatch_round_trip_max_seconds',
          'Longest round trip time of the last test (icmp).',
          duration('rtt-max'),
        ),
        gauge(
          'mikrotik_netwatch_round_trip_jitter_seconds',
          'Longest less shortest round trip time of the last test (icmp).',
          duration('rtt-jitter'),
        ),
        gauge(
          'mikrotik_netwatch_round_trip_deviation_seconds',
          'Standard deviation of the round trip times of the last test (icmp).',
          duration('rtt-stdev'),
        ),
        gauge(
          'mikrotik_netwatch_tcp_connect_seconds',
          'Time that the TCP connection took (tcp-conn, http-get, https-get).',
          duration('tcp-connect-time'),
        ),
        gauge(
          'mikrotik_netwatch_http_response_seconds',
          'Time until the HTTP answer (http-get, https-get).',
          duration('http-resp-time'),
        ),
        gauge(
          'mikrotik_netwatch_http_status',
          'Status code of the last HTTP answer (http-get, https-get).',
          count('http-status-code'),
        ),
      ],
    },
  ],
});
