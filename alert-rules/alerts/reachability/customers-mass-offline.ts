import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { siteNotDown, siteNotInMaintenance, upstreamNotDown } from '../../language/guards.ts';
import { siteCustomers, siteCustomersDown } from '../../recording/reachability.ts';

/** Many customers of a site at once: a sector, a power cut in a village. Five customers at least, or one is a crowd. After an outage of the site they have 10 minutes to come back. */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '5m',
  keepFiringFor: '3m',
  expression: `
    ${series(siteCustomersDown)} > 0.3
    and on (tenant, site) ${series(siteCustomers)} >= 5`,
  guards: [siteNotDown(10), upstreamNotDown(10), siteNotInMaintenance],
  summary: 'Many customers of {{ $labels.site }} are offline',
  description:
    '{{ $value | humanizePercentage }} of the devices at customers of {{ $labels.site }} have not answered for 5 minutes; the limit is 30 %. The site itself answers.',
  board: 'tower-site',
});
