import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { customerSignalDay, customerSignalWeek } from '../../recording/usual.ts';

/** For the list of visits: an antenna that turned, or a tree that grew. */
export default alert({
  severity: 'info',
  scope: 'client',
  for: '1h',
  expression: `
    (${series(customerSignalDay)} < ${series(customerSignalWeek)} - ${thresholds.customerSignalLoss.bad})`,
  guards: ofWorkingDevices,
  summary: 'Customer {{ $labels.device }} lost signal',
  description: `{{ $labels.device }} at {{ $labels.site }} has received its access point with {{ $value | humanize }} dBm over a day, more than ${limitText(thresholds.customerSignalLoss)} below its week.`,
  board: 'cpe',
});
