import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { radioClients } from '../../recording/wireless.ts';

/** Against its own past, and only with ten clients or more: at night, two of three is nothing. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '5m',
  keepFiringFor: '10m',
  expression: `
    (
      ${series(radioClients)} < 0.6 * (avg_over_time(${series(radioClients)}[30m] offset 10m) >= 10)
    )${ofWorkingDevices}`,
  summary: 'Radio {{ $labels.interface }} of {{ $labels.device }} lost many clients',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has {{ $value | humanize }} clients left: less than 60 % of its mean of the half hour before, which was 10 or more.',
  board: 'ap-sector',
});
