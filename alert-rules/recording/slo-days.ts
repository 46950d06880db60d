import { series } from '../../promql/series.ts';
import { recordingRule, type RecordingRule } from '../language/recording-rule.ts';
import { siteErrorHour, siteKnownHour } from './slo-hours.ts';
import { siteError1h } from './slo.ts';

/** Of whole hours, sum by count and not the mean of their means. A site that is younger than an hour has that hour only. */
const errorOverDays = (window: string): RecordingRule =>
  recordingRule({
    record: `site:mikrotik_sli_error:ratio_rate${window}`,
    labels: ['tenant', 'site'],
    comment: `Share of the last ${window} in which the site did not answer, by whole hours.`,
    expression: `
      sum_over_time(${series(siteErrorHour)}[${window}]) / sum_over_time(${series(siteKnownHour)}[${window}])
      or ${series(siteError1h)}`,
  });

export const siteError3d = errorOverDays('3d');
export const siteError30d = errorOverDays('30d');
