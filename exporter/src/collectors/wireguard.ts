import { defineCollector } from '../define/collector.ts';
import { bytes, duration, flagOrFalse, not, text } from '../define/fields.ts';
import { counter, gauge, info, rows } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

const peers = menu('/interface/wireguard/peers', { isConfigured: true });

export default defineCollector({
  name: 'wireguard',
  title: 'WireGuard: interfaces and peers',
  types: ['router', 'lte'],
  notes:
    'RouterOS 7.1 and later. A peer is known by its public key, and from 7.15 on also by its name. The address it was ' +
    'last seen at roams, so it is in the live resource only. A peer without a handshake has no age: RouterOS sends ' +
    'nothing, or `never`. Costs 2 commands; rows: interfaces and peers.',
  tables: [
    {
      api: menu('/interface/wireguard', { isConfigured: true }),
      labels: { interface: text('name') },
      metrics: [
        info(
          'mikrotik_wireguard_interface_info',
          'Public key, listening port and comment of the interface.',
          {
            public_key: text('public-key'),
            listen_port: text('listen-port'),
            comment: text('comment'),
          },
        ),
        gauge('mikrotik_wireguard_interface_up', 'Whether the interface is running.', flagOrFalse('running')),
        gauge(
          'mikrotik_wireguard_interface_enabled',
          'Whether the interface is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge('mikrotik_wireguard_interface_mtu_bytes', 'MTU of the interface.', bytes('mtu')),
      ],
    },
    {
      api: peers,
      labels: {},
      metrics: [
        rows('mikrotik_wireguard_peers', 'Configured peers by interface.', { interface: text('interface') }),
        rows('mikrotik_wireguard_peer_entries', 'All configured peers.'),
      ],
    },
    {
      api: peers,
      labels: {
        interface: text('interface'),
        peer: text('name'),
        public_key: text('public-key'),
      },
      metrics: [
        info(
          'mikrotik_wireguard_peer_info',
          'Configured endpoint, allowed addresses and comment of the peer.',
          {
            endpoint_address: text('endpoint-address'),
            endpoint_port: text('endpoint-port', undefined, (port) => (port === '0' ? undefined : port)),
            allowed_address: text('allowed-address'),
            comment: text('comment'),
          },
        ),
        gauge(
          'mikrotik_wireguard_peer_enabled',
          'Whether the peer is enabled.',
          not(flagOrFalse('disabled')),
        ),
        counter('mikrotik_wireguard_peer_receive_bytes_total', 'Bytes received from the peer.', bytes('rx')),
        counter('mikrotik_wireguard_peer_transmit_bytes_total', 'Bytes sent to the peer.', bytes('tx')),
        gauge(
          'mikrotik_wireguard_peer_last_handshake_age_seconds',
          'Time since the last handshake; missing if there never was one. Above 180 s the peer is gone, or idle without keepalive.',
          duration('last-handshake'),
        ),
        gauge(
          'mikrotik_wireguard_peer_persistent_keepalive_seconds',
          'Interval of keepalive packets to the peer; missing if there are none.',
          duration('persistent-keepalive'),
        ),
      ],
    },
  ],
  live: [
    {
      api: peers,
      resource: {
        name: 'wireguard-peers',
        title: 'WireGuard peers',
        prefix: 'wireguard_peer',
        example: {
          peer: '*1A',
          interface: 'wg-branches',
          peer_name: 'branch7',
          public_key: 'oVtE7MydYil3+NcSk2O1OZ7JQ6UnTltadnk+5c+uxko=',
          current_address: '203.0.113.17',
          current_port: '51820',
          allowed_address: '10.50.7.0/24',
          comment: 'branch 7',
          enabled: true,
          dynamic: false,
          receive_bytes: 8_395_000,
          transmit_bytes: 58_834_536,
          last_handshake_age_seconds: 14,
        },
      },
      labels: { peer: text('.id'), interface: text('interface') },
      metrics: [
        info('mikrotik_wireguard_peer_info', 'Key, addresses and comment of the peer.', {
          peer_name: text('name'),
          public_key: text('public-key'),
          current_address: text('current-endpoint-address'),
          current_port: text('current-endpoint-port', undefined, (port) => (port === '0' ? undefined : port)),
          allowed_address: text('allowed-address'),
          comment: text('comment'),
        }),
        gauge(
          'mikrotik_wireguard_peer_enabled',
          'Whether the peer is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_wireguard_peer_dynamic',
          'Whether the router made the peer itself, as for Back to Home.',
          flagOrFalse('dynamic'),
        ),
        counter('mikrotik_wireguard_peer_receive_bytes_total', 'Bytes received.', bytes('rx')),
        counter('mikrotik_wireguard_peer_transmit_bytes_total', 'Bytes sent.', bytes('tx')),
        gauge(
          'mikrotik_wireguard_peer_last_handshake_age_seconds',
          'Time since the last handshake.',
          duration('last-handshake'),
        ),
      ],
    },
  ],
});
