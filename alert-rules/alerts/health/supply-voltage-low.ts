import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { siteNotInMaintenance } from '../../language/guards.ts';
import { siteVoltageHeld } from '../../recording/health.ts';
import { voltageMinimum } from '../../recording/inventory.ts';

/** Against the minimum that the inventory has for the site: 12, 24 and 48 V plants differ. It stays when the site goes dark, as the cause. */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '5m',
  keepFiringFor: '5m',
  expression: `
    max_over_time(${series(siteVoltageHeld)}[5m])
    < on (tenant, site) ${series(voltageMinimum)}`,
  guards: [siteNotInMaintenance],
  summary: 'Voltage of {{ $labels.site }} is too low',
  description:
    'The supply of {{ $labels.site }} is at {{ $value | humanize }} V by its last reading, below the minimum of the site. It runs on its battery, or the charger failed.',
  board: 'poe-and-power',
});
