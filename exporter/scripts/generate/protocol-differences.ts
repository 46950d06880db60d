import { type ProtocolDifference, noObject } from './protocol-difference.ts';
import { radioDifferences } from './radio-differences.ts';

const noArea = 'RouterOS has no MIB for this area.';

/** An entry that nothing needs any more fails the test. */
export const protocolDifferences: readonly ProtocolDifference[] = [
  ...radioDifferences,
  {
    what: /^mikrotik_arp_(addresses|complete|dhcp|info\{comment\}|invalid|published)$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_arp_entries(_limit)?$/,
    only: 'api',
    why: 'SNMP has the table itself and no number of its rows; arp-entry reads it.',
  },
  {
    what: /^mikrotik_(bfd|bgp|igmp_proxy|isis|ldp|mpls|pim|rip|routing_process|rpki|vpls|vrrp)_/,
    only: 'api',
    why: 'The agent answers no MIB of this protocol.',
  },
  {
    what: /^mikrotik_clock_(daylight_saving|info|utc_offset_seconds)$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_(certificate|fast_path|fasttrack|firewall|log)_/, only: 'api', why: noObject },
  { what: /^mikrotik_connection(s_limit|_tracking_\w+)$/, only: 'api', why: noObject },
  { what: /^mikrotik_license_(expires_in_seconds|limited_upgrades)$/, only: 'api', why: noObject },
  { what: /^mikrotik_(cloud|dhcpv6|dns|netwatch|service|socks)_/, only: 'api', why: noArea },
  {
    what: /^mikrotik_dhcp_(alert_\w+|client_\w+|lease_(?!entries)\w+|leases|network_info|relay_\w+|server_\w+)$/,
    only: 'api',
    why: 'SNMP has the number of leases only.',
  },
  {
    what: /^mikrotik_ip_(address_(enabled|invalid)|dynamic_addresses)$/,
    only: 'api',
    why: 'The MIB does not say where an address comes from, and has no disabled ones.',
  },
  { what: /^mikrotik_ip(v6)?_address_info$/, only: 'api', why: 'Over SNMP it has the address only.' },
  { what: /^mikrotik_ip(?:v6)?_pool_/, only: 'api', why: noArea },
  {
    what: /^mikrotik_ipv6_address_(deprecated|enabled|invalid)$/,
    only: 'api',
    why: 'The agent leaves out these columns of the MIB.',
  },
  {
    what: /^mikrotik_ipv6_neighbor/,
    only: 'api',
    why: 'No recorded agent answers a table with them: neither ipNetToPhysicalTable nor ipv6NetToMediaTable.',
  },
  {
    what: /^mikrotik_neighbor_(age_seconds|info\{board\}|port_info\{discovered_by\}|uptime_seconds)$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_container_/, only: 'api', why: noObject },
  { what: /^mikrotik_crash_report/, only: 'api', why: noArea },
  { what: /^mikrotik_device_mode/, only: 'api', why: noObject },
  {
    what: /^mikrotik_disk_(?!size_bytes|free_bytes)/,
    only: 'api',
    why: 'SNMP has size and use of a disk only.',
  },
  { what: /^mikrotik_dude_/, only: 'api', why: noObject },
  { what: /^mikrotik_ethernet_(receive|transmit)_\w+_total$/, only: 'api', why: noObject },
  {
    what: /^mikrotik_ethernet_((custom|policy)_dropped_packets_total|(not_)?learned_addresses(_total)?|[fr][cs]_fec_\w+_total)$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_gps_(?:data_age_seconds|fix_quality|horizontal_dilution|(?:magnetic|true)_bearing_degrees)$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_iot_/, only: 'api', why: noObject },
  { what: /^mikrotik_ipsec_(errors_total|\w*security_associations|policy_\w+)$/, only: 'api', why: noObject },
  { what: /^mikrotik_ipsec_security_association_entries$/, only: 'api', why: noObject },
  { what: /^mikrotik_ipsec_peer_ike_version$/, only: 'snmp', why: 'The menu does not show it.' },
  { what: /^mikrotik_kid_control_/, only: 'api', why: noObject },
  { what: /^mikrotik_hardware_info\{category\}$/, only: 'api', why: noObject },
  {
    what: /^mikrotik_health_alarm_socket$/,
    only: 'snmp',
    why: 'No menu is known to have it.',
  },
  {
    what: /^mikrotik_interface_(fastpath_\w+|inactive|transmit_queue_drops_total|vrf_info)$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_interface_info\{default_name\}$/, only: 'api', why: noObject },
  { what: /^mikrotik_irq_/, only: 'api', why: noObject },
  {
    what: /^mikrotik_license_(deadline|next_renewal)_timestamp_seconds$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_license_upgradable_/, only: 'snmp', why: 'The menu does not show it since RouterOS 6.' },
  { what: /^mikrotik_queue_backlog_/, only: 'api', why: noObject },
  { what: /^mikrotik_ntp_/, only: 'api', why: noObject },
  {
    what: /^mikrotik_optical_lane_/,
    only: 'api',
    why: 'The MIB has one value per module; that of a module with lanes is its worst.',
  },
  {
    what: /^mikrotik_(routes(_\w+)?|routing_table_routes)$/,
    only: 'api',
    why: 'SNMP has the number of IPv4 routes only; their table is too large to read.',
  },
  { what: /^mikrotik_package_/, only: 'api', why: noObject },
  { what: /^mikrotik_partition_info\{fallback_to\}$/, only: 'api', why: noObject },
  { what: /^mikrotik_ptp_/, only: 'api', why: noObject },
  { what: /^mikrotik_scheduler_/, only: 'api', why: noObject },
  {
    what: /^mikrotik_script_/,
    only: 'api',
    why: 'SNMP has the names of scripts only, beside objects that run them.',
  },
  {
    what: /^mikrotik_system_board_info\{(factory_firmware|factory_software|firmware_type|minimum_firmware|revision)\}$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_system_cpu_core_(disk|irq)_ratio$/, only: 'api', why: noObject },
  { what: /^mikrotik_tr069_/, only: 'api', why: noArea },
  {
    what: /^mikrotik_hotspot_(\w*accounts|\w*hosts?(_entries)?|(blocked|radius)_users|logins|server_\w+|users)$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_hotspot_session_(idle|time_left|uptime)_seconds$/,
    only: 'api',
    why: 'The MIB has whole numbers without a unit or a point in time to count from, and no recording shows one.',
  },
  {
    what: /^mikrotik_hotspot_session_(info\{(server|login_by)\}|limit_bytes)$/,
    only: 'api',
    why: 'The MIB has the number of the server only, and no common limit.',
  },
  {
    what: /^mikrotik_ospf_(instance|interface)_|^mikrotik_ospf_lsas$/,
    only: 'api',
    why: 'OSPF-MIB has them, but no recording shows that RouterOS answers more of it than the neighbors of OSPFv2.',
  },
  {
    what: /^mikrotik_ospf_neighbor_(adjacency_seconds|db_summaries|ls_requests)$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_ospf_neighbor_info\{(area|interface)\}$/, only: 'api', why: noObject },
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
  { what: /^mikrotik_ppp_session_(mru|mtu|receive_limit|transmit_limit)_bytes$/, only: 'api', why: noObject },
  {
    what: /^mikrotik_ppp_(client|disabled_secrets|last_disconnects|radius_sessions|secret)/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_pppoe_service_sessions$/, only: 'api', why: noObject },
  { what: /^mikrotik_radius_/, only: 'api', why: noObject },
  { what: /^mikrotik_(tunnel|vpn_server|vxlan|wireguard|zerotier)_/, only: 'api', why: noObject },
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
  { what: /^mikrotik_queue_(simple|tree)_(enabled|invalid)$/, only: 'api', why: noObject },
  {
    what: /^mikrotik_queue_(simple|tree)_\w*(packet_rate|priority|utilization_ratio)$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_queue_simple_both_/, only: 'api', why: noObject },
  { what: /^mikrotik_queue_tree_info\{comment\}$/, only: 'api', why: noObject },
  { what: /^mikrotik_queue_simple_info$/, only: 'api', why: 'Over SNMP it has the name of the queue only.' },
  {
    what: /^mikrotik_queue_dynamic_(\w+_(limit_bytes_per_second|queued_bytes|rate_bytes_per_second)|unlimited_queues)$/,
    only: 'api',
    why: 'SNMP has neither limits nor rates of queues, nor what they hold.',
  },
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
  {
    what: /^mikrotik_system_(storage_\w+_(ratio|total)|update_\w+)$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_system_info\{architecture\}$/, only: 'api', why: noObject },
  { what: /^mikrotik_system_info\{software\}$/, only: 'snmp', why: 'SwOS has no API.' },
  {
    what: /^mikrotik_license_info\{chr_level\}$/,
    only: 'api',
    why: 'SNMP has one object for both kinds of level.',
  },
  {
    what: /^mikrotik_ups_(enabled|info|invalid|nominal_battery_voltage_volts)$/,
    only: 'api',
    why: 'The UPS-MIB describes the UPS, not how RouterOS reads it.',
  },
  {
    what: /^mikrotik_ups_(offline_after_seconds|overload|replace_battery|runtime_calibration_running|self_test|smart_\w+|transfer_cause)$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_user_/, only: 'api', why: noObject },
  { what: /^mikrotik_bonding_/, only: 'api', why: noObject },
  {
    what: /^mikrotik_bridge_(info|priority\{bridge\}|port_info\{bridge\})$/,
    only: 'api',
    why: 'SNMP shows one bridge, without its name.',
  },
  {
    what: /^mikrotik_bridge_(designated_ports|fast_forward\w*|fastpath_\w+|mlag_\w+|multicast_\w+|ports|root\w*|topology_info|vlan_\w+)$/,
    only: 'api',
    why: 'The MIB has none of it but the root of the spanning tree, which no recorded agent answers.',
  },
  {
    what: /^mikrotik_bridge_host_info$/,
    only: 'api',
    why: 'Over SNMP it has the address and its port only.',
  },
  {
    what: /^mikrotik_bridge_hosts$/,
    only: 'api',
    why: 'Over SNMP the hosts would have to be read to be counted; collector bridge-host does.',
  },
  {
    what: /^mikrotik_bridge_port_(edge|point_to_point)$/,
    only: 'api',
    why: 'RSTP-MIB has it, and no recorded agent answers that MIB.',
  },
  {
    what: /^mikrotik_bridge_port_forward_transitions_total$/,
    only: 'api',
    why: 'Recorded agents leave out dot1dStpPortForwardTransitions.',
  },
  {
    what: /^mikrotik_bridge_port_(\w+_total|hardware_offload|last_topology_change_age_seconds|role|root_path_cost|status|vlans)$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_bridge_port_designated_info\{designated_bridge\}$/,
    only: 'api',
    why: 'Recorded agents leave out dot1dStpPortDesignatedBridge.',
  },
  {
    what: /^mikrotik_bridge_port_designated_info\{designated_root\}$/,
    only: 'snmp',
    why: 'The menu has the root of the bridge, mikrotik_bridge_topology_info, and not what each port has heard.',
  },
  { what: /^mikrotik_(macvlan|mesh|switch|veth|vlan)_/, only: 'api', why: noObject },
  {
    what: /^mikrotik_poe_(board_power|limit|supply_\w+)_watts$|^mikrotik_poe_out_(host_alive|info|priority|wire_pairs)$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_ethernet_(auto_negotiation_done|combo_port|fec|full_duplex|link_state|loop_protect_blocked)$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_ethernet_(receive|transmit)_flow_control$/, only: 'api', why: noObject },
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
];

/** Why only one protocol delivers it; undefined if nobody has said so yet. */
export function reasonOf(what: string, only: ProtocolDifference['only']): ProtocolDifference | undefined {
  return protocolDifferences.find((entry) => entry.only === only && entry.what.test(what));
}

/** Declared objects that no read asks for, and why they stay. */
export const unreadObjects: Readonly<Record<string, string>> = {
  upsInputVoltage: 'Read as an instance: the first phase.',
  upsOutputPercentLoad: 'Read as an instance: the first phase.',
  upsOutputVoltage: 'Read as an instance: the first phase.',
};
