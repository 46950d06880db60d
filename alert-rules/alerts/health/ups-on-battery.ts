import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { deviceNotInMaintenance } from '../../language/guards.ts';
import { upsOnBattery } from '../../recording/health.ts';

/** Mains are gone; the battery of the UPS counts down. It stays when the site goes dark, as the cause. */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '1m',
  keepFiringFor: '2m',
  expression: `
    ${series(upsOnBattery)} == 1`,
  guards: [deviceNotInMaintenance],
  summary: 'UPS {{ $labels.ups }} at {{ $labels.site }} runs on its battery',
  description: '{{ $labels.ups }} ({{ $labels.device }}) has had no mains for a minute.',
  board: 'poe-and-power',
});
