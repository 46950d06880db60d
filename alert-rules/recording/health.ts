import { infrastructure } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { remembered } from '../language/inventory.ts';
import { recordingRule } from '../language/recording-rule.ts';

const labels = ['tenant', 'site', 'device'] as const;
const by = `by (${labels.join(', ')})`;

export const cpuLoad = recordingRule({
  record: 'device:mikrotik_system_cpu_load:avg15m',
  labels,
  comment: 'Processor load over a quarter of an hour: a router that works is busy for seconds.',
  expression: `max ${by} (avg_over_time(${series('mikrotik_system_cpu_load_ratio')}[15m]))`,
});

export const memoryUsed = recordingRule({
  record: 'device:mikrotik_system_memory_used:ratio',
  labels,
  comment: 'Share of the memory in use.',
  expression: `1 - max ${by} (${series('mikrotik_system_memory_free_bytes')}) / max ${by} (${series('mikrotik_system_memory_size_bytes')})`,
});

export const poeLimit = recordingRule({
  record: 'device:mikrotik_poe_limit_watts:sum',
  labels,
  comment:
    'Power that the PoE ports of a device may take together: the limit that is set for all of them, or what its supplies can give to ports where there is none.',
  expression: `
    max ${by} (${series('mikrotik_poe_limit_watts')})
    or sum ${by} (max by (${labels.join(', ')}, supply) (${series('mikrotik_poe_supply_ports_limit_watts')}))`,
});

/** A customer's device has the site of its tower, and the power supply of a house. */
const supply = series('mikrotik_health_voltage_volts', infrastructure);
const planned = remembered(['tenant', 'site'], series('mikrotik_site_voltage_min_volts'));

export const siteVoltage = recordingRule({
  record: 'site:mikrotik_health_voltage_volts:min',
  labels: ['tenant', 'site'],
  comment:
    'Lowest supply voltage that an infrastructure device of the site measures. Where the inventory has a minimum, only what can be that plant: a router with a power supply of its own says 12 V on a site of 48 V. Otherwise all above 5 V, for sensors of processors are near 1 V.',
  expression: `
    min by (tenant, site) (
      ${supply}
      > on (tenant, site) group_left () 0.7 * (${planned})
      < on (tenant, site) group_left () 1.6 * (${planned})
    )
    or min by (tenant, site) (${supply} > 5)`,
});
