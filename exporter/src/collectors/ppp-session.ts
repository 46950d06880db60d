import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { bytes, duration, type Row, text } from '../define/fields.ts';
import { isGeneratedName } from '../define/generated-name.ts';
import { counter, gauge, info } from '../define/metrics.ts';
import { firstOf } from '../define/oid-set.ts';
import { type Match, matched, menu, walk } from '../define/sources.ts';
import { ifHCInOctets, ifHCOutOctets, ifXTable } from '../oids/if-mib.ts';
import {
  interfaceName,
  mtxrInterfaceStatsRxBytes,
  mtxrInterfaceStatsTable,
  mtxrInterfaceStatsTxBytes,
} from '../oids/mikrotik-interface-stats.ts';

/**
 * The user of an interface cannot be read from its name: `<pppoe-john-1>` is the second session of john or the first
 * of john-1, and after a quick redial the only session of john. The server menus report both.
 */
const boundTo = (service: string, caller: string): Match => ({
  menu: menu(`/interface/${service}-server`, { constants: { 'ppp-service': service } }),
  key: 'name',
  equals: 'name',
  take: {
    user: 'user',
    uptime: 'uptime',
    'caller-id': caller,
    encoding: 'encoding',
    // `mtu` of the interface itself can be a setting
    'session-mtu': 'mtu',
    // the other services have one server each
    ...(service === 'pppoe' ? { server: 'service' } : {}),
    ...(['pppoe', 'l2tp', 'pptp'].includes(service) ? { 'session-mru': 'mru' } : {}),
  },
});

const sessions = matched(menu('/interface'), [
  boundTo('pppoe', 'remote-address'),
  boundTo('l2tp', 'client-address'),
  boundTo('sstp', 'client-address'),
  boundTo('ovpn', 'client-address'),
  boundTo('pptp', 'client-address'),
  // the dynamic address of a point-to-point link has the address of the client as its network
  { menu: menu('/ip/address'), key: 'interface', equals: 'name', take: { address: 'network' } },
  {
    menu: menu('/ppp/active'),
    key: 'address',
    equals: 'address',
    take: {
      'session-id': 'session-id',
      radius: 'radius',
      'limit-bytes-in': 'limit-bytes-in',
      'limit-bytes-out': 'limit-bytes-out',
    },
  },
]);

/** 0 is no limit. */
const isLimited = (property: string) => (row: Row) => row[property] !== '0';

export default defineCollector({
  name: 'ppp-session',
  title: 'PPP sessions, one series per session',
  types: onRequest,
  notes:
    'One series per subscriber, so it is in no default module. The API reports the user of each session; SNMP only ' +
    'has the interface, whose name is no proof of the user. Received means upload by the subscriber. Rows: all interfaces, sessions and addresses of the device.',
  tables: [
    {
      api: sessions,
      // concentrators with thousands of sessions leave some out of ifXTable
      snmp: [walk(ifXTable), walk(mtxrInterfaceStatsTable)],
      resource: {
        name: 'ppp-sessions',
        title: 'PPP sessions',
        prefix: 'ppp_session',
        example: {
          user: 'customer001',
          service: 'pppoe',
          interface: '<pppoe-customer001>',
          session: '0x8192db33',
          uptime_seconds: 80_762,
          address: '10.30.1.2',
          caller_id: '02:7D:94:23:97:A9',
          server: 'internet',
          radius: 'true',
          receive_bytes: 5_732_781_470,
          transmit_bytes: 45_862_251_766,
        },
      },
      labels: {
        user: text('user'),
        service: text('ppp-service'),
        interface: text('name', interfaceName),
      },
      keep: ({ user, interface: name }) => user !== undefined || isGeneratedName(name),
      metrics: [
        gauge('mikrotik_ppp_session_uptime_seconds', 'Time since the session began.', duration('uptime')),
        info(
          'mikrotik_ppp_session_info',
          'Address, caller ID, encoding and PPPoE server of the session, whether RADIUS authenticated the user, and its ID there.',
          {
            address: text('address'),
            caller_id: text('caller-id'),
            encoding: text('encoding'),
            radius: text('radius'),
            server: text('server'),
            session: text('session-id'),
          },
          { when: (row) => row['user'] !== undefined },
        ),
        counter(
          'mikrotik_ppp_session_receive_bytes_total',
          'Bytes received from the subscriber (upload).',
          bytes('rx-byte', firstOf(ifHCInOctets, mtxrInterfaceStatsRxBytes)),
        ),
        counter(
          'mikrotik_ppp_session_transmit_bytes_total',
          'Bytes sent to the subscriber (download).',
          bytes('tx-byte', firstOf(ifHCOutOctets, mtxrInterfaceStatsTxBytes)),
        ),
        gauge(
          'mikrotik_ppp_session_mtu_bytes',
          'Largest packet that is sent to the subscriber, as negotiated.',
          bytes('session-mtu'),
        ),
        gauge(
          'mikrotik_ppp_session_mru_bytes',
          'Largest packet that the subscriber may send, as negotiated.',
          bytes('session-mru'),
        ),
        gauge(
          'mikrotik_ppp_session_receive_limit_bytes',
          'Bytes the subscriber may send in this session; missing without a limit.',
          bytes('limit-bytes-in'),
          { when: isLimited('limit-bytes-in') },
        ),
        gauge(
          'mikrotik_ppp_session_transmit_limit_bytes',
          'Bytes the subscriber may receive in this session; missing without a limit.',
          bytes('limit-bytes-out'),
          { when: isLimited('limit-bytes-out') },
        ),
      ],
    },
  ],
});
