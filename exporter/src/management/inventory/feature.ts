import { permission } from '../../access/permission.ts';
import { defineFeature } from '../define-feature.ts';

export const inventoryExport = permission('inventory.export', 'viewer', 'Export the inventory.');
export const inventoryImport = permission('inventory.import', 'admin', 'Import an inventory.');

export default defineFeature({
  permissions: [inventoryExport, inventoryImport],
});
