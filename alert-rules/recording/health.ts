import { series } from '../../promql/series.ts';
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

export const siteVoltage = recordingRule({
  record: 'site:mikrotik_health_voltage_volts:min',
  labels: ['tenant', 'site'],
  comment:
    'Lowest supply voltage that a device of the site measures. Sensors of processor and cores are left out: they are near 1 V.',
  expression: `min by (tenant, site) (${series('mikrotik_health_voltage_volts')} > 5)`,
});
