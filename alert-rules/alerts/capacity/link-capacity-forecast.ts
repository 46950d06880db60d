import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofAnyRole } from '../../language/interface-roles.ts';
import { utilizationDaily } from '../../recording/baselines.ts';

/** A planning ticket: the busy hour of a month, drawn on for a month. Only for links that are half full already and have been watched for two weeks: a line through less says nothing of a month. */
export default alert({
  severity: 'info',
  scope: 'link',
  for: '1d',
  expression: `
    (
      predict_linear(${series(utilizationDaily)}[30d], 30 * 86400) > ${thresholds.linkUtilization.bad}
      and ${series(utilizationDaily)} > 0.5
      and present_over_time(${series(utilizationDaily)}[1d] offset 13d)
    )
    ${ofAnyRole('backhaul', 'uplink')}`,
  summary: 'Link {{ $labels.interface }} of {{ $labels.device }} is full in a month',
  description:
    'At the growth of the last 30 days, the busy hour of {{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) is at {{ $value | humanizePercentage }} of its capacity in 30 days.',
  board: 'capacity-planning',
});
