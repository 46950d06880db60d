// Written by scripts/generate.ts from the files beside it.
import type { Collector } from '../define/collector.ts';
import bondingCollector from './bonding.ts';
import bridgeCollector from './bridge.ts';
import bridgeHostCollector from './bridge-host.ts';
import bridgeHostEntryCollector from './bridge-host-entry.ts';
import bridgeVlanCollector from './bridge-vlan.ts';
import capsManCollector from './caps-man.ts';
import dhcpCollector from './dhcp.ts';
import firewallCollector from './firewall.ts';
import healthCollector from './health.ts';
import hotspotCollector from './hotspot.ts';
import hotspotSessionCollector from './hotspot-session.ts';
import interfaceCollector from './interface.ts';
import interfaceEthernetCollector from './interface-ethernet.ts';
import interfaceVlanCollector from './interface-vlan.ts';
import meshCollector from './mesh.ts';
import poeCollector from './poe.ts';
import pppCollector from './ppp.ts';
import pppSessionCollector from './ppp-session.ts';
import queueCollector from './queue.ts';
import queueDynamicCollector from './queue-dynamic.ts';
import switchCollector from './switch.ts';
import switchPortCollector from './switch-port.ts';
import systemCollector from './system.ts';
import vethCollector from './veth.ts';
import wifiCollector from './wifi.ts';
import wirelessCollector from './wireless.ts';

export const collectors: readonly Collector[] = [
  bondingCollector,
  bridgeCollector,
  bridgeHostCollector,
  bridgeHostEntryCollector,
  bridgeVlanCollector,
  capsManCollector,
  dhcpCollector,
  firewallCollector,
  healthCollector,
  hotspotCollector,
  hotspotSessionCollector,
  interfaceCollector,
  interfaceEthernetCollector,
  interfaceVlanCollector,
  meshCollector,
  poeCollector,
  pppCollector,
  pppSessionCollector,
  queueCollector,
  queueDynamicCollector,
  switchCollector,
  switchPortCollector,
  systemCollector,
  vethCollector,
  wifiCollector,
  wirelessCollector,
];
