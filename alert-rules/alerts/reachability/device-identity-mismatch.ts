import { matching, series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { anyReason, identityReasons } from '../../language/probe-reasons.ts';

/** Another device answers under this address, or somebody in between. Nothing is read from it until a person looked. */
export default alert({
  severity: 'critical',
  scope: 'device',
  expression: `
    max by (tenant, site, device, reason) (${series('mikrotik_probe_failure', {
      reason: matching(anyReason(identityReasons)),
    })}) == 1`,
  summary: 'Device {{ $labels.device }} is not what it was',
  description:
    'What answers as {{ $labels.device }} of {{ $labels.site }} is not the device that was registered: {{ $labels.reason }}. Swapped hardware, a new certificate, or an attack.',
  board: 'tower-site',
});
