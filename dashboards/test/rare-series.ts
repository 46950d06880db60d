import { siteVoltage } from '../../alert-rules/recording/health.ts';
import type { PastSeries } from '../../exporter/test/e2e/support/back-filled.ts';

const day = 86_400;
/** Two samples are within the 4 minutes of a rate. */
const step = 150;

/** What the demo fleet never has: a fault of the monitoring itself, a router of version 6 with BGP, what is read on request. */
export function rareSeries(now: number): readonly PastSeries[] {
  const hub = { tenant: 'acme', site: 'hub' };
  const from = now - 2 * day;
  const past = (
    name: string,
    labels: Readonly<Record<string, string>>,
    valueAt: (time: number) => number,
  ): PastSeries => ({ name, labels: { ...hub, ...labels }, from, to: now, step, valueAt });
  const rising = (perSecond: number) => (time: number) => perSecond * (time - from);
  const rule = { device: 'router1', facility: 'filter', family: 'ipv4', rule: '1' };
  const station = { device: 'cpe1', interface: 'wlan1' };
  return [
    // all 1153 samples but the last one at -60
    past(
      'mikrotik_wireless_client_signal_dbm',
      { device: 'ap1', interface: 'wlan1', mac_address: 'A' },
      (time) => (time === now ? -71.53 : -60),
    ),
    past(siteVoltage.record, {}, (time) => 24 - (0.25 * (time - now)) / 3600),
    past('mikrotik_collector_success', { device: 'router1', collector: 'bgp' }, () => 0),
    past('mikrotik_collector_success', { device: 'router1', collector: 'ospf' }, () => 1),
    past(
      'mikrotik_bgp_session_receive_updates_total',
      { device: 'router1', connection: 'peer', remote_address: '192.0.2.1' },
      rising(0.05),
    ),
    past('mikrotik_firewall_rule_bytes_total', rule, rising(125)),
    past('mikrotik_firewall_rule_info', { ...rule, action: 'drop', comment: 'bogons' }, () => 1),
    past('mikrotik_firewall_rule_bytes_total', { ...rule, rule: '2' }, rising(500)),
    past('mikrotik_firewall_rule_info', { ...rule, rule: '2', action: 'accept' }, () => 1),
    past('mikrotik_wireless_station_remote_signal_dbm', station, () => -58),
    past('mikrotik_wireless_station_signal_to_noise_db', station, () => 32),
  ];
}
