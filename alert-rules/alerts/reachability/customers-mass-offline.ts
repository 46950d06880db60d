import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { siteNotDown, siteNotInMaintenance, upstreamNotDown, whileFiring } from '../../language/guards.ts';
import { siteCustomers, siteCustomersDown } from '../../recording/reachability.ts';

const down = series(siteCustomersDown);
/** Not the same as every evening, when offices and shops switch off, half an hour sooner or later. An outage of yesterday delays one of today by an hour at most. */
const notAsYesterday = `unless (${down} - max_over_time(${down}[1h] offset 23h30m)) <= 0.2`;

/**
 * Many customers of a site at once: a sector, a power cut in a village. Five customers at least, or one is a crowd. Those that left long ago
 * are no outage, so that it is raised by a rise within 6 hours; it lasts until no more are silent than yesterday at this hour. After an
 * outage of the site they have 15 minutes to come back.
 */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '5m',
  keepFiringFor: '3m',
  expression: `
    (
      ${down} > 0.3 and (${down} - min_over_time(${down}[6h])) > 0.2 ${notAsYesterday}
      or (${down} > 0.3 ${notAsYesterday} ${whileFiring('MikrofleetCustomersMassOffline', 'tenant, site')})
    )
    and on (tenant, site) ${series(siteCustomers)} >= 5`,
  guards: [siteNotDown(15), upstreamNotDown(15), siteNotInMaintenance],
  summary: 'Many customers of {{ $labels.site }} are offline',
  description:
    '{{ $value | humanizePercentage }} of the devices at customers of {{ $labels.site }} have not answered for 5 minutes; the limit is 30 %, if it was less within the last hours and yesterday at this hour. The site itself answers.',
  board: 'tower-site',
});
