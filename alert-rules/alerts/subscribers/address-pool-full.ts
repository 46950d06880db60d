import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** New customers get no address from a full pool. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '15m',
  expression: `
    max by (tenant, site, device, pool) (${series('mikrotik_ip_pool_used_addresses')} / (${series('mikrotik_ip_pool_addresses')} > 0)) > ${thresholds.poolUse.bad}`,
  guards: ofWorkingDevices,
  summary: 'Pool {{ $labels.pool }} of {{ $labels.device }} is nearly full',
  description: `{{ $value | humanizePercentage }} of pool {{ $labels.pool }} of {{ $labels.device }} ({{ $labels.site }}) are used; the limit is ${limitText(thresholds.poolUse)}. When it is full, new customers get no address.`,
  board: 'subscribers',
});
