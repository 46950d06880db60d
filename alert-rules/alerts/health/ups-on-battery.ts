import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** Mains are gone; the battery of the UPS counts down. */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '1m',
  keepFiringFor: '2m',
  expression: `
    max by (tenant, site, device, ups) (${series('mikrotik_ups_on_battery')}) == 1${ofWorkingDevices}`,
  summary: 'UPS {{ $labels.ups }} at {{ $labels.site }} runs on its battery',
  description: '{{ $labels.ups }} ({{ $labels.device }}) has had no mains for a minute.',
  board: 'poe-and-power',
});
