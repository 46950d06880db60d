import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { poeLimit } from '../../recording/health.ts';

/**
 * Of the limit that is set for all ports, or of what the supplies can give to ports where there is none. Beyond it the switch turns
 * ports off, those with the highest number of priority first. SNMP has no limits.
 */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '15m',
  keepFiringFor: '15m',
  expression: `
    (
      max by (tenant, site, device) (${series('mikrotik_poe_power_watts')})
      / on (tenant, site, device) (${series(poeLimit)} > 0)
      > ${thresholds.poeBudget.bad}
    )`,
  guards: ofWorkingDevices,
  summary: 'PoE of {{ $labels.device }} is at its limit',
  description: `The ports of {{ $labels.device }} ({{ $labels.site }}) take {{ $value | humanizePercentage }} of the power it may supply, for 15 minutes; the limit is ${limitText(thresholds.poeBudget)}. The next device stays dark, or takes another one down.`,
  board: 'poe-and-power',
});
