// Written by scripts/generate.ts from the files beside it.
import type { Collector } from '../define/collector.ts';
import bfdCollector from './bfd.ts';
import bgpCollector from './bgp.ts';
import capsManCollector from './caps-man.ts';
import dhcpCollector from './dhcp.ts';
import firewallCollector from './firewall.ts';
import healthCollector from './health.ts';
import hotspotCollector from './hotspot.ts';
import hotspotSessionCollector from './hotspot-session.ts';
import interfaceCollector from './interface.ts';
import interfaceEthernetCollector from './interface-ethernet.ts';
import isisCollector from './isis.ts';
import mplsCollector from './mpls.ts';
import multicastCollector from './multicast.ts';
import ospfCollector from './ospf.ts';
import ospfDetailCollector from './ospf-detail.ts';
import poeCollector from './poe.ts';
import pppCollector from './ppp.ts';
import pppSessionCollector from './ppp-session.ts';
import queueCollector from './queue.ts';
import queueDynamicCollector from './queue-dynamic.ts';
import ripCollector from './rip.ts';
import routeCollector from './route.ts';
import routeDetailCollector from './route-detail.ts';
import routingProcessCollector from './routing-process.ts';
import rpkiCollector from './rpki.ts';
import systemCollector from './system.ts';
import vrrpCollector from './vrrp.ts';
import wifiCollector from './wifi.ts';
import wirelessCollector from './wireless.ts';

export const collectors: readonly Collector[] = [
  bfdCollector,
  bgpCollector,
  capsManCollector,
  dhcpCollector,
  firewallCollector,
  healthCollector,
  hotspotCollector,
  hotspotSessionCollector,
  interfaceCollector,
  interfaceEthernetCollector,
  isisCollector,
  mplsCollector,
  multicastCollector,
  ospfCollector,
  ospfDetailCollector,
  poeCollector,
  pppCollector,
  pppSessionCollector,
  queueCollector,
  queueDynamicCollector,
  ripCollector,
  routeCollector,
  routeDetailCollector,
  routingProcessCollector,
  rpkiCollector,
  systemCollector,
  vrrpCollector,
  wifiCollector,
  wirelessCollector,
];
