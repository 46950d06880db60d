import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices, whileFiring } from '../../language/guards.ts';
import { radioClients } from '../../recording/wireless.ts';

const yesterday = `avg_over_time(${series(radioClients)}[1h] offset 23h30m)`;
const lowestOfYesterday = `min_over_time(${series(radioClients)}[2h] offset 23h)`;

/**
 * Against its own past, and only with ten clients or more: at night, two of three is nothing. Not when it was the same yesterday within an
 * hour of this time: an office empties each evening. It lasts until as many are back as there were then.
 */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '5m',
  keepFiringFor: '10m',
  expression: `
    (
      (
        ${series(radioClients)} < 0.6 * (avg_over_time(${series(radioClients)}[30m] offset 10m) >= 10)
        or (
          ${series(radioClients)} < 0.6 * (${yesterday} >= 10)
          ${whileFiring('MikrofleetRadioClientDrop', 'tenant, site, device, interface')}
        )
      )
      unless ${series(radioClients)} >= 0.6 * ${lowestOfYesterday}
    )`,
  guards: ofWorkingDevices,
  summary: 'Radio {{ $labels.interface }} of {{ $labels.device }} lost many clients',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has {{ $value | humanize }} clients left: less than 60 % of the half hour before, or of yesterday at this hour, which was 10 or more.',
  board: 'ap-sector',
});
