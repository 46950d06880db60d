import { byTenant, type Tables } from '../schema.ts';

declare module '../schema.ts' {
  interface Database {
    sealed_secrets: SealedSecretTable;
    tenant_keys: TenantKeyTable;
    root_keys: RootKeyTable;
    rotations: RotationTable;
  }
}

interface SealedSecretTable {
  tenant_id: string;
  record_id: string;
  field: string;
  key_version: number;
  sealed: string;
  updated_at: string;
}

interface TenantKeyTable {
  tenant_id: string;
  version: number;
  root_key_id: string;
  wrapped: string;
  created_at: string;
}

interface RootKeyTable {
  id: string;
  proof: string;
  created_at: string;
}

interface RotationTable {
  started_at: string;
  finished_at: string | null;
}

export const secretTables = {
  sealed_secrets: byTenant,
  tenant_keys: byTenant,
  root_keys: {},
  rotations: {},
} as const satisfies Tables;
