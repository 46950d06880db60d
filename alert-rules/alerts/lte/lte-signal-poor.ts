import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** Strength or quality; either breaks the link. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '30m',
  expression: `
    max by (tenant, site, device, interface) (
      avg_over_time(${series('mikrotik_lte_rsrp_dbm')}[30m]) < ${thresholds.rsrp.bad}
      or avg_over_time(${series('mikrotik_lte_sinr_db')}[30m]) < ${thresholds.sinr.bad}
    )`,
  guards: ofWorkingDevices,
  summary: 'LTE signal of {{ $labels.device }} is poor',
  description: `{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}): RSRP or SINR has been beyond its limit for half an hour (RSRP ${limitText(thresholds.rsrp)}, SINR ${limitText(thresholds.sinr)}); the value is {{ $value | humanize }}.`,
  board: 'lte',
});
