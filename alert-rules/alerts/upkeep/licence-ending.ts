import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** A CHR that cannot renew its licence within the deadline loses upgrades, then speed. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '1h',
  expression: `
    (min by (tenant, site, device) (${series('mikrotik_license_deadline_timestamp_seconds')}) - time() < 7 * 86400)`,
  guards: ofWorkingDevices,
  summary: 'Licence of {{ $labels.device }} ends',
  description:
    'The licence of {{ $labels.device }} ({{ $labels.site }}) ends in {{ $value | humanizeDuration }}. A CHR without a licence sends 1 Mbit/s, or not upgrades.',
  board: 'security',
});
