/** Series that boards and rules read and that no device has: those of Prometheus and of its scrapes. */
export const otherSeries = [
  { name: 'up', type: 'gauge', labels: [] },
  { name: 'scrape_duration_seconds', type: 'gauge', labels: [] },
  { name: 'scrape_samples_scraped', type: 'gauge', labels: [] },
  { name: 'scrape_samples_post_metric_relabeling', type: 'gauge', labels: [] },
  { name: 'scrape_series_added', type: 'gauge', labels: [] },
  // Written by Prometheus for every alert that is pending or firing; ALERTS_FOR_STATE is the time since when.
  { name: 'ALERTS', type: 'gauge', labels: ['alertname', 'alertstate', 'severity', 'scope', 'interface'] },
  { name: 'ALERTS_FOR_STATE', type: 'gauge', labels: ['alertname', 'severity', 'scope', 'interface'] },
  { name: 'prometheus_notifications_errors_total', type: 'counter', labels: ['alertmanager'] },
  { name: 'prometheus_notifications_dropped_total', type: 'counter', labels: [] },
  { name: 'prometheus_rule_evaluation_failures_total', type: 'counter', labels: ['rule_group'] },
  // Of the exporter itself (GET /metrics) and of the Node.js runtime.
  { name: 'mikrotik_exporter_logins_total', type: 'counter', labels: [] },
  { name: 'mikrotik_exporter_login_failures_total', type: 'counter', labels: [] },
  { name: 'process_cpu_seconds_total', type: 'counter', labels: [] },
  { name: 'process_resident_memory_bytes', type: 'gauge', labels: [] },
  { name: 'mikrotik_maintenance', type: 'gauge', labels: [] },
  { name: 'mikrotik_interface_capacity_bits_per_second', type: 'gauge', labels: ['interface'] },
  {
    name: 'mikrotik_interface_role_info',
    type: 'gauge',
    labels: ['interface', 'interface_role', 'peer_site'],
  },
  { name: 'mikrotik_inventory_info', type: 'gauge', labels: ['type'] },
  { name: 'mikrotik_site_info', type: 'gauge', labels: ['latitude', 'longitude', 'parent'] },
  { name: 'mikrotik_site_voltage_cutoff_volts', type: 'gauge', labels: [] },
  { name: 'mikrotik_site_voltage_min_volts', type: 'gauge', labels: [] },
  { name: 'mikrotik_slo_objective_ratio', type: 'gauge', labels: [] },
  { name: 'mikrotik_sold_bandwidth_bits_per_second', type: 'gauge', labels: [] },
  { name: 'mikrotik_wireless_clients_planned', type: 'gauge', labels: ['interface'] },
  { name: 'mikrotik_site_upstream_info', type: 'gauge', labels: ['upstream'] },
] as const;
