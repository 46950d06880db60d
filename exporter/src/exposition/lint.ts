import type { MetricDescription } from './family.ts';
import { openMetricsFamilyName } from './metric-header.ts';

const metricName = /^[a-z][a-z0-9_]*$/;
const labelName = /^[a-z_][a-z0-9_]*$/;

/** Non-base units and their replacement. */
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

/** Suffixes reserved for histograms, summaries and the created series of OpenMetrics. */
const reservedSuffixes = ['_bucket', '_count', '_sum', '_created', '_gcount', '_gsum'];

/** Label names reserved by Prometheus or set on the target by discovery. */
const reservedLabels = new Set(['le', 'quantile', 'job', 'instance']);

/** Problems with the name, type, help or unit of a metric; empty if there are none. */
export function lintMetric(metric: MetricDescription): string[] {
  const { name, type } = metric;
  const errors: string[] = [];
  const demand = (holds: boolean, error: string): void => {
    if (!holds) errors.push(`${name}: ${error}`);
  };
  demand(metricName.test(name), 'a name must have only lower-case letters, digits and underscores');
  demand(!name.includes('__'), 'a name must not have a double underscore');
  demand(metric.help.trim() !== '', 'help is missing');
  demand(type !== 'counter' || name.endsWith('_total'), 'a counter must end in _total');
  demand(type === 'counter' || !name.endsWith('_total'), 'only a counter may end in _total');
  demand(type !== 'info' || name.endsWith('_info'), 'an info metric must end in _info');
  demand(type === 'info' || !name.endsWith('_info'), 'only an info metric may end in _info');
  const family = openMetricsFamilyName(metric);
  const suffix = reservedSuffixes.find((reserved) => family.endsWith(reserved));
  demand(suffix === undefined, `the suffix ${suffix} is reserved`);
  const lastWord = family.slice(family.lastIndexOf('_') + 1);
  demand(foreignUnits[lastWord] === undefined, `use ${foreignUnits[lastWord]} instead of ${lastWord}`);
  if (metric.unit !== undefined) {
    demand(family.endsWith(`_${metric.unit}`), `the name must end in the unit ${metric.unit}`);
    demand(type === 'counter' || type === 'gauge', `a metric of type ${type} must not have a unit`);
  }
  return errors;
}

/** Problems with the label names of a metric; empty if there are none. */
export function lintLabelNames(names: readonly string[]): string[] {
  const errors: string[] = [];
  for (const [index, name] of names.entries()) {
    if (!labelName.test(name))
      errors.push(`${name}: a label must have only lower-case letters, digits and underscores`);
    if (name.startsWith('__'))
      errors.push(`${name}: labels with two leading underscores are reserved for Prometheus`);
    if (reservedLabels.has(name)) errors.push(`${name}: this label is set by Prometheus`);
    if (names.indexOf(name) !== index) errors.push(`${name}: duplicate label`);
  }
  return errors;
}

/** Metrics that cannot share an exposition: described twice differently, or clashing in OpenMetrics. */
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
