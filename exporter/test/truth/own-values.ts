import type { ownApis, ownWalks } from './recordings.ts';

type Labels = Readonly<Record<string, string>>;
/** Metric without prefix, labels, and the value that a person worked out; undefined: there must be no such series. */
export type Value = readonly [metric: string, labels: Labels, value: string | undefined];

const house = { interface: 'wlan1', mac_address: '02:00:5E:50:00:01' };
const cottage = { interface: 'wlan1', mac_address: '02:00:5E:50:00:02' };
const barn = { interface: 'wlan1', mac_address: '02:00:5E:50:00:03' };

/** According to IF-MIB, HOST-RESOURCES-MIB and MIKROTIK-MIB: their units and enumerations. */
export const walkValues: Readonly<Record<(typeof ownWalks)[number], readonly Value[]>> = {
  router: [
    [
      'system_info',
      {
        identity: 'border-1',
        // the name of the board, which is the model of the API; sysDescr is shorter
        model: 'RB5009UPr+S+IN',
        serial_number: 'HE508N4T2QK',
        version: '7.20.2',
        firmware: '7.20.2',
        firmware_upgrade: '7.20.2',
      },
      '1',
    ],
    // 312,847,500 hundredths
    ['system_uptime_seconds', {}, '3128475'],
    ['system_cpu_load_ratio', {}, '0.135'],
    ['system_cpu_core_load_ratio', { core: '2' }, '0.31'],
    ['system_memory_size_bytes', {}, '1073741824'],
    ['system_memory_free_bytes', {}, '651546624'],
    ['interface_receive_bytes_total', { interface: 'ether1' }, '18446744073000000000'],
    // unicast, multicast and broadcast
    ['interface_receive_packets_total', { interface: 'ether1' }, '91224237793'],
    ['interface_rate_bytes_per_second', { interface: 'ether1' }, '312500000'],
    // no link
    ['interface_rate_bytes_per_second', { interface: 'ether2' }, undefined],
    ['interface_info', { interface: 'ether2', interface_type: 'ether', comment: 'Věž 2 – záloha' }, '1'],
    ['interface_enabled', { interface: 'ether3' }, '0'],
    ['interface_info', { interface: 'vlan 100 "voice"', interface_type: 'vlan' }, '1'],
    // a session is not an interface
    ['interface_up', { interface: '<pppoe-karel>' }, undefined],
    ['ppp_session_transmit_bytes_total', { interface: '<pppoe-karel>' }, '1220338'],
    // 4294967292 in a Gauge32 is -4 degrees
    ['health_temperature_celsius', { sensor: 'temperature' }, '-4'],
    ['health_voltage_volts', { sensor: 'voltage' }, '24.1'],
    // 131000 hundredths of a nanometre
    ['optical_wavelength_meters', { interface: 'sfp-sfpplus1' }, '0.00000131'],
    ['optical_bias_current_amperes', { interface: 'sfp-sfpplus1' }, '0.038'],
    ['optical_receive_power_dbm', { interface: 'sfp-sfpplus1' }, '-6.98'],
    ['queue_simple_download_bytes_total', { queue: 'cust-0001' }, '8112334009221'],
    ['queue_tree_bytes_total', { queue: 'up-total' }, '6118220334010'],
    ['connections_ipv6', {}, '212'],
    ['dhcp_lease_entries', {}, '187'],
  ],
  switch: [
    // the gauge table wins over a scalar for the same sensor: 0 is ok there, 1 here
    ['health_ok', { sensor: 'psu1-state' }, '1'],
    ['health_ok', { sensor: 'psu2-state' }, '0'],
    ['health_fan_speed_rpm', { sensor: 'fan2-speed' }, '0'],
    ['health_current_amperes', { sensor: 'psu1-current' }, '0.7'],
    ['health_power_watts', { sensor: 'psu1-power' }, '33.1'],
    // these two are scalars only, one in tenths and one in thousandths
    ['health_power_watts', { sensor: 'power-consumption' }, '32.7'],
    ['health_current_amperes', { sensor: 'current' }, '1.346'],
    // an empty cage has no measurements
    ['optical_receive_power_dbm', { interface: 'sfp-sfpplus2' }, undefined],
    ['optical_temperature_celsius', { interface: 'sfp-sfpplus3' }, '-7'],
    ['optical_wavelength_meters', { interface: 'sfp-sfpplus3' }, undefined],
    ['optical_receive_loss', { interface: 'sfp-sfpplus3' }, '1'],
    ['optical_receive_power_dbm', { interface: 'sfp-sfpplus3' }, '-40'],
    // the largest Counter32, and a sum beyond 32 bits
    ['interface_transmit_bytes_total', { interface: 'qsfpplus1-1' }, '18446744073709551615'],
    ['interface_receive_packets_total', { interface: 'qsfpplus1-1' }, '4294967297'],
    ['interface_rate_bytes_per_second', { interface: 'qsfpplus1-1' }, '5000000000'],
    ['interface_info', { interface: 'bond-core', interface_type: 'bond' }, '1'],
  ],
  'access-point': [
    // nearly 497 days, where the counter wraps
    ['system_uptime_seconds', {}, '42949672'],
    ['health_temperature_celsius', { sensor: 'temperature' }, '-3.5'],
    ['health_voltage_volts', { sensor: 'voltage' }, '11.8'],
    ['wireless_interface_info', { interface: 'wlan1', ssid: 'sector 7 "south"' }, '1'],
    ['wireless_registered_clients', { interface: 'wlan1' }, '3'],
    ['wireless_authenticated_clients', { interface: 'wlan1' }, '2'],
    ['wireless_frequency_hertz', { interface: 'wlan1' }, '5620000000'],
    ['wireless_transmit_ccq_ratio', { interface: 'wlan1' }, '0.91'],
    // the radio is off
    ['wireless_noise_floor_dbm', { interface: 'wlan2' }, undefined],
    ['wireless_client_info', { ...house, radio_name: 'kovar-house', routeros_version: '6.48.6' }, '1'],
    ['wireless_client_info', { ...cottage, radio_name: 'Dvořák', routeros_version: '6.45.9' }, '1'],
    ['wireless_client_info', barn, '1'],
    ['wireless_client_signal_dbm', house, '-61'],
    ['wireless_client_transmit_rate_bytes_per_second', house, '16250000'],
    ['wireless_client_uptime_seconds', cottage, '123.45'],
    // 0 means no value
    ['wireless_client_signal_to_noise_db', barn, undefined],
    ['wireless_clients', { interface: 'wlan1' }, '3'],
  ],
  'customer-radio': [
    ['system_uptime_seconds', {}, '59.99'],
    ['system_cpu_load_ratio', {}, '1'],
    ['wireless_station_signal_dbm', { interface: 'wlan1' }, '-57'],
    ['wireless_station_transmit_rate_bytes_per_second', { interface: 'wlan1' }, '73125000'],
    ['wireless_station_receive_ccq_ratio', { interface: 'wlan1' }, '0.73'],
    ['health_voltage_volts', { sensor: 'voltage' }, '23.6'],
    ['interface_rate_bytes_per_second', { interface: 'ether1' }, '125000000'],
    ['license_info', { level: '3', software_id: '1Z0A-5HYP' }, '1'],
  ],
};

