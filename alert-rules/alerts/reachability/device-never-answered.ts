import { infrastructure } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { deviceNotInMaintenance } from '../../language/guards.ts';
import { deviceLastSeen, deviceUnreachable } from '../../recording/reachability.ts';

/** Entered and not installed, or with a wrong address: nobody has lost anything, and nothing watches it. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '1d',
  expression: `
    ${series(deviceUnreachable, infrastructure)} == 1
    unless on (tenant, site, device) ${series(deviceLastSeen)}`,
  guards: [deviceNotInMaintenance],
  summary: 'Device {{ $labels.device }} of {{ $labels.site }} has never answered',
  description:
    '{{ $labels.device }} ({{ $labels.role }}) has been in the inventory for a day and has not answered yet. Until it does, it does not page when it is down.',
  board: 'tower-site',
});
