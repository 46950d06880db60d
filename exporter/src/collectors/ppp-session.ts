import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { bytes, duration, text } from '../define/fields.ts';
import { counter, gauge, info } from '../define/metrics.ts';
import { menu, walk } from '../define/sources.ts';
import { ifHCInOctets, ifHCOutOctets, ifName, ifXTable } from '../oids/if-mib.ts';

/** Both menus name a session by its user; the interface wraps it as `<pppoe-user>`, with `-1` for a second session. */
const userOf = (name: string): string | undefined => /^<[a-z0-9]+-(.+)>$/.exec(name)?.[1];

export default defineCollector({
  name: 'ppp-session',
  title: 'PPP sessions, one series per session',
  types: onRequest,
  notes:
    'One series per subscriber, so it is in no default module. `/ppp/active` has no byte counters; they come from the ' +
    'dynamic interface of the session, where received means upload by the subscriber.',
  tables: [
    {
      api: menu('/ppp/active'),
      resource: {
        name: 'ppp-sessions',
        title: 'PPP sessions',
        prefix: 'ppp_session',
        example: {
          user: 'customer001',
          service: 'pppoe',
          session: '0x8192db33',
          uptime_seconds: 80_762,
          address: '10.30.1.2',
          caller_id: '02:7D:94:23:97:A9',
          receive_bytes: 5_732_781_470,
          transmit_bytes: 45_862_251_766,
        },
      },
      labels: { user: text('name'), service: text('service'), session: text('session-id') },
      metrics: [
        gauge('mikrotik_ppp_session_uptime_seconds', 'Time since the session began.', duration('uptime')),
        info('mikrotik_ppp_session_info', 'Address and caller ID of the session.', {
          address: text('address'),
          caller_id: text('caller-id'),
        }),
      ],
    },
    {
      api: menu('/interface'),
      snmp: walk(ifXTable),
      resource: { name: 'ppp-sessions', prefix: 'ppp_session' },
      labels: { user: text('name', ifName, userOf) },
      keep: (labels) => labels['user'] !== undefined,
      metrics: [
        counter(
          'mikrotik_ppp_session_receive_bytes_total',
          'Bytes received from the subscriber (upload).',
          bytes('rx-byte', ifHCInOctets),
        ),
        counter(
          'mikrotik_ppp_session_transmit_bytes_total',
          'Bytes sent to the subscriber (download).',
          bytes('tx-byte', ifHCOutOctets),
        ),
      ],
    },
  ],
});
