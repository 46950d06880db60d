import { permission } from '../../access/permission.ts';
import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { CredentialRepository } from './repository.ts';

export const credentialRead = permission(
  'credential.read',
  'admin',
  'View credentials without their secrets.',
);
export const credentialWrite = permission(
  'credential.write',
  'admin',
  'Create, change and remove credentials.',
);

export default defineFeature({
  permissions: [credentialRead, credentialWrite],
  tables: { credentials: byTenant },
  idPrefixes: ['cred'],
  auditTargets: { credentials: 'credential' },
  repositories: { credentials: CredentialRepository },
});
