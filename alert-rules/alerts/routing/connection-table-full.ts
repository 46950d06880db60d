import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

/** Beyond it new connections fail, for everybody. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '10m',
  expression: `
    (
      max by (tenant, site, device) (${series('mikrotik_connections')})
      / (max by (tenant, site, device) (${series('mikrotik_connections_limit')}) > 0)
      > ${thresholds.connectionTable.bad}
    )`,
  guards: ofWorkingDevices,
  summary: 'Connection table of {{ $labels.device }} is nearly full',
  description: `{{ $labels.device }} ({{ $labels.site }}) tracks {{ $value | humanizePercentage }} of the connections it can; the limit is ${limitText(thresholds.connectionTable)}. Beyond it new connections fail.`,
  board: 'routing',
});
