import { infrastructure } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { recordingRule, type RecordingRule } from '../language/recording-rule.ts';
import { promisedAvailability } from './inventory.ts';
import {
  deviceLastSeen,
  deviceMaintenance,
  deviceUnreachable,
  siteLastSeen,
  siteMaintenance,
  siteUnreachable,
} from './reachability.ts';

const site = ['tenant', 'site'] as const;

export const siteAvailability = recordingRule({
  record: 'site:mikrotik_availability:avg5m',
  labels: site,
  comment:
    'Share of the last 5 minutes in which the site answered, planned work included. A site that never answered has none.',
  expression: `
    1 - avg_over_time(${series(siteUnreachable)}[5m])
    and on (tenant, site) ${series(siteLastSeen)}`,
});

export const siteDownCounted = recordingRule({
  record: 'site:mikrotik_sli_down:bool',
  labels: site,
  comment:
    '1 while a site does not answer, else 0. Planned work leaves a gap, and so does a site that never answered: it is being built.',
  expression: `
    ${series(siteUnreachable)}
    and on (tenant, site) ${series(siteLastSeen)}
    unless on (tenant, site) ${series(siteMaintenance)} == 1`,
});

export const siteError = recordingRule({
  record: 'site:mikrotik_sli_error:ratio_rate5m',
  labels: site,
  comment:
    'Share of the last 5 minutes in which the site did not answer, with the gaps of what it is made of.',
  expression: `
    avg_over_time(${siteDownCounted.record}[5m])
    and on (tenant, site) ${siteDownCounted.record}`,
});

export const deviceError = recordingRule({
  record: 'device:mikrotik_sli_error:bool',
  labels: ['tenant', 'site', 'device'],
  comment:
    '1 while an infrastructure device does not answer, else 0. Planned work, and a device that never answered, leave a gap and are no error.',
  expression: `
    max by (tenant, site, device) (${series(deviceUnreachable, infrastructure)})
    and on (tenant, site, device) ${series(deviceLastSeen)}
    unless on (tenant, site, device) ${series(deviceMaintenance)} == 1`,
});

/** A longer window from the shortest: cheap, and what sloth does. Windows of days are in slo-days.ts. */
const errorOver = (window: string): RecordingRule =>
  recordingRule({
    record: `site:mikrotik_sli_error:ratio_rate${window}`,
    labels: site,
    comment: `Share of the last ${window} in which the site did not answer.`,
    // sum by count, not the mean of means: right with gaps
    expression: `sum_over_time(${siteError.record}[${window}]) / count_over_time(${siteError.record}[${window}])`,
  });

export const siteError30m = errorOver('30m');
export const siteError1h = errorOver('1h');
export const siteError6h = errorOver('6h');

export const siteObjective = recordingRule({
  record: 'site:mikrotik_slo_objective:ratio',
  labels: site,
  comment: 'The promised availability of a site: its own, or 99.9 %.',
  expression: `
    ${series(promisedAvailability)}
    or ${series(siteUnreachable)} * 0 + 0.999`,
});
