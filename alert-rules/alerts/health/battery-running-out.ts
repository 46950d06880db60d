import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { remembered } from '../../language/inventory.ts';
import { siteVoltage } from '../../recording/health.ts';
import { siteMaintenance } from '../../recording/reachability.ts';

/** Tells before the tower goes dark: the line of the last half hour crosses the cut-off voltage within four hours. A lead battery loses a tenth within minutes when its charger stops, each evening where the sun charges it: with a minimum in the inventory, it counts only below 1.1 times that. */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '15m',
  keepFiringFor: '15m',
  expression: `
    predict_linear(${series(siteVoltage)}[30m], 4 * 3600)
    < on (tenant, site) (${remembered(['tenant', 'site'], series('mikrotik_site_voltage_cutoff_volts'))})
    unless on (tenant, site) ${series(siteVoltage)} > on (tenant, site) 1.1 * (${remembered(['tenant', 'site'], series('mikrotik_site_voltage_min_volts'))})
    and on (tenant, site) deriv(${series(siteVoltage)}[30m]) < 0
    unless on (tenant, site) ${series(siteMaintenance)} == 1`,
  summary: 'Battery of {{ $labels.site }} is nearly empty',
  description:
    'At this rate {{ $labels.site }} switches off within four hours: its voltage will be {{ $value | humanize }} V then.',
  board: 'poe-and-power',
});
