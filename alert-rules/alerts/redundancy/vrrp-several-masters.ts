import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { notWhileSiteIsWorkedOn, vrrpGroup } from '../../language/vrrp.ts';
import { vrrpMaster } from '../../recording/redundancy.ts';

/** Longer than two scrapes: at a failover, the old master is read before and the new one after it. */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '3m',
  keepFiringFor: '3m',
  expression: `
    count by (${vrrpGroup}) (max by (${vrrpGroup}, device) (${series(vrrpMaster)}) == 1) > 1`,
  guards: [notWhileSiteIsWorkedOn],
  summary: 'VRRP {{ $labels.vrid }} of {{ $labels.site }} has {{ $value }} masters',
  description:
    '{{ $value }} routers of {{ $labels.site }} have been master of VRRP {{ $labels.vrid }} ({{ $labels.address }}) for 3 minutes: both answer for one address, and do not hear each other.',
  board: 'routing',
});
