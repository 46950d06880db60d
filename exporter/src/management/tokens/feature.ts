import { permission } from '../../access/permission.ts';
import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { TokenRepository } from './repository.ts';

declare module '../../store/schema.ts' {
  interface Database {
    tokens: TokenTable;
  }
}

interface TokenTable {
  tenant_id: string;
  id: string;
  name: string;
  hash: string;
  role: string;
  scopes: string;
  created_at: string;
  created_by: string;
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

export const tokenRead = permission('token.read', 'admin', 'See the tokens of the tenant.');
export const tokenWrite = permission('token.write', 'admin', 'Create and revoke tokens of the tenant.');

export default defineFeature({
  permissions: [tokenRead, tokenWrite],
  tables: { tokens: byTenant },
  idPrefixes: ['tok'],
  auditTargets: { tokens: 'token' },
  repositories: { tokens: TokenRepository },
});
