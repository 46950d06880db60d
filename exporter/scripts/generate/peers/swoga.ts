import type { Peer } from './peer.ts';

export default {
  name: 'swoga/mikrotik-exporter',
  source: 'swoga/mikrotik-exporter',
  revision: '8eb389f, 2026-06-04',
  prefix: 'mikrotik_',
  about:
    'The modules that it ships. What a module of your own reads there is a [collector of your own](custom-collectors.md) here.',
  labels: `
  target = instance ; a target label
  name, of interfaces = interface
  name, of BGP peers = connection
  name, of health = sensor
`,
  rows: `
  bgp_peer_uptime = mikrotik_bgp_session_uptime_seconds
  bgp_peer_prefix_count = mikrotik_bgp_session_prefixes
  bgp_peer_established = mikrotik_bgp_session_established
  bgp_peer_enabled = mikrotik_bgp_connection_enabled
  bgp_peer_updates_sent = mikrotik_bgp_session_transmit_updates_total
  bgp_peer_updates_received = mikrotik_bgp_session_receive_updates_total
  bgp_peer_withdrawn_sent = mikrotik_bgp_session_transmit_withdrawals_total
  bgp_peer_withdrawn_received = mikrotik_bgp_session_receive_withdrawals_total
  health_state = mikrotik_health_state, mikrotik_health_ok
  health_power_consumption = mikrotik_health_power_watts
  health_temperature = mikrotik_health_temperature_celsius
  health_psu_voltage = mikrotik_health_voltage_volts
  health_psu_current = mikrotik_health_current_amperes
  health_fan_speed = mikrotik_health_fan_speed_rpm
  interface_enabled = mikrotik_interface_enabled
  interface_running = mikrotik_interface_up
  interface_rx_byte = mikrotik_interface_receive_bytes_total
  interface_tx_byte = mikrotik_interface_transmit_bytes_total
  interface_rx_packet = mikrotik_interface_receive_packets_total
  interface_tx_packet = mikrotik_interface_transmit_packets_total
  interface_rx_error = mikrotik_interface_receive_errors_total
  interface_tx_error = mikrotik_interface_transmit_errors_total
  interface_rx_drop = mikrotik_interface_receive_drops_total
  interface_tx_drop = mikrotik_interface_transmit_drops_total
  interface_tx_queue_drop = mikrotik_interface_transmit_queue_drops_total
  interface_link_downs = mikrotik_interface_link_downs_total
  interface_last_link_down = mikrotik_interface_last_link_down_timestamp_seconds ; a time instead of an age
  interface_last_link_up = mikrotik_interface_last_link_up_timestamp_seconds
  interface_mtu = mikrotik_interface_configured_mtu_bytes
  interface_actual_mtu = mikrotik_interface_mtu_bytes
  interface_l2mtu = mikrotik_interface_l2_mtu_bytes
  interface_max_l2mtu = mikrotik_interface_max_l2_mtu_bytes
  interface_sfp_rx_power = mikrotik_optical_receive_power_dbm
  interface_sfp_module_present = mikrotik_optical_module_present
  interface_sfp_temperature = mikrotik_optical_temperature_celsius
  interface_sfp_link_length_sm = mikrotik_optical_link_length_meters
  interface_full_duplex = mikrotik_ethernet_full_duplex
  interface_rate = mikrotik_interface_rate_bytes_per_second ; × 0.125
  interface_auto_negotiation = mikrotik_ethernet_auto_negotiation_done
  interface_rx_fcs_error = mikrotik_ethernet_receive_fcs_errors_total
  interface_rx_broadcast = mikrotik_ethernet_receive_broadcast_frames_total
  interface_rx_multicast = mikrotik_ethernet_receive_multicast_frames_total
  interface_rx_too_short = mikrotik_ethernet_receive_too_short_total
  interface_rx_too_long = mikrotik_ethernet_receive_too_long_total
  interface_rx_64 = mikrotik_ethernet_receive_frames_total ; by size, and so on to 1519_max
  interface_tx_64 = mikrotik_ethernet_transmit_frames_total ; by size, and so on to 1519_max
  ospf_neighbor_adjacency = mikrotik_ospf_neighbor_adjacency_seconds
  ospf_interface_neighbors = mikrotik_ospf_interface_neighbors
  ospf_interface_adjacent_neighbors = mikrotik_ospf_interface_adjacent_neighbors
  ospf_interface_passive = mikrotik_ospf_interface_state
  ospf_interface_cost = mikrotik_ospf_interface_cost
  radius_requests = mikrotik_radius_server_requests_total
  radius_accepts = mikrotik_radius_server_accepts_total
  radius_rejects = mikrotik_radius_server_rejects_total
  radius_timeouts = mikrotik_radius_server_timeouts_total
  radius_bad_replies = mikrotik_radius_server_bad_replies_total
  radius_last_request_rtt = mikrotik_radius_server_last_request_rtt_seconds
  resource_uptime = mikrotik_system_uptime_seconds
  resource_total_memory = mikrotik_system_memory_size_bytes
  resource_free_memory = mikrotik_system_memory_free_bytes
  resource_cpu_count = mikrotik_system_cpu_cores
  resource_cpu_load_total = mikrotik_system_cpu_load_ratio ; × 0.01
  resource_cpu_load = mikrotik_system_cpu_core_load_ratio ; × 0.01
  resource_free_hdd_space = mikrotik_system_storage_free_bytes
  resource_total_hdd_space = mikrotik_system_storage_size_bytes
  resource_write_sect_since_reboot = mikrotik_system_storage_written_sectors_since_boot_total
  resource_write_sect_total = mikrotik_system_storage_written_sectors_total
  resource_version = mikrotik_system_info
`,
} satisfies Peer;
