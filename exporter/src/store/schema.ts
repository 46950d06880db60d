import type { Generated, Selectable } from 'kysely';

/**
 * The tables as kysely sees them; the same on both databases. Moments are ISO 8601 in UTC with milliseconds (text sorts
 * as time does), lists and objects are JSON text, and `*_key` is the form of a name that has to be unique.
 */
export interface Database {
  tenants: TenantTable;
  tenant_networks: TenantNetworkTable;
  sites: SiteTable;
  site_upstreams: SiteUpstreamTable;
  devices: DeviceTable;
  device_history: DeviceHistoryTable;
  credentials: CredentialTable;
  sealed_secrets: SealedSecretTable;
  tenant_keys: TenantKeyTable;
  root_keys: RootKeyTable;
  rotations: RotationTable;
  tokens: TokenTable;
  audit: AuditTable;
  leases: LeaseTable;
  idempotency_keys: IdempotencyKeyTable;
}

interface Revised {
  created_at: string;
  updated_at: string;
  revision: number;
}

interface TenantTable extends Revised {
  id: string;
  name: string;
  name_key: string;
  grafana_org_id: number | null;
  state: string;
}

interface TenantNetworkTable {
  tenant_id: string;
  network: string;
}

interface SiteTable extends Revised {
  tenant_id: string;
  id: string;
  name: string;
  name_key: string;
  latitude: number | null;
  longitude: number | null;
  parent_id: string | null;
  notes: string;
}

interface SiteUpstreamTable {
  tenant_id: string;
  site_id: string;
  upstream_id: string;
}

interface DeviceTable extends Revised {
  tenant_id: string;
  id: string;
  name: string;
  name_key: string;
  address: string;
  port: number | null;
  /** Address and port in one text, so that a device without a port is unique too. */
  endpoint: string;
  type: string;
  role: string;
  transport: string;
  site_id: string | null;
  parent_id: string | null;
  api_credential_id: string | null;
  snmp_credential_id: string | null;
  ssh_credential_id: string | null;
  serial: string | null;
  board: string;
  version: string;
  identity: string;
  /** Serial that the device reports now, when it is another than `serial`. */
  observed_serial: string | null;
  modules: string | null;
  labels: string;
  notes: string;
  state: string;
  last_contact_at: string | null;
}

interface DeviceHistoryTable {
  tenant_id: string;
  id: string;
  device_id: string;
  at: string;
  actor: string;
  action: string;
  changes: string;
}

interface CredentialTable extends Revised {
  tenant_id: string;
  id: string;
  name: string;
  name_key: string;
  kind: string;
  settings: string;
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

interface LeaseTable {
  tenant_id: string;
  name: string;
  holder: string;
  /** Grows with every change of the holder: what an earlier holder still writes can be told by it. */
  fence: number;
  expires_ms: number;
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

/** Bookkeeping of the migrator of kysely. */
export interface MigrationTable {
  name: Generated<string>;
  timestamp: Generated<string>;
}

export type Row<T extends keyof Database> = Selectable<Database[T]>;

/** Tables with a row per tenant, with the column that names the tenant. Row-level security is made from this list. */
export const tenantTables = {
  tenants: 'id',
  tenant_networks: 'tenant_id',
  sites: 'tenant_id',
  site_upstreams: 'tenant_id',
  devices: 'tenant_id',
  device_history: 'tenant_id',
  credentials: 'tenant_id',
  sealed_secrets: 'tenant_id',
  tenant_keys: 'tenant_id',
  tokens: 'tenant_id',
  audit: 'tenant_id',
  leases: 'tenant_id',
  idempotency_keys: 'tenant_id',
} as const satisfies Partial<Record<keyof Database, string>>;

/** Tables that belong to no tenant. */
export const platformTables = ['root_keys', 'rotations'] as const satisfies readonly (keyof Database)[];
