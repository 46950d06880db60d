import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** Against the time of the scrape. Certificates, logs and schedules need the right time. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '15m',
  expression: `
    max by (tenant, site, device) (
      abs(${series('mikrotik_clock_timestamp_seconds')} - timestamp(${series('mikrotik_clock_timestamp_seconds')}))
    ) > ${thresholds.clockSkew.bad}`,
  guards: ofWorkingDevices,
  summary: 'Clock of {{ $labels.device }} is wrong',
  description:
    'The clock of {{ $labels.device }} ({{ $labels.site }}) is off by {{ $value | humanizeDuration }}; the limit is one minute.',
  board: 'security',
});
