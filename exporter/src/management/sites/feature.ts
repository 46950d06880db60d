import { permission } from '../../access/permission.ts';
import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { SiteRepository } from './repository.ts';

export const siteRead = permission('site.read', 'viewer', 'View sites.');
export const siteWrite = permission('site.write', 'admin', 'Create, change and remove sites.');

export default defineFeature({
  permissions: [siteRead, siteWrite],
  tables: { sites: byTenant, site_upstreams: byTenant },
  idPrefixes: ['site'],
  auditTargets: { sites: 'site' },
  repositories: { sites: SiteRepository },
});
