import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { unlessTogether } from '../../language/guards.ts';
import { siteDevicesDown, siteDownByItself, siteDownTogether } from '../../recording/reachability.ts';

/**
 * One page for a site, however many devices it has; none for a site that an upstream site cut off, that went down with half of the
 * network, or that never answered. One that fires already stays: “resolved” for a site that is down would be a lie.
 */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '2m',
  keepFiringFor: '10m',
  expression: `
    ${series(siteDevicesDown)}
    and on (tenant, site) ${series(siteDownByItself)}
    ${unlessTogether(siteDownTogether, 'MikrofleetSiteDown')}`,
  summary: 'Site {{ $labels.site }} is unreachable',
  description:
    'None of the {{ $value }} infrastructure devices of {{ $labels.site }} has answered for 2 minutes. No upstream site is down, and no maintenance is planned.',
  board: 'tower-site',
});
