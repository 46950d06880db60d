import { defineCollector } from '../define/collector.ts';
import { bytes, duration, flagOrFalse, not, text } from '../define/fields.ts';
import { gauge, info, rows, states } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'zerotier',
  title: 'ZeroTier: instances, networks, peers',
  types: ['router', 'lte'],
  isSlow: true,
  notes:
    'The package zerotier of RouterOS 7, on arm and arm64; a device without it is asked once per connection. A peer that ' +
    'is not reached has no latency. Paths roam and are not read. Costs 3 commands; rows: instances, networks, peers.',
  tables: [
    {
      api: menu('/zerotier', { isConfigured: true }),
      labels: { zerotier_instance: text('name') },
      metrics: [
        gauge(
          'mikrotik_zerotier_online',
          'Whether the instance reaches a root server.',
          flagOrFalse('online'),
        ),
        gauge('mikrotik_zerotier_enabled', 'Whether the instance is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_zerotier_tcp_fallback',
          'Whether the instance goes over TCP because UDP is blocked.',
          flagOrFalse('tcp-fallback'),
        ),
        states('mikrotik_zerotier_state', 'State of the instance.', {
          label: 'state',
          text: text('state'),
          states: ['running'],
        }),
      ],
    },
    {
      api: menu('/zerotier/interface', { isConfigured: true }),
      labels: { interface: text('name') },
      metrics: [
        info('mikrotik_zerotier_interface_info', 'Instance, network and kind of the network.', {
          zerotier_instance: text('instance'),
          network: text('network'),
          network_name: text('network-name'),
          kind: text('type'),
        }),
        gauge('mikrotik_zerotier_interface_up', 'Whether the interface is running.', flagOrFalse('running')),
        gauge(
          'mikrotik_zerotier_interface_enabled',
          'Whether the interface is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge('mikrotik_zerotier_interface_mtu_bytes', 'MTU of the network.', bytes('mtu')),
        states('mikrotik_zerotier_network_status', 'Status of the membership in the network.', {
          label: 'status',
          text: text('status'),
          states: ['OK', 'ACCESS_DENIED', 'NOT_FOUND', 'REQUESTING_CONFIGURATION'],
        }),
      ],
    },
    {
      api: menu('/zerotier/peer'),
      labels: {},
      metrics: [
        rows('mikrotik_zerotier_peers', 'Known peers by instance and role.', {
          zerotier_instance: text('instance'),
          peer_role: text('role'),
        }),
      ],
    },
    {
      api: menu('/zerotier/peer'),
      labels: {
        zerotier_instance: text('instance'),
        peer: text('zt-address'),
      },
      metrics: [
        gauge(
          'mikrotik_zerotier_peer_latency_seconds',
          'Round-trip time to the peer; missing if it is not reached.',
          duration('latency'),
        ),
        gauge(
          'mikrotik_zerotier_peer_bonded',
          'Whether several paths to the peer are used at once.',
          flagOrFalse('bonded'),
        ),
      ],
    },
  ],
});
