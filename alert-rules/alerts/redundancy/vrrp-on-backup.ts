import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { notWhileSiteIsWorkedOn, vrrpGroup } from '../../language/vrrp.ts';
import { vrrpMaster, vrrpPriority } from '../../recording/redundancy.ts';

/** A failover: the master is not the router with the highest priority, as it was last read within a week. With equal priorities no router is the preferred one. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '5m',
  expression: `
    (
      (${series(vrrpMaster)} == 1)
      * on (tenant, site, device, interface, vrid, address) ${series(vrrpPriority)}
    )
    < on (${vrrpGroup}) group_left () max by (${vrrpGroup}) (${series(vrrpPriority)} or last_over_time(${series(vrrpPriority)}[7d:1h]))`,
  guards: [notWhileSiteIsWorkedOn],
  summary: '{{ $labels.device }} is master of VRRP {{ $labels.vrid }} as backup',
  description:
    '{{ $labels.device }} ({{ $labels.site }}) has been master of VRRP {{ $labels.vrid }} ({{ $labels.address }}) for 5 minutes with priority {{ $value }}; another router has a higher one, and does not serve. The next failure is an outage.',
  board: 'routing',
});
