import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { radioUsuallyBusy } from '../../recording/baselines.ts';
import { interfaceRole } from '../../recording/inventory.ts';
import { radioClients } from '../../recording/wireless.ts';

/**
 * Only at an hour at which the radio usually has clients: a school is empty each night, and an office on Sundays. A radio that is
 * younger than a day has no such hour. If the inventory says that it is a sector, whose customers stay, three clients within the day
 * are enough; of others nobody can know yet.
 */
export default alert({
  severity: 'critical',
  scope: 'link',
  for: '10m',
  keepFiringFor: '5m',
  expression: `
    (
      ${series(radioClients)} == 0
      and (
        ${series(radioUsuallyBusy)} > 0.5
        or (
          max_over_time(${series(radioClients)}[1d]) >= 3
          and on (tenant, site, device, interface) ${series(interfaceRole, { interface_role: 'sector' })}
          unless on (tenant, site, device, interface) ${series(radioUsuallyBusy)}
        )
      )
    )`,
  guards: ofWorkingDevices,
  summary: 'Radio {{ $labels.interface }} of {{ $labels.device }} has lost all clients',
  description:
    '{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has had no client for 10 minutes; at this hour it usually has three or more. The device itself answers.',
  board: 'ap-sector',
});
