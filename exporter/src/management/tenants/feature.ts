import { permission } from '../../access/permission.ts';
import { byTenant, type RevisedColumns } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { TenantRepository } from './repository.ts';

declare module '../../store/schema.ts' {
  interface Database {
    tenants: TenantTable;
    tenant_networks: TenantNetworkTable;
  }
}

interface TenantTable extends RevisedColumns {
  id: string;
  name: string;
  name_key: string;
  grafana_org_id: number | null;
  state: string;
}

interface TenantNetworkTable {
  tenant_id: string;
  network: string;
}

export const tenantRead = permission('tenant.read', 'viewer', 'See the own tenant.');
export const platformTenants = permission('platform.tenants', 'platform', 'Create, change and list tenants.');

export default defineFeature({
  permissions: [tenantRead, platformTenants],
  tables: { tenants: { tenant: 'id' }, tenant_networks: byTenant },
  idPrefixes: ['ten'],
  auditTargets: { tenants: 'tenant' },
  repositories: { tenants: TenantRepository },
});
