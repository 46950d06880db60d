import { infrastructure } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { noiseWeek } from '../../recording/baselines.ts';

/** Relative, since chips measure differently. Only the wireless package reports it. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '1h',
  expression: `
    (
      max by (tenant, site, device, interface) (avg_over_time(${series('mikrotik_wireless_noise_floor_dbm', infrastructure)}[1h]))
      > 6 + ${series(noiseWeek)}
    )`,
  guards: ofWorkingDevices,
  summary: 'Noise on {{ $labels.interface }} of {{ $labels.device }} rose',
  description:
    'The noise floor of {{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has been at {{ $value | humanize }} dBm for an hour, more than 6 dB above its week.',
  board: 'ap-sector',
});
