import type { ApiFile } from './api-records.ts';

type Labels = Readonly<Record<string, string>>;
/**
 * Metric without prefix, labels, and the value that a person derived from the recorded row; undefined: no such
 * series.
 */
type Value = readonly [metric: string, labels: Labels, value: string | undefined];

export interface KnownDevice {
  readonly file: ApiFile;
  /** Part of the name of the device, see `recordedDevices`. */
  readonly device: string;
  readonly values: readonly Value[];
}

const client = { interface: '5GHz WiFi6', mac_address: '02:16:1C:3A:E1:12' };
const idle = { interface: '2.4GHz WiFi6', mac_address: '02:AD:73:D7:5B:19' };
const nv2 = { interface: 'AP1', mac_address: '4C:5E:0C:0F:2B:3B' };
const capsmanClient = { interface: 'Room1 2.4Ghz', mac_address: '9C:C8:E9:53:BA:F0' };
const octo = { interface: 'wlan1', mac_address: '00:11:22:3E:1C:EE' };
const rule = (facility: string, number: string, family = 'ipv4'): Labels => ({
  family,
  facility,
  rule: number,
});

export const knownDevices: readonly KnownDevice[] = [
  {
    file: 'mikrodash-captures',
    device: 'AX3',
    values: [
      // 3d8h39m31s
      ['system_uptime_seconds', {}, '290371'],
      ['system_cpu_load_ratio', {}, '0.13'],
      ['system_cpu_cores', {}, '4'],
      ['system_cpu_frequency_hertz', {}, '1800000000'],
      ['system_memory_size_bytes', {}, '1073741824'],
      ['system_memory_free_bytes', {}, '562020352'],
      ['system_storage_size_bytes', {}, '134217728'],
      ['system_storage_free_bytes', {}, '84942848'],
      [
        'system_info',
        {
          board: 'hAP ax^3',
          model: 'C53UiG+5HPaxD2HPaxD',
          serial_number: 'serial-number-b1fa',
          version: '7.24',
          architecture: 'arm64',
          firmware: '7.24',
          firmware_upgrade: '7.24',
        },
        '1',
      ],
      ['license_info', { level: '6', software_id: 'HR2S-3YN6' }, '1'],
      ['system_update_info', { channel: 'stable', installed_version: '7.24', latest_version: '7.24' }, '1'],
      ['interface_receive_bytes_total', { interface: 'WAN1' }, '164339128591'],
      ['interface_transmit_bytes_total', { interface: 'WAN1' }, '43111406810'],
      ['interface_transmit_queue_drops_total', { interface: 'WAN1' }, '1394'],
      ['interface_link_downs_total', { interface: 'WAN1' }, '1'],
      ['interface_up', { interface: 'WAN1' }, '1'],
      ['interface_enabled', { interface: 'WAN1' }, '1'],
      // this board reports no errors of Ethernet ports here
      ['interface_receive_errors_total', { interface: 'WAN1' }, undefined],
      ['interface_receive_errors_total', { interface: '2.4GHz WiFi' }, '2750'],
      ['interface_transmit_errors_total', { interface: '2.4GHz WiFi' }, '59524'],
      ['interface_receive_drops_total', { interface: '2.4GHz WiFi' }, '5'],
      ['interface_transmit_drops_total', { interface: '2.4GHz WiFi' }, '0'],
      ['interface_up', { interface: '2.4GHz WiFi2' }, '0'],
      ['interface_transmit_bytes_total', { interface: 'Bridge' }, '281412813867'],
      ['wifi_client_signal_dbm', client, '-65'],
      ['wifi_client_transmit_rate_bytes_per_second', client, '12000000'],
      ['wifi_client_receive_rate_bytes_per_second', client, '10837500'],
      // the pair is tx,rx: what the access point sent comes first
      ['wifi_client_transmit_bytes_total', client, '1649102301'],
      ['wifi_client_receive_bytes_total', client, '345061082'],
      ['wifi_client_transmit_packets_total', client, '3956773'],
      ['wifi_client_receive_packets_total', client, '2915676'],
      // 3d8h35m33s
      ['wifi_client_uptime_seconds', client, '290133'],
      ['wifi_client_last_activity_age_seconds', client, '0'],
      ['wifi_client_authorized', client, '1'],
      [
        'wifi_client_info',
        { ...client, ssid: 'ssid-7e71', band: '5ghz-ac', authentication: 'wpa3-psk', vlan_id: '10' },
        '1',
      ],
      // 3s10ms
      ['wifi_client_last_activity_age_seconds', idle, '3.01'],
      ['wifi_client_receive_bytes_total', idle, '13367228'],
      ['dhcp_leases', { server: 'Home DHCP', status: 'bound' }, '1'],
      ['dhcp_leases', { server: 'Home DHCP', status: 'waiting' }, '1'],
      ['dhcp_leases', { server: 'IoT DHCP', status: 'bound' }, '3'],
      ['dhcp_leases', { server: 'Guest DHCP', status: 'bound' }, '1'],
      ['dhcp_leases', { server: 'Guest DHCP', status: 'waiting' }, undefined],
      ['dhcp_lease_entries', {}, '6'],
      ['dhcp_server_info', { server: 'IoT DHCP', interface: 'IoT' }, '1'],
      // `ether5,Bridge`
      ['neighbors', { interface: 'ether5' }, '1'],
      ['neighbors', { interface: 'Home' }, '2'],
      // 1d1h12m29s
      ['neighbor_uptime_seconds', { interface: 'Home', mac_address: '02:37:FB:7E:4F:24' }, '90749'],
      ['netwatch_tests_total', { host: '198.51.100.134', entry: 'VPN2', probe: 'simple' }, '5271'],
      ['netwatch_failed_tests_total', { host: '198.51.100.134', entry: 'VPN2', probe: 'simple' }, '8'],
      ['netwatch_interval_seconds', { host: '198.51.100.121', entry: 'SA VPN', probe: 'simple' }, '3600'],
      // `disabled` is omitted from this rule, which is enabled
      ['firewall_rule_enabled', rule('filter', '*70'), '1'],
      ['firewall_rule_bytes_total', rule('filter', '*70'), '128299763370'],
      ['firewall_rule_packets_total', rule('filter', '*70'), '145484165'],
      ['firewall_rule_bytes_total', rule('filter', '*1B'), '24186429734'],
      ['firewall_rule_packets_total', rule('filter', '*1B'), '636484993'],
      ['firewall_rule_bytes_total', rule('nat', '*A9'), '23158670'],
      ['firewall_rule_packets_total', rule('nat', '*A9'), '324743'],
      ['firewall_rule_bytes_total', rule('mangle', '*5'), '111477253'],
      [
        'firewall_rule_info',
        { ...rule('nat', '*A9'), chain: 'dstnat', action: 'redirect', comment: 'comment-4b41' },
        '1',
      ],
    ],
  },
  {
    file: 'mikrodash-captures',
    device: 'hAP ac2',
    values: [
      // max-limit 50000000/25000000 is upload/download
      ['queue_simple_upload_limit_bytes_per_second', { queue: 'md-probe-lan' }, '6250000'],
      ['queue_simple_download_limit_bytes_per_second', { queue: 'md-probe-lan' }, '3125000'],
      ['queue_simple_upload_limit_bytes_per_second', { queue: 'md-probe-unlimited' }, '+Inf'],
      ['queue_simple_download_limit_bytes_per_second', { queue: 'md-probe-off' }, '62500'],
      ['queue_simple_enabled', { queue: 'md-probe-off' }, '0'],
      ['queue_simple_enabled', { queue: 'md-probe-lan' }, '1'],
      ['queue_simple_upload_bytes_total', { queue: 'md-probe-lan' }, '0'],
      ['queue_tree_limit_bytes_per_second', { queue: 'md-probe-tree-global' }, '2500000'],
      ['queue_tree_limit_bytes_per_second', { queue: 'md-probe-tree-iface' }, '1250000'],
      [
        'queue_tree_info',
        { queue: 'md-probe-tree-iface', parent: 'ether5', packet_mark: 'md-probe-mark' },
        '1',
      ],
    ],
  },
  {
    file: 'found-in-tests',
    device: '/system/resource/print',
    values: [
      // 4d15h20m38s
      ['system_uptime_seconds', {}, '400838'],
      // Feb/11/2015 13:24:13
      ['system_build_timestamp_seconds', {}, '1423661053'],
      ['system_cpu_load_ratio', {}, '0.28'],
      ['system_cpu_frequency_hertz', {}, '400000000'],
      ['system_storage_written_sectors_total', {}, '8926'],
      ['system_storage_bad_blocks_ratio', {}, '0'],
      ['system_memory_free_bytes', {}, '36741120'],
      ['system_info', { board: 'RB OmniTIK UPA-5HnD', version: '6.27', architecture: 'mipsbe' }, '1'],
    ],
  },
  {
    file: 'found-in-tests',
    device: '/interface/wireless/registration-table/print (nv2)',
    values: [
      ['wireless_client_signal_dbm', nv2, '-76'],
      ['wireless_client_remote_signal_dbm', nv2, '-75'],
      ['wireless_client_signal_to_noise_db', nv2, '40'],
      ['wireless_client_receive_rate_bytes_per_second', nv2, '3250000'],
      ['wireless_client_transmit_rate_bytes_per_second', nv2, '7500000'],
      ['wireless_client_transmit_ccq_ratio', nv2, '0.76'],
      ['wireless_client_receive_ccq_ratio', nv2, '0.33'],
      ['wireless_client_distance_meters', nv2, '2000'],
      // 4d15h19m47s
      ['wireless_client_uptime_seconds', nv2, '400787'],
      ['wireless_client_transmit_bytes_total', nv2, '2871035632'],
      ['wireless_client_receive_bytes_total', nv2, '2916519196'],
      ['wireless_client_transmit_packets_total', nv2, '37184706'],
      ['wireless_client_receive_packets_total', nv2, '33176656'],
      ['wireless_client_transmit_frames_total', nv2, '33370529'],
      // nv2 has no such retries
      ['wireless_client_transmit_hardware_frames_total', nv2, undefined],
      ['wireless_client_info', { ...nv2, radio_name: 'client1', routeros_version: '6.19' }, '1'],
      ['wireless_clients', { interface: 'AP1' }, '1'],
    ],
  },
  {
    file: 'found-in-tests',
    device: '/ppp/active',
    values: [
      ['ppp_session_entries', {}, '1'],
      ['ppp_sessions', { service: 'pppoe' }, '1'],
    ],
  },
  {
    file: 'found-in-tests',
    device: '/interface (dynamic PPPoE session)',
    values: [
      // without the server menus nothing proves the user
      ['ppp_session_receive_bytes_total', { interface: '<pppoe-user1>' }, '56480627'],
      ['ppp_session_transmit_bytes_total', { interface: '<pppoe-user1>' }, '1300371837'],
      ['interface_receive_bytes_total', { interface: '<pppoe-user1>' }, undefined],
    ],
  },
  {
    file: 'found-in-tests',
    device: '(MLO, Wi-Fi 7)',
    values: [
      ['wifi_client_signal_dbm', { interface: 'mld1', mac_address: 'C6:DA:93:39:1E:C5' }, '-62'],
      ['wifi_client_signal_dbm', { interface: 'wifi2', mac_address: '74:4D:28:54:1C:5C' }, '-69'],
    ],
  },
  {
    file: 'found-in-tests',
    device: '/caps-man/registration-table/print =stats=',
    values: [
      ['caps_man_client_signal_dbm', capsmanClient, '-70'],
      // 130Mbps-20MHz/2S
      ['caps_man_client_transmit_rate_bytes_per_second', capsmanClient, '16250000'],
      ['caps_man_client_receive_rate_bytes_per_second', capsmanClient, '125000'],
      // 2h29m56s240ms
      ['caps_man_client_uptime_seconds', capsmanClient, '8996.24'],
      ['caps_man_client_transmit_bytes_total', capsmanClient, '150684303'],
      ['caps_man_client_receive_bytes_total', capsmanClient, '19365193'],
      ['caps_man_client_transmit_packets_total', capsmanClient, '143496'],
      ['caps_man_client_receive_packets_total', capsmanClient, '103425'],
      // 72.2Mbps-20MHz/1S/SGI
      [
        'caps_man_client_transmit_rate_bytes_per_second',
        { interface: 'Room1 2.4Ghz', mac_address: 'AC:D1:B8:78:52:BD' },
        '9025000',
      ],
      ['caps_man_clients', { interface: 'Room1 2.4Ghz' }, '3'],
    ],
  },
  {
    file: 'found-in-tests',
    device: '/caps-man/interface/print',
    values: [
      ['caps_man_interface_up', { interface: 'Room1 2.4Ghz' }, '1'],
      ['caps_man_registered_clients', { interface: 'Room1 2.4Ghz' }, '3'],
      ['caps_man_frequency_hertz', { interface: 'Room1 2.4Ghz' }, '2412000000'],
    ],
  },
  {
    file: 'github-issues',
    device: '0 /interface/wireless/registration-table/print',
    values: [
      // -51@1Mbps
      ['wireless_client_signal_dbm', octo, '-51'],
      // more than 100%
      ['wireless_client_transmit_ccq_ratio', octo, '1.13'],
      ['wireless_client_receive_ccq_ratio', octo, undefined],
      // 65Mbps-20MHz/1S
      ['wireless_client_receive_rate_bytes_per_second', octo, '8125000'],
      ['wireless_client_transmit_rate_bytes_per_second', octo, '6000000'],
      ['wireless_client_transmit_bytes_total', octo, '6689896'],
      ['wireless_client_receive_bytes_total', octo, '2094536'],
      ['wireless_client_transmit_hardware_frames_total', octo, '483633'],
      // 4s750ms, 5d9m11s
      ['wireless_client_last_activity_age_seconds', octo, '4.75'],
      ['wireless_client_uptime_seconds', octo, '432551'],
    ],
  },
  {
    // CRS310-8G+2S+
    file: 'github-issues',
    device: '2 /system health print',
    values: [
      ['health_temperature_celsius', { sensor: 'cpu-temperature' }, '49'],
      ['health_temperature_celsius', { sensor: 'phy-temperature' }, '58'],
      ['health_temperature_celsius', { sensor: 'board-temperature1' }, '42'],
      ['health_fan_speed_rpm', { sensor: 'fan1-speed' }, '930'],
      ['health_ok', { sensor: 'fan-state' }, '1'],
      ['health_state', { sensor: 'fan-state', state: 'ok' }, '1'],
      ['health_state', { sensor: 'fan-state', state: 'fail' }, '0'],
    ],
  },
  {
    file: 'github-issues',
    device: '3 /system health print',
    values: [
      ['health_temperature_celsius', { sensor: 'switch-temperature' }, '48'],
      ['health_fan_speed_rpm', { sensor: 'fan3-speed' }, '4125'],
      ['health_ok', { sensor: 'psu2-state' }, '1'],
    ],
  },
  {
    // RB4011 with 7.1beta4
    file: 'github-issues',
    device: '4 /system health print',
    values: [
      ['health_voltage_volts', { sensor: 'voltage' }, '23.8'],
      ['health_temperature_celsius', { sensor: 'temperature' }, '40'],
    ],
  },
  {
    // CHR
    file: 'github-issues',
    device: '7 /system/resource/print',
    values: [
      // 15h58m46s, Mar/22/2022 11:03:33
      ['system_uptime_seconds', {}, '57526'],
      ['system_build_timestamp_seconds', {}, '1647947013'],
      ['system_memory_size_bytes', {}, '2046820352'],
      ['system_storage_bad_blocks_ratio', {}, undefined],
      ['system_info', { board: 'CHR', version: '7.1.5', architecture: 'x86_64' }, '1'],
    ],
  },
  {
    // hAP ac^3
    file: 'github-issues',
    device: '8 /system/resource/print',
    values: [
      // 18h53m34s, 2025-05-23 14:27:17
      ['system_uptime_seconds', {}, '68014'],
      ['system_build_timestamp_seconds', {}, '1748010437'],
      ['system_cpu_frequency_hertz', {}, '672000000'],
      ['system_cpu_load_ratio', {}, '0.01'],
    ],
  },
  {
    file: 'github-issues',
    device: '10 /interface/print',
    values: [
      ['interface_receive_packets_total', { interface: 'ether1_trunk' }, '3329969'],
      ['interface_transmit_packets_total', { interface: 'ether1_trunk' }, '1526698'],
      ['interface_fastpath_receive_bytes_total', { interface: 'ether1_trunk' }, '3238077859'],
      ['interface_fastpath_transmit_bytes_total', { interface: 'ether1_trunk' }, '168986922'],
      ['interface_mtu_bytes', { interface: 'ether1_trunk' }, '1500'],
    ],
  },
  {
    file: 'github-issues',
    device: '12 /rest/ip/dhcp-server/lease',
    values: [
      ['dhcp_leases', { server: 'defconf', status: 'bound' }, '1'],
      // the second row is shortened and names no server
      ['dhcp_leases', { status: 'bound' }, '1'],
      ['dhcp_lease_entries', {}, '2'],
    ],
  },
  {
    file: 'napalm-ros',
    device: 'test_get_environment/CCR2004-16G-2S+',
    values: [
      // 1w4d23h26m9s
      ['system_uptime_seconds', {}, '1034769'],
      ['system_storage_written_sectors_total', {}, '553343'],
      ['system_cpu_load_ratio', {}, '0'],
      ['system_cpu_core_load_ratio', { core: '0' }, '0'],
      ['system_cpu_core_load_ratio', { core: '3' }, '0.01'],
      ['health_temperature_celsius', { sensor: 'cpu-temperature' }, '58'],
      ['health_temperature_celsius', { sensor: 'board-temperature2' }, '48'],
      ['health_fan_speed_rpm', { sensor: 'fan1-speed' }, '6090'],
      ['health_ok', { sensor: 'psu1-state' }, '1'],
      ['health_ok', { sensor: 'psu2-state' }, '0'],
      ['health_state', { sensor: 'psu2-state', state: 'fail' }, '1'],
      ['health_state', { sensor: 'psu2-state', state: 'ok' }, '0'],
    ],
  },
  {
    file: 'napalm-ros',
    device: 'test_get_facts/pc',
    values: [
      ['system_uptime_seconds', {}, '90'],
      ['system_info', { identity: 'MikroTik', board: 'x86', version: '6.33.3' }, '1'],
    ],
  },
  {
    file: 'napalm-ros',
    device: 'test_get_interfaces_counters/normal',
    values: [
      ['interface_receive_bytes_total', { interface: 'wan' }, '151198672881'],
      ['interface_transmit_bytes_total', { interface: 'wan' }, '45385807833'],
      ['interface_receive_packets_total', { interface: 'wan' }, '136424843'],
      ['interface_fastpath_receive_bytes_total', { interface: 'wan' }, '150652947644'],
      ['interface_link_downs_total', { interface: 'ether3' }, '83'],
      ['interface_link_downs_total', { interface: 'wlan-lan' }, '1687'],
      ['interface_mtu_bytes', { interface: 'eoip1' }, '1458'],
      ['interface_up', { interface: 'eoip1' }, '0'],
      ['interface_info', { interface: 'wan', interface_type: 'ether', default_name: 'ether1' }, '1'],
    ],
  },
  {
    file: 'napalm-ros',
    device: 'test_get_arp_table/normal',
    values: [
      // the third entry has no MAC address
      ['arp_complete', { interface: 'ether1', address: '192.168.0.220' }, '0'],
      ['arp_info', { interface: 'ether1', address: '192.168.0.220' }, '1'],
      ['arp_info', { interface: 'ether1', address: '192.168.56.254', mac_address: '08:00:27:CE:A3:7E' }, '1'],
    ],
  },
  {
    file: 'napalm-ros',
    device: 'test_get_ipv6_neighbors_table/normal',
    values: [
      ['ipv6_neighbors', { interface: 'vlan400', status: 'stale' }, '1'],
      ['ipv6_neighbors', { interface: 'vlan667', status: 'failed' }, '1'],
      ['ipv6_neighbor_router', { interface: 'vlan400', address: 'fe80:0:9ff:1::1' }, '1'],
    ],
  },
  {
    file: 'terraform-routeros',
    device: 'device',
    values: [
      // KiB
      ['dns_cache_used_bytes', {}, '101376'],
      ['dns_servers', {}, '1'],
      ['cloud_status', { status: 'updated' }, '1'],
      ['cloud_warning', {}, '1'],
      ['service_enabled', { service: 'www-ssl' }, '1'],
      ['service_setting_enabled', { service: 'traffic-flow' }, '0'],
      ['ipv6_pool_prefixes', { pool: 'test-pool' }, '65536'],
      ['ip_addresses', { interface: 'vlan15' }, '1'],
      ['connections', {}, '87'],
      ['connections_limit', {}, '1048576'],
      ['firewall_rule_bytes_total', rule('raw', '*1'), '53342'],
      ['firewall_rule_packets_total', rule('raw', '*1'), '497'],
      ['firewall_rule_bytes_total', rule('mangle', '*1', 'ipv6'), '31611'],
      ['firewall_rule_invalid', rule('nat', '*2'), '0'],
      ['queue_simple_upload_limit_bytes_per_second', { queue: 'queue1' }, '+Inf'],
      ['queue_tree_limit_bytes_per_second', { queue: 'queue1' }, '+Inf'],
      [
        'system_info',
        {
          identity: 'MikroTik',
          model: 'CRS312-4C+8XG',
          serial_number: 'XXXXXXXXXX',
          firmware: '7.11.2',
          firmware_upgrade: '7.11.2',
        },
        '1',
      ],
    ],
  },
];
