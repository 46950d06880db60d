import { permission } from '../../access/permission.ts';
import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { AuditRepository } from './repository.ts';

export const auditRead = permission('audit.read', 'admin', 'Read, verify and export the audit.');

export default defineFeature({
  permissions: [auditRead],
  tables: { audit: { ...byTenant, appendOnly: true } },
  repositories: { audit: AuditRepository },
});
