import { series } from '../../promql/series.ts';
import { recordingRule } from '../language/recording-rule.ts';
import { deviceError, siteError } from './slo.ts';

/**
 * What windows of days are made of: a sample an hour instead of 60. A month read raw for every site each minute would be 43,200 samples
 * a site, above the limit of Prometheus (50 million) with 1,200 sites. Each hour is counted once, since the rules run once an hour; they
 * are read over ranges only, for a query looks back 5 minutes. An hour that ends while Prometheus restarts is left out of sum and count.
 */
export const interval = '1h';

const labels = ['tenant', 'site'] as const;

export const siteErrorHour = recordingRule({
  record: 'site:mikrotik_sli_error:sum1h',
  labels,
  comment: 'Sum of the error ratios of an hour.',
  expression: `sum_over_time(${series(siteError)}[1h])`,
});

export const siteKnownHour = recordingRule({
  record: 'site:mikrotik_sli_error:count1h',
  labels,
  comment:
    'Number of the error ratios of an hour: less where planned work or an absent Prometheus left a gap.',
  expression: `count_over_time(${series(siteError)}[1h])`,
});

const ofDevice = [...labels, 'device'] as const;

export const deviceErrorHour = recordingRule({
  record: 'device:mikrotik_sli_error:sum1h',
  labels: ofDevice,
  comment: 'Number of the evaluations of an hour in which a device did not answer.',
  expression: `sum_over_time(${series(deviceError)}[1h])`,
});

export const deviceKnownHour = recordingRule({
  record: 'device:mikrotik_sli_error:count1h',
  labels: ofDevice,
  comment: 'Number of the evaluations of an hour, those during planned work left out.',
  expression: `count_over_time(${series(deviceError)}[1h])`,
});
