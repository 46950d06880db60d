import { matching, series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';

/** Another device answers under this address, or somebody in between. Nothing is read from it until a person looked. */
export default alert({
  severity: 'critical',
  scope: 'device',
  expression: `
    max by (tenant, site, device, reason) (${series('mikrotik_probe_failure', {
      reason: matching(
        'tls-pin-mismatch|tls-name-mismatch|tls-untrusted|quarantined|serial-missing|not-mikrotik',
      ),
    })}) == 1`,
  summary: 'Device {{ $labels.device }} is not what it was',
  description:
    'What answers as {{ $labels.device }} of {{ $labels.site }} is not the device that was registered: {{ $labels.reason }}. Swapped hardware, a new certificate, or an attack.',
  board: 'tower-site',
});
