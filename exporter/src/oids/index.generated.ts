// Written by scripts/generate.ts from the files beside it.
import * as bridgeMib from './bridge-mib.ts';
import * as hostResourcesMib from './host-resources-mib.ts';
import * as ifMib from './if-mib.ts';
import * as mikrotikHealth from './mikrotik-health.ts';
import * as mikrotikHotspot from './mikrotik-hotspot.ts';
import * as mikrotikInterfaceStats from './mikrotik-interface-stats.ts';
import * as mikrotikOptical from './mikrotik-optical.ts';
import * as mikrotikPoe from './mikrotik-poe.ts';
import * as mikrotikQueue from './mikrotik-queue.ts';
import * as mikrotikSystem from './mikrotik-system.ts';
import * as mikrotikWireless from './mikrotik-wireless.ts';
import * as qBridgeMib from './q-bridge-mib.ts';
import * as snmpv2Mib from './snmpv2-mib.ts';

export const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'bridge-mib': bridgeMib,
  'host-resources-mib': hostResourcesMib,
  'if-mib': ifMib,
  'mikrotik-health': mikrotikHealth,
  'mikrotik-hotspot': mikrotikHotspot,
  'mikrotik-interface-stats': mikrotikInterfaceStats,
  'mikrotik-optical': mikrotikOptical,
  'mikrotik-poe': mikrotikPoe,
  'mikrotik-queue': mikrotikQueue,
  'mikrotik-system': mikrotikSystem,
  'mikrotik-wireless': mikrotikWireless,
  'q-bridge-mib': qBridgeMib,
  'snmpv2-mib': snmpv2Mib,
};
