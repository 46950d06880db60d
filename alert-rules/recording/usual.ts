import { series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { recordingRule } from '../language/recording-rule.ts';
import { deviceLinkTraffic, linkShare } from './redundancy.ts';
import { customerStationSignal, linkRate, linkSignal } from './wireless.ts';

/**
 * What is usual, from one sample of each hour of a week: 168 instead of 10,000. Computed less often than every minute, and not more
 * rarely than this, or queries would not find the newest sample.
 */
export const interval = '4m';

const labels = ['tenant', 'site', 'device', 'interface'] as const;

const peer = ['tenant', 'site', 'device', 'interface', 'peer', 'public_key'] as const;
const byPeer = `by (${peer.join(', ')})`;
const peerEnabled = `max ${byPeer} (${series('mikrotik_wireguard_peer_enabled')})`;

export const wireguardPeerSteady = recordingRule({
  record: 'device_interface:mikrotik_wireguard_peer_fresh:ratio7d',
  labels: peer,
  comment:
    'Share of the hours of a week in which a WireGuard peer had a fresh handshake, of peers that are known for a day or longer: a site is there always, a telephone now and then.',
  expression: `
    avg_over_time((
      max ${byPeer} (${series('mikrotik_wireguard_peer_last_handshake_age_seconds')}) < bool ${thresholds.handshakeAge.bad}
      or ${peerEnabled} * 0
    )[7d:1h])
    and count_over_time((${peerEnabled})[7d:1h]) >= 24`,
});

const policy = ['tenant', 'site', 'device', 'src_address', 'dst_address'] as const;
const policyEstablished = `max by (${policy.join(', ')}) (${series('mikrotik_ipsec_policy_phase2_state', { state: 'established' })})`;

export const ipsecPolicySteady = recordingRule({
  record: 'device:mikrotik_ipsec_policy_established:ratio7d',
  labels: policy,
  comment:
    'Share of the hours of a week in which an IPsec policy was established, of policies that are known for a day or longer. Two peers for the same networks are one policy.',
  expression: `
    avg_over_time((${policyEstablished})[7d:1h])
    and count_over_time((${policyEstablished})[7d:1h]) >= 24`,
});

/** The median of a week by the hour: half a week of another path, and that one is the usual. */
export const linkShareWeek = recordingRule({
  record: 'device_interface:mikrotik_link_share:p50_7d',
  labels,
  comment:
    'Usual share of a backhaul or uplink in the traffic of its device, of links that are known for a day or longer.',
  expression: `
    quantile_over_time(0.5, ${linkShare.record}[7d:1h])
    and count_over_time(${linkShare.record}[7d:1h]) >= 24`,
});

export const deviceLinkTrafficWeek = recordingRule({
  record: 'device:mikrotik_link_bits:p50_7d',
  labels: ['tenant', 'site', 'device'],
  comment: 'Usual traffic of all backhauls and uplinks of a device.',
  expression: `quantile_over_time(0.5, ${deviceLinkTraffic.record}[7d:1h])`,
});

export const linkSignalWeek = recordingRule({
  record: 'device_interface:mikrotik_radio_link_signal_dbm:avg7d',
  labels,
  comment: 'Mean signal of a radio link with the role backhaul over a week.',
  expression: `avg_over_time(${linkSignal.record}[7d:1h])`,
});

export const linkRateWeek = recordingRule({
  record: 'device_interface:mikrotik_radio_link_rate_bits:p90_7d',
  labels,
  comment: 'Data rate that a radio link with the role backhaul reaches in a tenth of its week.',
  expression: `quantile_over_time(0.9, ${linkRate.record}[7d:1h])`,
});

export const customerSignalDay = recordingRule({
  record: 'device_interface:mikrotik_customer_signal_dbm:avg1d',
  labels,
  comment: 'Mean signal of the radio of a customer over a day.',
  expression: `avg_over_time(${customerStationSignal.record}[1d:1h])`,
});

export const customerSignalWeek = recordingRule({
  record: 'device_interface:mikrotik_customer_signal_dbm:avg7d',
  labels,
  comment: 'Mean signal of the radio of a customer over a week, if it is known for two days or longer.',
  expression: `
    avg_over_time(${customerStationSignal.record}[7d:1h])
    and count_over_time(${customerStationSignal.record}[7d:1h]) >= 48`,
});
