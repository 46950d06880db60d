import type { Peer } from './peer.ts';

export default {
  name: 'mktxp',
  source: 'akpw/mktxp',
  revision: '60913ce, 2026-08-18',
  prefix: 'mktxp_',
  about:
    'The interfaces of PPP sessions have no `mikrotik_interface_` series but `mikrotik_ppp_session_` ones, of the collector ppp-session. The values of both were compared on the simulated fleet: [how](decisions/0027-the-simulator-and-its-judges.md).',
  labels: `
  routerboard_name = device ; a target label that Prometheus adds
  routerboard_address = instance ; a target label
  name, of interfaces, PoE and SFP = interface
  name, of queues = queue
  name, of BGP sessions = connection
  name, of WireGuard peers = peer
  name, of packages = package
  name, of users = none ; counted by group and via
  name, of netwatch = entry
  name, of kid-control devices = device_name
  comment = comment ; of interfaces in mikrotik_interface_info; with the option comments of other collectors
  dhcp_name = mac_address ; join with mikrotik_dhcp_lease_info on mac_address for the host name
  interface = interface
  mac_address = mac_address
  server = server
  pool = pool
  protocol, of routes = protocol
  chain, action, comment, log, of firewall rules = rule, chain, action, comment ; mikrotik_firewall_rule_info has them, join on rule
  remote_address, of BGP = remote_address
  name, of IPsec peers = peer
`,
  rows: `
  firewall_address_list = mikrotik_firewall_address_list_entries, mikrotik_firewall_address_timeout_seconds ; counted by list; × 0.001 where entries are asked for
  firewall_address_list_ipv6 = mikrotik_firewall_address_list_entries, mikrotik_firewall_address_timeout_seconds ; counted by list; × 0.001 where entries are asked for
  firewall_address_list_all_count = mikrotik_firewall_address_entries ; by family; static and dynamic apart in mikrotik_firewall_address_list_entries
  firewall_address_list_all_count_ipv6 = mikrotik_firewall_address_entries ; by family
  firewall_address_list_selected_count = mikrotik_firewall_address_list_entries
  firewall_address_list_selected_count_ipv6 = mikrotik_firewall_address_list_entries
  internet_bandwidth - It is a speed test of the exporter's own line, and loads it.
  internet_latency - It is a speed test of the exporter's own line.
  bfd_multiplier = mikrotik_bfd_session_multiplier
  bfd_hold_time = mikrotik_bfd_session_hold_time_seconds ; × 0.001
  bfd_rx_packet_total = mikrotik_bfd_session_receive_packets_total
  bfd_state_change_total = mikrotik_bfd_session_state_changes_total
  bfd_tx_interval = mikrotik_bfd_session_transmit_interval_seconds ; × 0.001
  bfd_tx_interval_desired = mikrotik_bfd_session_desired_transmit_interval_seconds ; × 0.001
  bfd_tx_packet_total = mikrotik_bfd_session_transmit_packets_total
  bfd_up = mikrotik_bfd_session_up
  bfd_uptime = mikrotik_bfd_session_uptime_seconds ; × 0.001
  bgp_sessions_info = mikrotik_bgp_session_info
  bgp_remote_messages_total = mikrotik_bgp_session_receive_messages_total
  bgp_local_messages_total = mikrotik_bgp_session_transmit_messages_total
  bgp_remote_bytes_total = mikrotik_bgp_session_receive_bytes_total
  bgp_local_bytes_total = mikrotik_bgp_session_transmit_bytes_total
  bgp_prefix_count = mikrotik_bgp_session_prefixes
  bgp_established = mikrotik_bgp_session_established
  bgp_uptime = mikrotik_bgp_session_uptime_seconds ; × 0.001
  interface_bridge_vlan_info = mikrotik_bridge_vlan_info, mikrotik_bridge_vlan_port_info
  capsman_remote_caps_info = mikrotik_caps_man_remote_cap_info, mikrotik_wifi_capsman_remote_cap_info
  capsman_registrations_count = mikrotik_caps_man_clients, mikrotik_wifi_clients
  capsman_clients_tx_bytes_total = mikrotik_caps_man_client_transmit_bytes_total, mikrotik_wifi_client_transmit_bytes_total
  capsman_clients_rx_bytes_total = mikrotik_caps_man_client_receive_bytes_total, mikrotik_wifi_client_receive_bytes_total
  capsman_clients_signal_strength = mikrotik_caps_man_client_signal_dbm, mikrotik_wifi_client_signal_dbm
  capsman_clients_devices_info = mikrotik_caps_man_client_info, mikrotik_wifi_client_info ; without rates and uptime, which are metrics
  capsman_interfaces_info = mikrotik_caps_man_interface_info, mikrotik_caps_man_registered_clients, mikrotik_caps_man_interface_state
  certificate_expiration_timestamp_seconds = mikrotik_certificate_invalid_after_timestamp_seconds, mikrotik_certificate_info ; UTC; the peer takes the clock of its own host, and on RouterOS 6 its scrape of the device ends here
  ip_connections_total = mikrotik_connections
  ipv4_connections_total = mikrotik_connections_ipv4 ; 7.19 and later
  ipv6_connections_total = mikrotik_connections_ipv6 ; 7.19 and later
  connection_stats - A series for each pair of addresses that talk: it fills any database. Use flow records.
  container_info = mikrotik_container_info, mikrotik_container_state
  dhcp_lease_active_count = mikrotik_dhcp_leases ; with status="bound"
  dhcp_lease_info = mikrotik_dhcp_leases, mikrotik_dhcp_lease_expires_after_seconds, mikrotik_dhcp_lease_info ; counted by default; a series per lease with the collector dhcp-lease
  dns_info = mikrotik_dns_cache_size_bytes, mikrotik_dns_cache_used_bytes
  interface_l2mtu = mikrotik_interface_l2_mtu_bytes ; the peer's value is the actual MTU
  interface_mtu = mikrotik_interface_mtu_bytes
  firewall_filter_total = mikrotik_firewall_rule_bytes_total ; facility="filter", family="ipv4"; also rules without traffic, and rules of one comment apart
  firewall_raw_total = mikrotik_firewall_rule_bytes_total ; facility="raw", family="ipv4"
  firewall_nat_total = mikrotik_firewall_rule_bytes_total ; facility="nat", family="ipv4"
  firewall_mangle_total = mikrotik_firewall_rule_bytes_total ; facility="mangle", family="ipv4"
  firewall_filter_ipv6_total = mikrotik_firewall_rule_bytes_total ; facility="filter", family="ipv6"
  firewall_raw_ipv6_total = mikrotik_firewall_rule_bytes_total ; facility="raw", family="ipv6"
  firewall_nat_ipv6_total = mikrotik_firewall_rule_bytes_total ; facility="nat", family="ipv6"
  firewall_mangle_ipv6_total = mikrotik_firewall_rule_bytes_total ; facility="mangle", family="ipv6"
  system_routerboard_voltage = mikrotik_health_voltage_volts ; sensor="voltage"
  system_routerboard_temperature = mikrotik_health_temperature_celsius ; sensor="temperature"
  system_phy_temperature = mikrotik_health_temperature_celsius ; sensor="phy-temperature"
  system_cpu_temperature = mikrotik_health_temperature_celsius ; sensor="cpu-temperature"
  system_switch_temperature = mikrotik_health_temperature_celsius ; sensor="switch-temperature"
  system_fan_one_speed = mikrotik_health_fan_speed_rpm ; sensor="fan1-speed"
  system_fan_two_speed = mikrotik_health_fan_speed_rpm ; sensor="fan2-speed"
  system_fan_three_speed = mikrotik_health_fan_speed_rpm ; sensor="fan3-speed"
  system_fan_four_speed = mikrotik_health_fan_speed_rpm ; sensor="fan4-speed"
  system_power_consumption = mikrotik_health_power_watts ; sensor="power-consumption"
  system_board_temperature1 = mikrotik_health_temperature_celsius ; sensor="board-temperature1"
  system_board_temperature2 = mikrotik_health_temperature_celsius ; sensor="board-temperature2"
  system_psu1_voltage = mikrotik_health_voltage_volts ; sensor="psu1-voltage"
  system_psu2_voltage = mikrotik_health_voltage_volts ; sensor="psu2-voltage"
  system_psu1_current = mikrotik_health_current_amperes ; sensor="psu1-current"
  system_psu2_current = mikrotik_health_current_amperes ; sensor="psu2-current"
  system_psu1_state = mikrotik_health_ok, mikrotik_health_state ; sensor="psu1-state"
  system_psu2_state = mikrotik_health_ok, mikrotik_health_state ; sensor="psu2-state"
  system_poe_out_consumption = mikrotik_health_power_watts ; sensor="poe-out-consumption"
  system_jack_voltage = mikrotik_health_voltage_volts ; sensor="jack-voltage"
  system_2pin_voltage = mikrotik_health_voltage_volts ; sensor="2pin-voltage"
  system_poe_in_voltage = mikrotik_health_voltage_volts ; sensor="poe-in-voltage"
  system_identity_info = mikrotik_system_info
  interface_comment_info = mikrotik_interface_info
  interface_type_info = mikrotik_interface_info
  interface_running = mikrotik_interface_up
  interface_disabled = mikrotik_interface_enabled ; 1 − value
  interface_rx_byte_total = mikrotik_interface_receive_bytes_total
  interface_tx_byte_total = mikrotik_interface_transmit_bytes_total
  interface_rx_packet_total = mikrotik_interface_receive_packets_total
  interface_tx_packet_total = mikrotik_interface_transmit_packets_total
  interface_rx_error_total = mikrotik_interface_receive_errors_total
  interface_tx_error_total = mikrotik_interface_transmit_errors_total
  interface_rx_drop_total = mikrotik_interface_receive_drops_total
  interface_tx_drop_total = mikrotik_interface_transmit_drops_total
  link_downs_total = mikrotik_interface_link_downs_total
  interface_actual_mtu = mikrotik_interface_mtu_bytes
  interface_mac_address_info = mikrotik_interface_mac_info
  interface_default_name_info = mikrotik_interface_info
  interface_vlan_info = mikrotik_vlan_info
  ipsec_peer_state_info = mikrotik_ipsec_peer_state
  ipsec_peer_rx_byte_total = mikrotik_ipsec_peer_receive_bytes_total
  ipsec_peer_tx_byte_total = mikrotik_ipsec_peer_transmit_bytes_total
  ipsec_peer_rx_packet_total = mikrotik_ipsec_peer_receive_packets_total
  ipsec_peer_tx_packet_total = mikrotik_ipsec_peer_transmit_packets_total
  ipsec_peer_security_association = mikrotik_ipsec_peer_security_associations
  ipsec_peer_last_seen = mikrotik_ipsec_peer_last_seen_age_seconds ; × 0.001
  ipsec_peer_uptime = mikrotik_ipsec_peer_uptime_seconds ; × 0.001
  ipsec_peer_responder = mikrotik_ipsec_peer_responder
  ipsec_peer_natt_enabled = mikrotik_ipsec_peer_nat_traversal
  kid_control_device_info = mikrotik_kid_control_device_info
  kid_control_device_bytes_down_total = mikrotik_kid_control_device_download_bytes_total
  kid_control_device_bytes_up_total = mikrotik_kid_control_device_upload_bytes_total
  kid_control_device_rate_up = mikrotik_kid_control_device_upload_rate_bytes_per_second ; × 0.125
  kid_control_device_rate_down = mikrotik_kid_control_device_download_rate_bytes_per_second ; × 0.125
  kid_control_device_idle_time = mikrotik_kid_control_device_idle_seconds
  lte_pin_status = mikrotik_lte_pin_status
  lte_registration_status = mikrotik_lte_registration_status
  lte_current_operator_info = mikrotik_lte_network_info, mikrotik_lte_access_technology, mikrotik_lte_functionality ; without the phone number
  lte_session_uptime = mikrotik_lte_session_uptime_seconds
  lte_rsrp = mikrotik_lte_rsrp_dbm
  lte_rsrq = mikrotik_lte_rsrq_db
  lte_sinr = mikrotik_lte_sinr_db
  lte_rssi = mikrotik_lte_rssi_dbm
  lte_nr_rsrp = mikrotik_lte_nr_rsrp_dbm
  lte_nr_rsrq = mikrotik_lte_nr_rsrq_db
  lte_nr_sinr = mikrotik_lte_nr_sinr_db
  collection_time_total = mikrotik_collector_duration_seconds ; a gauge of the last scrape, × 0.001
  interface_status = mikrotik_ethernet_link_state, mikrotik_interface_up ; one series per state
  interface_rate = mikrotik_interface_rate_bytes_per_second ; × 125000; missing instead of 0 without a link
  interface_full_duplex = mikrotik_ethernet_full_duplex
  interface_sfp_info = mikrotik_optical_info
  interface_sfp_supply_voltage = mikrotik_optical_supply_voltage_volts
  interface_sfp_rx_power = mikrotik_optical_receive_power_dbm
  interface_sfp_tx_power = mikrotik_optical_transmit_power_dbm
  interface_sfp_temperature = mikrotik_optical_temperature_celsius
  interface_sfp_tx_bias_current = mikrotik_optical_bias_current_amperes ; both in amperes
  interface_sfp_wavelength = mikrotik_optical_wavelength_meters ; × 0.000000001
  interface_sfp_rx_loss = mikrotik_optical_receive_loss
  interface_sfp_tx_fault = mikrotik_optical_transmit_fault
  neighbor_info = mikrotik_neighbor_info
  ipv6_neighbor_info = mikrotik_ipv6_neighbor_info, mikrotik_ipv6_neighbors ; the peer has the rows of MNDP and LLDP there
  netwatch_info = mikrotik_netwatch_info, mikrotik_netwatch_status
  netwatch_status = mikrotik_netwatch_status ; one series per state
  netwatch_done_tests = mikrotik_netwatch_tests_total ; RouterOS 7; missing instead of 0 on 6
  netwatch_failed_tests = mikrotik_netwatch_failed_tests_total
  netwatch_icmp_loss_count = mikrotik_netwatch_lost_packets
  netwatch_icmp_loss_percent = mikrotik_netwatch_loss_ratio ; × 0.01
  netwatch_icmp_rtt_avg_ms = mikrotik_netwatch_round_trip_average_seconds ; × 0.001
  netwatch_icmp_rtt_min_ms = mikrotik_netwatch_round_trip_min_seconds ; × 0.001
  netwatch_icmp_rtt_max_ms = mikrotik_netwatch_round_trip_max_seconds ; × 0.001
  netwatch_icmp_rtt_jitter_ms = mikrotik_netwatch_round_trip_jitter_seconds ; × 0.001
  netwatch_icmp_rtt_stdev_ms = mikrotik_netwatch_round_trip_deviation_seconds ; × 0.001
  netwatch_tcp_connect_time_ms = mikrotik_netwatch_tcp_connect_seconds ; × 0.001
  netwatch_http_status_code = mikrotik_netwatch_http_status
  netwatch_http_resp_time = mikrotik_netwatch_http_response_seconds ; × 0.001
  installed_packages_info = mikrotik_package_info, mikrotik_package_enabled ; the peer lists packages that are only available, too (7.18 and later)
  poe_info = mikrotik_poe_out_info, mikrotik_poe_out_state
  poe_out_voltage = mikrotik_poe_out_voltage_volts
  poe_out_current = mikrotik_poe_out_current_amperes ; × 0.001
  poe_out_power = mikrotik_poe_out_power_watts
  ip_pool_used = mikrotik_ip_pool_used_addresses
  ip_pool_used_ipv6 = mikrotik_ipv6_pool_used_prefixes
  ip_pool_total = mikrotik_ip_pool_addresses
  ip_pool_total_ipv6 = mikrotik_ipv6_pool_prefixes ; prefixes the pool can hand out; the peer has 0
  public_ip_address_info = mikrotik_cloud_info ; without the addresses, which roam; none while dynamic DNS is off
  queue_tree_rates_total = mikrotik_queue_tree_rate_bytes_per_second ; × 0.125
  queue_tree_bytes_total = mikrotik_queue_tree_bytes_total
  queue_tree_queued_bytes_total = mikrotik_queue_tree_queued_bytes
  queue_tree_dropped_total = mikrotik_queue_tree_dropped_packets_total
  queue_simple_rates_upload_total = mikrotik_queue_simple_upload_rate_bytes_per_second ; × 0.125
  queue_simple_rates_download_total = mikrotik_queue_simple_download_rate_bytes_per_second ; × 0.125
  queue_simple_bytes_upload_total = mikrotik_queue_simple_upload_bytes_total
  queue_simple_bytes_download_total = mikrotik_queue_simple_download_bytes_total
  queue_simple_queued_bytes_upload_total = mikrotik_queue_simple_upload_queued_bytes
  queue_simple_queued_bytes_downloadd_total = mikrotik_queue_simple_download_queued_bytes
  queue_simple_dropped_upload_total = mikrotik_queue_simple_upload_dropped_packets_total
  queue_simple_dropped_download_total = mikrotik_queue_simple_download_dropped_packets_total
  system_uptime = mikrotik_system_uptime_seconds
  system_free_memory = mikrotik_system_memory_free_bytes
  system_total_memory = mikrotik_system_memory_size_bytes
  system_free_hdd_space = mikrotik_system_storage_free_bytes
  system_total_hdd_space = mikrotik_system_storage_size_bytes
  system_cpu_load = mikrotik_system_cpu_load_ratio ; × 0.01
  system_cpu_count = mikrotik_system_cpu_cores
  system_cpu_frequency = mikrotik_system_cpu_frequency_hertz ; × 1000000
  system_update_available = mikrotik_system_update_available ; as of the device's own last check; nothing asks the Internet
  routes_total_routes = mikrotik_route_entries, mikrotik_routes_disabled ; family="ipv4"; add them
  routes_protocol_count = mikrotik_routes, mikrotik_routes_dynamic ; family="ipv4"; protocol="dynamic" is the second; without disabled routes
  routes_total_routes_ipv6 = mikrotik_route_entries, mikrotik_routes_disabled ; family="ipv6"; add them
  routes_protocol_count_ipv6 = mikrotik_routes, mikrotik_routes_dynamic ; family="ipv6"; protocol="dynamic" is the second; without disabled routes
  routerboard_info = mikrotik_system_info
  routerboard_firmware_upgrade_available = mikrotik_system_firmware_upgrade_available
  routing_stats_processes_info = mikrotik_routing_process_info
  routing_stats_private_mem = mikrotik_routing_process_private_memory_bytes
  routing_stats_shared_mem = mikrotik_routing_process_shared_memory_bytes
  routing_stats_kernel_time_total = mikrotik_routing_process_kernel_seconds_total ; with fractions of a second
  routing_stats_process_time_total = mikrotik_routing_process_cpu_seconds_total ; with fractions of a second
  routing_stats_max_busy_total = mikrotik_routing_process_longest_busy_seconds ; a gauge; the peer takes milliseconds for minutes ("900ms" is 54000 there)
  routing_stats_max_calc_total = mikrotik_routing_process_longest_calculation_seconds ; a gauge; the peer takes milliseconds for minutes
  switch_driver_rx_byte_total = mikrotik_switch_port_driver_receive_bytes_total
  switch_driver_rx_packet_total = mikrotik_switch_port_driver_receive_packets_total
  switch_driver_tx_byte_total = mikrotik_switch_port_driver_transmit_bytes_total
  switch_driver_tx_packet_total = mikrotik_switch_port_driver_transmit_packets_total
  switch_rx_bytes_total = mikrotik_switch_port_receive_bytes_total
  switch_rx_broadcast_total = mikrotik_switch_port_receive_broadcast_frames_total
  switch_rx_pause_total = mikrotik_switch_port_receive_pauses_total
  switch_rx_multicast_total = mikrotik_switch_port_receive_multicast_frames_total
  switch_rx_fcs_error_total = mikrotik_switch_port_receive_fcs_errors_total
  switch_rx_align_error_total = mikrotik_switch_port_receive_align_errors_total
  switch_rx_fragment_total = mikrotik_switch_port_receive_fragments_total
  switch_rx_overflow_total = mikrotik_switch_port_receive_overflows_total
  switch_rx_drop_total = mikrotik_switch_port_receive_drops_total
  switch_tx_bytes_total = mikrotik_switch_port_transmit_bytes_total
  switch_tx_broadcast_total = mikrotik_switch_port_transmit_broadcast_frames_total
  switch_tx_pause_total = mikrotik_switch_port_transmit_pauses_total
  switch_tx_multicast_total = mikrotik_switch_port_transmit_multicast_frames_total
  switch_tx_underrun_total = mikrotik_switch_port_transmit_underruns_total
  switch_tx_collision_total = mikrotik_switch_port_transmit_collisions_total
  switch_tx_deferred_total = mikrotik_switch_port_transmit_deferred_total
  switch_tx_drop_total = mikrotik_switch_port_transmit_drops_total
  active_users_info = mikrotik_user_sessions ; counted by group and service, without names and addresses; the peer's value is the login time
  w60g_baseband_temperature = mikrotik_w60g_baseband_temperature_celsius
  w60g_connected = mikrotik_w60g_connected
  w60g_distance = mikrotik_w60g_link_distance_meters ; one series per station; with two of them the peer's whole answer is an error
  w60g_frequency = mikrotik_w60g_frequency_hertz ; × 1000000
  w60g_remote_address_info = mikrotik_w60g_link_rssi_dbm ; its label mac_address
  w60g_rf_temperature = mikrotik_w60g_rf_temperature_celsius
  w60g_rssi = mikrotik_w60g_link_rssi_dbm
  w60g_signal = mikrotik_w60g_link_signal_quality_ratio ; × 0.01
  w60g_tx_mcs = mikrotik_w60g_link_transmit_mcs
  w60g_tx_packet_error_rate = mikrotik_w60g_transmit_packet_error_ratio ; × 0.01
  w60g_tx_phy_rate = mikrotik_w60g_link_transmit_rate_bytes_per_second ; × 0.125
  w60g_tx_sector = mikrotik_w60g_link_transmit_sector, mikrotik_w60g_link_transmit_azimuth_degrees, mikrotik_w60g_link_transmit_elevation_degrees
  peer_disabled = mikrotik_wireguard_peer_enabled ; 1 − value
  peer_rx_total = mikrotik_wireguard_peer_receive_bytes_total
  peer_tx_total = mikrotik_wireguard_peer_transmit_bytes_total
  last_handshake = mikrotik_wireguard_peer_last_handshake_age_seconds ; missing instead of 0 for a peer that never came
  wlan_noise_floor = mikrotik_wireless_noise_floor_dbm ; the wifi package has none
  wlan_overall_tx_ccq = mikrotik_wireless_transmit_ccq_ratio ; × 0.01
  wlan_registered_clients = mikrotik_wireless_registered_clients, mikrotik_wifi_registered_clients
  wlan_clients_tx_bytes_total = mikrotik_wireless_client_transmit_bytes_total, mikrotik_wifi_client_transmit_bytes_total
  wlan_clients_rx_bytes_total = mikrotik_wireless_client_receive_bytes_total, mikrotik_wifi_client_receive_bytes_total
  wlan_clients_signal_strength = mikrotik_wireless_client_signal_dbm, mikrotik_wifi_client_signal_dbm
  wlan_clients_signal_to_noise = mikrotik_wireless_client_signal_to_noise_db ; missing instead of 0 with the wifi package
  wlan_clients_tx_ccq = mikrotik_wireless_client_transmit_ccq_ratio ; × 0.01
  wlan_clients_devices_info = mikrotik_wireless_client_info, mikrotik_wifi_client_info ; without rates, signal and uptime, which are metrics
`,
} satisfies Peer;
