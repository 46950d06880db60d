import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { siteNotWorkedOnWithin, upstreamNotDown } from '../../language/guards.ts';
import { comesAndGoes, siteFlappingTogether } from '../../recording/reachability.ts';

/** A site that is down half of the time, each time too short for “down” to fire: customers have no service, and nobody is woken. */
export default alert({
  severity: 'critical',
  scope: 'site',
  keepFiringFor: '15m',
  expression: `
    ${comesAndGoes}
    unless on (tenant, site) ${series(siteFlappingTogether)}`,
  guards: [siteNotWorkedOnWithin('30m'), upstreamNotDown(30)],
  summary: 'Site {{ $labels.site }} comes and goes',
  description:
    'All infrastructure devices of {{ $labels.site }} together changed between up and down {{ $value }} times within 30 minutes; the limit is 6. No upstream site was down, and no maintenance was planned.',
  board: 'tower-site',
});
