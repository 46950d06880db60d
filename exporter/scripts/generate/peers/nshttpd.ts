import type { Peer } from './peer.ts';

export default {
  name: 'nshttpd/mikrotik-exporter',
  source: 'nshttpd/mikrotik-exporter',
  revision: 'e1b06c6, 2022-06-16',
  prefix: 'mikrotik_',
  about:
    'Labels `name` and `address` become the target labels `device` and `instance`. States and expiries that are labels there are metrics here.',
  labels: `
  name = device ; a target label that Prometheus adds
  address = instance ; a target label
  devicename = device
  interface = interface
  type, disabled, running, slave, comment, of interfaces = none ; mikrotik_interface_info has type and comment, the states are metrics
  mac_address, ssid = mac_address ; the SSID is in mikrotik_wireless_interface_info and mikrotik_caps_man_client_info
  session, asn, of BGP = connection, remote_address ; the AS number is in mikrotik_bgp_session_info
  server, of DHCP = server
  ip_version, of routes = family ; ipv4 or ipv6 in both
  ip_version, of pools = none ; mikrotik_ip_pool_ and mikrotik_ipv6_pool_ are apart
  pool = pool
  host, of netwatch = host
  boardname, version = none ; mikrotik_system_info has both
  srcdst, of IPsec = src_address, dst_address
  cellid, primaryband, caband = none ; metrics: a handover makes no new series
`,
  rows: `
  bgp_up = mikrotik_bgp_session_established
  bgp_prefix_count = mikrotik_bgp_session_prefixes
  bgp_updates_sent = mikrotik_bgp_session_transmit_updates_total
  bgp_updates_received = mikrotik_bgp_session_receive_updates_total
  bgp_withdrawn_sent = mikrotik_bgp_session_transmit_withdrawals_total
  bgp_withdrawn_received = mikrotik_bgp_session_receive_withdrawals_total
  capsman_station_uptime = mikrotik_caps_man_client_uptime_seconds
  capsman_station_tx_signal = mikrotik_caps_man_client_remote_signal_dbm
  capsman_station_rx_signal = mikrotik_caps_man_client_signal_dbm
  capsman_station_tx_packets = mikrotik_caps_man_client_transmit_packets_total
  capsman_station_rx_packets = mikrotik_caps_man_client_receive_packets_total
  capsman_station_tx_bytes = mikrotik_caps_man_client_transmit_bytes_total
  capsman_station_rx_bytes = mikrotik_caps_man_client_receive_bytes_total
  scrape_collector_duration_seconds = mikrotik_probe_duration_seconds, mikrotik_collector_duration_seconds
  scrape_collector_success = mikrotik_up, mikrotik_collector_success
  conntrack_entries = mikrotik_connections
  conntrack_max_entries = mikrotik_connections_limit
  dhcp_leases_active_count = mikrotik_dhcp_leases ; with status="bound"
  dhcp_leases_metrics = mikrotik_dhcp_leases, mikrotik_dhcp_lease_info, mikrotik_dhcp_lease_status ; counted by default; a series per lease with the collector dhcp-lease
  dhcpv6_binding_count = mikrotik_dhcpv6_bindings
  system_package = mikrotik_package_info, mikrotik_package_enabled
  health_voltage = mikrotik_health_voltage_volts ; sensor="voltage"
  health_temperature = mikrotik_health_temperature_celsius ; sensor="temperature"
  health_cpu_temperature = mikrotik_health_temperature_celsius ; sensor="cpu-temperature"
  interface_actual_mtu = mikrotik_interface_mtu_bytes
  interface_running = mikrotik_interface_up
  interface_rx_byte = mikrotik_interface_receive_bytes_total
  interface_tx_byte = mikrotik_interface_transmit_bytes_total
  interface_rx_packet = mikrotik_interface_receive_packets_total
  interface_tx_packet = mikrotik_interface_transmit_packets_total
  interface_rx_error = mikrotik_interface_receive_errors_total
  interface_tx_error = mikrotik_interface_transmit_errors_total
  interface_rx_drop = mikrotik_interface_receive_drops_total
  interface_tx_drop = mikrotik_interface_transmit_drops_total
  interface_link_downs = mikrotik_interface_link_downs_total
  ipsec_ph2_state = mikrotik_ipsec_policy_phase2_state
  ipsec_invalid = mikrotik_ipsec_policy_invalid
  ipsec_active = mikrotik_ipsec_policy_active
  lte_interface_rssi = mikrotik_lte_rssi_dbm
  lte_interface_rsrp = mikrotik_lte_rsrp_dbm
  lte_interface_rsrq = mikrotik_lte_rsrq_db
  lte_interface_sinr = mikrotik_lte_sinr_db
  monitor_status = mikrotik_ethernet_link_state, mikrotik_interface_up
  monitor_rate = mikrotik_interface_rate_bytes_per_second ; × 125000
  monitor_full_duplex = mikrotik_ethernet_full_duplex
  netwatch_status = mikrotik_netwatch_status ; one series per state
  optics_rx_status = mikrotik_optical_receive_loss ; 1 − value
  optics_tx_status = mikrotik_optical_transmit_fault ; 1 − value
  optics_rx_power_dbm = mikrotik_optical_receive_power_dbm
  optics_tx_power_dbm = mikrotik_optical_transmit_power_dbm
  optics_temperature_celsius = mikrotik_optical_temperature_celsius
  optics_tx_bias_ma = mikrotik_optical_bias_current_amperes ; × 0.001
  optics_voltage_volt = mikrotik_optical_supply_voltage_volts
  poe_current = mikrotik_poe_out_current_amperes ; × 0.001
  poe_wattage = mikrotik_poe_out_power_watts
  poe_voltage = mikrotik_poe_out_voltage_volts
  ip_pool_pool_used_count = mikrotik_ip_pool_used_addresses, mikrotik_ipv6_pool_used_prefixes
  system_free_memory = mikrotik_system_memory_free_bytes
  system_total_memory = mikrotik_system_memory_size_bytes
  system_cpu_load = mikrotik_system_cpu_load_ratio ; × 0.01
  system_free_hdd_space = mikrotik_system_storage_free_bytes
  system_total_hdd_space = mikrotik_system_storage_size_bytes
  system_uptime = mikrotik_system_uptime_seconds
  routes_total_count = mikrotik_route_entries, mikrotik_routes_disabled ; add them
  routes_protocol_count = mikrotik_routes, mikrotik_routes_dynamic ; protocol="dynamic" is the second
  w60ginterface_frequency = mikrotik_w60g_frequency_hertz ; × 1000000
  w60ginterface_txMCS = mikrotik_w60g_link_transmit_mcs
  w60ginterface_txPHYRate = mikrotik_w60g_link_transmit_rate_bytes_per_second ; × 0.125
  w60ginterface_signal = mikrotik_w60g_link_signal_quality_ratio ; × 0.01
  w60ginterface_rssi = mikrotik_w60g_link_rssi_dbm
  w60ginterface_txSector = mikrotik_w60g_link_transmit_sector
  w60ginterface_txDistance = mikrotik_w60g_link_distance_meters
  w60ginterface_txPacketErrorRate = mikrotik_w60g_transmit_packet_error_ratio ; × 0.01
  wlan_interface_registered_clients = mikrotik_wireless_registered_clients, mikrotik_wifi_registered_clients
  wlan_interface_noise_floor = mikrotik_wireless_noise_floor_dbm
  wlan_interface_overall_tx_ccq = mikrotik_wireless_transmit_ccq_ratio ; × 0.01
  wlan_station_signal_to_noise = mikrotik_wireless_client_signal_to_noise_db
  wlan_station_signal_strength = mikrotik_wireless_client_signal_dbm
  wlan_station_tx_packets = mikrotik_wireless_client_transmit_packets_total
  wlan_station_rx_packets = mikrotik_wireless_client_receive_packets_total
  wlan_station_tx_bytes = mikrotik_wireless_client_transmit_bytes_total
  wlan_station_rx_bytes = mikrotik_wireless_client_receive_bytes_total
  wlan_station_tx_frames = mikrotik_wireless_client_transmit_frames_total
  wlan_station_rx_frames = mikrotik_wireless_client_receive_frames_total
`,
} satisfies Peer;
