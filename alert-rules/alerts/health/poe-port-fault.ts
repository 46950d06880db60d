import { poeFaults } from '../../../promql/poe-states.ts';
import { matching, series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/**
 * Two scrapes of the last five minutes: an overloaded port is switched on again every few seconds, and is off in some scrapes only. Not
 * while it has a link: what hangs on it has power of its own then, as a laptop in which the port sees a short circuit.
 */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '2m',
  keepFiringFor: '5m',
  expression: `
    max by (tenant, site, device, interface, state) (
      sum_over_time(${series('mikrotik_poe_out_state', { state: matching(poeFaults.join('|')) })}[5m])
    ) >= 2
    unless on (tenant, site, device, interface) max by (tenant, site, device, interface) (min_over_time(${series('mikrotik_interface_up')}[5m])) == 1`,
  guards: ofWorkingDevices,
  summary: 'PoE port {{ $labels.interface }} of {{ $labels.device }} has a fault',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) reports {{ $labels.state }}: what hangs on it has no power.',
  board: 'poe-and-power',
});
