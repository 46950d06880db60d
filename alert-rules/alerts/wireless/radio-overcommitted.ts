import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { plannedClients } from '../../recording/inventory.ts';
import { radioClients } from '../../recording/wireless.ts';

/** Against the plan in the inventory. */
export default alert({
  severity: 'info',
  scope: 'link',
  for: '1h',
  expression: `
    (
      ${series(radioClients)} / on (tenant, site, device, interface) (${series(plannedClients)} > 0)
      > ${thresholds.plannedClients.bad}
    )`,
  guards: ofWorkingDevices,
  summary: 'Radio {{ $labels.interface }} of {{ $labels.device }} has more clients than planned',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has {{ $value | humanizePercentage }} of the clients that the inventory plans.',
  board: 'ap-sector',
});
