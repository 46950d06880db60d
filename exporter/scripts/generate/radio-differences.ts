import { type ProtocolDifference, noObject } from './protocol-difference.ts';

/** Of radios and modems, and of what they serve. */
export const radioDifferences: readonly ProtocolDifference[] = [
  {
    what: /^mikrotik_caps_man_(?:interface_(?:bound|inactive|info|master)|radio_\w+|remote_cap_info)$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_caps_man_client_(?:identity_info|info\{vlan_id\})$/, only: 'api', why: noObject },
  { what: /^mikrotik_lte_(?:esim_\w+|nr_downlink_modulation_order)$/, only: 'api', why: noObject },
  {
    what: /^mikrotik_lte_carrier_(?:rs\w+_dbm|\w+_db|uplink)$/,
    only: 'snmp',
    why: 'The monitor has the signal of the primary carrier only, and lists the carriers of the uplink apart: `ul-ca-1`.',
  },
  {
    what: /^mikrotik_lte_(?:downlink_\w+|ecio_db|functionality|info\{manufacturer\}|mcs|network_info|physical_cell_id)$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_lte_(?:primary_scrambling_code|rank|roaming|rscp_dbm|status)$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_lte_session_uptime_seconds$/,
    only: 'api',
    why: 'The MIB of 2026 names an object without its unit, and no recording shows it.',
  },
  {
    what: /^mikrotik_nstreme_dual_(?:receive|transmit)_\w+_total$/,
    only: 'api',
    why: noObject,
  },
  { what: /^mikrotik_wifi_client_(?:identity_info|link_\w+)$/, only: 'api', why: noObject },
  { what: /^mikrotik_wireless_station_chain_/, only: 'api', why: noObject },
  {
    what: /^mikrotik_ppp_modem_(?:(?:physical_)?cell_id|earfcn|network_info|status)$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_ppp_modem_ecio_db$/,
    only: 'snmp',
    why: 'The command has no such property.',
  },
  {
    what: /^mikrotik_w60g_(?:beamforming|receive|station_beamforming|transmit)_\w+$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_w60g_station_transmit_(azimuth|elevation)_degrees$/,
    only: 'api',
    why: 'The MIB has the direction of the beam of a link, not of those to stations.',
  },
  {
    what: /^mikrotik_w60g_link_distance_meters$/,
    only: 'api',
    why: 'The MIB has the distance of each station, at an access point.',
  },
  {
    what: /^mikrotik_w60g_(?:baseband|rf)_temperature_celsius$|^mikrotik_w60g_station_(?:parent_info|transmit_mode)$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_wifi_(authorized_clients|registered_clients|channel_width_hertz|transmit_power_dbm)$/,
    only: 'api',
    why: 'The MIB has no numbers of radios of the wifi package; its frequency is a text without a known form.',
  },
  { what: /^mikrotik_wifi_(?:afc_status|radio_\w+|station_info)$/, only: 'api', why: noObject },
  { what: /^mikrotik_wifi_capsman_remote_cap_\w+_seconds$/, only: 'api', why: noObject },
  { what: /^mikrotik_wifi_interface_(?:bound|inactive|state|info\{\w+\})$/, only: 'api', why: noObject },
  {
    what: /^mikrotik_wifi_client_last_activity_age_seconds$/,
    only: 'api',
    why: 'The MIB does not state the unit, and no recording shows it.',
  },
  { what: /^mikrotik_wireless_client_/, only: 'api', why: noObject },
  {
    what: /^mikrotik_wireless_(?:ack_timeout_seconds|distance_meters|nv2_\w+|status)$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_wireless_station_(?:estimated_throughput\w+|remote_signal_dbm|signal_to_noise_db)$/,
    only: 'api',
    why: noObject,
  },
  {
    what: /^mikrotik_wireless_(?:interface_info\{(?:band|mode|protocol)\}|station_info\{\w+\})$/,
    only: 'api',
    why: noObject,
  },
];
