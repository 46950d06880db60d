import { customerSide } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { notExplainedBySite } from '../../language/guards.ts';
import { deviceUnreachable } from '../../recording/reachability.ts';

/** For the list of the day. Never for a device that has not been seen within a week: it is new, or retired. */
export default alert({
  severity: 'info',
  scope: 'client',
  for: '30m',
  expression: `
    ${series(deviceUnreachable, customerSide)} == 1
    and on (tenant, site, device) min_over_time(${series(deviceUnreachable, customerSide)}[7d]) == 0${notExplainedBySite}`,
  summary: 'Customer device {{ $labels.device }} does not answer',
  description:
    '{{ $labels.device }} at {{ $labels.site }} has not answered for 30 minutes, and did within the last 7 days.',
  board: 'tower-site',
});
