// Written by scripts/generate.ts from the files beside it.
import type { Migration } from './table-maker.ts';
import migration0001 from './0001-registry.ts';
import migration0002 from './0002-saved-searches.ts';
import migration0003 from './0003-networks.ts';
import migration0004 from './0004-device-facts.ts';
import migration0005 from './0005-endpoints-of-credentials.ts';
import migration0006 from './0006-fleet-plan.ts';
import migration0007 from './0007-maintenance-windows.ts';
import migration0008 from './0008-device-errors.ts';
import migration0009 from './0009-maintenance-places.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-registry': migration0001,
  '0002-saved-searches': migration0002,
  '0003-networks': migration0003,
  '0004-device-facts': migration0004,
  '0005-endpoints-of-credentials': migration0005,
  '0006-fleet-plan': migration0006,
  '0007-maintenance-windows': migration0007,
  '0008-device-errors': migration0008,
  '0009-maintenance-places': migration0009,
};
