import { permission } from '../../access/permission.ts';
import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { TenantRepository } from './repository.ts';

export const tenantRead = permission('tenant.read', 'viewer', 'View the own tenant.');
export const platformTenants = permission('platform.tenants', 'platform', 'Create, change and list tenants.');

export default defineFeature({
  permissions: [tenantRead, platformTenants],
  tables: { tenants: { tenant: 'id' }, tenant_networks: byTenant },
  idPrefixes: ['ten'],
  auditTargets: { tenants: 'tenant' },
  repositories: { tenants: TenantRepository },
});
