import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { IdempotencyRepository } from './repository.ts';

declare module '../../store/schema.ts' {
  interface Database {
    idempotency_keys: IdempotencyKeyTable;
  }
}

interface IdempotencyKeyTable {
  tenant_id: string;
  principal: string;
  key: string;
  request_hash: string;
  status: number | null;
  body: string | null;
  created_at: string;
  expires_at: string;
}

export default defineFeature({
  tables: { idempotency_keys: byTenant },
  repositories: { idempotency: IdempotencyRepository },
});
