import { infrastructure } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { notWorkedOnWithin } from '../../language/guards.ts';
import { deviceUnreachable } from '../../recording/reachability.ts';

/** Comes and goes too fast for “down” to fire. Six changes in half an hour are three outages. */
export default alert({
  severity: 'warning',
  scope: 'device',
  keepFiringFor: '15m',
  expression: `
    changes(${series(deviceUnreachable, infrastructure)}[30m]) >= 6`,
  guards: [notWorkedOnWithin('30m')],
  summary: 'Device {{ $labels.device }} comes and goes',
  description:
    '{{ $labels.device }} of {{ $labels.site }} changed between up and down {{ $value }} times within 30 minutes; the limit is 6.',
  board: 'tower-site',
});
