import { defineCollector } from '../define/collector.ts';
import { count, flagOrFalse, not, text } from '../define/fields.ts';
import { gauge, info, rows, sum } from '../define/metrics.ts';
import { countedBy, menu, scalars } from '../define/sources.ts';
import { casnActiveTableEntries } from '../oids/snmpv2-mib.ts';

const servers = menu('/interface/pppoe-server/server', { isConfigured: true });

export default defineCollector({
  name: 'ppp',
  title: 'PPP: sessions and PPPoE servers',
  types: ['router'],
  notes:
    'PPPoE, L2TP, SSTP, OpenVPN, PPTP. SNMP reports only the number of sessions. Secrets are counted in account. See also ' +
    'ppp-session, ppp-secret and vpn-server. Costs 2 commands and one count per name of a PPPoE service; rows: one short ' +
    'row per session.',
  tables: [
    {
      api: menu('/ppp/active'),
      labels: {},
      metrics: [
        rows('mikrotik_ppp_sessions', 'Active PPP sessions by service.', { service: text('service') }),
        rows('mikrotik_ppp_session_entries', 'All active PPP sessions.'),
        sum(
          'mikrotik_ppp_radius_sessions',
          'Active PPP sessions of users that RADIUS authenticated.',
          flagOrFalse('radius'),
        ),
      ],
    },
    {
      snmp: scalars(),
      labels: {},
      metrics: [
        gauge(
          'mikrotik_ppp_session_entries',
          'All active PPP sessions.',
          count(null, casnActiveTableEntries),
        ),
      ],
    },
    {
      api: servers,
      labels: { service_name: text('service-name'), interface: text('interface') },
      metrics: [
        gauge(
          'mikrotik_pppoe_server_enabled',
          'Whether the PPPoE server is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_pppoe_server_invalid',
          'Whether the PPPoE server configuration is invalid, for example because its interface is gone.',
          flagOrFalse('invalid'),
        ),
        info('mikrotik_pppoe_server_info', 'Default profile of the PPPoE server.', {
          profile: text('default-profile'),
        }),
        gauge(
          'mikrotik_pppoe_server_sessions_limit',
          'Largest number of sessions (max-sessions); missing if unlimited.',
          count('max-sessions'),
          // 0 is no limit (manual, PPPoE server)
          { when: (row) => row['max-sessions'] !== '0' },
        ),
      ],
    },
    {
      api: countedBy('/interface/pppoe-server', {
        of: { ...servers, take: { name: 'service-name' } },
        property: 'service',
      }),
      labels: { service_name: text('name') },
      metrics: [
        gauge(
          'mikrotik_pppoe_service_sessions',
          'Active sessions of the PPPoE service; servers of one service name share them.',
          count('count'),
        ),
      ],
    },
  ],
});
