import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

const by = 'tenant, site, device, interface';
const master = series('mikrotik_vrrp_master');
const backup = series('mikrotik_vrrp_backup');

/** Enabled, and neither master nor backup: its interface is down or gone. Not for one that never took part within a week. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '10m',
  keepFiringFor: '5m',
  expression: `
    (
      (max by (${by}) (${master}) + max by (${by}) (${backup})) == 0
      and on (${by}) max by (${by}) (${series('mikrotik_vrrp_enabled')}) == 1
      and on (${by}) (max by (${by}) (max_over_time(${master}[7d:1h])) + max by (${by}) (max_over_time(${backup}[7d:1h]))) > 0
    )`,
  guards: ofWorkingDevices,
  summary: 'VRRP {{ $labels.interface }} of {{ $labels.device }} takes no part',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has been neither master nor backup for 10 minutes: if the other router fails, nobody takes over.',
  board: 'routing',
});
