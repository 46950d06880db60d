import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { siteDevicesDown, siteDownByItself, tenantSitesDown } from '../../recording/reachability.ts';

/** One page for a site, however many devices it has; none for a site that an upstream site cut off, or that is down with half of the network. */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '2m',
  keepFiringFor: '3m',
  expression: `
    ${series(siteDevicesDown)}
    and on (tenant, site) ${series(siteDownByItself)}
    unless on (tenant) ${series(tenantSitesDown)}`,
  summary: 'Site {{ $labels.site }} is unreachable',
  description:
    'None of the {{ $value }} infrastructure devices of {{ $labels.site }} has answered for 2 minutes. No upstream site is down, and no maintenance is planned.',
  board: 'tower-site',
});
