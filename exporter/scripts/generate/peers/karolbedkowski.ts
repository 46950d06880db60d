import type { Peer } from './peer.ts';

export default {
  name: 'KarolBedkowski/mikrotik-exporter',
  source: 'KarolBedkowski/mikrotik-exporter',
  revision: '4bfb2c7, 2026-07-15',
  prefix: 'mikrotik_',
  about:
    'The 3.x line of the nshttpd exporter. Labels `dev_name` and `dev_address` become the target labels `device` and `instance`.',
  labels: `
  dev_name = device ; a target label that Prometheus adds
  dev_address = instance ; a target label
  interface = interface
  simple_queue_name = queue
  firewall, chain, comment = facility, family, chain, rule
  cert-name = certificate
  slot, of disks = disk
  host, comment, of netwatch = host
`,
  rows: `
  arp_complete = mikrotik_arp_complete
  arp_status = mikrotik_arp_entries
  arp_invalid = mikrotik_arp_invalid
  capsman_station_uptime_seconds = mikrotik_caps_man_client_uptime_seconds
  capsman_station_tx_signal = mikrotik_caps_man_client_remote_signal_dbm
  capsman_station_rx_signal = mikrotik_caps_man_client_signal_dbm
  capsman_station_tx_packets_total = mikrotik_caps_man_client_transmit_packets_total
  capsman_station_rx_packets_total = mikrotik_caps_man_client_receive_packets_total
  capsman_station_tx_bytes_total = mikrotik_caps_man_client_transmit_bytes_total
  capsman_station_rx_bytes_total = mikrotik_caps_man_client_receive_bytes_total
  capsman_interface_current_authorized_clients = mikrotik_caps_man_authorized_clients
  capsman_interface_current_registered_clients = mikrotik_caps_man_registered_clients
  capsman_interface_running = mikrotik_caps_man_interface_up
  capsman_interface_master = mikrotik_caps_man_interface_master
  capsman_interface_inactive = mikrotik_caps_man_interface_inactive
  capsman_interface_state = mikrotik_caps_man_interface_state
  capsman_radio_provisioned = mikrotik_caps_man_radio_provisioned
  cert_invalid_after = mikrotik_certificate_invalid_after_timestamp_seconds
  cloud_status = mikrotik_cloud_status
  cloud_ddns_enabled = mikrotik_cloud_ddns_enabled
  cloud_bth_vpn_enabled = mikrotik_cloud_back_to_home_enabled
  cloud_bth_vpn_running = mikrotik_cloud_back_to_home_status
  cloud_bth_relay_ipv4_reachable = mikrotik_cloud_back_to_home_ipv4_status
  cloud_bth_relay_ipv6_reachable = mikrotik_cloud_back_to_home_ipv6_status
  cloud_bth_users = mikrotik_cloud_back_to_home_users
  conntrack_total_entries = mikrotik_connections
  conntrack_max_entries = mikrotik_connections_limit
  container_running = mikrotik_container_state
  container_starting = mikrotik_container_state
  container_stopped = mikrotik_container_state
  container_stopping = mikrotik_container_state
  container_healthy = mikrotik_container_health
  container_unhealthy = mikrotik_container_health
  container_memory_current = mikrotik_container_memory_bytes
  container_cpu_usage = mikrotik_container_cpu_usage_ratio ; × 0.01
  dhcp_leases_active = mikrotik_dhcp_leases ; with status="bound"
  dhcp_leases_by_status = mikrotik_dhcp_leases
  dhcp_leases_status = mikrotik_dhcp_leases, mikrotik_dhcp_lease_status ; counted by default; a series per lease with the collector dhcp-lease
  dhcpv6_binding = mikrotik_dhcpv6_bindings
  disk_size = mikrotik_disk_size_bytes
  disk_free = mikrotik_disk_free_bytes
  disk_mounted = mikrotik_disk_mounted
  disk_entry = mikrotik_disk_info
  dns_cache_used_bytes = mikrotik_dns_cache_used_bytes ; × 1024: the peer passes on KiB
  dns_cache_size_bytes = mikrotik_dns_cache_size_bytes ; × 1024: the peer passes on KiB
  dns_adlist_match_count_total = mikrotik_dns_adlist_matches_total
  dns_adlist_name_count = mikrotik_dns_adlist_names
  dude_enabled = mikrotik_dude_enabled
  dude_running = mikrotik_dude_status
  firewall_packets_total = mikrotik_firewall_rule_packets_total
  firewall_bytes_total = mikrotik_firewall_rule_bytes_total
  ip_ipv4_fast_path_active = mikrotik_fast_path_active ; family="ipv4"
  ip_ipv4_fast_path_bytes = mikrotik_fast_path_bytes_total ; family="ipv4"
  ip_ipv4_fast_path_packets = mikrotik_fast_path_packets_total ; family="ipv4"
  ip_ipv4_fasttrack_active = mikrotik_fasttrack_active ; family="ipv4"
  ip_ipv4_fasttrack_bytes = mikrotik_fasttrack_bytes_total ; family="ipv4"
  ip_ipv4_fasttrack_packets = mikrotik_fasttrack_packets_total ; family="ipv4"
  system_package_enabled = mikrotik_package_enabled
  health_voltage = mikrotik_health_voltage_volts ; sensor="voltage"
  health_temperature = mikrotik_health_temperature_celsius ; sensor="temperature"
  health_cpu_temperature = mikrotik_health_temperature_celsius ; sensor="cpu-temperature"
  interface_actual_mtu = mikrotik_interface_mtu_bytes
  interface_running = mikrotik_interface_up
  interface_rx_byte_total = mikrotik_interface_receive_bytes_total
  interface_tx_byte_total = mikrotik_interface_transmit_bytes_total
  interface_rx_packet_total = mikrotik_interface_receive_packets_total
  interface_tx_packet_total = mikrotik_interface_transmit_packets_total
  interface_rx_error_total = mikrotik_interface_receive_errors_total
  interface_tx_error_total = mikrotik_interface_transmit_errors_total
  interface_rx_drop_total = mikrotik_interface_receive_drops_total
  interface_tx_drop_total = mikrotik_interface_transmit_drops_total
  interface_tx_queue_drop_total = mikrotik_interface_transmit_queue_drops_total
  interface_link_downs_total = mikrotik_interface_link_downs_total
  interface_fp_rx_byte_total = mikrotik_interface_fastpath_receive_bytes_total
  interface_fp_tx_byte_total = mikrotik_interface_fastpath_transmit_bytes_total
  interface_fp_tx_packet_total = mikrotik_interface_fastpath_transmit_packets_total
  ip_pool_used = mikrotik_ip_pool_used_addresses, mikrotik_ipv6_pool_used_prefixes
  ip_pool_total = mikrotik_ip_pool_addresses, mikrotik_ipv6_pool_prefixes
  ipsec_ph2_state = mikrotik_ipsec_policy_phase2_state
  ipsec_invalid = mikrotik_ipsec_policy_invalid
  ipsec_active = mikrotik_ipsec_policy_active
  ipsec_active_peers_rx_bytes = mikrotik_ipsec_peer_receive_bytes_total
  ipsec_active_peers_tx_bytes = mikrotik_ipsec_peer_transmit_bytes_total
  ipsec_active_peers_rx_packets = mikrotik_ipsec_peer_receive_packets_total
  ipsec_active_peers_tx_packets = mikrotik_ipsec_peer_transmit_packets_total
  ipsec_active_peers_established = mikrotik_ipsec_peer_state
  ipsec_active_peers_uptime_seconds = mikrotik_ipsec_peer_uptime_seconds
  ipsec_active_peers_last_seen_seconds = mikrotik_ipsec_peer_last_seen_age_seconds
  ipsec_active_peers_responder = mikrotik_ipsec_peer_responder
  ipv6_neighbor_status = mikrotik_ipv6_neighbors
  ipv6_neighbor_reachable = mikrotik_ipv6_neighbors ; status="reachable"
  lte_interface_rssi = mikrotik_lte_rssi_dbm
  lte_interface_rsrp = mikrotik_lte_rsrp_dbm
  lte_interface_rsrq = mikrotik_lte_rsrq_db
  lte_interface_sinr = mikrotik_lte_sinr_db
  lte_interface_connected = mikrotik_lte_status
  monitor_status = mikrotik_ethernet_link_state, mikrotik_interface_up
  monitor_rate = mikrotik_interface_rate_bytes_per_second ; × 125000
  monitor_full_duplex = mikrotik_ethernet_full_duplex
  neighbor_discovered = mikrotik_neighbors
  neighbor_entry = mikrotik_neighbor_info
  netwatch_status = mikrotik_netwatch_status
  ntp_client_enabled = mikrotik_ntp_client_enabled
  ntp_client_synchronized = mikrotik_ntp_client_synchronized
  ntp_client_system_offset = mikrotik_ntp_client_offset_seconds
  optics_sfp_rx_loss = mikrotik_optical_receive_loss
  optics_sfp_tx_fault = mikrotik_optical_transmit_fault
  optics_sfp_rx_power = mikrotik_optical_receive_power_dbm
  optics_sfp_tx_power = mikrotik_optical_transmit_power_dbm
  optics_sfp_temperature = mikrotik_optical_temperature_celsius
  optics_sfp_tx_bias_current = mikrotik_optical_bias_current_amperes ; × 0.001
  optics_sfp_supply_voltage = mikrotik_optical_supply_voltage_volts
  poe_current = mikrotik_poe_out_current_amperes ; never emitted by the peer
  poe_wattage = mikrotik_poe_out_power_watts ; never emitted by the peer
  poe_voltage = mikrotik_poe_out_voltage_volts ; never emitted by the peer
  ppp_active = mikrotik_ppp_session_entries, mikrotik_ppp_sessions
  ppp_active_peer = mikrotik_ppp_session_info
  simple_queue_rx_bytes_total = mikrotik_queue_simple_download_bytes_total
  simple_queue_tx_bytes_total = mikrotik_queue_simple_upload_bytes_total
  simple_queue_rx_packets_total = mikrotik_queue_simple_download_packets_total
  simple_queue_tx_packets_total = mikrotik_queue_simple_upload_packets_total
  simple_queue_rx_queued_bytes = mikrotik_queue_simple_download_queued_bytes
  simple_queue_tx_queued_bytes = mikrotik_queue_simple_upload_queued_bytes
  simple_queue_rx_queued_packets = mikrotik_queue_simple_download_queued_packets
  simple_queue_tx_queued_packets = mikrotik_queue_simple_upload_queued_packets
  queue_queued_bytes = mikrotik_queue_backlog_bytes
  queue_queued_packets = mikrotik_queue_backlog_packets
  radius_incoming_requests_total = mikrotik_radius_incoming_requests_total
  radius_incoming_bad_requests_total = mikrotik_radius_incoming_bad_requests_total
  radius_incoming_acks_total = mikrotik_radius_incoming_acks_total
  radius_incoming_naks_total = mikrotik_radius_incoming_naks_total
  system_free_memory = mikrotik_system_memory_free_bytes
  system_total_memory = mikrotik_system_memory_size_bytes
  system_cpu_load = mikrotik_system_cpu_load_ratio ; × 0.01
  system_free_hdd_space = mikrotik_system_storage_free_bytes
  system_total_hdd_space = mikrotik_system_storage_size_bytes
  system_cpu_frequency = mikrotik_system_cpu_frequency_hertz ; × 1000000
  system_bad_blocks = mikrotik_system_storage_bad_blocks_ratio ; × 0.01
  system_cpu_count = mikrotik_system_cpu_cores
  system_uptime_seconds = mikrotik_system_uptime_seconds
  system_start_time_seconds = mikrotik_system_uptime_seconds ; time() − value
  system_routeros = mikrotik_system_info
  routes = mikrotik_route_entries
  routes_protocol = mikrotik_routes
  script - It runs a script on the router, which needs the right to write.
  service_active_connections_count = mikrotik_service_connections
  switch_driver_rx_byte_total = mikrotik_switch_port_driver_receive_bytes_total
  switch_driver_tx_byte_total = mikrotik_switch_port_driver_transmit_bytes_total
  switch_driver_rx_packet_total = mikrotik_switch_port_driver_receive_packets_total
  switch_driver_tx_packet_total = mikrotik_switch_port_driver_transmit_packets_total
  switch_rx_bytes_total = mikrotik_switch_port_receive_bytes_total
  switch_tx_bytes_total = mikrotik_switch_port_transmit_bytes_total
  switch_rx_broadcast_total = mikrotik_switch_port_receive_broadcast_frames_total
  switch_tx_broadcast_total = mikrotik_switch_port_transmit_broadcast_frames_total
  switch_rx_multicast_total = mikrotik_switch_port_receive_multicast_frames_total
  switch_tx_multicast_total = mikrotik_switch_port_transmit_multicast_frames_total
  w60ginterface_signal = mikrotik_w60g_link_signal_quality_ratio ; × 0.01
  w60ginterface_rssi = mikrotik_w60g_link_rssi_dbm
  w60ginterface_tx_mcs = mikrotik_w60g_link_transmit_mcs
  w60ginterface_tx_phy_rate = mikrotik_w60g_link_transmit_rate_bytes_per_second ; × 0.125
  w60ginterface_frequency = mikrotik_w60g_frequency_hertz ; × 1000000
  w60ginterface_tx_sector = mikrotik_w60g_link_transmit_sector
  w60ginterface_distance = mikrotik_w60g_link_distance_meters
  w60ginterface_tx_packet_error_rate = mikrotik_w60g_transmit_packet_error_ratio ; × 0.01
  wireguard_peers_status = mikrotik_wireguard_peer_last_handshake_age_seconds ; count below 180 s for those that are connected
  wireguard_running = mikrotik_wireguard_interface_up
  wireguard_last_handshake = mikrotik_wireguard_peer_last_handshake_age_seconds
  wireguard_rx_total = mikrotik_wireguard_peer_receive_bytes_total
  wireguard_tx_total = mikrotik_wireguard_peer_transmit_bytes_total
  wlan_interface_registered_clients = mikrotik_wireless_registered_clients
  wlan_interface_noise_floor = mikrotik_wireless_noise_floor_dbm
  wlan_interface_overall_tx_ccq = mikrotik_wireless_transmit_ccq_ratio ; × 0.01
  wlan_interface_frequency = mikrotik_wireless_frequency_hertz ; × 1000000
  wlan_interface_channel = mikrotik_wireless_frequency_hertz, mikrotik_wireless_channel_width_hertz
  wlan_station_signal_strength = mikrotik_wireless_client_signal_dbm
  wlan_station_signal_to_noise = mikrotik_wireless_client_signal_to_noise_db
  wlan_station_tx_bytes_total = mikrotik_wireless_client_transmit_bytes_total
  wlan_station_rx_bytes_total = mikrotik_wireless_client_receive_bytes_total
  wlan_station_tx_packets_total = mikrotik_wireless_client_transmit_packets_total
  wlan_station_rx_packets_total = mikrotik_wireless_client_receive_packets_total
  wlan_station_tx_frames_total = mikrotik_wireless_client_transmit_frames_total
  wlan_station_rx_frames_total = mikrotik_wireless_client_receive_frames_total
`,
} satisfies Peer;
