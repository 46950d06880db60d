import { permission } from '../../access/permission.ts';
import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { AuditRepository } from './repository.ts';

declare module '../../store/schema.ts' {
  interface Database {
    audit: AuditTable;
  }
}

interface AuditTable {
  tenant_id: string;
  sequence: number;
  at: string;
  actor: string;
  action: string;
  target_kind: string;
  target_id: string;
  outcome: string;
  request_id: string;
  source: string;
  details: string;
  previous_hash: string;
  hash: string;
}

export const auditRead = permission('audit.read', 'admin', 'Read, verify and export the audit.');

export default defineFeature({
  permissions: [auditRead],
  tables: { audit: { ...byTenant, appendOnly: true } },
  repositories: { audit: AuditRepository },
});
