import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { utilization } from '../../recording/links.ts';
import { ofAnyRole } from '../../language/interface-roles.ts';

/** Backhauls and uplinks only: a full customer port is the plan that was sold. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '15m',
  keepFiringFor: '10m',
  expression: `
    (${series(utilization)} > ${thresholds.linkUtilization.bad})
    ${ofAnyRole('backhaul', 'uplink')}`,
  guards: ofWorkingDevices,
  summary: 'Link {{ $labels.interface }} of {{ $labels.device }} is full',
  description: `{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has used {{ $value | humanizePercentage }} of its capacity for 15 minutes; the limit is ${limitText(thresholds.linkUtilization)}.`,
  board: 'backhaul',
});
