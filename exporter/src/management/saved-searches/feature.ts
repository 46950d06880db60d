import { permission } from '../../access/permission.ts';
import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { SavedSearchRepository } from './repository.ts';

export const searchRead = permission('search.read', 'viewer', 'View saved searches.');
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
