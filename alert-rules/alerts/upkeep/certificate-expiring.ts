import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** Two weeks before: tunnels, API-SSL and hotspots stop with it. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '1h',
  expression: `
    (
      min by (tenant, site, device, certificate, common_name) (${series('mikrotik_certificate_invalid_after_timestamp_seconds')}) - time()
      < ${thresholds.certificateLife.warn}
    )${ofWorkingDevices}`,
  summary: 'Certificate {{ $labels.certificate }} of {{ $labels.device }} expires',
  description:
    '{{ $labels.certificate }} ({{ $labels.common_name }}) of {{ $labels.device }} ({{ $labels.site }}) ends in {{ $value | humanizeDuration }}; the limit is 14 days.',
  board: 'security',
});
