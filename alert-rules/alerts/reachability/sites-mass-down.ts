import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { someSitesOf } from '../../language/some-sites.ts';
import { siteDownTogether, siteFlappingTogether } from '../../recording/reachability.ts';

/** Core, transit or the path of the exporter: one page instead of 120, also where no site has upstreams in the inventory. */
export default alert({
  severity: 'critical',
  scope: 'platform',
  for: '2m',
  keepFiringFor: '10m',
  expression: `
    count by (tenant) (${series(siteDownTogether)} or ${series(siteFlappingTogether)})`,
  summary: '{{ $value }} sites{{ with $labels.tenant }} of {{ . }}{{ end }} are unreachable at once',
  description: `Half of the sites or more went down within 10 minutes, or come and go together: {{ $value }}, among them ${someSitesOf(siteDownTogether, siteFlappingTogether)}. The cause is what they share, such as the core, the transit or the path from the exporter to the network. Alerts about each of them are held back.`,
  board: 'noc-wall',
});
