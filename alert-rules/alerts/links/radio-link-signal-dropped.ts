import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { linkSignalWeek } from '../../recording/usual.ts';
import { linkSignal } from '../../recording/wireless.ts';

/** Against its own week: a mast that turned, leaves, water in a connector. Either end shows it; links at 60 GHz have their own. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '30m',
  keepFiringFor: '15m',
  expression: `
    (avg_over_time(${series(linkSignal)}[30m]) < ${series(linkSignalWeek)} - ${thresholds.linkSignalLoss.bad})`,
  guards: ofWorkingDevices,
  summary: 'Radio link {{ $labels.interface }} of {{ $labels.device }} lost signal',
  description: `{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has been at {{ $value | humanize }} dBm over half an hour, more than ${limitText(thresholds.linkSignalLoss)} below its week.`,
  board: 'backhaul',
});
