import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { opticalPowerWeek } from '../../recording/baselines.ts';

/** Against its own week: what is normal depends on the length of the fibre. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '30m',
  keepFiringFor: '15m',
  expression: `
    (
      max by (tenant, site, device, interface) (${series('mikrotik_optical_receive_power_dbm')}) < ${thresholds.opticalPower.bad}
      or (
        max by (tenant, site, device, interface) (${series('mikrotik_optical_receive_power_dbm')})
        < on (tenant, site, device, interface) ${series(opticalPowerWeek)} - ${thresholds.opticalLoss.bad}
      )
    )
    and on (tenant, site, device, interface) max by (tenant, site, device, interface) (${series('mikrotik_interface_up')}) == 1`,
  guards: ofWorkingDevices,
  summary: 'Optical power at {{ $labels.interface }} of {{ $labels.device }} fell',
  description: `{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) receives {{ $value | humanize }} dBm: ${limitText(thresholds.opticalLoss)} below its mean of 7 days, or below ${limitText(thresholds.opticalPower)}.`,
  board: 'switch-ports',
});
