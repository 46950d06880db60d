// Written by scripts/generate.ts from the files beside it.
import type { Collector } from '../define/collector.ts';
import capCollector from './cap.ts';
import capsManCollector from './caps-man.ts';
import dhcpCollector from './dhcp.ts';
import firewallCollector from './firewall.ts';
import gpsCollector from './gps.ts';
import healthCollector from './health.ts';
import hotspotCollector from './hotspot.ts';
import hotspotSessionCollector from './hotspot-session.ts';
import interfaceCollector from './interface.ts';
import interfaceEthernetCollector from './interface-ethernet.ts';
import iotCollector from './iot.ts';
import lteCollector from './lte.ts';
import nstremeDualCollector from './nstreme-dual.ts';
import poeCollector from './poe.ts';
import pppCollector from './ppp.ts';
import pppClientCollector from './ppp-client.ts';
import pppSessionCollector from './ppp-session.ts';
import queueCollector from './queue.ts';
import queueDynamicCollector from './queue-dynamic.ts';
import systemCollector from './system.ts';
import w60gCollector from './w60g.ts';
import wifiCollector from './wifi.ts';
import wifiCapsmanCollector from './wifi-capsman.ts';
import wirelessCollector from './wireless.ts';

export const collectors: readonly Collector[] = [
  capCollector,
  capsManCollector,
  dhcpCollector,
  firewallCollector,
  gpsCollector,
  healthCollector,
  hotspotCollector,
  hotspotSessionCollector,
  interfaceCollector,
  interfaceEthernetCollector,
  iotCollector,
  lteCollector,
  nstremeDualCollector,
  poeCollector,
  pppCollector,
  pppClientCollector,
  pppSessionCollector,
  queueCollector,
  queueDynamicCollector,
  systemCollector,
  w60gCollector,
  wifiCollector,
  wifiCapsmanCollector,
  wirelessCollector,
];
