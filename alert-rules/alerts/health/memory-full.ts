import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { memoryUsed } from '../../recording/health.ts';

/** Full now, or full within a day as it has grown within six hours. RouterOS reboots when memory is gone. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '1h',
  expression: `
    (
      ${series(memoryUsed)} > ${thresholds.memory.bad}
      or (${series(memoryUsed)} > 0.7 and predict_linear(${series(memoryUsed)}[6h], 86400) > 1)
    )`,
  guards: ofWorkingDevices,
  summary: 'Memory of {{ $labels.device }} runs out',
  description:
    '{{ $labels.device }} ({{ $labels.site }}) uses {{ $value | humanizePercentage }} of its memory. At the end it reboots.',
  board: 'tower-site',
});
