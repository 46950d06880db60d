import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { linkRateWeek } from '../../recording/usual.ts';
import { transmitBits } from '../../recording/links.ts';
import { linkRate } from '../../recording/wireless.ts';

/** Rain and interference show here first. A radio without traffic lowers its rate by itself, so only above 1 Mbit/s. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '15m',
  keepFiringFor: '15m',
  expression: `
    (
      avg_over_time(${series(linkRate)}[15m]) < ${thresholds.linkRate.bad} * ${series(linkRateWeek)}
      and on (tenant, site, device, interface) avg_over_time(${series(transmitBits)}[15m]) > 1e6
    )`,
  guards: ofWorkingDevices,
  summary: 'Radio link {{ $labels.interface }} of {{ $labels.device }} became slow',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) sends at {{ $value | humanize }}bit/s: less than half of what it reached within 7 days.',
  board: 'backhaul',
});
