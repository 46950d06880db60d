import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { tenantSitesDown } from '../../recording/reachability.ts';

/** Core, transit or the path of the exporter: one page instead of 120, also where no site has upstreams in the inventory. */
export default alert({
  severity: 'critical',
  scope: 'platform',
  for: '2m',
  keepFiringFor: '3m',
  expression: `
    ${series(tenantSitesDown)}`,
  summary: '{{ $value }} sites{{ with $labels.tenant }} of {{ . }}{{ end }} are unreachable at once',
  description:
    'Half of the sites or more, {{ $value }}, have not answered for 2 minutes: the cause is what they share, such as the core, the transit or the path from the exporter to the network. Alerts about single sites are held back.',
  board: 'noc-wall',
});
