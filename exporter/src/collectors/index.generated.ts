// Written by scripts/generate.ts from the files beside it.
import type { Collector } from '../define/collector.ts';
import accountCollector from './account.ts';
import bfdCollector from './bfd.ts';
import bgpCollector from './bgp.ts';
import bondingCollector from './bonding.ts';
import bridgeCollector from './bridge.ts';
import bridgeHostCollector from './bridge-host.ts';
import bridgeHostEntryCollector from './bridge-host-entry.ts';
import bridgeVlanCollector from './bridge-vlan.ts';
import capsManCollector from './caps-man.ts';
import certificateCollector from './certificate.ts';
import clockCollector from './clock.ts';
import containerCollector from './container.ts';
import deviceModeCollector from './device-mode.ts';
import dhcpCollector from './dhcp.ts';
import diskCollector from './disk.ts';
import diskIoCollector from './disk-io.ts';
import dudeCollector from './dude.ts';
import firewallCollector from './firewall.ts';
import hardwareCollector from './hardware.ts';
import healthCollector from './health.ts';
import hotspotCollector from './hotspot.ts';
import hotspotSessionCollector from './hotspot-session.ts';
import interfaceCollector from './interface.ts';
import interfaceEthernetCollector from './interface-ethernet.ts';
import interfaceVlanCollector from './interface-vlan.ts';
import ipsecCollector from './ipsec.ts';
import ipsecDetailCollector from './ipsec-detail.ts';
import irqCollector from './irq.ts';
import isisCollector from './isis.ts';
import kidControlCollector from './kid-control.ts';
import logCollector from './log.ts';
import meshCollector from './mesh.ts';
import mplsCollector from './mpls.ts';
import multicastCollector from './multicast.ts';
import ntpCollector from './ntp.ts';
import ospfCollector from './ospf.ts';
import ospfDetailCollector from './ospf-detail.ts';
import packageCollector from './package.ts';
import partitionCollector from './partition.ts';
import poeCollector from './poe.ts';
import pppCollector from './ppp.ts';
import pppClientCollector from './ppp-client.ts';
import pppSecretCollector from './ppp-secret.ts';
import pppSessionCollector from './ppp-session.ts';
import ptpCollector from './ptp.ts';
import queueCollector from './queue.ts';
import queueDynamicCollector from './queue-dynamic.ts';
import radiusCollector from './radius.ts';
import radiusIncomingCollector from './radius-incoming.ts';
import ripCollector from './rip.ts';
import routeCollector from './route.ts';
import routeDetailCollector from './route-detail.ts';
import routingProcessCollector from './routing-process.ts';
import rpkiCollector from './rpki.ts';
import schedulerCollector from './scheduler.ts';
import scriptCollector from './script.ts';
import switchCollector from './switch.ts';
import switchPortCollector from './switch-port.ts';
import systemCollector from './system.ts';
import tunnelCollector from './tunnel.ts';
import tunnelIpv6Collector from './tunnel-ipv6.ts';
import upsCollector from './ups.ts';
import userCollector from './user.ts';
import userManagerCollector from './user-manager.ts';
import vethCollector from './veth.ts';
import vpnServerCollector from './vpn-server.ts';
import vrrpCollector from './vrrp.ts';
import vxlanCollector from './vxlan.ts';
import wifiCollector from './wifi.ts';
import wireguardCollector from './wireguard.ts';
import wirelessCollector from './wireless.ts';
import zerotierCollector from './zerotier.ts';

export const collectors: readonly Collector[] = [
  accountCollector,
  bfdCollector,
  bgpCollector,
  bondingCollector,
  bridgeCollector,
  bridgeHostCollector,
  bridgeHostEntryCollector,
  bridgeVlanCollector,
  capsManCollector,
  certificateCollector,
  clockCollector,
  containerCollector,
  deviceModeCollector,
  dhcpCollector,
  diskCollector,
  diskIoCollector,
  dudeCollector,
  firewallCollector,
  hardwareCollector,
  healthCollector,
  hotspotCollector,
  hotspotSessionCollector,
  interfaceCollector,
  interfaceEthernetCollector,
  interfaceVlanCollector,
  ipsecCollector,
  ipsecDetailCollector,
  irqCollector,
  isisCollector,
  kidControlCollector,
  logCollector,
  meshCollector,
  mplsCollector,
  multicastCollector,
  ntpCollector,
  ospfCollector,
  ospfDetailCollector,
  packageCollector,
  partitionCollector,
  poeCollector,
  pppCollector,
  pppClientCollector,
  pppSecretCollector,
  pppSessionCollector,
  ptpCollector,
  queueCollector,
  queueDynamicCollector,
  radiusCollector,
  radiusIncomingCollector,
  ripCollector,
  routeCollector,
  routeDetailCollector,
  routingProcessCollector,
  rpkiCollector,
  schedulerCollector,
  scriptCollector,
  switchCollector,
  switchPortCollector,
  systemCollector,
  tunnelCollector,
  tunnelIpv6Collector,
  upsCollector,
  userCollector,
  userManagerCollector,
  vethCollector,
  vpnServerCollector,
  vrrpCollector,
  vxlanCollector,
  wifiCollector,
  wireguardCollector,
  wirelessCollector,
  zerotierCollector,
];
