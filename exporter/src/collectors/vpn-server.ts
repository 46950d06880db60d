import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { count, flag, flagOrFalse, type Row, text } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';
import { isSet } from '../define/values.ts';

const servers = ['l2tp', 'sstp', 'ovpn', 'pptp'].map((service) =>
  menu(`/interface/${service}-server/server`, { constants: { service }, isConfigured: true }),
);

/** OpenVPN servers are settings with `enabled` up to 7.16, and items with `disabled` since. */
function withEnabled(row: Row): Iterable<Row> {
  if (row['enabled'] !== undefined) return [row];
  return [{ ...row, enabled: isSet(row['disabled']) ? 'false' : 'true' }];
}

export default defineCollector({
  name: 'vpn-server',
  title: 'VPN servers: L2TP, SSTP, OpenVPN, PPTP',
  types: onRequest,
  notes:
    'Settings that change only when somebody changes them, so it is in no default module; `ppp` counts the sessions by ' +
    'service. From 7.17 on there can be several OpenVPN servers, with names. Costs 4 commands, one row each.',
  tables: [
    {
      api: servers,
      labels: { service: text('service'), server: text('name') },
      expand: { properties: ['disabled'], rows: withEnabled },
      metrics: [
        info('mikrotik_vpn_server_info', 'Port, certificate and default profile of the server.', {
          port: text('port'),
          certificate: text('certificate', undefined, (name) => (name === 'none' ? undefined : name)),
          profile: text('default-profile'),
        }),
        gauge('mikrotik_vpn_server_enabled', 'Whether the server is enabled.', flag('enabled')),
        gauge(
          'mikrotik_vpn_server_inactive',
          'Whether an enabled OpenVPN server does not run, for example because its certificate is gone.',
          flagOrFalse('inactive'),
          { when: (row) => row['service'] === 'ovpn' && row['name'] !== undefined },
        ),
        gauge(
          'mikrotik_vpn_server_sessions_limit',
          'Largest number of sessions (L2TP); missing if unlimited.',
          count('max-sessions'),
        ),
      ],
    },
  ],
});
