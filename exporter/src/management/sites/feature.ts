import { permission } from '../../access/permission.ts';
import { byTenant, type RevisedColumns } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { SiteRepository } from './repository.ts';

declare module '../../store/schema.ts' {
  interface Database {
    sites: SiteTable;
    site_upstreams: SiteUpstreamTable;
  }
}

interface SiteTable extends RevisedColumns {
  tenant_id: string;
  id: string;
  name: string;
  name_key: string;
  latitude: number | null;
  longitude: number | null;
  parent_id: string | null;
  notes: string;
}

interface SiteUpstreamTable {
  tenant_id: string;
  site_id: string;
  upstream_id: string;
}

export const siteRead = permission('site.read', 'viewer', 'See sites.');
export const siteWrite = permission('site.write', 'admin', 'Create, change and remove sites.');

export default defineFeature({
  permissions: [siteRead, siteWrite],
  tables: { sites: byTenant, site_upstreams: byTenant },
  idPrefixes: ['site'],
  auditTargets: { sites: 'site' },
  repositories: { sites: SiteRepository },
});
