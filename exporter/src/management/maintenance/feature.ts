import { permission } from '../../access/permission.ts';
import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { MaintenanceRepository } from './repository.ts';

export const maintenanceRead = permission('maintenance.read', 'viewer', 'View maintenance windows.');
export const maintenanceWrite = permission(
  'maintenance.write',
  'operator',
  'Create, change, end and remove maintenance windows.',
);

export default defineFeature({
  permissions: [maintenanceRead, maintenanceWrite],
  tables: { maintenance_windows: byTenant },
  idPrefixes: ['mw'],
  auditTargets: { 'maintenance-windows': 'maintenance-window' },
  repositories: { maintenanceWindows: MaintenanceRepository },
});
