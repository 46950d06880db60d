import { permission } from '../../access/permission.ts';
import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { TokenRepository } from './repository.ts';

export const tokenRead = permission('token.read', 'admin', 'View the tokens of the tenant.');
export const tokenWrite = permission('token.write', 'admin', 'Create and revoke tokens of the tenant.');

export default defineFeature({
  permissions: [tokenRead, tokenWrite],
  tables: { tokens: byTenant },
  idPrefixes: ['tok'],
  auditTargets: { tokens: 'token' },
  repositories: { tokens: TokenRepository },
});
