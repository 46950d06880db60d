// Written by scripts/generate.ts from the files beside it.
import type { Collector } from '../define/collector.ts';
import capsManCollector from './caps-man.ts';
import dhcpCollector from './dhcp.ts';
import firewallCollector from './firewall.ts';
import healthCollector from './health.ts';
import hotspotCollector from './hotspot.ts';
import hotspotSessionCollector from './hotspot-session.ts';
import interfaceCollector from './interface.ts';
import interfaceEthernetCollector from './interface-ethernet.ts';
import ipsecCollector from './ipsec.ts';
import kidControlCollector from './kid-control.ts';
import poeCollector from './poe.ts';
import pppCollector from './ppp.ts';
import pppClientCollector from './ppp-client.ts';
import pppSecretCollector from './ppp-secret.ts';
import pppSessionCollector from './ppp-session.ts';
import queueCollector from './queue.ts';
import queueDynamicCollector from './queue-dynamic.ts';
import radiusCollector from './radius.ts';
import systemCollector from './system.ts';
import tunnelCollector from './tunnel.ts';
import tunnelIpv6Collector from './tunnel-ipv6.ts';
import userCollector from './user.ts';
import userManagerCollector from './user-manager.ts';
import vpnServerCollector from './vpn-server.ts';
import vxlanCollector from './vxlan.ts';
import wifiCollector from './wifi.ts';
import wireguardCollector from './wireguard.ts';
import wirelessCollector from './wireless.ts';
import zerotierCollector from './zerotier.ts';

export const collectors: readonly Collector[] = [
  capsManCollector,
  dhcpCollector,
  firewallCollector,
  healthCollector,
  hotspotCollector,
  hotspotSessionCollector,
  interfaceCollector,
  interfaceEthernetCollector,
  ipsecCollector,
  kidControlCollector,
  poeCollector,
  pppCollector,
  pppClientCollector,
  pppSecretCollector,
  pppSessionCollector,
  queueCollector,
  queueDynamicCollector,
  radiusCollector,
  systemCollector,
  tunnelCollector,
  tunnelIpv6Collector,
  userCollector,
  userManagerCollector,
  vpnServerCollector,
  vxlanCollector,
  wifiCollector,
  wireguardCollector,
  wirelessCollector,
  zerotierCollector,
];
