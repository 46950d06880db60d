import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { count, flagOrFalse, not, text } from '../define/fields.ts';
import { counter, gauge } from '../define/metrics.ts';
import { menu, monitor } from '../define/sources.ts';

/** A reply has the two counters and not the name of the relay. */
const monitored = (path: string) => monitor(`${path}/monitor`, { of: menu(path), perItem: true });

export default defineCollector({
  name: 'dhcp-relay',
  title: 'DHCP relays: requests and responses, state of IPv6 relays',
  types: onRequest,
  notes: 'A command per relay, so it is in no default module; `dhcp` has the state of IPv4 relays.',
  tables: [
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
