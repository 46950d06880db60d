import type { MetricDescription } from '../exposition/family.ts';

interface FleetMetric {
  readonly description: MetricDescription;
  /** In alphabetical order, as samples carry them. One without a text is left out. */
  readonly labels: readonly string[];
}

const info = (name: string, help: string, labels: readonly string[]): FleetMetric => ({
  description: { name, type: 'info', help },
  labels,
});

const gauge = (name: string, help: string, labels: readonly string[], unit?: string): FleetMetric => ({
  description: { name, type: 'gauge', help, ...(unit === undefined ? {} : { unit }) },
  labels,
});

const ofSite = ['site', 'tenant'];
const ofDevice = ['device', ...ofSite];
const ofInterface = ['device', 'interface', ...ofSite];

/** What the inventory knows and no device can say: the metrics of `/fleet`. */
export const fleetMetrics = {
  inventory: info(
    'mikrotik_inventory_info',
    'A device of the inventory, whether it can be reached or not; disabled devices are left out.',
    ['device', 'role', 'site', 'tenant', 'type'],
  ),
  maintenance: gauge(
    'mikrotik_maintenance',
    'Whether a maintenance window covers the device now: one of its own, of its site, of a site above, or of the tenant.',
    ofDevice,
  ),
  site: info('mikrotik_site_info', 'A site; coordinates in degrees, parent is the site above.', [
    'latitude',
    'longitude',
    'parent',
    'site',
    'tenant',
  ]),
  upstream: info(
    'mikrotik_site_upstream_info',
    'A site that this one depends on for its uplink, directly or over others.',
    ['site', 'tenant', 'upstream'],
  ),
  voltageMin: gauge(
    'mikrotik_site_voltage_min_volts',
    'Supply voltage of the site below which somebody has to look.',
    ofSite,
    'volts',
  ),
  voltageCutoff: gauge(
    'mikrotik_site_voltage_cutoff_volts',
    'Voltage at which the batteries of the site are disconnected.',
    ofSite,
    'volts',
  ),
  sloObjective: gauge(
    'mikrotik_slo_objective_ratio',
    'Availability that the site has to reach.',
    ofSite,
    'ratio',
  ),
  soldBandwidth: gauge(
    'mikrotik_sold_bandwidth_bytes_per_second',
    'Sum of the rates sold to the customers of the site, to compare with rates of bytes.',
    ofSite,
    'bytes_per_second',
  ),
  interfaceRole: info(
    'mikrotik_interface_role_info',
    'What an interface is for, and the site at the other end of its link.',
    ['device', 'interface', 'interface_role', 'peer_site', 'site', 'tenant'],
  ),
  capacity: gauge(
    'mikrotik_interface_capacity_bytes_per_second',
    'What the link of an interface can carry, as planned, to compare with rates of bytes.',
    ofInterface,
    'bytes_per_second',
  ),
  plannedClients: gauge(
    'mikrotik_wireless_clients_planned',
    'Clients that the sector of an interface was planned for.',
    ofInterface,
  ),
} as const satisfies Readonly<Record<string, FleetMetric>>;

export type FleetMetricName = keyof typeof fleetMetrics;
