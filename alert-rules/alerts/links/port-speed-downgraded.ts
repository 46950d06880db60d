import { infrastructure } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { withoutRole } from '../../language/interface-roles.ts';
import { portRateWeek } from '../../recording/baselines.ts';

/** 1 Gbit/s became 100 Mbit/s: two of the four pairs are wet. Not at customers nor towards them, whose computers save power at night. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '10m',
  keepFiringFor: '10m',
  expression: `
    (
      8 * max by (tenant, site, device, interface) (${series('mikrotik_interface_rate_bytes_per_second', infrastructure)})
      < on (tenant, site, device, interface) 8 * ${series(portRateWeek)}
      ${withoutRole('customer', 'management')}
    )`,
  guards: ofWorkingDevices,
  summary: 'Port {{ $labels.interface }} of {{ $labels.device }} became slower',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) is linked at {{ $value | humanize }}bit/s, and was faster within the last 7 days. Usually water in the cable.',
  board: 'switch-ports',
});
