import { thresholds } from '../../../promql/thresholds.ts';
import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { siteNotInMaintenance } from '../../language/guards.ts';
import { batteryLeft } from '../../recording/health.ts';

/** Before the tower goes dark: four hours are enough to drive there with a generator. It stays when the tower goes dark, as the cause. */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '15m',
  keepFiringFor: '15m',
  expression: `
    ${series(batteryLeft)} < ${thresholds.batteryHours.bad} * 3600`,
  guards: [siteNotInMaintenance],
  summary: 'Battery of {{ $labels.site }} lasts {{ $value | humanizeDuration }} by its last readings',
  description:
    'The voltage of {{ $labels.site }} falls, and reaches the cut-off of the site in {{ $value | humanizeDuration }} by the line of its last half hour. Then the site is dark.',
  board: 'poe-and-power',
});
