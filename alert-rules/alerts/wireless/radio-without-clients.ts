import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { radioClients } from '../../recording/wireless.ts';

/** Not for a radio that is new or never had clients. */
export default alert({
  severity: 'critical',
  scope: 'link',
  for: '10m',
  keepFiringFor: '5m',
  expression: `
    (
      ${series(radioClients)} == 0
      and max_over_time(${series(radioClients)}[1d]) >= 3
    )${ofWorkingDevices}`,
  summary: 'Radio {{ $labels.interface }} of {{ $labels.device }} has lost all clients',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has had no client for 10 minutes, and had three or more within the last day. The device itself answers.',
  board: 'ap-sector',
});
