import { customerSide } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { notExplainedBySite, upstreamNotDown } from '../../language/guards.ts';
import { deviceLastSeen, deviceUnreachable } from '../../recording/reachability.ts';

/** For the list of the day. Never for a device that has not been seen within a week: it is new, or retired. A site with customers only has nothing of its own that is down when the site that feeds it is. */
export default alert({
  severity: 'info',
  scope: 'client',
  for: '30m',
  expression: `
    ${series(deviceUnreachable, customerSide)} == 1
    and on (tenant, site, device) time() - ${series(deviceLastSeen)} < 7 * 86400`,
  guards: [...notExplainedBySite, upstreamNotDown(5)],
  summary: 'Customer device {{ $labels.device }} does not answer',
  description:
    '{{ $labels.device }} at {{ $labels.site }} has not answered for 30 minutes, and did within the last 7 days.',
  board: 'cpe',
});
