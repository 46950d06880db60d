import { defineCollector } from '../define/collector.ts';
import { count, duration, flagOrFalse, not, text } from '../define/fields.ts';
import { counter, gauge, info, states } from '../define/metrics.ts';
import { menu, monitor } from '../define/sources.ts';
import { isSet } from '../define/values.ts';

const servers = menu('/radius', { take: { name: '.id' }, isConfigured: true });

/** What the router chooses a server by, so that two entries of one server differ in it. */
const labels = {
  server: text('address'),
  service: text('service'),
  port: text('authentication-port'),
  realm: text('realm'),
  domain: text('domain'),
  called_id: text('called-id'),
};

/** Entries alike in all of that: the further ones are asked when the first does not answer. */
const namesakes = { label: 'server', id: text('name') };

export default defineCollector({
  name: 'radius',
  title: 'RADIUS: servers that are asked',
  types: ['router'],
  notes:
    'A timeout is a request that no server answered; a bad reply one with a wrong secret. Counters start at 0 with ' +
    '`reset-counters` and at a reboot. Where entries are alike in all labels, all but the oldest of the ' +
    'server get their id appended: `192.0.2.10 (*2)`. Requests from servers are in radius-incoming. Costs 1 command and one per enabled server. Rows: servers.',
  tables: [
    {
      api: servers,
      labels,
      namesakes,
      metrics: [
        info('mikrotik_radius_server_info', 'Protocol and comment of the server.', {
          protocol: text('protocol'),
          comment: text('comment'),
        }),
        gauge('mikrotik_radius_server_enabled', 'Whether the server is asked.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_radius_server_timeout_seconds',
          'Time after which a request is sent again.',
          duration('timeout'),
        ),
        states('mikrotik_radius_server_state', 'State of the connection to a server over TLS (radsec).', {
          label: 'state',
          text: text('status'),
          states: ['TLS connected'],
        }),
      ],
    },
    {
      api: monitor('/radius/monitor', {
        of: servers,
        skip: (row) => isSet(row['disabled']),
        skipProperties: ['disabled'],
        carry: {
          address: 'address',
          service: 'service',
          'authentication-port': 'authentication-port',
          realm: 'realm',
          domain: 'domain',
          'called-id': 'called-id',
        },
        perItem: true,
      }),
      labels,
      namesakes,
      metrics: [
        gauge('mikrotik_radius_server_pending_requests', 'Requests not answered yet.', count('pending')),
        counter('mikrotik_radius_server_requests_total', 'Requests sent to the server.', count('requests')),
        counter('mikrotik_radius_server_accepts_total', 'Requests the server accepted.', count('accepts')),
        counter('mikrotik_radius_server_rejects_total', 'Requests the server rejected.', count('rejects')),
        counter('mikrotik_radius_server_resends_total', 'Requests sent again.', count('resends')),
        counter(
          'mikrotik_radius_server_timeouts_total',
          'Requests that the server never answered.',
          count('timeouts'),
        ),
        counter(
          'mikrotik_radius_server_bad_replies_total',
          'Replies that were not valid, for example because of a wrong secret.',
          count('bad-replies'),
        ),
        gauge(
          'mikrotik_radius_server_last_request_rtt_seconds',
          'Time the server took for its last reply.',
          duration('last-request-rtt'),
        ),
      ],
    },
  ],
});
