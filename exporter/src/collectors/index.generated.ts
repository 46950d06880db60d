// Written by scripts/generate.ts from the files beside it.
import type { Collector } from '../define/collector.ts';
import capsManCollector from './caps-man.ts';
import dhcpCollector from './dhcp.ts';
import firewallCollector from './firewall.ts';
import gpsCollector from './gps.ts';
import healthCollector from './health.ts';
import hotspotCollector from './hotspot.ts';
import hotspotSessionCollector from './hotspot-session.ts';
import interfaceCollector from './interface.ts';
import interfaceEthernetCollector from './interface-ethernet.ts';
import lteCollector from './lte.ts';
import poeCollector from './poe.ts';
import pppCollector from './ppp.ts';
import pppSessionCollector from './ppp-session.ts';
import queueCollector from './queue.ts';
import queueDynamicCollector from './queue-dynamic.ts';
import systemCollector from './system.ts';
import w60gCollector from './w60g.ts';
import wifiCollector from './wifi.ts';
import wirelessCollector from './wireless.ts';

export const collectors: readonly Collector[] = [
  capsManCollector,
  dhcpCollector,
  firewallCollector,
  gpsCollector,
  healthCollector,
  hotspotCollector,
  hotspotSessionCollector,
  interfaceCollector,
  interfaceEthernetCollector,
  lteCollector,
  poeCollector,
  pppCollector,
  pppSessionCollector,
  queueCollector,
  queueDynamicCollector,
  systemCollector,
  w60gCollector,
  wifiCollector,
  wirelessCollector,
];
