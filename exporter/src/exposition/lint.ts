import type { MetricDescription } from './family.ts';
import { openMetricsFamilyName } from './metric-header.ts';

const metricName = /^[a-z][a-z0-9_]*$/;
const labelName = /^[a-z_][a-z0-9_]*$/;

/** Units that are not base units, with what to use instead. */
const foreignUnits: Readonly<Record<string, string>> = {
  milliseconds: 'seconds',
  microseconds: 'seconds',
  minutes: 'seconds',
  hours: 'seconds',
  ms: 'seconds',
  sec: 'seconds',
  bits: 'bytes',
  kilobytes: 'bytes',
  megabytes: 'bytes',
  kb: 'bytes',
  mb: 'bytes',
  percent: 'ratio',
  fahrenheit: 'celsius',
  kelvin: 'celsius',
  millivolts: 'volts',
  milliamperes: 'amperes',
  mhz: 'hertz',
};

/** Suffixes that belong to histograms, summaries and the created series of OpenMetrics. */
const reservedSuffixes = ['_bucket', '_count', '_sum', '_created', '_gcount', '_gsum'];

/** Label names that Prometheus keeps for itself or that the target gets from discovery. */
const reservedLabels = new Set(['le', 'quantile', 'job', 'instance']);

/** What is wrong with the name, type, help or unit of a metric; empty when nothing is. */
export function lintMetric(metric: MetricDescription): string[] {
  const { name, type } = metric;
  const errors: string[] = [];
  const demand = (holds: boolean, error: string): void => {
    if (!holds) errors.push(`${name}: ${error}`);
  };
  demand(metricName.test(name), 'a name has lower-case letters, digits and underscores only');
  demand(!name.includes('__'), 'a name has no double underscore');
  demand(metric.help.trim() !== '', 'help is missing');
  demand(type !== 'counter' || name.endsWith('_total'), 'a counter ends in _total');
  demand(type === 'counter' || !name.endsWith('_total'), 'only a counter ends in _total');
  demand(type !== 'info' || name.endsWith('_info'), 'an info metric ends in _info');
  demand(type === 'info' || !name.endsWith('_info'), 'only an info metric ends in _info');
  const family = openMetricsFamilyName(metric);
  const suffix = reservedSuffixes.find((reserved) => family.endsWith(reserved));
  demand(suffix === undefined, `the suffix ${suffix} is reserved`);
  const lastWord = family.slice(family.lastIndexOf('_') + 1);
  demand(foreignUnits[lastWord] === undefined, `use ${foreignUnits[lastWord]} instead of ${lastWord}`);
  if (metric.unit !== undefined) {
    demand(family.endsWith(`_${metric.unit}`), `the unit ${metric.unit} is not the last word of the name`);
    demand(type === 'counter' || type === 'gauge', `a metric of type ${type} has no unit`);
  }
  return errors;
}

/** What is wrong with the label names of a metric; empty when nothing is. */
export function lintLabelNames(names: readonly string[]): string[] {
  const errors: string[] = [];
  for (const [index, name] of names.entries()) {
    if (!labelName.test(name))
      errors.push(`${name}: a label has lower-case letters, digits and underscores only`);
    if (name.startsWith('__'))
      errors.push(`${name}: labels with two leading underscores belong to Prometheus`);
    if (reservedLabels.has(name)) errors.push(`${name}: this label is set by Prometheus`);
    if (names.indexOf(name) !== index) errors.push(`${name}: the label is there twice`);
  }
  return errors;
}

/** Metrics that cannot stand beside each other in one exposition: described twice differently, or clashing in OpenMetrics. */
export function lintTogether(metrics: readonly MetricDescription[]): string[] {
  const errors: string[] = [];
  const byFamily = new Map<string, MetricDescription>();
  for (const metric of metrics) {
    const known = byFamily.get(openMetricsFamilyName(metric));
    if (known === undefined) byFamily.set(openMetricsFamilyName(metric), metric);
    else if (known.name !== metric.name)
      errors.push(`${metric.name}: clashes with ${known.name} in OpenMetrics`);
    else if (known.type !== metric.type || known.help !== metric.help || known.unit !== metric.unit)
      errors.push(`${metric.name}: described twice, differently`);
  }
  return errors;
}
