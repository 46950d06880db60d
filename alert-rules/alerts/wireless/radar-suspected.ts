import { infrastructure } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

const by = 'tenant, site, device, interface';

/**
 * RouterOS reports no radar. What shows is an access point that was running, and listens for radar now (10 minutes near weather radar,
 * 1 minute elsewhere): it left its channel. After a reboot every radio on such a channel does so. Only the package wireless
 * reports the state.
 */
export default alert({
  severity: 'info',
  scope: 'link',
  expression: `
    (
      max by (${by}) (max_over_time(${series('mikrotik_wireless_status', infrastructure, { status: 'radar-detecting' })}[10m])) == 1
      and on (${by}) max by (${by}) (max_over_time(${series('mikrotik_wireless_status', infrastructure, { status: 'running-ap' })}[1h] offset 10m)) == 1
      unless on (tenant, site, device) min by (tenant, site, device) (min_over_time(${series('mikrotik_system_uptime_seconds')}[15m])) < 1800
    )`,
  guards: ofWorkingDevices,
  summary: 'Radio {{ $labels.interface }} of {{ $labels.device }} looks for radar',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) was running and left its channel within 10 minutes: it saw a radar, or somebody changed the channel. Its clients are offline while it listens.',
  board: 'ap-sector',
});
