import { infrastructure } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { notExplainedBySite } from '../../language/guards.ts';
import { deviceLastSeen, deviceUnreachable } from '../../recording/reachability.ts';

/** A timeout, a refused connection and a TLS error lead to different people. */
const reason = `{{ with printf "${series('mikrotik_probe_failure')}{tenant=%q,site=%q,device=%q} == 1" $labels.tenant $labels.site $labels.device | query }} The exporter says: {{ (first .).Labels.reason }}.{{ end }}`;

/** One device of a site that otherwise works. A device of a site that is down is explained by it; one that never answered is being installed. */
export default alert({
  severity: 'critical',
  scope: 'device',
  for: '3m',
  keepFiringFor: '10m',
  expression: `
    ${series(deviceUnreachable, infrastructure)} == 1
    and on (tenant, site, device) ${series(deviceLastSeen)}`,
  guards: notExplainedBySite,
  summary: 'Device {{ $labels.device }} of {{ $labels.site }} does not answer',
  description: `{{ $labels.device }} ({{ $labels.role }}) has not answered for 3 minutes, while other devices of {{ $labels.site }} do.${reason}`,
  board: 'tower-site',
});
