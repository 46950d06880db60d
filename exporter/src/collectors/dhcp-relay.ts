import { defineCollector } from '../define/collector.ts';
import { count, flagOrFalse, not, text } from '../define/fields.ts';
import { counter, gauge, info } from '../define/metrics.ts';
import { menu, monitor } from '../define/sources.ts';

/** A reply has the two counters and not the name of the relay. */
const monitored = (path: string) => monitor(`${path}/monitor`, { of: menu(path), perItem: true });

export default defineCollector({
  name: 'dhcp-relay',
  title: 'DHCP relays: state, requests and responses',
  types: ['router', 'switch'],
  isSlow: true,
  notes: 'IPv4 and IPv6. The counters take a command per relay. Rows: relays.',
  tables: [
    {
      api: menu('/ip/dhcp-relay'),
      labels: { relay: text('name') },
      metrics: [
        info('mikrotik_dhcp_relay_info', 'Interface of the relay, and the servers it hands requests to.', {
          interface: text('interface'),
          dhcp_server: text('dhcp-server'),
        }),
        gauge('mikrotik_dhcp_relay_enabled', 'Whether the relay is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_dhcp_relay_invalid',
          'Whether the relay cannot run, for example because its interface is gone.',
          flagOrFalse('invalid'),
        ),
      ],
    },
    {
      api: monitored('/ip/dhcp-relay'),
      labels: { relay: text('name') },
      metrics: [
        counter('mikrotik_dhcp_relay_requests_total', 'Requests handed on to the server.', count('requests')),
        counter(
          'mikrotik_dhcp_relay_responses_total',
          'Responses handed back to clients.',
          count('responses'),
        ),
      ],
    },
    {
      api: monitored('/ipv6/dhcp-relay'),
      labels: { relay: text('name') },
      metrics: [
        counter(
          'mikrotik_dhcpv6_relay_requests_total',
          'IPv6 requests handed on to the server.',
          count('requests'),
        ),
        counter(
          'mikrotik_dhcpv6_relay_responses_total',
          'IPv6 responses handed back to clients.',
          count('responses'),
        ),
      ],
    },
    {
      api: menu('/ipv6/dhcp-relay'),
      labels: { relay: text('name') },
      metrics: [
        gauge(
          'mikrotik_dhcpv6_relay_enabled',
          'Whether the IPv6 relay is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_dhcpv6_relay_invalid',
          'Whether the IPv6 relay cannot run, for example because its interface is gone.',
          flagOrFalse('invalid'),
        ),
      ],
    },
  ],
});
