// Written by scripts/generate.ts from the files beside it.
import type { Collector } from '../define/collector.ts';
import addressCollector from './address.ts';
import arpCollector from './arp.ts';
import arpEntryCollector from './arp-entry.ts';
import capsManCollector from './caps-man.ts';
import cloudCollector from './cloud.ts';
import dhcpCollector from './dhcp.ts';
import dhcpClientCollector from './dhcp-client.ts';
import dhcpLeaseCollector from './dhcp-lease.ts';
import dhcpNetworkCollector from './dhcp-network.ts';
import dhcpRelayCollector from './dhcp-relay.ts';
import dhcpv6Collector from './dhcpv6.ts';
import dnsCollector from './dns.ts';
import firewallCollector from './firewall.ts';
import healthCollector from './health.ts';
import hotspotCollector from './hotspot.ts';
import hotspotSessionCollector from './hotspot-session.ts';
import interfaceCollector from './interface.ts';
import interfaceEthernetCollector from './interface-ethernet.ts';
import neighborCollector from './neighbor.ts';
import neighborEntryCollector from './neighbor-entry.ts';
import netwatchCollector from './netwatch.ts';
import poeCollector from './poe.ts';
import poolCollector from './pool.ts';
import pppCollector from './ppp.ts';
import pppSessionCollector from './ppp-session.ts';
import queueCollector from './queue.ts';
import queueDynamicCollector from './queue-dynamic.ts';
import serviceCollector from './service.ts';
import serviceSettingCollector from './service-setting.ts';
import systemCollector from './system.ts';
import wifiCollector from './wifi.ts';
import wirelessCollector from './wireless.ts';

export const collectors: readonly Collector[] = [
  addressCollector,
  arpCollector,
  arpEntryCollector,
  capsManCollector,
  cloudCollector,
  dhcpCollector,
  dhcpClientCollector,
  dhcpLeaseCollector,
  dhcpNetworkCollector,
  dhcpRelayCollector,
  dhcpv6Collector,
  dnsCollector,
  firewallCollector,
  healthCollector,
  hotspotCollector,
  hotspotSessionCollector,
  interfaceCollector,
  interfaceEthernetCollector,
  neighborCollector,
  neighborEntryCollector,
  netwatchCollector,
  poeCollector,
  poolCollector,
  pppCollector,
  pppSessionCollector,
  queueCollector,
  queueDynamicCollector,
  serviceCollector,
  serviceSettingCollector,
  systemCollector,
  wifiCollector,
  wirelessCollector,
];
