import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { LeaseRepository } from './repository.ts';

declare module '../../store/schema.ts' {
  interface Database {
    leases: LeaseTable;
  }
}

interface LeaseTable {
  tenant_id: string;
  name: string;
  holder: string;
  /** Grows with every change of the holder: what an earlier holder still writes can be told by it. */
  fence: number;
  expires_ms: number;
}

export default defineFeature({
  tables: { leases: byTenant },
  repositories: { leases: LeaseRepository },
});
