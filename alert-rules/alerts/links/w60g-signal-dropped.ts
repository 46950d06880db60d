import { limitText } from '../../../promql/limit-text.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { w60gSignalWeek } from '../../recording/baselines.ts';

/** Rain takes 3 dB for minutes. 6 dB for hours is a mast that turned, or leaves. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '30m',
  keepFiringFor: '15m',
  expression: `
    (
      max by (tenant, site, device, interface) (avg_over_time(${series('mikrotik_w60g_link_rssi_dbm')}[30m]))
      < on (tenant, site, device, interface) ${series(w60gSignalWeek)} - ${thresholds.linkSignalLoss.bad}
    )`,
  guards: ofWorkingDevices,
  summary: '60 GHz link {{ $labels.interface }} of {{ $labels.device }} lost signal',
  description: `{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has been at {{ $value | humanize }} dBm over half an hour, more than ${limitText(thresholds.linkSignalLoss)} below its week: more than rain.`,
  board: 'backhaul',
});
