import { matching, series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** Faults only: a port that waits for load or is off on purpose has none. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '2m',
  keepFiringFor: '5m',
  expression: `
    max by (tenant, site, device, interface, state) (${series('mikrotik_poe_out_state', { state: matching('short-circuit|overload|voltage-too-low|voltage-too-high|current-too-low|controller-error|controller-upgrade-failed') })}) == 1${ofWorkingDevices}`,
  summary: 'PoE port {{ $labels.interface }} of {{ $labels.device }} has a fault',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) reports {{ $labels.state }}: what hangs on it has no power.',
  board: 'poe-and-power',
});
