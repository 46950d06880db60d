import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** A share, with ten requests or more within ten minutes. */
export default alert({
  severity: 'critical',
  scope: 'device',
  for: '5m',
  keepFiringFor: '10m',
  expression: `
    max by (tenant, site, device, server) (
      increase(${series('mikrotik_radius_server_timeouts_total')}[10m])
      / (increase(${series('mikrotik_radius_server_requests_total')}[10m]) >= 10)
    ) > 0.2`,
  guards: ofWorkingDevices,
  summary: 'RADIUS server {{ $labels.server }} does not answer {{ $labels.device }}',
  description:
    '{{ $value | humanizePercentage }} of the requests of {{ $labels.device }} ({{ $labels.site }}) to {{ $labels.server }} timed out within 10 minutes; the limit is 20 %.',
  board: 'subscribers',
});
