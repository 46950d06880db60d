import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';

/** RouterOS’s own finding. Take it for true until the opposite is shown. */
export default alert({
  severity: 'critical',
  scope: 'device',
  expression: `max by (tenant, site, device) (${series('mikrotik_device_mode_flagged')}) == 1`,
  summary: '{{ $labels.device }} may be compromised',
  description:
    'RouterOS of {{ $labels.device }} ({{ $labels.site }}) flagged the device: it found changes that it does not trust.',
  board: 'security',
});
