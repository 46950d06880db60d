import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { bytes, count, duration, text } from '../define/fields.ts';
import { counter, gauge, info } from '../define/metrics.ts';
import { menu, walk } from '../define/sources.ts';
import * as oid from '../oids/mikrotik-hotspot.ts';

export default defineCollector({
  name: 'hotspot-session',
  title: 'Hotspot sessions, one series per user',
  types: onRequest,
  notes:
    'One series per logged-in user, so it is in no default module; `hotspot` counts them. A user name may be shared ' +
    'by several devices, so the MAC address is a label too. SNMP reports no server or uptime. Rows: users who are logged in.',
  tables: [
    {
      api: menu('/ip/hotspot/active'),
      snmp: walk(oid.mtxrHotspotActiveUsersTable),
      resource: {
        name: 'hotspot-sessions',
        title: 'Hotspot sessions',
        prefix: 'hotspot_session',
        example: {
          user: 'guest017',
          mac_address: '02:1C:7D:7A:88:95',
          server: 'hotspot1',
          address: '10.5.50.254',
          login_by: 'http-chap',
          uptime_seconds: 5_412,
          idle_seconds: 12,
          receive_bytes: 18_331_902,
          transmit_bytes: 402_118_377,
          receive_packets: 120_411,
          transmit_packets: 331_020,
        },
      },
      labels: {
        user: text('user', oid.mtxrHotspotActiveUserName),
        mac_address: text('mac-address', oid.mtxrHotspotActiveUserMAC),
      },
      metrics: [
        info('mikrotik_hotspot_session_info', 'Server, address and login method of the session.', {
          server: text('server'),
          address: text('address', oid.mtxrHotspotActiveUserIP),
          login_by: text('login-by'),
        }),
        gauge('mikrotik_hotspot_session_uptime_seconds', 'Time since the login.', duration('uptime')),
        gauge(
          'mikrotik_hotspot_session_idle_seconds',
          'Time since the last traffic of the user.',
          duration('idle-time'),
        ),
        gauge(
          'mikrotik_hotspot_session_time_left_seconds',
          'Time until the session ends by its limit; missing without one.',
          duration('session-time-left'),
        ),
        gauge(
          'mikrotik_hotspot_session_receive_limit_bytes',
          'Bytes that the user may send in the session; 0 or missing without a limit.',
          bytes('limit-bytes-in', oid.mtxrHotspotActiveUserLimitBytesIn),
        ),
        gauge(
          'mikrotik_hotspot_session_transmit_limit_bytes',
          'Bytes that the user may receive in the session; 0 or missing without a limit.',
          bytes('limit-bytes-out', oid.mtxrHotspotActiveUserLimitBytesOut),
        ),
        gauge(
          'mikrotik_hotspot_session_limit_bytes',
          'Bytes that the user may send and receive in the session; missing without a limit.',
          bytes('limit-bytes-total'),
        ),
        counter(
          'mikrotik_hotspot_session_receive_bytes_total',
          'Bytes received from the user (upload).',
          bytes('bytes-in', oid.mtxrHotspotActiveUserBytesIn),
        ),
        counter(
          'mikrotik_hotspot_session_transmit_bytes_total',
          'Bytes sent to the user (download).',
          bytes('bytes-out', oid.mtxrHotspotActiveUserBytesOut),
        ),
        counter(
          'mikrotik_hotspot_session_receive_packets_total',
          'Packets received from the user (upload).',
          count('packets-in', oid.mtxrHotspotActiveUserPacketsIn),
        ),
        counter(
          'mikrotik_hotspot_session_transmit_packets_total',
          'Packets sent to the user (download).',
          count('packets-out', oid.mtxrHotspotActiveUserPacketsOut),
        ),
      ],
    },
  ],
});
