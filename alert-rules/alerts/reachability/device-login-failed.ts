import { matching, series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { deviceNotInMaintenance } from '../../language/guards.ts';
import { anyReason, credentialReasons, loginReasons } from '../../language/probe-reasons.ts';

/** The device answers, and refuses the account: a password that was changed on one side, or a community of another network. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '10m',
  expression: `
    max by (tenant, site, device, reason) (${series('mikrotik_probe_failure', {
      reason: matching(anyReason(loginReasons, credentialReasons)),
    })}) == 1`,
  guards: [deviceNotInMaintenance],
  summary: 'Device {{ $labels.device }} refuses its account',
  description:
    '{{ $labels.device }} of {{ $labels.site }} cannot be read for 10 minutes: {{ $labels.reason }}. That is no outage, and nothing else is known of it until the account is right.',
  board: 'tower-site',
});
