import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { notWorkedOnWithin } from '../../language/guards.ts';

/** A note that explains what came after it. Not for a device that is new. */
export default alert({
  severity: 'info',
  scope: 'device',
  expression: `
    max by (tenant, site, device, version) (${series('mikrotik_system_info')})
    unless on (tenant, site, device, version) max by (tenant, site, device, version) (${series('mikrotik_system_info')} offset 1h)
    and on (tenant, site, device) max by (tenant, site, device) (${series('mikrotik_system_info')} offset 1h)`,
  guards: [notWorkedOnWithin('1h')],
  summary: 'Version of {{ $labels.device }} changed',
  description:
    '{{ $labels.device }} ({{ $labels.site }}) runs {{ $labels.version }} since less than an hour.',
  board: 'security',
});
