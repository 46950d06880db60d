import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { radioClients, radioSignalWeak } from '../../recording/wireless.ts';

/** A tenth of the clients of a radio with five or more: they take the airtime of all. */
export default alert({
  severity: 'info',
  scope: 'link',
  for: '6h',
  expression: `
    (
      ${series(radioSignalWeak)} < ${thresholds.clientSignal.bad}
      and ${series(radioClients)} >= 5
    )`,
  guards: ofWorkingDevices,
  summary: 'Clients of {{ $labels.interface }} of {{ $labels.device }} are too weak',
  description: `A tenth of the clients of {{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) are below {{ $value | humanize }} dBm; the limit is ${limitText(thresholds.clientSignal)}.`,
  board: 'ap-sector',
});
