import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { thresholds } from '../../../promql/thresholds.ts';

/** Near the timeout gaps begin, and a gap looks like an outage. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '30m',
  expression: `max by (tenant, site, device) (${series('scrape_duration_seconds', { job: 'mikrotik' })}) > ${thresholds.scrapeDuration.bad}`,
  summary: 'Scrape of {{ $labels.device }} is near its timeout',
  description:
    'Reading {{ $labels.device }} ({{ $labels.site }}) has taken {{ $value | humanizeDuration }} for 30 minutes; at 30 s it is cut off.',
  board: 'exporter',
});
