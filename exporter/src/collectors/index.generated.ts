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
import poeCollector from './poe.ts';
import pppCollector from './ppp.ts';
import pppSessionCollector from './ppp-session.ts';
import queueCollector from './queue.ts';
import queueDynamicCollector from './queue-dynamic.ts';
import systemCollector from './system.ts';
import wifiCollector from './wifi.ts';
import wireguardCollector from './wireguard.ts';
import wirelessCollector from './wireless.ts';

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
  poeCollector,
  pppCollector,
  pppSessionCollector,
  queueCollector,
  queueDynamicCollector,
  systemCollector,
  wifiCollector,
  wireguardCollector,
  wirelessCollector,
];
