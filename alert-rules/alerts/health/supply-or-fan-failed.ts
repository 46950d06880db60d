import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** What reports a state of its own: power supplies and fans. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '5m',
  keepFiringFor: '10m',
  expression: `
    max by (tenant, site, device, sensor) (${series('mikrotik_health_ok')}) == 0`,
  guards: ofWorkingDevices,
  summary: '{{ $labels.sensor }} of {{ $labels.device }} failed',
  description:
    '{{ $labels.device }} ({{ $labels.site }}) reports that {{ $labels.sensor }} is not ok. With two of them, the next failure is an outage.',
  board: 'poe-and-power',
});
