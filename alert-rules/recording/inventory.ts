import { not, series } from '../../promql/series.ts';
import { onePerInterface, remembered } from '../language/inventory.ts';
import { recordingRule } from '../language/recording-rule.ts';

const site = ['tenant', 'site'] as const;
const ofInterface = ['tenant', 'site', 'device', 'interface'] as const;
const roleFacts = [...ofInterface, 'interface_role', 'peer_site'] as const;

export const interfaceRole = recordingRule({
  record: 'device_interface:mikrotik_interface_role:info',
  labels: roleFacts,
  comment:
    'What the inventory says that an interface is for: one series for each interface, with its role and far end.',
  expression: onePerInterface(remembered(roleFacts, series('mikrotik_interface_role_info'))),
});

export const plannedCapacity = recordingRule({
  record: 'device_interface:mikrotik_interface_capacity_bytes_per_second:max',
  labels: ofInterface,
  comment: 'What the inventory says that an interface can carry.',
  expression: remembered(ofInterface, series('mikrotik_interface_capacity_bytes_per_second')),
});

export const plannedClients = recordingRule({
  record: 'device_interface:mikrotik_wireless_clients_planned:max',
  labels: ofInterface,
  comment: 'Clients that the inventory plans for a radio.',
  expression: remembered(ofInterface, series('mikrotik_wireless_clients_planned')),
});

export const voltageMinimum = recordingRule({
  record: 'site:mikrotik_site_voltage_min_volts:max',
  labels: site,
  comment: 'Voltage below which the plant of a site is on its battery, or has a fault.',
  expression: remembered(site, series('mikrotik_site_voltage_min_volts')),
});

export const voltageCutoff = recordingRule({
  record: 'site:mikrotik_site_voltage_cutoff_volts:max',
  labels: site,
  comment: 'Voltage at which the battery of a site is switched off.',
  expression: remembered(site, series('mikrotik_site_voltage_cutoff_volts')),
});

export const promisedAvailability = recordingRule({
  record: 'site:mikrotik_slo_objective_ratio:max',
  labels: site,
  comment: 'The availability that the inventory promises for a site.',
  expression: remembered(site, series('mikrotik_slo_objective_ratio', { site: not('') })),
});
