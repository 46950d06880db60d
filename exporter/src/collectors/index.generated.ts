// Written by scripts/generate.ts from the files beside it.
import type { Collector } from '../define/collector.ts';
import addressCollector from './address.ts';
import arpCollector from './arp.ts';
import arpEntryCollector from './arp-entry.ts';
import bfdCollector from './bfd.ts';
import bgpCollector from './bgp.ts';
import capsManCollector from './caps-man.ts';
import certificateCollector from './certificate.ts';
import clockCollector from './clock.ts';
import cloudCollector from './cloud.ts';
import containerCollector from './container.ts';
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
import hardwareCollector from './hardware.ts';
import healthCollector from './health.ts';
import hotspotCollector from './hotspot.ts';
import hotspotSessionCollector from './hotspot-session.ts';
import interfaceCollector from './interface.ts';
import interfaceEthernetCollector from './interface-ethernet.ts';
import irqCollector from './irq.ts';
import isisCollector from './isis.ts';
import logCollector from './log.ts';
import mplsCollector from './mpls.ts';
import multicastCollector from './multicast.ts';
import neighborCollector from './neighbor.ts';
import neighborEntryCollector from './neighbor-entry.ts';
import netwatchCollector from './netwatch.ts';
import ntpCollector from './ntp.ts';
import ospfCollector from './ospf.ts';
import ospfDetailCollector from './ospf-detail.ts';
import packageCollector from './package.ts';
import partitionCollector from './partition.ts';
import poeCollector from './poe.ts';
import poolCollector from './pool.ts';
import pppCollector from './ppp.ts';
import pppSessionCollector from './ppp-session.ts';
import ptpCollector from './ptp.ts';
import queueCollector from './queue.ts';
import queueDynamicCollector from './queue-dynamic.ts';
import ripCollector from './rip.ts';
import routeCollector from './route.ts';
import routeDetailCollector from './route-detail.ts';
import routingProcessCollector from './routing-process.ts';
import rpkiCollector from './rpki.ts';
import schedulerCollector from './scheduler.ts';
import scriptCollector from './script.ts';
import serviceCollector from './service.ts';
import serviceSettingCollector from './service-setting.ts';
import systemCollector from './system.ts';
import upsCollector from './ups.ts';
import userCollector from './user.ts';
import vrrpCollector from './vrrp.ts';
import wifiCollector from './wifi.ts';
import wirelessCollector from './wireless.ts';

export const collectors: readonly Collector[] = [
  addressCollector,
  arpCollector,
  arpEntryCollector,
  bfdCollector,
  bgpCollector,
  capsManCollector,
  certificateCollector,
  clockCollector,
  cloudCollector,
  containerCollector,
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
  hardwareCollector,
  healthCollector,
  hotspotCollector,
  hotspotSessionCollector,
  interfaceCollector,
  interfaceEthernetCollector,
  irqCollector,
  isisCollector,
  logCollector,
  mplsCollector,
  multicastCollector,
  neighborCollector,
  neighborEntryCollector,
  netwatchCollector,
  ntpCollector,
  ospfCollector,
  ospfDetailCollector,
  packageCollector,
  partitionCollector,
  poeCollector,
  poolCollector,
  pppCollector,
  pppSessionCollector,
  ptpCollector,
  queueCollector,
  queueDynamicCollector,
  ripCollector,
  routeCollector,
  routeDetailCollector,
  routingProcessCollector,
  rpkiCollector,
  schedulerCollector,
  scriptCollector,
  serviceCollector,
  serviceSettingCollector,
  systemCollector,
  upsCollector,
  userCollector,
  vrrpCollector,
  wifiCollector,
  wirelessCollector,
];
