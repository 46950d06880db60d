// Written by scripts/generate.ts from the files beside it.
import type { Collector } from '../define/collector.ts';
import accountCollector from './account.ts';
import addressCollector from './address.ts';
import arpCollector from './arp.ts';
import arpEntryCollector from './arp-entry.ts';
import bfdCollector from './bfd.ts';
import bgpCollector from './bgp.ts';
import bondingCollector from './bonding.ts';
import bridgeCollector from './bridge.ts';
import bridgeHostCollector from './bridge-host.ts';
import bridgeHostEntryCollector from './bridge-host-entry.ts';
import bridgeVlanCollector from './bridge-vlan.ts';
import capCollector from './cap.ts';
import capsManCollector from './caps-man.ts';
import certificateCollector from './certificate.ts';
import clockCollector from './clock.ts';
import cloudCollector from './cloud.ts';
import containerCollector from './container.ts';
import crashReportCollector from './crash-report.ts';
import deviceModeCollector from './device-mode.ts';
import dhcpCollector from './dhcp.ts';
import dhcpClientCollector from './dhcp-client.ts';
import dhcpLeaseCollector from './dhcp-lease.ts';
import dhcpNetworkCollector from './dhcp-network.ts';
import dhcpRelayCollector from './dhcp-relay.ts';
import dhcpv6Collector from './dhcpv6.ts';
import diskCollector from './disk.ts';
import diskIoCollector from './disk-io.ts';
import dnsCollector from './dns.ts';
import dudeCollector from './dude.ts';
import firewallCollector from './firewall.ts';
import firewallAddressListCollector from './firewall-address-list.ts';
import firewallRuleCollector from './firewall-rule.ts';
import firewallTableCollector from './firewall-table.ts';
import gpsCollector from './gps.ts';
import hardwareCollector from './hardware.ts';
import healthCollector from './health.ts';
import hotspotCollector from './hotspot.ts';
import hotspotSessionCollector from './hotspot-session.ts';
import interfaceCollector from './interface.ts';
import interfaceEthernetCollector from './interface-ethernet.ts';
import interfaceVlanCollector from './interface-vlan.ts';
import iotCollector from './iot.ts';
import ipsecCollector from './ipsec.ts';
import ipsecDetailCollector from './ipsec-detail.ts';
import irqCollector from './irq.ts';
import isisCollector from './isis.ts';
import kidControlCollector from './kid-control.ts';
import licenseCollector from './license.ts';
import locationCollector from './location.ts';
import logCollector from './log.ts';
import logRebootCollector from './log-reboot.ts';
import lteCollector from './lte.ts';
import lteEsimCollector from './lte-esim.ts';
import meshCollector from './mesh.ts';
import mplsCollector from './mpls.ts';
import multicastCollector from './multicast.ts';
import neighborCollector from './neighbor.ts';
import neighborEntryCollector from './neighbor-entry.ts';
import netwatchCollector from './netwatch.ts';
import nstremeDualCollector from './nstreme-dual.ts';
import ntpCollector from './ntp.ts';
import ospfCollector from './ospf.ts';
import ospfDetailCollector from './ospf-detail.ts';
import packageCollector from './package.ts';
import partitionCollector from './partition.ts';
import poeCollector from './poe.ts';
import poolCollector from './pool.ts';
import pppCollector from './ppp.ts';
import pppClientCollector from './ppp-client.ts';
import pppModemCollector from './ppp-modem.ts';
import pppSecretCollector from './ppp-secret.ts';
import pppSessionCollector from './ppp-session.ts';
import ptpCollector from './ptp.ts';
import queueCollector from './queue.ts';
import queueBacklogCollector from './queue-backlog.ts';
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
import serviceCollector from './service.ts';
import serviceSettingCollector from './service-setting.ts';
import switchCollector from './switch.ts';
import switchPortCollector from './switch-port.ts';
import systemCollector from './system.ts';
import tr069ClientCollector from './tr069-client.ts';
import tunnelCollector from './tunnel.ts';
import tunnelIpv6Collector from './tunnel-ipv6.ts';
import upsCollector from './ups.ts';
import userCollector from './user.ts';
import userManagerCollector from './user-manager.ts';
import vethCollector from './veth.ts';
import vpnServerCollector from './vpn-server.ts';
import vrrpCollector from './vrrp.ts';
import vxlanCollector from './vxlan.ts';
import w60gCollector from './w60g.ts';
import wifiCollector from './wifi.ts';
import wifiCapsmanCollector from './wifi-capsman.ts';
import wireguardCollector from './wireguard.ts';
import wirelessCollector from './wireless.ts';
import zerotierCollector from './zerotier.ts';

export const collectors: readonly Collector[] = [
  accountCollector,
  addressCollector,
  arpCollector,
  arpEntryCollector,
  bfdCollector,
  bgpCollector,
  bondingCollector,
  bridgeCollector,
  bridgeHostCollector,
  bridgeHostEntryCollector,
  bridgeVlanCollector,
  capCollector,
  capsManCollector,
  certificateCollector,
  clockCollector,
  cloudCollector,
  containerCollector,
  crashReportCollector,
  deviceModeCollector,
  dhcpCollector,
  dhcpClientCollector,
  dhcpLeaseCollector,
  dhcpNetworkCollector,
  dhcpRelayCollector,
  dhcpv6Collector,
  diskCollector,
  diskIoCollector,
  dnsCollector,
  dudeCollector,
  firewallCollector,
  firewallAddressListCollector,
  firewallRuleCollector,
  firewallTableCollector,
  gpsCollector,
  hardwareCollector,
  healthCollector,
  hotspotCollector,
  hotspotSessionCollector,
  interfaceCollector,
  interfaceEthernetCollector,
  interfaceVlanCollector,
  iotCollector,
  ipsecCollector,
  ipsecDetailCollector,
  irqCollector,
  isisCollector,
  kidControlCollector,
  licenseCollector,
  locationCollector,
  logCollector,
  logRebootCollector,
  lteCollector,
  lteEsimCollector,
  meshCollector,
  mplsCollector,
  multicastCollector,
  neighborCollector,
  neighborEntryCollector,
  netwatchCollector,
  nstremeDualCollector,
  ntpCollector,
  ospfCollector,
  ospfDetailCollector,
  packageCollector,
  partitionCollector,
  poeCollector,
  poolCollector,
  pppCollector,
  pppClientCollector,
  pppModemCollector,
  pppSecretCollector,
  pppSessionCollector,
  ptpCollector,
  queueCollector,
  queueBacklogCollector,
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
  serviceCollector,
  serviceSettingCollector,
  switchCollector,
  switchPortCollector,
  systemCollector,
  tr069ClientCollector,
  tunnelCollector,
  tunnelIpv6Collector,
  upsCollector,
  userCollector,
  userManagerCollector,
  vethCollector,
  vpnServerCollector,
  vrrpCollector,
  vxlanCollector,
  w60gCollector,
  wifiCollector,
  wifiCapsmanCollector,
  wireguardCollector,
  wirelessCollector,
  zerotierCollector,
];
