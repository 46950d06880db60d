import { defineCollector } from '../define/collector.ts';
import { count, flagOrFalse, not, text } from '../define/fields.ts';
import { gauge, info, rows } from '../define/metrics.ts';
import { menu, scalars } from '../define/sources.ts';
import { casnActiveTableEntries } from '../oids/snmpv2-mib.ts';

export default defineCollector({
  name: 'ppp',
  title: 'PPP: sessions and servers',
  types: ['router'],
  notes: 'PPPoE, L2TP, SSTP, OpenVPN, PPTP. SNMP reports only the number of sessions. See also ppp-session.',
  tables: [
    {
      api: menu('/ppp/active'),
      labels: {},
      metrics: [
        rows('mikrotik_ppp_sessions', 'Active PPP sessions by service.', { service: text('service') }),
        rows('mikrotik_ppp_session_entries', 'All active PPP sessions.'),
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
      api: menu('/interface/pppoe-server/server'),
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
      ],
    },
  ],
});
