import { sql } from 'kysely';
import { platformTenant } from '../../access/ids.ts';
import { makeAppendOnly, makeRowSecurityFunction } from '../dialect.ts';
import { type Migration, ofTenant, revised, TableMaker } from './table-maker.ts';

const tenantTables = [
  'tenant_networks',
  'sites',
  'site_upstreams',
  'devices',
  'device_history',
  'credentials',
  'sealed_secrets',
  'tenant_keys',
  'tokens',
  'audit',
  'leases',
  'idempotency_keys',
] as const;

/** Tables of the registry, of access and of the keys. */
const createRegistry: Migration = async (db, dialect) => {
  const tables = new TableMaker(db, dialect);
  await createTenants(tables);
  await createSites(tables);
  await createCredentials(tables);
  await createDevices(tables);
  await createKeys(tables);
  await createAccess(tables);
  await createWork(tables);
  await makeAppendOnly(db, dialect, 'audit');
  if (dialect === 'postgresql') await makeRowSecurityFunction(db);
  await tables.secure('tenants', 'id');
  for (const table of tenantTables) await tables.secure(table);
  const now = new Date(0).toISOString();
  await sql`insert into tenants (id, name, name_key, state, created_at, updated_at, revision)
    values (${platformTenant}, 'platform', 'platform', 'active', ${now}, ${now}, 1)`.execute(db);
};

export default createRegistry;

async function createTenants(tables: TableMaker): Promise<void> {
  const columns = {
    id: 'text',
    name: 'text',
    name_key: 'text',
    grafana_org_id: 'integer?',
    state: 'text',
  } as const;
  await tables.create('tenants', { ...columns, ...revised }, (table) =>
    table
      .addPrimaryKeyConstraint('tenants_pk', ['id'])
      .addUniqueConstraint('tenants_name_key', ['name_key'])
      .addUniqueConstraint('tenants_grafana_org_id', ['grafana_org_id']),
  );
  await tables.create('tenant_networks', { tenant_id: 'text', network: 'text' }, (table) =>
    ofTenant(
      table.addPrimaryKeyConstraint('tenant_networks_pk', ['tenant_id', 'network']),
      'tenant_networks',
    ),
  );
}

async function createSites(tables: TableMaker): Promise<void> {
  const columns = {
    tenant_id: 'text',
    id: 'text',
    name: 'text',
    name_key: 'text',
    latitude: 'real?',
    longitude: 'real?',
    parent_id: 'text?',
    notes: 'text',
  } as const;
  await tables.create('sites', { ...columns, ...revised }, (table) =>
    ofTenant(table, 'sites')
      .addPrimaryKeyConstraint('sites_pk', ['tenant_id', 'id'])
      .addUniqueConstraint('sites_name_key', ['tenant_id', 'name_key'])
      .addForeignKeyConstraint('sites_parent', ['tenant_id', 'parent_id'] as never, 'sites', [
        'tenant_id',
        'id',
      ]),
  );
  await tables.create(
    'site_upstreams',
    { tenant_id: 'text', site_id: 'text', upstream_id: 'text' },
    (table) =>
      table
        .addPrimaryKeyConstraint('site_upstreams_pk', ['tenant_id', 'site_id', 'upstream_id'])
        .addForeignKeyConstraint(
          'site_upstreams_site',
          ['tenant_id', 'site_id'],
          'sites',
          ['tenant_id', 'id'],
          cascade,
        )
        .addForeignKeyConstraint('site_upstreams_upstream', ['tenant_id', 'upstream_id'], 'sites', [
          'tenant_id',
          'id',
        ]),
  );
}

async function createCredentials(tables: TableMaker): Promise<void> {
  const columns = {
    tenant_id: 'text',
    id: 'text',
    name: 'text',
    name_key: 'text',
    kind: 'text',
    settings: 'text',
  } as const;
  await tables.create('credentials', { ...columns, ...revised }, (table) =>
    ofTenant(table, 'credentials')
      .addPrimaryKeyConstraint('credentials_pk', ['tenant_id', 'id'])
      .addUniqueConstraint('credentials_name_key', ['tenant_id', 'name_key']),
  );
}

