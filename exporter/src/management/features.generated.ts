// Written by scripts/generate.ts from the folders beside it.
import type { Feature } from './define-feature.ts';
import alertsFeature from './alerts/feature.ts';
import auditFeature from './audit/feature.ts';
import commandsFeature from './commands/feature.ts';
import credentialsFeature from './credentials/feature.ts';
import devicesFeature from './devices/feature.ts';
import idempotencyFeature from './idempotency/feature.ts';
import inventoryFeature from './inventory/feature.ts';
import keysFeature from './keys/feature.ts';
import leasesFeature from './leases/feature.ts';
import maintenanceFeature from './maintenance/feature.ts';
import reportsFeature from './reports/feature.ts';
import savedSearchesFeature from './saved-searches/feature.ts';
import sessionFeature from './session/feature.ts';
import sitesFeature from './sites/feature.ts';
import tenantsFeature from './tenants/feature.ts';
import tokensFeature from './tokens/feature.ts';

export const features: readonly Feature[] = [
  alertsFeature,
  auditFeature,
  commandsFeature,
  credentialsFeature,
  devicesFeature,
  idempotencyFeature,
  inventoryFeature,
  keysFeature,
  leasesFeature,
  maintenanceFeature,
  reportsFeature,
  savedSearchesFeature,
  sessionFeature,
  sitesFeature,
  tenantsFeature,
  tokensFeature,
];

export const repositoryClasses = {
  ...alertsFeature.repositories,
  ...auditFeature.repositories,
  ...commandsFeature.repositories,
  ...credentialsFeature.repositories,
  ...devicesFeature.repositories,
  ...idempotencyFeature.repositories,
  ...inventoryFeature.repositories,
  ...keysFeature.repositories,
  ...leasesFeature.repositories,
  ...maintenanceFeature.repositories,
  ...reportsFeature.repositories,
  ...savedSearchesFeature.repositories,
  ...sessionFeature.repositories,
  ...sitesFeature.repositories,
  ...tenantsFeature.repositories,
  ...tokensFeature.repositories,
};
