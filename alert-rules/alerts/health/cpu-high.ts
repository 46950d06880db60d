import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { cpuLoad } from '../../recording/health.ts';

/** Over a quarter of an hour: a router that works is busy for seconds. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '15m',
  expression: `
    ${series(cpuLoad)} > ${thresholds.cpu.bad}`,
  guards: ofWorkingDevices,
  summary: 'Processor of {{ $labels.device }} is full',
  description: `The processor of {{ $labels.device }} ({{ $labels.site }}) has been at {{ $value | humanizePercentage }} over a quarter of an hour; the limit is ${limitText(thresholds.cpu)}.`,
  board: 'routing',
});
