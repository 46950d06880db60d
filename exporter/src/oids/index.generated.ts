// Written by scripts/generate.ts from the files beside it.
import * as hostResourcesMib from './host-resources-mib.ts';
import * as ifMib from './if-mib.ts';
import * as ipMib from './ip-mib.ts';
import * as lldpMib from './lldp-mib.ts';
import * as mikrotikHealth from './mikrotik-health.ts';
import * as mikrotikHotspot from './mikrotik-hotspot.ts';
import * as mikrotikInterfaceStats from './mikrotik-interface-stats.ts';
import * as mikrotikNeighbor from './mikrotik-neighbor.ts';
import * as mikrotikOptical from './mikrotik-optical.ts';
import * as mikrotikPoe from './mikrotik-poe.ts';
import * as mikrotikQueue from './mikrotik-queue.ts';
import * as mikrotikSystem from './mikrotik-system.ts';
import * as mikrotikWireless from './mikrotik-wireless.ts';
import * as snmpv2Mib from './snmpv2-mib.ts';

export const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'host-resources-mib': hostResourcesMib,
  'if-mib': ifMib,
  'ip-mib': ipMib,
  'lldp-mib': lldpMib,
  'mikrotik-health': mikrotikHealth,
  'mikrotik-hotspot': mikrotikHotspot,
  'mikrotik-interface-stats': mikrotikInterfaceStats,
  'mikrotik-neighbor': mikrotikNeighbor,
  'mikrotik-optical': mikrotikOptical,
  'mikrotik-poe': mikrotikPoe,
  'mikrotik-queue': mikrotikQueue,
  'mikrotik-system': mikrotikSystem,
  'mikrotik-wireless': mikrotikWireless,
  'snmpv2-mib': snmpv2Mib,
};
