import { limitText } from '../../../promql/limit-text.ts';
import { matching, notMatching, series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** Processors may be hotter than boards. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '10m',
  keepFiringFor: '10m',
  expression: `
    max by (tenant, site, device, sensor) (
      ${series('mikrotik_health_temperature_celsius', { sensor: matching('.*(cpu|switch|phy|sfp).*') })} > ${thresholds.cpuTemperature.bad}
      or ${series('mikrotik_health_temperature_celsius', { sensor: notMatching('.*(cpu|switch|phy|sfp).*') })} > ${thresholds.boardTemperature.bad}
    )`,
  guards: ofWorkingDevices,
  summary: '{{ $labels.device }} is hot',
  description: `Sensor {{ $labels.sensor }} of {{ $labels.device }} ({{ $labels.site }}) shows {{ $value }} °C; the limit is ${limitText(thresholds.boardTemperature)} for a board and ${limitText(thresholds.cpuTemperature)} for a processor or a switch chip.`,
  board: 'poe-and-power',
});
