// Written by scripts/generate.ts from the files beside it.
import type { Collector } from '../define/collector.ts';
import capsManCollector from './caps-man.ts';
import dhcpCollector from './dhcp.ts';
import firewallCollector from './firewall.ts';
import healthCollector from './health.ts';
import hotspotSessionCollector from './hotspot-session.ts';
import hotspotCollector from './hotspot.ts';
import interfaceEthernetCollector from './interface-ethernet.ts';
import interfaceCollector from './interface.ts';
import poeCollector from './poe.ts';
import pppSessionCollector from './ppp-session.ts';
import pppCollector from './ppp.ts';
import queueDynamicCollector from './queue-dynamic.ts';
import queueCollector from './queue.ts';
import systemCollector from './system.ts';
import wifiCollector from './wifi.ts';
import wirelessCollector from './wireless.ts';

export const collectors: readonly Collector[] = [
  capsManCollector,
  dhcpCollector,
  firewallCollector,
  healthCollector,
  hotspotSessionCollector,
  hotspotCollector,
  interfaceEthernetCollector,
  interfaceCollector,
  poeCollector,
  pppSessionCollector,
  pppCollector,
  queueDynamicCollector,
  queueCollector,
  systemCollector,
  wifiCollector,
  wirelessCollector,
];
