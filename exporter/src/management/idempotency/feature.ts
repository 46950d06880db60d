import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { IdempotencyRepository } from './repository.ts';

export default defineFeature({
  tables: { idempotency_keys: byTenant },
  repositories: { idempotency: IdempotencyRepository },
});
