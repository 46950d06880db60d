import { infrastructure } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { netwatchEntry } from '../../language/netwatch.ts';

/**
 * What a device of the network watches by itself: the first hop of a provider, a server, a radio of another maker. Not a host that was never up
 * within a week: an entry that nobody removed, or that waits for its host.
 */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '5m',
  keepFiringFor: '5m',
  expression: `
    max by (${netwatchEntry}) (${series('mikrotik_netwatch_status', infrastructure, { status: 'down' })}) == 1
    and on (${netwatchEntry}) max by (${netwatchEntry}) (${series('mikrotik_netwatch_enabled')}) == 1
    and on (${netwatchEntry}) max by (${netwatchEntry}) (max_over_time(${series('mikrotik_netwatch_status', { status: 'up' })}[7d:1h])) == 1`,
  guards: ofWorkingDevices,
  summary: '{{ $labels.host }} does not answer {{ $labels.device }}',
  description:
    'Netwatch of {{ $labels.device }} ({{ $labels.site }}) reports {{ $labels.host }}{{ with $labels.entry }} ({{ . }}){{ end }} down for 5 minutes.',
  board: 'tower-site',
});
