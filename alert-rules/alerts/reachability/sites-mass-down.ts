import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { siteDownTogether } from '../../recording/reachability.ts';

/** Five names say where to look; the board has all. */
const someSites = `{{ range $index, $found := printf "${series(siteDownTogether)}{tenant=%q}" $labels.tenant | query | sortByLabel "site" }}{{ if lt $index 5 }}{{ if $index }}, {{ end }}{{ $found.Labels.site }}{{ end }}{{ end }}`;

/** Core, transit or the path of the exporter: one page instead of 120, also where no site has upstreams in the inventory. */
export default alert({
  severity: 'critical',
  scope: 'platform',
  for: '2m',
  keepFiringFor: '10m',
  expression: `
    count by (tenant) (${series(siteDownTogether)})`,
  summary: '{{ $value }} sites{{ with $labels.tenant }} of {{ . }}{{ end }} are unreachable at once',
  description: `Half of the sites or more went down within 10 minutes, and {{ $value }} have not answered for 2 minutes, among them ${someSites}. The cause is what they share, such as the core, the transit or the path from the exporter to the network. Alerts about each of them are held back.`,
  board: 'noc-wall',
});
