import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** A share, and only with traffic: one damaged frame at night is nothing. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '15m',
  keepFiringFor: '15m',
  expression: `
    max by (tenant, site, device, interface) (
      rate(${series('mikrotik_interface_receive_errors_total')}[15m])
      / (rate(${series('mikrotik_interface_receive_packets_total')}[15m]) > 100)
    ) > ${thresholds.frameErrors.bad}`,
  guards: ofWorkingDevices,
  summary: 'Port {{ $labels.interface }} of {{ $labels.device }} receives damaged frames',
  description: `{{ $value | humanizePercentage }} of the frames that {{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) receives are damaged; the limit is ${limitText(thresholds.frameErrors)}.`,
  board: 'switch-ports',
});
