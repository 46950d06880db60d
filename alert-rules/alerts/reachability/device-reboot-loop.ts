import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { notWorkedOnWithin } from '../../language/guards.ts';

/** Power or a watchdog: three reboots in two hours do not happen by themselves. */
export default alert({
  severity: 'critical',
  scope: 'device',
  keepFiringFor: '15m',
  expression: `
    max by (tenant, site, device) (resets(${series('mikrotik_system_uptime_seconds')}[2h])) >= 3`,
  guards: [notWorkedOnWithin('2h')],
  summary: 'Device {{ $labels.device }} reboots again and again',
  description:
    '{{ $labels.device }} of {{ $labels.site }} rebooted {{ $value }} times within 2 hours; the limit is 3.',
  board: 'tower-site',
});
