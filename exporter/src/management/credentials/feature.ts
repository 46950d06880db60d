import { permission } from '../../access/permission.ts';
import { byTenant, type RevisedColumns } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { CredentialRepository } from './repository.ts';

declare module '../../store/schema.ts' {
  interface Database {
    credentials: CredentialTable;
  }
}

interface CredentialTable extends RevisedColumns {
  tenant_id: string;
  id: string;
  name: string;
  name_key: string;
  kind: string;
  settings: string;
}

export const credentialRead = permission(
  'credential.read',
  'admin',
  'See credentials without their secrets.',
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
