import { limitText } from '../../../promql/limit-text.ts';
import { infrastructure } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { netwatchEntry, testedOften } from '../../language/netwatch.ts';

/**
 * From the pings of the device itself, so RouterOS 7 and entries of the type icmp. Total loss is an outage and has its own alert.
 * It holds longer than the mean is taken over, so that neither one burst nor the end of an outage is enough.
 */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '15m',
  keepFiringFor: '10m',
  expression: `
    (
      max by (${netwatchEntry}) (avg_over_time(${series('mikrotik_netwatch_loss_ratio', infrastructure)}[10m])) > ${thresholds.packetLoss.warn} < 1
    )`,
  guards: [...testedOften, ...ofWorkingDevices],
  summary: '{{ $labels.device }} loses packets to {{ $labels.host }}',
  description: `{{ $labels.device }} ({{ $labels.site }}) loses {{ $value | humanizePercentage }} of its pings to {{ $labels.host }}{{ with $labels.entry }} ({{ . }}){{ end }} for 15 minutes; the limit is ${limitText(thresholds.packetLoss, 'warn')}.`,
  board: 'tower-site',
});
