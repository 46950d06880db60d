interface NotInDemo {
  readonly metrics: readonly string[];
  readonly why: string;
}

/** Metrics that no device of the demo shows; their cases have them. An entry that is shown fails the test. */
export const notInDemo: readonly NotInDemo[] = [
  {
    metrics: ['mikrotik_bridge_port_designated_info', 'mikrotik_bridge_port_root_path_cost'],
    why: 'Every simulated bridge is its own root.',
  },
  {
    metrics: [
      'mikrotik_disk_host_read_bytes_total',
      'mikrotik_disk_host_written_bytes_total',
      'mikrotik_disk_integrity_errors_total',
      'mikrotik_disk_raid_member_error',
      'mikrotik_disk_state',
    ],
    why: 'No simulated device is a server for files with NVMe disks in a RAID.',
  },
  { metrics: ['mikrotik_ethernet_combo_port'], why: 'No simulated switch has a socket for either cable.' },
  {
    metrics: ['mikrotik_health_active_fan', 'mikrotik_health_alarm_socket'],
    why: 'Two fans with a switch between them, and an alarm socket: on a few old boards only.',
  },
  {
    metrics: ['mikrotik_license_expires_in_seconds'],
    why: 'The simulated CHR has a bought license, not one for a trial.',
  },
  {
    metrics: [
      'mikrotik_license_upgradable_to_version',
      'mikrotik_license_upgradable_until_timestamp_seconds',
    ],
    why: 'Keys of PCs, which end with a version or a day; no simulated device is one.',
  },
  {
    metrics: ['mikrotik_lte_ecio_db', 'mikrotik_lte_primary_scrambling_code', 'mikrotik_lte_rscp_dbm'],
    why: 'The simulated modem never falls back to 3G.',
  },
  {
    metrics: ['mikrotik_poe_out_wire_pairs'],
    why: 'No simulated switch feeds all four pairs (802.3bt).',
  },
  { metrics: ['mikrotik_wifi_afc_status'], why: 'No simulated radio works at 6 GHz outdoors.' },
  { metrics: ['mikrotik_wifi_station_info'], why: 'No simulated radio of the new package is a station.' },
];
