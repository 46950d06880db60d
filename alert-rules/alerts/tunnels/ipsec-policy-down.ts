import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices, whileFiring } from '../../language/guards.ts';
import { ipsecPolicySteady } from '../../recording/usual.ts';

const policy = 'tenant, site, device, src_address, dst_address';

const enabled = `max by (${policy}) (${series('mikrotik_ipsec_policy_enabled')})`;

/**
 * Only policies that are established nearly always: others wait for traffic. Once it fires, it does until the tunnel is
 * back: after a day and a half of silence, it would not have been there nearly always. Two peers for the same networks count as one tunnel.
 * Over the API, since SNMP has no policies.
 */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '5m',
  keepFiringFor: '5m',
  expression: `
    (
      max by (${policy}) (${series('mikrotik_ipsec_policy_phase2_state', { state: 'established' })}) == 0
      and on (${policy}) (
        ${series(ipsecPolicySteady)} >= 0.8
        or (${enabled} ${whileFiring('MikrofleetIpsecPolicyDown', policy)})
      )
      and on (${policy}) ${enabled} == 1
    )`,
  guards: ofWorkingDevices,
  summary: 'IPsec tunnel of {{ $labels.device }} to {{ $labels.dst_address }} is down',
  description:
    'No policy of {{ $labels.device }} ({{ $labels.site }}) from {{ $labels.src_address }} to {{ $labels.dst_address }} has been established for 5 minutes. It was through most of the week.',
  board: 'routing',
});
