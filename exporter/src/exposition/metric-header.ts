import { escapeOpenMetricsHelp, escapeTextHelp } from './escape.ts';
import type { Family, MetricDescription } from './family.ts';
import type { ExpositionFormat } from './negotiate.ts';

/** The `# HELP`, `# TYPE` and `# UNIT` lines of a metric. */
export function metricHeader(family: Family, format: ExpositionFormat): string {
  return format === 'text' ? textHeader(family.metric) : openMetricsHeader(family);
}

function textHeader(metric: MetricDescription): string {
  const type = metric.type === 'counter' ? 'counter' : 'gauge';
  return `# HELP ${metric.name} ${escapeTextHelp(metric.help)}\n# TYPE ${metric.name} ${type}\n`;
}

function openMetricsHeader(family: Family): string {
  const { metric } = family;
  const type = openMetricsType(family);
  const name = openMetricsFamilyName(metric);
  const unit =
    metric.unit !== undefined && name.endsWith(`_${metric.unit}`) && type !== 'info' && type !== 'stateset';
  return (
    `# TYPE ${name} ${type}\n` +
    (unit ? `# UNIT ${name} ${metric.unit}\n` : '') +
    `# HELP ${name} ${escapeOpenMetricsHelp(metric.help)}\n`
  );
}

/** In OpenMetrics the family name omits the suffix of its samples. */
export function openMetricsFamilyName(metric: MetricDescription): string {
  if (metric.type === 'counter' && metric.name.endsWith('_total'))
    return metric.name.slice(0, -'_total'.length);
  if (metric.type === 'info' && metric.name.endsWith('_info')) return metric.name.slice(0, -'_info'.length);
  return metric.name;
}

/**
 * OpenMetrics forbids a counter without `_total`, an info without `_info`, and a stateset without a label named after
 * the family. A metric that breaks such a rule is still useful, so it is sent with a type that fits.
 */
function openMetricsType({ metric, labels }: Family): string {
  switch (metric.type) {
    case 'counter':
      return metric.name.endsWith('_total') ? 'counter' : 'unknown';
    case 'info':
      return metric.name.endsWith('_info') ? 'info' : 'gauge';
    case 'stateset':
      return labels.every(
        (label) => label.startsWith(`${metric.name}="`) || label.includes(`,${metric.name}="`),
      )
        ? 'stateset'
        : 'gauge';
    default:
      return 'gauge';
  }
}
