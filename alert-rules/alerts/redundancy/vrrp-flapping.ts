import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { deviceAnswers, notWorkedOnWithin } from '../../language/guards.ts';

/** Two routers that hear each other now and then. A failover and the return are two changes. */
export default alert({
  severity: 'warning',
  scope: 'link',
  keepFiringFor: '30m',
  expression: `
    max by (tenant, site, device, interface) (changes(${series('mikrotik_vrrp_master')}[1h])) >= ${thresholds.vrrpChanges.bad}`,
  guards: [deviceAnswers, notWorkedOnWithin('1h')],
  summary: 'VRRP {{ $labels.interface }} of {{ $labels.device }} flaps',
  description: `{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) changed between master and backup {{ $value }} times within an hour; the limit is ${limitText(thresholds.vrrpChanges)}.`,
  board: 'routing',
});
