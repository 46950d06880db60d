import { limitText } from '../../../promql/limit-text.ts';
import { infrastructure } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { transmitBits } from '../../recording/links.ts';
import { radioClients } from '../../recording/wireless.ts';

/**
 * CCQ is the share of the airtime that carries data instead of repetitions. Only the package wireless reports it, and it means
 * nothing while a radio is idle: five clients or more, and 1 Mbit/s or more, over the hour.
 */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '1h',
  expression: `
    (
      max by (tenant, site, device, interface) (avg_over_time(${series('mikrotik_wireless_transmit_ccq_ratio', infrastructure)}[1h])) < ${thresholds.connectionQuality.bad}
      and on (tenant, site, device, interface) min_over_time(${series(radioClients)}[1h]) >= 5
      and on (tenant, site, device, interface) avg_over_time(${series(transmitBits)}[1h]) > 1e6
    )`,
  guards: ofWorkingDevices,
  summary: 'Radio {{ $labels.interface }} of {{ $labels.device }} repeats too much',
  description: `CCQ of {{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has been {{ $value | humanizePercentage }} over an hour with five clients or more; the limit is ${limitText(thresholds.connectionQuality)}.`,
  board: 'ap-sector',
});
