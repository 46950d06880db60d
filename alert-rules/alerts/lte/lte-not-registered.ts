import { notMatching, series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** Any state but registered and roaming, also if it changes from one to another, as of a modem that searches and is denied in turn. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '5m',
  expression: `
    max by (tenant, site, device, interface) (${series('mikrotik_lte_registration_status', { status: notMatching('registered|roaming') })}) == 1`,
  guards: ofWorkingDevices,
  summary: 'LTE modem of {{ $labels.device }} is not registered',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has not been registered in a network for 5 minutes. The board shows its state.',
  board: 'lte',
});
