import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

const service = 'tenant, site, device, service';
const webProxy = series('mikrotik_service_setting_enabled', { service: 'proxy' });

/** The usual mark of a router that others use. Hardly anybody needs SOCKS, so it counts always; a web proxy only if it was off within a week. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '10m',
  expression: `
    (
      max by (${service}) (${series('mikrotik_service_setting_enabled', { service: 'socks' })}) == 1
      or (
        max by (${service}) (${webProxy}) == 1
        and on (${service}) min by (${service}) (min_over_time(${webProxy}[7d:1h])) == 0
      )
    )`,
  guards: ofWorkingDevices,
  summary: '{{ $labels.device }} is a {{ $labels.service }} server',
  description:
    '{{ $labels.service }} is on at {{ $labels.device }} ({{ $labels.site }}). If nobody of you turned it on, the device is used by others: look at its users, scripts and schedules.',
  board: 'security',
});
