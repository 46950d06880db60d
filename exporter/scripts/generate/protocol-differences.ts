/** Metrics, or labels of metrics as `metric{label}`, that only one protocol delivers, and why. */
export interface ProtocolDifference {
  readonly what: RegExp;
  readonly only: 'api' | 'snmp';
  /** Shown on docs/metrics.md. */
  readonly why: string;
}

const noObject = 'The MIB has no object for it.';
/** An entry that nothing needs any more fails the test. */
export const protocolDifferences: readonly ProtocolDifference[] = [
  { what: /^mikrotik_bonding_/, only: 'api', why: noObject },
  {
    what: /^mikrotik_bridge_(info|priority\{bridge\}|host_info\{bridge\}|port_info\{bridge\})$/,
    only: 'api',
    why: 'SNMP shows one bridge, without its name.',
  },
  {
    what: /^mikrotik_bridge_(designated_ports|fast_forward\w*|fastpath_\w+|mlag_\w+|multicast_\w+|ports|root\w*|topology_info|vlan_\w+)$/,
    only: 'api',
    why: 'RouterOS does not answer the object, or has none.',
  },
  {
    what: /^mikrotik_bridge_hosts$/,
    only: 'api',
    why: 'Over SNMP the hosts would have to be read to be counted; collector bridge-host does.',
  },
  {
    what: /^mikrotik_bridge_port_(\w+_total|designated_info\{designated_bridge\}|edge|hardware_offload|last_topology_change_age_seconds|point_to_point|role|root_path_cost|status|vlans)$/,
    only: 'api',
    why: 'RouterOS does not answer the object, or has none.',
  },
  {
    what: /^mikrotik_bridge_port_designated_info\{designated_root\}$/,
    only: 'snmp',
    why: 'The menu has the root of the bridge, mikrotik_bridge_topology_info, and not what each port has heard.',
  },
  {
    what: /^mikrotik_caps_man_(interface_info$|interface_info\{configuration\}|remote_cap_)/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_connections_limit$/, only: 'api', why: noObject },
  { what: /^mikrotik_(macvlan|mesh|switch|veth|vlan)_/, only: 'api', why: noObject },
  {
    what: /^mikrotik_poe_(board_power|limit|supply_\w+)_watts$|^mikrotik_poe_out_(host_alive|info|priority|wire_pairs)$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_firewall_rule_/, only: 'api', why: noObject },
  { what: /^mikrotik_dhcp_(leases|server_\w+)$/, only: 'api', why: 'SNMP has the number of leases only.' },
  {
    what: /^mikrotik_ethernet_(auto_negotiation_done|combo_port|fec|full_duplex|link_state|loop_protect_blocked)$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_ethernet_(receive|transmit)_flow_control$/, only: 'api', why: noObject },
  {
    what: /^mikrotik_ethernet_(\w+_dropped_\w+_total|[fr][cs]_fec_\w+|learned_addresses|not_learned_addresses_total)$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_ethernet_(receive|transmit)_\w+_total$/, only: 'api', why: noObject },
  {
    what: /^mikrotik_interface_(best_rate_bytes_per_second|power_limited|slave)$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_interface_(configured|l2|max_l2)_mtu_bytes$/,
    only: 'api',
    why: 'SNMP has the actual MTU only.',
  },
  {
    what: /^mikrotik_interface_(receive|transmit)_(broadcast|multicast)_packets_total$/,
    only: 'snmp',
    why: 'The menu has the sum of all packets only.',
  },
  {
    what: /^mikrotik_interface_last_change_uptime_seconds$/,
    only: 'snmp',
    why: 'The menu has the times of the last link up and down instead.',
  },
  {
    what: /^mikrotik_interface_last_link_(down|up)_timestamp_seconds$/,
    only: 'api',
    why: 'SNMP has the uptime of the last change, in either direction.',
  },
  { what: /^mikrotik_interface_(fastpath_\w+|transmit_queue_drops_total)$/, only: 'api', why: noObject },
  { what: /^mikrotik_interface_info\{default_name\}$/, only: 'api', why: noObject },
  {
    what: /^mikrotik_optical_(info\{(?!vendor|serial)\w+\}|eeprom_valid|link_length_meters|max_power_watts|module_state|power_class)$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_optical_module_present$/,
    only: 'api',
    why: 'An empty cage and a module without diagnostics look alike over SNMP.',
  },
  {
    what: /^mikrotik_optical_lane_/,
    only: 'api',
    why: 'The MIB has one value per module; that of a module with lanes is its worst.',
  },
  { what: /^mikrotik_system_cpu_core_(disk|irq)_ratio$/, only: 'api', why: noObject },
  { what: /^mikrotik_wifi_client_link_/, only: 'api', why: noObject },
  { what: /^mikrotik_wireless_station_chain_/, only: 'api', why: noObject },
  { what: /^mikrotik_hotspot_(host_entries|hosts|server_\w+|users)$/, only: 'api', why: noObject },
  { what: /^mikrotik_hotspot_session_(idle_seconds|info|uptime_seconds)$/, only: 'api', why: noObject },
  {
    what: /^mikrotik_ppp_session_(info|uptime_seconds)$/,
    only: 'api',
    why: 'SNMP has the interface of a session, and not whose it is.',
  },
  {
    what: /^mikrotik_(ppp_sessions|pppoe_server_\w+)$/,
    only: 'api',
    why: 'SNMP has the number of sessions only.',
  },
  {
    what: /^mikrotik_queue_simple_(up|down)load_packets_total$/,
    only: 'api',
    why: 'The object stays 0 while the bytes grow.',
  },
  {
    what: /^mikrotik_queue_(simple|tree)_\w*(limit|limit_at|rate)_bytes_per_second$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_queue_(simple|tree)_\w*queued_(bytes|packets)$/, only: 'api', why: noObject },
  { what: /^mikrotik_queue_(simple|tree)_enabled$/, only: 'api', why: noObject },
  { what: /^mikrotik_queue_simple_info$/, only: 'api', why: 'Over SNMP it has the name of the queue only.' },
  {
    what: /^mikrotik_queue_tree_packets_total$/,
    only: 'api',
    why: 'The object stays 0 while the bytes grow.',
  },
  {
    what: /^mikrotik_system_cpu_cores$/,
    only: 'api',
    why: 'Over SNMP, count the series of mikrotik_system_cpu_core_load_ratio.',
  },
  { what: /^mikrotik_system_(storage_\w+_(ratio|total)|update_info)$/, only: 'api', why: noObject },
  { what: /^mikrotik_system_info\{architecture\}$/, only: 'api', why: noObject },
  { what: /^mikrotik_system_info\{software\}$/, only: 'snmp', why: 'SwOS has no API.' },
  {
    what: /^mikrotik_license_info\{chr_level\}$/,
    only: 'api',
    why: 'SNMP has one object for both kinds of level.',
  },
  {
    what: /^mikrotik_wifi_(authorized_clients|registered_clients|frequency_hertz|transmit_power_dbm)$/,
    only: 'api',
    why: 'The MIB has no numbers of radios of the wifi package; its frequency is a text without a known form.',
  },
  {
    what: /^mikrotik_wifi_client_last_activity_age_seconds$/,
    only: 'api',
    why: 'The MIB does not state the unit, and no recording shows it.',
  },
  { what: /^mikrotik_wireless_client_/, only: 'api', why: noObject },
  { what: /^mikrotik_wireless_station_signal_to_noise_db$/, only: 'api', why: noObject },
  { what: /^mikrotik_wireless_interface_info\{protocol\}$/, only: 'api', why: noObject },
];

/** Why only one protocol delivers it; undefined if nobody has said so yet. */
export function reasonOf(what: string, only: ProtocolDifference['only']): ProtocolDifference | undefined {
  return protocolDifferences.find((entry) => entry.only === only && entry.what.test(what));
}

/** Declared objects that no read asks for, and why they stay. */
export const unreadObjects: Readonly<Record<string, string>> = {
  hrStorageDescr: 'The rows of main memory and system disk have fixed indexes.',
  hrStorageAllocationUnits: 'Read as instances of those rows.',
  hrStorageSize: 'Read as instances of those rows.',
  hrStorageUsed: 'Read as instances of those rows.',
};
