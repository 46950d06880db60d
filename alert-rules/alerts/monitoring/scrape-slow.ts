import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { thresholds } from '../../../promql/thresholds.ts';

/** Near the timeout gaps begin, and a gap looks like an outage. The job of slow modules has twice the time. A device that is down takes the whole time, too, and is none of these. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '30m',
  expression: `
    max by (tenant, site, device) (
      ${series('scrape_duration_seconds', { job: 'mikrotik' })} > ${thresholds.scrapeDuration.bad}
      or ${series('scrape_duration_seconds', { job: 'mikrotik-slow' })} > ${2 * thresholds.scrapeDuration.bad}
    )`,
  guards: ofWorkingDevices,
  summary: 'Scrape of {{ $labels.device }} is near its timeout',
  description:
    'Reading {{ $labels.device }} ({{ $labels.site }}) has taken {{ $value | humanizeDuration }} for 30 minutes. The usual modules are cut off at 30 s, slow ones at 60 s.',
  board: 'exporter',
});
