import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** A device that answers, and of which one area cannot be read: a right that is missing, a menu that hangs. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '15m',
  expression: `
    min by (tenant, site, device, collector) (${series('mikrotik_collector_success')}) == 0`,
  guards: ofWorkingDevices,
  summary: 'Collector {{ $labels.collector }} fails on {{ $labels.device }}',
  description:
    'For 15 minutes {{ $labels.collector }} of {{ $labels.device }} ({{ $labels.site }}) could not be read wholly, while the device answers. Its numbers are missing or old.',
  board: 'exporter',
});
