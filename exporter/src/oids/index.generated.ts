// Written by scripts/generate.ts from the files beside it.
import * as bridgeMib from './bridge-mib.ts';
import * as entityMib from './entity-mib.ts';
import * as hostResourcesMib from './host-resources-mib.ts';
import * as ifMib from './if-mib.ts';
import * as ipForwardMib from './ip-forward-mib.ts';
import * as ipMib from './ip-mib.ts';
import * as ipv6Mib from './ipv6-mib.ts';
import * as lldpMib from './lldp-mib.ts';
import * as mikrotikCapsman from './mikrotik-capsman.ts';
import * as mikrotikGps from './mikrotik-gps.ts';
import * as mikrotikHealth from './mikrotik-health.ts';
import * as mikrotikHotspot from './mikrotik-hotspot.ts';
import * as mikrotikInterfaceStats from './mikrotik-interface-stats.ts';
import * as mikrotikIpsec from './mikrotik-ipsec.ts';
import * as mikrotikLte from './mikrotik-lte.ts';
import * as mikrotikNeighbor from './mikrotik-neighbor.ts';
import * as mikrotikNstremeDual from './mikrotik-nstreme-dual.ts';
import * as mikrotikOptical from './mikrotik-optical.ts';
import * as mikrotikPartition from './mikrotik-partition.ts';
import * as mikrotikPoe from './mikrotik-poe.ts';
import * as mikrotikQueue from './mikrotik-queue.ts';
import * as mikrotikSystem from './mikrotik-system.ts';
import * as mikrotikW60g from './mikrotik-w60g.ts';
import * as mikrotikWireless from './mikrotik-wireless.ts';
import * as ospfMib from './ospf-mib.ts';
import * as qBridgeMib from './q-bridge-mib.ts';
import * as snmpv2Mib from './snmpv2-mib.ts';
import * as upsMib from './ups-mib.ts';

export const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'bridge-mib': bridgeMib,
  'entity-mib': entityMib,
  'host-resources-mib': hostResourcesMib,
  'if-mib': ifMib,
  'ip-forward-mib': ipForwardMib,
  'ip-mib': ipMib,
  'ipv6-mib': ipv6Mib,
  'lldp-mib': lldpMib,
  'mikrotik-capsman': mikrotikCapsman,
  'mikrotik-gps': mikrotikGps,
  'mikrotik-health': mikrotikHealth,
  'mikrotik-hotspot': mikrotikHotspot,
  'mikrotik-interface-stats': mikrotikInterfaceStats,
  'mikrotik-ipsec': mikrotikIpsec,
  'mikrotik-lte': mikrotikLte,
  'mikrotik-neighbor': mikrotikNeighbor,
  'mikrotik-nstreme-dual': mikrotikNstremeDual,
  'mikrotik-optical': mikrotikOptical,
  'mikrotik-partition': mikrotikPartition,
  'mikrotik-poe': mikrotikPoe,
  'mikrotik-queue': mikrotikQueue,
  'mikrotik-system': mikrotikSystem,
  'mikrotik-w60g': mikrotikW60g,
  'mikrotik-wireless': mikrotikWireless,
  'ospf-mib': ospfMib,
  'q-bridge-mib': qBridgeMib,
  'snmpv2-mib': snmpv2Mib,
  'ups-mib': upsMib,
};
