import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import type { Guard } from '../../language/guard.ts';
import { siteSilent } from '../../language/guards.ts';
import { siteUnreachable } from '../../recording/reachability.ts';
import { siteError, siteError30m, siteError6h, siteObjective } from '../../recording/slo.ts';

const siteIsBack: Guard = {
  name: 'the site is down',
  expression: `unless on (tenant, site) min_over_time(${series(siteUnreachable)}[10m]) == 1`,
  applies: siteSilent,
};

/**
 * For outages that never last long enough to page. Not while the site is down: that pages by itself. A site that has been known for
 * less than half of the window has shown nothing yet: three bad minutes of its first half hour are its installation.
 */
export default alert({
  severity: 'warning',
  scope: 'site',
  for: '5m',
  expression: `
    ${series(siteError6h)} > on (tenant, site) 6 * (1 - ${series(siteObjective)})
    and on (tenant, site) ${series(siteError30m)} > on (tenant, site) 6 * (1 - ${series(siteObjective)})
    and on (tenant, site) present_over_time(${series(siteError)}[3h] offset 3h)`,
  guards: [siteIsBack],
  summary: '{{ $labels.site }} burns its error budget',
  description:
    '{{ $labels.site }} did not answer for {{ $value | humanizePercentage }} of the last 6 hours: more than six times what its objective allows. It is up now, and flaps.',
  board: 'sla-report',
});
