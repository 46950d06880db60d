import { customerSide } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { notExplainedBySite } from '../../language/guards.ts';
import { deviceLastSeen, deviceUnreachable } from '../../recording/reachability.ts';

/** For the list of the day. Never for a device that has not been seen within a week: it is new, or retired. */
export default alert({
  severity: 'info',
  scope: 'client',
  for: '30m',
  expression: `
    ${series(deviceUnreachable, customerSide)} == 1
    and on (tenant, site, device) time() - ${series(deviceLastSeen)} < 7 * 86400`,
  guards: notExplainedBySite,
  summary: 'Customer device {{ $labels.device }} does not answer',
  description:
    '{{ $labels.device }} at {{ $labels.site }} has not answered for 30 minutes, and did within the last 7 days.',
  board: 'tower-site',
});
