import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import {
  siteDevicesDown,
  siteMaintenance,
  siteUnreachable,
  siteUpstreamUnreachable,
} from '../../recording/reachability.ts';

/** One page for a site, however many devices it has; none for a site that an upstream site cut off. */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '2m',
  keepFiringFor: '3m',
  expression: `
    ${series(siteDevicesDown)}
    and on (tenant, site) ${series(siteUnreachable)} == 1
    unless on (tenant, site) ${series(siteUpstreamUnreachable)} == 1
    unless on (tenant, site) ${series(siteMaintenance)} == 1`,
  summary: 'Site {{ $labels.site }} is unreachable',
  description:
    'None of the {{ $value }} infrastructure devices of {{ $labels.site }} has answered for 2 minutes. No upstream site is down, and no maintenance is planned.',
  board: 'tower-site',
});
