import { permission } from '../../access/permission.ts';
import { byTenant, type RevisedColumns } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { SavedSearchRepository } from './repository.ts';

declare module '../../store/schema.ts' {
  interface Database {
    saved_searches: SavedSearchTable;
  }
}

interface SavedSearchTable extends RevisedColumns {
  tenant_id: string;
  id: string;
  name: string;
  name_key: string;
  filter: string;
  notes: string;
}

export const searchRead = permission('search.read', 'viewer', 'See saved searches.');
export const searchWrite = permission(
  'search.write',
  'operator',
  'Create, change and remove saved searches.',
);

export default defineFeature({
  permissions: [searchRead, searchWrite],
  tables: { saved_searches: byTenant },
  idPrefixes: ['srch'],
  auditTargets: { 'saved-searches': 'saved-search' },
  repositories: { savedSearches: SavedSearchRepository },
});