async function createDevices(tables: TableMaker): Promise<void> {
  const columns = {
    tenant_id: 'text',
    id: 'text',
    name: 'text',
    name_key: 'text',
    address: 'text',
    port: 'integer?',
    endpoint: 'text',
    type: 'text',
    role: 'text',
    transport: 'text',
    site_id: 'text?',
    parent_id: 'text?',
    api_credential_id: 'text?',
    snmp_credential_id: 'text?',
    ssh_credential_id: 'text?',
    serial: 'text?',
    board: 'text',
    version: 'text',
    identity: 'text',
    observed_serial: 'text?',
    modules: 'text?',
    labels: 'text',
    notes: 'text',
    state: 'text',
    last_contact_at: 'text?',
  } as const;
  const to = ['tenant_id', 'id'];
  await tables.create('devices', { ...columns, ...revised }, (table) =>
    ofTenant(table, 'devices')
      .addPrimaryKeyConstraint('devices_pk', ['tenant_id', 'id'])
      .addUniqueConstraint('devices_name_key', ['tenant_id', 'name_key'])
      .addUniqueConstraint('devices_serial', ['tenant_id', 'serial'])
      .addUniqueConstraint('devices_endpoint', ['tenant_id', 'endpoint'])
      .addForeignKeyConstraint('devices_site', ['tenant_id', 'site_id'], 'sites', to)
      .addForeignKeyConstraint('devices_parent', ['tenant_id', 'parent_id'], 'devices', to)
      .addForeignKeyConstraint('devices_api', ['tenant_id', 'api_credential_id'], 'credentials', to)
      .addForeignKeyConstraint('devices_snmp', ['tenant_id', 'snmp_credential_id'], 'credentials', to)
      .addForeignKeyConstraint('devices_ssh', ['tenant_id', 'ssh_credential_id'], 'credentials', to),
  );
  for (const column of [
    'site_id',
    'parent_id',
    'api_credential_id',
    'snmp_credential_id',
    'ssh_credential_id',
  ]) {
    await tables.index('devices', ['tenant_id', column]);
  }
  const history = {
    tenant_id: 'text',
    id: 'text',
    device_id: 'text',
    at: 'text',
    actor: 'text',
    action: 'text',
    changes: 'text',
  } as const;
  // No foreign key to the device: the history outlives it.
  await tables.create('device_history', history, (table) =>
    ofTenant(table.addPrimaryKeyConstraint('device_history_pk', ['tenant_id', 'id']), 'device_history'),
  );
  await tables.index('device_history', ['tenant_id', 'device_id', 'at']);
}

async function createKeys(tables: TableMaker): Promise<void> {
  const secret = {
    tenant_id: 'text',
    record_id: 'text',
    field: 'text',
    key_version: 'integer',
    sealed: 'text',
    updated_at: 'text',
  } as const;
  const key = {
    tenant_id: 'text',
    version: 'integer',
    root_key_id: 'text',
    wrapped: 'text',
    created_at: 'text',
  } as const;
  await tables.create('root_keys', { id: 'text', proof: 'text', created_at: 'text' }, (table) =>
    table.addPrimaryKeyConstraint('root_keys_pk', ['id']),
  );
  await tables.create('rotations', { started_at: 'text', finished_at: 'text?' }, (table) =>
    table.addPrimaryKeyConstraint('rotations_pk', ['started_at']),
  );
  await tables.create('tenant_keys', key, (table) =>
    ofTenant(table.addPrimaryKeyConstraint('tenant_keys_pk', ['tenant_id', 'version']), 'tenant_keys'),
  );
  await tables.create('sealed_secrets', secret, (table) =>
    table
      .addPrimaryKeyConstraint('sealed_secrets_pk', ['tenant_id', 'record_id', 'field'])
      .addForeignKeyConstraint('sealed_secrets_key', ['tenant_id', 'key_version'], 'tenant_keys', [
        'tenant_id',
        'version',
      ]),
  );
  await tables.index('sealed_secrets', ['tenant_id', 'key_version']);
}

async function createAccess(tables: TableMaker): Promise<void> {
  const token = {
    tenant_id: 'text',
    id: 'text',
    name: 'text',
    hash: 'text',
    role: 'text',
    scopes: 'text',
    created_at: 'text',
    created_by: 'text',
    expires_at: 'text',
    last_used_at: 'text?',
    revoked_at: 'text?',
  } as const;
  await tables.create('tokens', token, (table) =>
    ofTenant(table, 'tokens')
      .addPrimaryKeyConstraint('tokens_pk', ['tenant_id', 'id'])
      // Looked up by id alone, before the tenant is known.
      .addUniqueConstraint('tokens_id', ['id']),
  );
  const audit = {
    tenant_id: 'text',
    sequence: 'bigint',
    at: 'text',
    actor: 'text',
    action: 'text',
    target_kind: 'text',
    target_id: 'text',
    outcome: 'text',
    request_id: 'text',
    source: 'text',
    details: 'text',
    previous_hash: 'text',
    hash: 'text',
  } as const;
  await tables.create('audit', audit, (table) =>
    ofTenant(table.addPrimaryKeyConstraint('audit_pk', ['tenant_id', 'sequence']), 'audit'),
  );
  for (const column of ['actor', 'target_id']) {
    await tables.index('audit', ['tenant_id', column, 'sequence']);
  }
}

async function createWork(tables: TableMaker): Promise<void> {
  const lease = {
    tenant_id: 'text',
    name: 'text',
    holder: 'text',
    fence: 'bigint',
    expires_ms: 'bigint',
  } as const;
  await tables.create('leases', lease, (table) =>
    ofTenant(table.addPrimaryKeyConstraint('leases_pk', ['tenant_id', 'name']), 'leases'),
  );
  const key = {
    tenant_id: 'text',
    principal: 'text',
    key: 'text',
    request_hash: 'text',
    status: 'integer?',
    body: 'text?',
    created_at: 'text',
    expires_at: 'text',
  } as const;
  await tables.create('idempotency_keys', key, (table) =>
    ofTenant(table, 'idempotency_keys').addPrimaryKeyConstraint('idempotency_keys_pk', [
      'tenant_id',
      'principal',
      'key',
    ]),
  );
  // Expired rows are looked up every few seconds.
  await tables.index('idempotency_keys', ['expires_at']);
}

const cascade = (constraint: { onDelete: (action: 'cascade') => unknown }): never =>
  constraint.onDelete('cascade') as never;
