import { notMatching, series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** Any state but registered and roaming. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '5m',
  expression: `
    max by (tenant, site, device, interface, status) (${series('mikrotik_lte_registration_status', { status: notMatching('registered|roaming') })}) == 1${ofWorkingDevices}`,
  summary: 'LTE modem of {{ $labels.device }} is not registered',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has been in the state {{ $labels.status }} for 5 minutes.',
  board: 'lte',
});
