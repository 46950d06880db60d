// Written by scripts/generate.ts from the files beside it.
import type { ApiResource } from './core/define-route.ts';
import auditResource from './audit.ts';
import credentialsResource from './credentials.ts';
import devicesResource from './devices.ts';
import executeResource from './execute.ts';
import inventoryResource from './inventory.ts';
import liveResource from './live.ts';
import neighboursResource from './neighbours.ts';
import registerResource from './register.ts';
import scanResource from './scan.ts';
import sitesResource from './sites.ts';
import snmpOidsResource from './snmp-oids.ts';
import tenantsResource from './tenants.ts';
import testConnectionResource from './test-connection.ts';
import tokensResource from './tokens.ts';

export const resources: readonly ApiResource[] = [
  auditResource,
  credentialsResource,
  devicesResource,
  executeResource,
  inventoryResource,
  liveResource,
  neighboursResource,
  registerResource,
  scanResource,
  sitesResource,
  snmpOidsResource,
  tenantsResource,
  testConnectionResource,
  tokensResource,
];
