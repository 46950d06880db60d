import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { remembered } from '../../language/inventory.ts';
import { siteVoltage } from '../../recording/health.ts';
import { siteMaintenance } from '../../recording/reachability.ts';

/** Against the minimum that the inventory has for the site: 12, 24 and 48 V plants differ. */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '5m',
  keepFiringFor: '5m',
  expression: `
    max_over_time(${series(siteVoltage)}[5m])
    < on (tenant, site) (${remembered(['tenant', 'site'], series('mikrotik_site_voltage_min_volts'))})
    unless on (tenant, site) ${series(siteMaintenance)} == 1`,
  summary: 'Voltage of {{ $labels.site }} is too low',
  description:
    'The supply of {{ $labels.site }} is at {{ $value | humanize }} V, below the minimum of the site. It runs on its battery, or the charger failed.',
  board: 'poe-and-power',
});
