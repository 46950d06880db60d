import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { siteError3d } from '../../recording/slo-days.ts';
import { siteErrorHour } from '../../recording/slo-hours.ts';
import { siteError6h, siteObjective } from '../../recording/slo.ts';

/** For the report: three days and the last six hours both above the budget, of a site that has been known for half of the three days. */
export default alert({
  severity: 'info',
  scope: 'site',
  for: '1h',
  expression: `
    ${series(siteError3d)} > on (tenant, site) 1 - ${series(siteObjective)}
    and on (tenant, site) ${series(siteError6h)} > on (tenant, site) 1 - ${series(siteObjective)}
    and on (tenant, site) present_over_time(${series(siteErrorHour)}[36h] offset 36h)`,
  summary: '{{ $labels.site }} uses its error budget too fast',
  description:
    '{{ $labels.site }} did not answer for {{ $value | humanizePercentage }} of the last 3 days: at this rate it misses its objective.',
  board: 'sla-report',
});
