import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { siteUnreachable, siteUpstreamUnreachable } from '../../recording/reachability.ts';

/** Says why a site is silent and no alert about it comes: the fault is further up the line. */
export default alert({
  severity: 'info',
  scope: 'site',
  for: '5m',
  expression: `
    ${series(siteUnreachable)} == 1
    and on (tenant, site) ${series(siteUpstreamUnreachable)} == 1`,
  summary: 'Site {{ $labels.site }} is cut off by an upstream site',
  description:
    'No device of {{ $labels.site }} has answered for 5 minutes, and a site it gets its uplink from is down. Mend that one first.',
  board: 'tower-site',
});
