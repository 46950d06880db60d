import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { upsOnBattery } from '../../recording/health.ts';
import { deviceMaintenance } from '../../recording/reachability.ts';

/** Mains are gone; the battery of the UPS counts down. It stays when the site goes dark, as the cause. */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '1m',
  keepFiringFor: '2m',
  expression: `
    ${series(upsOnBattery)} == 1
    unless on (tenant, site, device) ${series(deviceMaintenance)} == 1`,
  summary: 'UPS {{ $labels.ups }} at {{ $labels.site }} runs on its battery',
  description: '{{ $labels.ups }} ({{ $labels.device }}) has had no mains for a minute.',
  board: 'poe-and-power',
});
