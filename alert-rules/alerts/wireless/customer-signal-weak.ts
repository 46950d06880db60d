import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { customerStationSignal } from '../../recording/wireless.ts';

/** For the list of visits: six hours, so that no shower of rain is on it. From the radio of the customer, with the package wireless. */
export default alert({
  severity: 'info',
  scope: 'client',
  for: '5h',
  expression: `
    ${series(customerStationSignal)} < ${thresholds.clientSignal.bad}`,
  guards: ofWorkingDevices,
  summary: 'Signal of customer {{ $labels.device }} is weak',
  description: `{{ $labels.device }} at {{ $labels.site }} has received its access point with {{ $value | humanize }} dBm for 6 hours; the limit is ${limitText(thresholds.clientSignal)}.`,
  board: 'cpe',
});
