import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { notWhileSiteIsWorkedOn, vrrpGroup } from '../../language/vrrp.ts';
import { vrrpBackup, vrrpMaster } from '../../recording/redundancy.ts';

/**
 * No router of a group takes part. A backup would hear a master, one that is not monitored included, so a group with a backup is
 * served. Silent unless every router that was there within a day is read: the one that is away may be the master.
 */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '3m',
  keepFiringFor: '3m',
  expression: `
    (count by (${vrrpGroup}) (${series(vrrpMaster)}) > 1)
    and on (${vrrpGroup}) max by (${vrrpGroup}) (${series(vrrpMaster)}) == 0
    and on (${vrrpGroup}) max by (${vrrpGroup}) (${series(vrrpBackup)}) == 0
    and on (${vrrpGroup}) count by (${vrrpGroup}) (${series(vrrpMaster)}) == count by (${vrrpGroup}) (last_over_time(${series(vrrpMaster)}[1d]))
    and on (${vrrpGroup}) max by (${vrrpGroup}) (max_over_time(${series(vrrpMaster)}[7d:1h])) == 1`,
  guards: [notWhileSiteIsWorkedOn],
  summary: 'VRRP {{ $labels.vrid }} of {{ $labels.site }} has no master',
  description:
    'None of the {{ $value }} routers of {{ $labels.site }} has been master or backup of VRRP {{ $labels.vrid }} for 3 minutes: nobody answers for {{ $labels.address }}, the gateway of what is behind it.',
  board: 'routing',
});
