import type { Table } from '../../define/collector.ts';
import { bytes, count, duration, flagOrFalse, not, type PropertyPart, text } from '../../define/fields.ts';
import { gauge, info, type Metric } from '../../define/metrics.ts';
import { type MenuSource, menu } from '../../define/sources.ts';

/** Of `keepalive`, which is `10s,10`: interval and retries. */
const keepalive = (index: 0 | 1): PropertyPart => ({ property: 'keepalive', separator: ',', index });

/** What an address is that nobody has set. */
const given = (address: string): string | undefined =>
  ['0.0.0.0', '::', 'unspecified'].includes(address) ? undefined : address;

const metrics: readonly Metric[] = [
  info('mikrotik_tunnel_info', 'Kind, configured addresses, identifier (VNI) and comment of the tunnel.', {
    kind: text('kind'),
    local_address: text('local-address', undefined, given),
    remote_address: text('remote-address', undefined, given),
    tunnel_id: text('tunnel-id'),
    comment: text('comment'),
  }),
  gauge('mikrotik_tunnel_up', 'Whether the tunnel is running.', flagOrFalse('running')),
  gauge('mikrotik_tunnel_enabled', 'Whether the tunnel is enabled.', not(flagOrFalse('disabled'))),
  gauge('mikrotik_tunnel_mtu_bytes', 'Actual MTU of the tunnel.', bytes('actual-mtu')),
  gauge(
    'mikrotik_tunnel_keepalive_interval_seconds',
    'Interval of keepalive packets; missing if there are none, and the tunnel is up whatever the other end does.',
    duration(keepalive(0)),
  ),
  gauge(
    'mikrotik_tunnel_keepalive_retries',
    'Keepalive packets without an answer after which the tunnel is down.',
    count(keepalive(1)),
  ),
];

type Take = Readonly<Record<string, string>>;

/** Tunnels of one kind, whose menu is called like it. */
export const tunnels = (kind: string, take: Take = {}): MenuSource =>
  menu(`/interface/${kind}`, { constants: { kind }, take, isConfigured: true });

export const tunnelTable = (...api: readonly MenuSource[]): Table => ({
  api,
  labels: { interface: text('name') },
  metrics,
});
