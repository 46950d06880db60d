import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
<<<<<<< HEAD
import { firing } from '../../language/guards.ts';
import { siteDevicesDown, siteDownByItself, siteDownTogether } from '../../recording/reachability.ts';

/**
 * One page for a site, however many devices it has; none for a site that an upstream site cut off, that went down with half of the
 * network, or that never answered. One that fires already stays: “resolved” for a site that is down would be a lie.
 */
=======
import { only, type Guard } from '../../language/guard.ts';
import { siteSilent } from '../../language/guards.ts';
import { siteDevicesDown, siteDownByItself, tenantSitesDown } from '../../recording/reachability.ts';

/** That is one page of its own. */
const notWithHalfOfNetwork: Guard = {
  name: 'half of the sites are down',
  expression: `unless on (tenant) ${series(tenantSitesDown)}`,
  applies: (labels) =>
    ['a', 'b', 'c', 'd', 'e'].flatMap((site) => siteSilent({ ...only(labels, 'tenant'), site })),
};

/** One page for a site, however many devices it has; none for a site that an upstream site cut off, or that is down with half of the network. */
>>>>>>> main
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '2m',
  keepFiringFor: '10m',
  expression: `
    ${series(siteDevicesDown)}
<<<<<<< HEAD
    and on (tenant, site) ${series(siteDownByItself)}
    unless on (tenant, site) (
      ${series(siteDownTogether)}
      unless on (tenant, site) ${firing('MikrofleetSiteDown')}
    )`,
=======
    and on (tenant, site) ${series(siteDownByItself)}`,
  guards: [notWithHalfOfNetwork],
>>>>>>> main
  summary: 'Site {{ $labels.site }} is unreachable',
  description:
    'None of the {{ $value }} infrastructure devices of {{ $labels.site }} has answered for 2 minutes. No upstream site is down, and no maintenance is planned.',
  board: 'tower-site',
});
