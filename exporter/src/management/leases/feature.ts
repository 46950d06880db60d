import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { LeaseRepository } from './repository.ts';

export default defineFeature({
  tables: { leases: byTenant },
  repositories: { leases: LeaseRepository },
});
