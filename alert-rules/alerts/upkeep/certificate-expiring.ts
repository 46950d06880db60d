import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

const certificate = 'tenant, site, device, certificate';
const service = 'tenant, site, device, service';
const end = series('mikrotik_certificate_invalid_after_timestamp_seconds');

/**
 * Two weeks before: tunnels, API-SSL and hotspots stop with it. A week after the end it is silent, since nobody misses the certificate,
 * unless a service or VPN server that is enabled is set to it. Other menus do not say which certificate they use. A revoked one is not to be renewed.
 */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '1h',
  expression: `
    (
      min by (${certificate}, common_name) (${end}) - time() < ${thresholds.certificateLife.warn}
      unless on (${certificate}) (
        min by (${certificate}) (${end}) - time() < -7 * 86400
        unless on (${certificate}) (
          max by (${certificate}) (${series('mikrotik_service_info')} and on (${service}) ${series('mikrotik_service_enabled')} == 1)
          or max by (${certificate}) (${series('mikrotik_vpn_server_info')} and on (${service}) ${series('mikrotik_vpn_server_enabled')} == 1)
        )
      )
      unless on (${certificate}) max by (${certificate}) (${series('mikrotik_certificate_revoked')}) == 1
    )`,
  guards: ofWorkingDevices,
  summary: 'Certificate {{ $labels.certificate }} of {{ $labels.device }} expires',
  description: `{{ $labels.certificate }} ({{ $labels.common_name }}) of {{ $labels.device }} ({{ $labels.site }}) {{ if gt $value 0.0 }}ends in {{ $value | humanizeDuration }}{{ else }}has ended{{ end }}; the limit is ${limitText(thresholds.certificateLife, 'warn')}.`,
  board: 'security',
});
