import { limitText } from '../../../promql/limit-text.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices, whileFiring } from '../../language/guards.ts';
import { wireguardPeerSteady } from '../../recording/usual.ts';

const peer = 'tenant, site, device, interface, peer, public_key';
const device = 'tenant, site, device';

const enabled = `max by (${peer}) (${series('mikrotik_wireguard_peer_enabled')})`;

/**
 * Only peers that are there nearly always, or often and with keepalive: a telephone sleeps. After a reboot of the router a peer has no
 * handshake at all, and then it has been silent since the boot. Once it fires, it does until the peer is back, or a week later, when it is retired.
 */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '5m',
  expression: `
    (
      (
        max by (${peer}) (${series('mikrotik_wireguard_peer_last_handshake_age_seconds')})
        or ${enabled} * on (${device}) group_left () max by (${device}) (${series('mikrotik_system_uptime_seconds')})
      ) > ${thresholds.handshakeAge.bad} < ${7 * 86_400}
      and on (${peer}) (
        ${series(wireguardPeerSteady)} >= 0.8
        or (${series(wireguardPeerSteady)} >= 0.2 and on (${peer}) max by (${peer}) (${series('mikrotik_wireguard_peer_persistent_keepalive_seconds')}) > 0)
        or (${enabled} ${whileFiring('MikrofleetWireguardPeerSilent', peer)})
      )
      and on (${peer}) ${enabled} == 1
    )`,
  guards: ofWorkingDevices,
  summary: 'A WireGuard peer on {{ $labels.interface }} of {{ $labels.device }} is silent',
  description: `Peer {{ or $labels.peer $labels.public_key }} on {{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) has had no handshake for {{ $value | humanizeDuration }}; the limit is ${limitText(thresholds.handshakeAge)}. It was there through most of the week.`,
  board: 'routing',
});
