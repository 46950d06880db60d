// Written by scripts/generate.ts from the folders beside it.
import type { FeatureRoutes } from './define-route.ts';
import alertsRoutes from './alerts/routes.ts';
import auditRoutes from './audit/routes.ts';
import commandsRoutes from './commands/routes.ts';
import connectionTestRoutes from './connection-test/routes.ts';
import credentialsRoutes from './credentials/routes.ts';
import devicesRoutes from './devices/routes.ts';
import inventoryRoutes from './inventory/routes.ts';
import liveRoutes from './live/routes.ts';
import maintenanceRoutes from './maintenance/routes.ts';
import neighboursRoutes from './neighbours/routes.ts';
import registrationRoutes from './registration/routes.ts';
import reportsRoutes from './reports/routes.ts';
import routingTableRoutes from './routing-table/routes.ts';
import savedSearchesRoutes from './saved-searches/routes.ts';
import scanRoutes from './scan/routes.ts';
import sessionRoutes from './session/routes.ts';
import sitesRoutes from './sites/routes.ts';
import snmpOidsRoutes from './snmp-oids/routes.ts';
import tenantsRoutes from './tenants/routes.ts';
import tokensRoutes from './tokens/routes.ts';

export const featureRoutes: readonly FeatureRoutes[] = [
  alertsRoutes,
  auditRoutes,
  commandsRoutes,
  connectionTestRoutes,
  credentialsRoutes,
  devicesRoutes,
  inventoryRoutes,
  liveRoutes,
  maintenanceRoutes,
  neighboursRoutes,
  registrationRoutes,
  reportsRoutes,
  routingTableRoutes,
  savedSearchesRoutes,
  scanRoutes,
  sessionRoutes,
  sitesRoutes,
  snmpOidsRoutes,
  tenantsRoutes,
  tokensRoutes,
];