const phone = { interface: 'wifi5', mac_address: '02:00:5E:70:00:11' };

/** According to the manual: units, words and formats of what the menus print. */
export const apiValues: Readonly<Record<(typeof ownApis)[number], readonly Value[]>> = {
  router: [
    // 5w1d2h3m4s
    ['system_uptime_seconds', {}, '3117784'],
    ['system_cpu_load_ratio', {}, '0.06'],
    ['system_memory_free_bytes', {}, '690421760'],
    [
      'system_update_info',
      { channel: 'long-term', installed_version: '7.20.2', latest_version: '7.20.4' },
      '1',
    ],
    ['license_info', { level: '5', software_id: 'K7QD-3XWA' }, '1'],
    ['interface_receive_bytes_total', { interface: 'ether1' }, '18446744073709551615'],
    ['interface_link_downs_total', { interface: 'ether1' }, '4'],
    ['interface_up', { interface: 'ether2' }, '0'],
    ['interface_enabled', { interface: 'ether3' }, '0'],
    [
      'interface_info',
      { interface: 'ether2', interface_type: 'ether', comment: 'Věž 2 – záloha', default_name: 'ether2' },
      '1',
    ],
    ['health_temperature_celsius', { sensor: 'cpu-temperature' }, '57'],
    ['health_voltage_volts', { sensor: 'voltage' }, '24.1'],
    ['queue_simple_upload_bytes_total', { queue: 'cust-0001' }, '918220443110'],
    ['queue_simple_download_bytes_total', { queue: 'cust-0001' }, '8112334009221'],
    ['dhcp_leases', { server: 'lan', status: 'bound' }, '2'],
  ],
  'access-point': [
    ['system_uptime_seconds', {}, '46'],
    ['wifi_client_signal_dbm', phone, '-52'],
    ['wifi_client_uptime_seconds', phone, '4231'],
    ['wifi_client_transmit_rate_bytes_per_second', phone, '150125000'],
    ['wifi_client_receive_bytes_total', phone, '3221225472'],
    ['wifi_client_transmit_bytes_total', phone, '51539607552'],
  ],
};
