import { duration, flagOrFalse, not, type Row, text } from '../../define/fields.ts';
import { gauge, info, type Metric, states } from '../../define/metrics.ts';

/** A static lease can be for any server; `active-server` is the one that handed it out. */
export function* withServer(row: Row): Iterable<Row> {
  const active = row['active-server'] ?? '';
  yield active === '' ? row : { ...row, server: active };
}

/** A state that is not in the list gets a series while a lease is in it. */
export function leaseMetrics(leaseStates: readonly string[]): readonly Metric[] {
  return [
    info('mikrotik_dhcp_lease_info', 'Client identifiers, active addresses and comment of the lease.', {
      host_name: text('host-name'),
      client_id: text('client-id'),
      class_id: text('class-id'),
      agent_circuit_id: text('agent-circuit-id'),
      agent_remote_id: text('agent-remote-id'),
      active_address: text('active-address'),
      active_mac_address: text('active-mac-address'),
      active_server: text('active-server'),
      comment: text('comment'),
    }),
    states('mikrotik_dhcp_lease_status', 'State of the lease; waiting means not handed out.', {
      label: 'status',
      text: text('status'),
      states: leaseStates,
    }),
    gauge(
      'mikrotik_dhcp_lease_dynamic',
      'Whether the server created the lease dynamically.',
      flagOrFalse('dynamic'),
    ),
    gauge('mikrotik_dhcp_lease_enabled', 'Whether the lease is enabled.', not(flagOrFalse('disabled'))),
    gauge(
      'mikrotik_dhcp_lease_blocked',
      'Whether the client is blocked from getting an address.',
      flagOrFalse('blocked'),
    ),
    gauge('mikrotik_dhcp_lease_radius', 'Whether RADIUS decided on the lease.', flagOrFalse('radius')),
    gauge('mikrotik_dhcp_lease_age_seconds', 'Age of the lease; missing before RouterOS 7.', duration('age')),
    gauge(
      'mikrotik_dhcp_lease_expires_after_seconds',
      'Time until the lease expires unless renewed.',
      duration('expires-after'),
    ),
    gauge(
      'mikrotik_dhcp_lease_last_seen_age_seconds',
      'Time since the client was last seen; missing if it never was.',
      duration('last-seen'),
    ),
  ];
}
