import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
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
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '2m',
  keepFiringFor: '3m',
  expression: `
    ${series(siteDevicesDown)}
    and on (tenant, site) ${series(siteDownByItself)}`,
  guards: [notWithHalfOfNetwork],
  summary: 'Site {{ $labels.site }} is unreachable',
  description:
    'None of the {{ $value }} infrastructure devices of {{ $labels.site }} has answered for 2 minutes. No upstream site is down, and no maintenance is planned.',
  board: 'tower-site',
});
